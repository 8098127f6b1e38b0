/** What the reader can do in the third mode: go from one exercise to the next, tick, and start the clock. */

import { useEffect, useState } from "preact/hooks";
import type { Place, Plan, Step } from "../../core/flow.ts";
import { tickedWords } from "../../core/flow.ts";
import { guideFor, isTooMuch } from "../../core/pain.ts";
import type { Progress } from "../../core/progress.ts";
import { useModel, usePage, useSheet } from "../page.ts";
import { useClock } from "./clock.tsx";
import { useProgress } from "./use-progress.ts";

export type Doing = ReturnType<typeof useDoing>;

export function useDoing() {
  const { library, actions } = usePage();
  const { doing: options } = useModel();
  const sheet = useSheet();
  const clock = useClock();
  const kept = useProgress(sheet, library);
  const { progress } = kept;
  /** How long a hold of an exercise lasts, where the reader took the other end of its range. */
  const [lengths, setLengths] = useState<Readonly<Record<number, number>>>({});
  const count = sheet.items.length;

  useEffect(clock.restore, []);

  function go(to: number): void {
    // A rest, over or not, is left behind with its exercise; a hold that runs goes on.
    const { timer, plan } = clock;
    const isHeld =
      timer !== null && (timer.phase === "hold" || timer.phase === "work") && !timer.given.includes("done");
    if (plan && plan.place !== to && !isHeld) clock.close();
    kept.go(to);
    face(to);
  }

  function face(to: number): void {
    const id = to < count ? `sheet-do-${to}` : "sheet-finish-title";
    requestAnimationFrame(() => {
      const heading = document.getElementById(id);
      heading?.focus({ preventScroll: true });
      heading?.scrollIntoView({ block: "start" });
    });
  }

  /** To the top, where a session that was not saved can be brought back. */
  function faceTitle(): void {
    document.getElementById("sheet-do-title")?.focus({ preventScroll: true });
  }

  return {
    ...kept,
    clock,
    count,
    /** The exercise that is shown, from 0; `count` is the finish. */
    at: Math.min(progress.place, count),
    isList: options.view === "list",
    /** Whether the pain before is more than the limit, and the reader has not chosen to go on. */
    isHeldOff: !progress.goesOn && isTooMuch(progress.session.painBefore, guideFor(library.safety, sheet)),
    go,
    /** Where the reader is in an exercise; null beyond the last. */
    placeIn(one: number): Place | null {
      const item = sheet.items[one];
      const ticks = progress.ticks[one] ?? [];
      return item ? { item, place: one, ticks, first: options.first, preferred: lengths[one] ?? null } : null;
    },
    start(plan: Plan): void {
      // The first hold has a length of its own.
      if (plan.turn !== null && !plan.turn.startsWith("first")) setLengths({ ...lengths, [plan.place]: plan.seconds });
      clock.start(plan);
    },
    take({ ticks, starts }: Step, one: number): void {
      const item = sheet.items[one];
      if (!item) return;
      const sentence = ticks === null ? "" : tickedWords(item, ticks);
      if (ticks !== null) kept.tick(one, ticks);
      if (starts) return clock.start(starts, sentence);
      clock.close();
      if (sentence) actions.say(sentence);
    },
    startAgain(): void {
      kept.startAgain();
      faceTitle();
      requestAnimationFrame(() => scrollTo(0, 0));
    },
    bringBack(one: Progress): void {
      kept.bringBack(one);
      actions.say("The session is back.");
      if (options.view === "list") faceTitle();
      else face(one.place);
    },
  };
}
