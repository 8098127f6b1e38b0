/** One change of the sheet that is open: a step of undo, a new address and a draft. */

import { step } from "../core/history.ts";
import type { Prescription } from "../core/prescription.ts";
import { writeAddress } from "./address.ts";
import { keepDraft } from "./draft.ts";
import { handOnKeys } from "./item-keys.ts";
import type { Holder } from "./model.ts";

/**
 * A new value of the sheet; changes of one field that follow each other are one step. Its edition
 * stays, for as long as any dose may be that edition's: what changed since is still worth knowing.
 */
export function edit(holder: Holder, next: Prescription, field: string | null = null): void {
  const { history, lastField } = holder.get();
  if (next === history.now) return;
  handOnKeys(history.now, next);
  const goesOn = field !== null && field === lastField;
  holder.set({
    history: goesOn ? { ...history, now: next, future: [] } : step(history, next),
    lastField: field,
    edited: true,
  });
  writeAddress(holder);
  keepDraft(next);
}

/** A field was left: typing in it again is another step of undo. */
export function endStep(holder: Holder): void {
  if (holder.get().lastField !== null) holder.set({ lastField: null });
}
