/** What the page says: each outcome in one sentence, heard by those who listen and shown for a moment. */

import type { Prescription } from "../core/prescription.ts";
import { counted } from "../core/words.ts";
import type { Holder, Model } from "./model.ts";

export type Speech = ReturnType<typeof speechOf>;

export function speechOf(holder: Holder) {
  const next = (text: string, shownIn: Model["said"]["shownIn"]) => ({
    text,
    count: holder.get().said.count + 1,
    shownIn,
  });

  /** What is said is an outcome, so that typing that goes on after it is another step of undo. */
  function say(text: string): void {
    holder.set({ lastField: null, said: next(text, holder.get().mode) });
  }

  return {
    say,
    /** Says what those who look can see anyway, such as a count or a clock: for the live region alone. */
    whisper(text: string): void {
      holder.set({ said: next(text, null) });
    },
    /** All the parts in one sentence's place: what is said in one tick is heard once. */
    sayAll(...parts: readonly string[]): void {
      say(parts.filter((part) => part !== "").join(" "));
    },
  };
}

/** For example "3 exercises on the sheet". */
export function howMany(sheet: Prescription): string {
  return `${counted(sheet.items.length, "exercise")} on the sheet`;
}
