/** How far today's session is: ticks and scores. Kept in this tab once something was done. */

import { useEffect, useState } from "preact/hooks";
import type { Library } from "../../core/library.ts";
import { newSession, restoreSession, withSetsDone } from "../../core/log.ts";
import type { Session } from "../../core/log.ts";
import type { Item, Prescription } from "../../core/prescription.ts";
import { tab } from "../../state/storage.ts";

export interface Progress {
  readonly session: Session;
  /** The ticked rounds of each exercise, counted from 0. */
  readonly ticks: readonly (readonly number[])[];
  readonly isSaved: boolean;
}

/** What is ticked one by one: sets, or single holds where the dose has no sets. */
export function rounds(item: Item): { count: number; least: number; word: "Set" | "Hold" | "Done" } {
  if (item.sets) return { count: item.sets[1], least: item.sets[0], word: "Set" };
  if (item.hold && item.reps && item.reps[1] <= 20) return { count: item.reps[1], least: item.reps[0], word: "Hold" };
  return { count: 1, least: 1, word: "Done" };
}

const KEY = "session";

export function useProgress(sheet: Prescription, library: Library) {
  const [progress, setProgress] = useState<Progress>(() => taken(sheet, library));

  useEffect(() => {
    // An edited sheet is another sheet: its ticks begin anew.
    const fresh = newSession(sheet, library, new Date());
    if (progress.session.sheet !== fresh.sheet) setProgress(taken(sheet, library));
  }, [sheet]);

  function change(next: Progress): void {
    setProgress(next);
    tab.write(KEY, next);
  }

  return {
    progress,
    tick(item: number, round: number): void {
      const own = progress.ticks[item] ?? [];
      const next = own.includes(round) ? own.filter((one) => one !== round) : [...own, round];
      change({
        session: withSetsDone(progress.session, item, next.length),
        ticks: progress.session.items.map((_, at) => (at === item ? next : (progress.ticks[at] ?? []))),
        isSaved: false,
      });
    },
    score(part: Partial<Pick<Session, "painBefore" | "painAfter" | "note">>): void {
      change({ ...progress, session: { ...progress.session, ...part }, isSaved: false });
    },
    saved(): void {
      change({ ...progress, isSaved: true });
    },
    startAgain(): void {
      tab.remove(KEY);
      setProgress(begun(sheet, library));
    },
  };
}

function begun(sheet: Prescription, library: Library): Progress {
  const session = newSession(sheet, library, new Date());
  return { session, ticks: session.items.map(() => []), isSaved: false };
}

/** What this tab kept of the same sheet on the same day, or a new beginning. */
function taken(sheet: Prescription, library: Library): Progress {
  const fresh = begun(sheet, library);
  const kept = tab.read(KEY);
  if (typeof kept !== "object" || kept === null) return fresh;
  const { session: keptSession, ticks, isSaved } = kept as Readonly<Record<string, unknown>>;
  const session = restoreSession(keptSession);
  const day = (at: string) => at.slice(0, 10);
  if (!session || session.sheet !== fresh.session.sheet || day(session.at) !== day(fresh.session.at)) return fresh;
  const lists = Array.isArray(ticks) ? ticks : [];
  return {
    session,
    ticks: fresh.ticks.map((_, at) => (Array.isArray(lists[at]) ? lists[at].filter(Number.isInteger) : [])),
    isSaved: isSaved === true,
  };
}
