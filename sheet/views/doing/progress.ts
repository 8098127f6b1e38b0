/** How far today's session is: place, ticks and scores. Kept in this tab once something was done. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Library } from "../../core/library.ts";
import { isBlank, isOver, newSession, restoreSession, withSetsDone } from "../../core/log.ts";
import type { Session } from "../../core/log.ts";
import type { Prescription } from "../../core/prescription.ts";
import { useModel, usePage } from "../../state/page.ts";
import { SESSION, tab } from "../../state/storage.ts";

export interface Progress {
  readonly session: Session;
  /** The ticked rounds of each exercise, counted from 0. */
  readonly ticks: readonly (readonly number[])[];
  /** The exercise that is shown, from 0; one more is the finish. */
  readonly place: number;
  /** Whether the log holds it as it stands. */
  readonly isSaved: boolean;
  /** When the log last took it, in milliseconds. */
  readonly savedAt: number | null;
}

export function useProgress(sheet: Prescription, library: Library) {
  const { actions } = usePage();
  const { deleted } = useModel();
  const [progress, setProgress] = useState<Progress>(() => taken(sheet, library));
  const latest = useRef(progress);
  latest.current = progress;

  // What was deleted is gone from here too, and comes back when it is brought back.
  useEffect(() => setProgress(({ place }) => ({ ...taken(sheet, library), place })), [deleted]);

  // A phone that was laid aside shows the page again, perhaps on another day.
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== "visible" || !isOver(latest.current.session, latest.current.savedAt, new Date())) return;
      sayOver(latest.current);
      tab.remove(SESSION);
      setProgress(begun(sheet, library));
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [sheet]);

  function sayOver({ session, savedAt }: Progress): void {
    if (isBlank(session)) return;
    actions.say(savedAt === null ? "A new day: all ticks are cleared." : "A new session: the last one is in your log.");
  }

  /** The session to which what is done now belongs: it starts with the first thing that is done. */
  function ongoing(): Progress {
    const { session, savedAt } = progress;
    const over = isOver(session, savedAt, new Date());
    if (over) sayOver(progress);
    return over || (isBlank(session) && savedAt === null) ? { ...begun(sheet, library), place: progress.place } : progress;
  }

  function change(next: Progress): void {
    setProgress(next);
    tab.write(SESSION, next);
  }

  return {
    progress,
    tick(item: number, round: number): void {
      const current = ongoing();
      const own = current.ticks[item] ?? [];
      const next = own.includes(round) ? own.filter((one) => one !== round) : [...own, round];
      change({
        ...current,
        session: withSetsDone(current.session, item, next.length),
        ticks: current.ticks.map((rounds, at) => (at === item ? next : rounds)),
        isSaved: false,
      });
    },
    score(part: Partial<Pick<Session, "painBefore" | "painAfter" | "note">>): void {
      const current = ongoing();
      change({ ...current, session: { ...current.session, ...part }, isSaved: false });
    },
    /** Going from one exercise to the next is not yet something done: by itself nothing is kept. */
    go(place: number): void {
      const next = { ...progress, place };
      setProgress(next);
      if (!isBlank(progress.session)) tab.write(SESSION, next);
    },
    saved(): void {
      change({ ...progress, isSaved: true, savedAt: Date.now() });
    },
    startAgain(): void {
      tab.remove(SESSION);
      setProgress(begun(sheet, library));
    },
  };
}

function begun(sheet: Prescription, library: Library): Progress {
  const session = newSession(sheet, library, new Date());
  return { session, ticks: session.items.map(() => []), place: 0, isSaved: false, savedAt: null };
}

/** What this tab kept of the same sheet, unless that session is over; or a new beginning. */
function taken(sheet: Prescription, library: Library): Progress {
  const fresh = begun(sheet, library);
  const kept = tab.read(SESSION);
  if (typeof kept !== "object" || kept === null) return fresh;
  const fields = kept as Readonly<Record<string, unknown>>;
  const session = restoreSession(fields.session);
  const savedAt = typeof fields.savedAt === "number" ? fields.savedAt : null;
  if (!session || session.sheet !== fresh.session.sheet || isOver(session, savedAt, new Date())) return fresh;
  const lists = Array.isArray(fields.ticks) ? fields.ticks : [];
  return {
    session,
    ticks: fresh.ticks.map((_, at) => (Array.isArray(lists[at]) ? lists[at].filter(Number.isInteger) : [])),
    place: placeOf(fields.place, fresh.ticks.length),
    isSaved: fields.isSaved === true,
    savedAt,
  };
}

function placeOf(value: unknown, last: number): number {
  return typeof value === "number" && Number.isInteger(value) && value > 0 ? Math.min(value, last) : 0;
}
