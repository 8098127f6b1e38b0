/** How far today's session is: place, ticks and scores. Kept in this tab once something was done. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Library } from "../../core/library.ts";
import { isBlank, isOver, newSession, withSetsDone } from "../../core/log.ts";
import type { Session } from "../../core/log.ts";
import type { Prescription } from "../../core/prescription.ts";
import { roundsOf } from "../../core/rounds.ts";
import { keepAddress } from "../../state/address.ts";
import { useModel, usePage } from "../../state/page.ts";
import { forgetLeft, keepSession, keptSessions, leaveSession, placeOf } from "./sessions.ts";
import type { Progress } from "./sessions.ts";

export function useProgress(sheet: Prescription, library: Library) {
  const { holder, actions } = usePage();
  const { deleted, turn, edited } = useModel();
  const fresh = () => begun(sheet, library, turn);
  const take = () => taken({ ...fresh(), place: placeOf(holder.get().place, sheet.items.length) }, sheet, edited);
  const [{ progress, lost }, setState] = useState(take);
  const setProgress = (next: Progress) => setState({ progress: next, lost: "" });
  const latest = useRef(progress);
  latest.current = progress;

  // What came over to a changed sheet is kept as that sheet's, so that undo finds each version's own.
  useEffect(() => {
    if (lost || !isBlank(progress.session)) keepSession(progress);
    if (lost) actions.say(lost);
  }, []);

  // A reload comes back to the place also where nothing was done yet.
  useEffect(() => {
    holder.set({ place: progress.place });
    keepAddress(holder);
  }, [progress.place]);

  // What was deleted is gone from here too, and comes back when it is brought back.
  const seen = useRef(deleted);
  useEffect(() => {
    if (seen.current === deleted) return;
    seen.current = deleted;
    setProgress({ ...take().progress, place: latest.current.place });
  }, [deleted]);

  // A phone that was laid aside shows the page again, perhaps on another day.
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== "visible" || !isOver(latest.current.session, latest.current.savedAt, new Date())) return;
      end(latest.current);
      setProgress(fresh());
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [sheet]);

  function end(over: Progress): void {
    leaveSession(over);
    if (isBlank(over.session)) return;
    actions.say(over.isSaved ? "A new session: the last one is in your log." : "A new day, a new session. You can still put the last one in your log.");
  }

  /** The session to which what is done now belongs: it starts with the first thing that is done. */
  function ongoing(): Progress {
    const { session, savedAt } = progress;
    const over = isOver(session, savedAt, new Date());
    if (over) end(progress);
    return over || (isBlank(session) && savedAt === null) ? { ...fresh(), place: progress.place } : progress;
  }

  function change(next: Progress): void {
    setProgress(next);
    keepSession(next);
  }

  return {
    progress,
    /** Sessions that the log does not hold, and that are not in progress any more. */
    left: keptSessions().left,
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
      if (!isBlank(progress.session)) keepSession(next);
    },
    saved(): void {
      change({ ...progress, isSaved: true, savedAt: Date.now() });
    },
    startAgain(): void {
      leaveSession(progress);
      setProgress(fresh());
    },
    /** Whether a session that was left can go on: it is of this sheet and of today. */
    canGoOn: (one: Progress) => one.session.sheet === progress.session.sheet && !isOver(one.session, one.savedAt, new Date()),
    /** Goes on with a session that was left; what was done since is left in its place. */
    bringBack(one: Progress): void {
      leaveSession(progress);
      forgetLeft(one);
      change({ ...one, turn });
    },
    /** A session that was left is in the log, or not wanted. */
    settle(one: Progress): void {
      forgetLeft(one);
      setProgress({ ...progress });
    },
  };
}

function begun(sheet: Prescription, library: Library, turn: number): Progress {
  const session = newSession(sheet, library, new Date());
  return { session, ticks: session.items.map(() => []), place: 0, isSaved: false, savedAt: null, turn };
}

interface Taken {
  readonly progress: Progress;
  /** What is to be said of ticks that have no place on the sheet any more. */
  readonly lost: string;
}

/** What this tab kept of the same sheet, or of the sheet before it was changed; or a new beginning. */
function taken(fresh: Progress, sheet: Prescription, isChanged: boolean): Taken {
  const now = new Date();
  for (const one of keptSessions().going) {
    if (isOver(one.session, one.savedAt, now)) leaveSession(one);
  }
  const going = [...keptSessions().going].reverse();
  const own = going.find(({ session }) => session.sheet === fresh.session.sheet);
  if (own) return { progress: { ...own, turn: fresh.turn }, lost: "" };
  // What the log holds stays as it was done; the changed sheet begins anew.
  const before = isChanged ? going.find((one) => one.turn === fresh.turn) : undefined;
  return before && !before.isSaved ? carried(before, fresh, sheet) : { progress: fresh, lost: "" };
}

/** The ticks of a sheet that was changed since, for each exercise that is still on it. */
export function carried(before: Progress, fresh: Progress, sheet: Prescription): Taken {
  const used = new Set<number>();
  const lost: string[] = [];
  let { session, ticks } = fresh;
  for (const [from, { code, name, setsDone }] of before.session.items.entries()) {
    const to = sheet.items.findIndex((item, at) => item.code === code && !used.has(at));
    used.add(to);
    if (setsDone === 0) continue;
    const item = sheet.items[to];
    const fits = item ? (before.ticks[from] ?? []).filter((round) => round < roundsOf(item).count) : [];
    if (fits.length < setsDone) lost.push(name);
    if (to < 0) continue;
    session = withSetsDone(session, to, fits.length);
    ticks = ticks.map((rounds, at) => (at === to ? fits : rounds));
  }
  const { id, at, painBefore, painAfter, painNextMorning, note } = before.session;
  // One that is whole goes on under its own name. Of any other, the first stays as it was done.
  const own = lost.length === 0 ? { id, at } : {};
  const progress: Progress = {
    ...fresh,
    session: { ...session, ...own, painBefore, painAfter, painNextMorning, note },
    ticks,
    savedAt: lost.length === 0 ? before.savedAt : null,
  };
  return { progress, lost: lost.length === 0 ? "" : `The sheet was changed: not all ticks of ${lost.join(", ")} have a place on it. Undo brings them back.` };
}
