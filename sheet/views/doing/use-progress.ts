/** How far today's session is: place, ticks and scores. Kept on this device once something was done. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Library } from "../../core/library.ts";
import type { Session } from "../../core/log.ts";
import { isOver, withHurt } from "../../core/log.ts";
import type { Prescription } from "../../core/prescription.ts";
import type { Carried, Progress } from "../../core/progress.ts";
import { carried, isUntouched, newProgress, placeOf, withTick } from "../../core/progress.ts";
import type { Mark } from "../../core/turns.ts";
import { keepAddress } from "../../state/address.ts";
import { forgetSession, keepSession, keptSessions, leaveSession, tabName } from "../../state/sessions.ts";
import { useModel, usePage } from "../page.ts";

export function useProgress(sheet: Prescription, library: Library) {
  const { holder, actions } = usePage();
  const { deleted, turn, edited } = useModel();
  const fresh = () => newProgress(sheet, library, new Date(), { tab: tabName(), turn });
  const take = () => taken({ ...fresh(), place: placeOf(holder.get().place, sheet.items.length) }, sheet, edited);
  const [{ progress, lost }, setState] = useState(take);
  const setProgress = (next: Progress) => setState({ progress: next, lost: "" });
  const latest = useRef(progress);
  latest.current = progress;

  // What came over to a changed sheet is kept as that sheet's, so that undo finds each version's own.
  useEffect(() => {
    if (lost || !isUntouched(progress)) keepSession(progress);
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
      if (document.visibilityState !== "visible" || !isOver(latest.current.session, latest.current.savedAt, new Date()))
        return;
      end(latest.current);
      setProgress(fresh());
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [sheet]);

  function end(over: Progress): void {
    leaveSession(over);
    if (isUntouched(over)) return;
    actions.say(
      over.isSaved
        ? "A new session: the last one is in your log."
        : "A new day, a new session. You can still put the last one in your log.",
    );
  }

  /** The session to which what is done now belongs: it starts with the first thing that is done. */
  function ongoing(): Progress {
    const { session, savedAt } = progress;
    const over = isOver(session, savedAt, new Date());
    if (over) end(progress);
    return over || (isUntouched(progress) && savedAt === null) ? { ...fresh(), place: progress.place } : progress;
  }

  function change(next: Progress): void {
    setProgress(next);
    keepSession(next);
  }

  return {
    progress,
    /** Sessions that the log does not hold, and that are not in progress any more. */
    left: keptSessions().left,
    /** Sessions of this sheet that stopped when their tab was closed. */
    stopped: stoppedOf(progress),
    tick(at: number, mark: Mark): void {
      const item = sheet.items[at];
      if (item) change(withTick(ongoing(), at, item, mark));
    },
    hurt(at: number, hurt: boolean): void {
      const current = ongoing();
      change({ ...current, session: withHurt(current.session, at, hurt), isSaved: false });
    },
    /** Goes on with more pain than the limit, by the reader's own choice. */
    goOn: () => change({ ...progress, goesOn: true }),
    score(part: Partial<Pick<Session, "painBefore" | "painAfter" | "note">>): void {
      const current = ongoing();
      // A new score before the exercises is a new question.
      const goesOn = current.goesOn && part.painBefore === undefined;
      change({ ...current, session: { ...current.session, ...part }, goesOn, isSaved: false });
    },
    /** Going from one exercise to the next is not yet something done: by itself nothing is kept. */
    go(place: number): void {
      const next = { ...progress, place };
      setProgress(next);
      if (!isUntouched(progress)) keepSession(next);
    },
    saved(): void {
      change({ ...progress, isSaved: true, savedAt: Date.now() });
    },
    startAgain(): void {
      leaveSession(progress);
      setProgress(fresh());
    },
    /** Whether a session that was left can go on: it is of this sheet and of today. */
    canGoOn: (one: Progress) =>
      one.session.sheet === progress.session.sheet && !isOver(one.session, one.savedAt, new Date()),
    /** Goes on with a session that was left or stopped; what was done since is left in its place. */
    bringBack(one: Progress): void {
      leaveSession(progress);
      forgetSession(one);
      change({ ...one, turn, tab: tabName() });
    },
    /** A session that was left is in the log, or not wanted. */
    settle(one: Progress): void {
      forgetSession(one);
      setProgress({ ...progress });
    },
  };
}

/** Those of the same sheet whose tab is another one: it was closed, or it goes on there. */
function stoppedOf({ session, tab }: Progress): readonly Progress[] {
  return keptSessions().going.filter(
    (one) => one.session.sheet === session.sheet && one.tab !== tab && !one.isSaved && !isUntouched(one),
  );
}

/** What this tab kept of the same sheet, or of the sheet before it was changed; or a new beginning. */
function taken(fresh: Progress, sheet: Prescription, isChanged: boolean): Carried {
  const now = new Date();
  for (const one of keptSessions().going) {
    if (isOver(one.session, one.savedAt, now)) leaveSession(one);
  }
  const going = keptSessions()
    .going.filter(({ tab }) => tab === fresh.tab)
    .reverse();
  const own = going.find(({ session }) => session.sheet === fresh.session.sheet);
  if (own) return { progress: { ...own, turn: fresh.turn }, lost: "" };
  // What the log holds stays as it was done; the changed sheet begins anew.
  const before = isChanged ? going.find((one) => one.turn === fresh.turn) : undefined;
  return before && !before.isSaved ? carried(before, fresh, sheet) : { progress: fresh, lost: "" };
}
