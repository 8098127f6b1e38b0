/**
 * The sessions of this tab, kept until it is closed: one in progress for each sheet, and those that
 * were left without being saved, so that nothing that was done is lost unasked.
 */

import { isBlank, restoreSession } from "../../core/log.ts";
import type { Session } from "../../core/log.ts";
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
  /** Which opened sheet it belongs to (see Entry); a change of that sheet is still of its turn. */
  readonly turn: number;
}

interface Sessions {
  /** The latest last. */
  readonly going: readonly Progress[];
  readonly left: readonly Progress[];
}

const MOST = 9;

export function keptSessions(): Sessions {
  const kept = tab.read(SESSION);
  const { going, left } = (typeof kept === "object" && kept !== null ? kept : {}) as Readonly<Record<string, unknown>>;
  return { going: restored(going), left: restored(left) };
}

function write({ going, left }: Sessions): void {
  if (going.length + left.length === 0) tab.remove(SESSION);
  else tab.write(SESSION, { going: going.slice(-MOST), left: left.slice(-MOST) });
}

function without(list: readonly Progress[], { session }: Progress): Progress[] {
  return list.filter((one) => one.session.id !== session.id);
}

/** Keeps a session in progress in place of what was kept of it, or of its sheet. */
export function keepSession(progress: Progress): void {
  const { going, left } = keptSessions();
  const others = without(going, progress).filter((one) => one.session.sheet !== progress.session.sheet);
  write({ going: [...others, progress], left });
}

/** Ends a session; one with something in it that the log does not hold can still be logged. */
export function leaveSession(progress: Progress): void {
  const { going, left } = keptSessions();
  const isLost = !progress.isSaved && !isBlank(progress.session);
  write({ going: without(going, progress), left: isLost ? [...without(left, progress), progress] : left });
}

export function forgetLeft(progress: Progress): void {
  const { going, left } = keptSessions();
  write({ going, left: without(left, progress) });
}

function restored(value: unknown): Progress[] {
  return Array.isArray(value) ? value.flatMap(restoredOne) : [];
}

function restoredOne(value: unknown): Progress[] {
  if (typeof value !== "object" || value === null) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  const session = restoreSession(fields.session);
  if (!session) return [];
  const lists = Array.isArray(fields.ticks) ? fields.ticks : [];
  return [{
    session,
    ticks: session.items.map((_, at) => (Array.isArray(lists[at]) ? lists[at].filter(Number.isInteger) : [])),
    place: placeOf(fields.place, session.items.length),
    isSaved: fields.isSaved === true,
    savedAt: typeof fields.savedAt === "number" ? fields.savedAt : null,
    turn: typeof fields.turn === "number" ? fields.turn : 0,
  }];
}

export function placeOf(value: unknown, last: number): number {
  return typeof value === "number" && Number.isInteger(value) && value > 0 ? Math.min(value, last) : 0;
}
