/** How far a session is: its ticks and its place, through a changed sheet and out of storage. */

import type { Library } from "./library.ts";
import type { Session } from "./log.ts";
import { isBlank, newSession, withDone, withHurt } from "./log.ts";
import type { Item, Prescription } from "./prescription.ts";
import { restoreSession } from "./restore-session.ts";
import type { Mark } from "./turns.ts";
import { doneOf, isMark, turnsOf } from "./turns.ts";
import { fieldsOf, listOf, numberOf } from "./unknown.ts";

export interface Progress {
  readonly session: Session;
  /** The ticked turns of each exercise. */
  readonly ticks: readonly (readonly Mark[])[];
  /** The exercise that is shown, from 0; one more is the finish. */
  readonly place: number;
  /** Whether the reader goes on with more pain than the limit. */
  readonly goesOn: boolean;
  /** Whether the log holds it as it stands. */
  readonly isSaved: boolean;
  /** When the log last took it, in milliseconds. */
  readonly savedAt: number | null;
  /** The tab in which it goes on. */
  readonly tab: string;
  /** Which opened sheet it belongs to (see Entry); a change of that sheet is still of its turn. */
  readonly turn: number;
}

/** Whether nothing was ticked, scored or noted yet. */
export function isUntouched({ session, ticks }: Progress): boolean {
  return isBlank(session) && ticks.every((own) => own.length === 0);
}

/** A session that begins now, in the tab and with the opened sheet that it belongs to. */
export function newProgress(
  sheet: Prescription,
  library: Library,
  now: Date,
  { tab, turn }: Pick<Progress, "tab" | "turn">,
): Progress {
  const session = newSession(sheet, library, now);
  return {
    session,
    ticks: session.items.map(() => []),
    place: 0,
    goesOn: false,
    isSaved: false,
    savedAt: null,
    tab,
    turn,
  };
}

/** With one turn of an exercise ticked, or not ticked any more. */
export function withTick(progress: Progress, at: number, item: Item, mark: Mark): Progress {
  const own = progress.ticks[at] ?? [];
  const next = own.includes(mark) ? own.filter((one) => one !== mark) : [...own, mark];
  return {
    ...progress,
    session: withDone(progress.session, at, doneOf(item, next)),
    ticks: progress.ticks.map((marks, place) => (place === at ? next : marks)),
    isSaved: false,
  };
}

export interface Carried {
  readonly progress: Progress;
  /** What is to be said of ticks that have no place on the sheet any more. */
  readonly lost: string;
}

/** The ticks of a sheet that was changed since, for each exercise that is still on it. */
export function carried(before: Progress, fresh: Progress, sheet: Prescription): Carried {
  const used = new Set<number>();
  const lost: string[] = [];
  let { session, ticks } = fresh;
  for (const [from, { code, name, hurt }] of before.session.items.entries()) {
    const to = sheet.items.findIndex((item, at) => item.code === code && !used.has(at));
    used.add(to);
    const own = before.ticks[from] ?? [];
    const item = sheet.items[to];
    const marks = item ? turnsOf(item).map(({ mark }) => mark) : [];
    const fits = own.filter((mark) => marks.includes(mark));
    if (fits.length < own.length) lost.push(name);
    if (!item) continue;
    session = withHurt(withDone(session, to, doneOf(item, fits)), to, hurt);
    ticks = ticks.map((one, at) => (at === to ? fits : one));
  }
  const { id, at, painBefore, painAfter, painNextMorning, note } = before.session;
  // One that is whole goes on under its own name. Of any other, the first stays as it was done.
  const own = lost.length === 0 ? { id, at } : {};
  const progress: Progress = {
    ...fresh,
    session: { ...session, ...own, painBefore, painAfter, painNextMorning, note },
    ticks,
    goesOn: before.goesOn,
    savedAt: lost.length === 0 ? before.savedAt : null,
  };
  return {
    progress,
    lost:
      lost.length === 0
        ? ""
        : `The sheet was changed: not all ticks of ${lost.join(", ")} have a place on it. Undo brings them back.`,
  };
}

/** Makes a session in progress of anything that storage may hold; null where there is none in it. */
export function restoreProgress(value: unknown): Progress | null {
  const fields = fieldsOf(value);
  const session = restoreSession(fields.session);
  if (!session) return null;
  const lists = listOf(fields.ticks);
  return {
    session,
    ticks: session.items.map((_, at) => listOf(lists[at]).filter(isMark)),
    place: placeOf(fields.place, session.items.length),
    goesOn: fields.goesOn === true,
    isSaved: fields.isSaved === true,
    savedAt: numberOf(fields.savedAt),
    tab: typeof fields.tab === "string" ? fields.tab : "",
    turn: numberOf(fields.turn) ?? 0,
  };
}

/** A place among the exercises; one more than the last is the finish. */
export function placeOf(value: unknown, last: number): number {
  return typeof value === "number" && Number.isInteger(value) && value > 0 ? Math.min(value, last) : 0;
}
