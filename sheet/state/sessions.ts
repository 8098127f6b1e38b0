/**
 * The sessions that are not in the log, kept on this device so that a closed tab loses nothing: those
 * in progress, one for each tab and sheet, and those that were left without being saved.
 */

import type { Session } from "../core/log.ts";
import { isBlank, restoreSession } from "../core/log.ts";
import type { Mark } from "../core/turns.ts";
import { isMark } from "../core/turns.ts";
import { device, SESSION, tab } from "./storage.ts";

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

interface Sessions {
  /** The latest last. */
  readonly going: readonly Progress[];
  readonly left: readonly Progress[];
}

const MOST = 9;
/** So many days something waits for an answer that is not in the log. */
const LONGEST_WAIT = 7;
const DAY = 86_400_000;

const NAME = "name";
let own = "";

/** This tab's own name: a reload keeps it once something is kept, a closed tab takes it along. */
export function tabName(): string {
  const kept = tab.read(NAME);
  own ||= typeof kept === "string" ? kept : `${Date.now().toString(36)}.${Math.random().toString(36).slice(2, 8)}`;
  return own;
}

export function forgetTab(): void {
  tab.remove(NAME);
}

/** Whether nothing was ticked, scored or noted yet. */
export function isUntouched({ session, ticks }: Progress): boolean {
  return isBlank(session) && ticks.every((own) => own.length === 0);
}

export function keptSessions(): Sessions {
  const kept = device.read(SESSION);
  const { going, left } = (typeof kept === "object" && kept !== null ? kept : {}) as Readonly<Record<string, unknown>>;
  return { going: restored(going), left: restored(left) };
}

function write({ going, left }: Sessions): void {
  if (going.length + left.length === 0) device.remove(SESSION);
  else device.write(SESSION, { going: going.slice(-MOST), left: left.slice(-MOST) });
}

function without(list: readonly Progress[], { session }: Progress): Progress[] {
  return list.filter((one) => one.session.id !== session.id);
}

/** Keeps a session in progress in place of what was kept of it, or of its sheet in its tab. */
export function keepSession(progress: Progress): void {
  const { going, left } = keptSessions();
  const others = without(going, progress).filter(
    (one) => one.session.sheet !== progress.session.sheet || one.tab !== progress.tab,
  );
  tab.write(NAME, progress.tab);
  write({ going: [...others, progress], left });
}

/** Ends a session; one with something in it that the log does not hold can still be logged. */
export function leaveSession(progress: Progress): void {
  const { going, left } = keptSessions();
  const isLost = !progress.isSaved && !isUntouched(progress);
  write({ going: without(going, progress), left: isLost ? [...without(left, progress), progress] : left });
}

/** A session that waited has its answer. */
export function forgetSession(progress: Progress): void {
  const { going, left } = keptSessions();
  write({ going: without(going, progress), left: without(left, progress) });
}

function restored(value: unknown): Progress[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap(restoredOne).filter(({ session }) => Date.now() - Date.parse(session.at) < LONGEST_WAIT * DAY);
}

function restoredOne(value: unknown): Progress[] {
  if (typeof value !== "object" || value === null) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  const session = restoreSession(fields.session);
  if (!session) return [];
  const lists = Array.isArray(fields.ticks) ? fields.ticks : [];
  return [
    {
      session,
      ticks: session.items.map((_, at) => (Array.isArray(lists[at]) ? lists[at].filter(isMark) : [])),
      place: placeOf(fields.place, session.items.length),
      goesOn: fields.goesOn === true,
      isSaved: fields.isSaved === true,
      savedAt: typeof fields.savedAt === "number" ? fields.savedAt : null,
      tab: typeof fields.tab === "string" ? fields.tab : "",
      turn: typeof fields.turn === "number" ? fields.turn : 0,
    },
  ];
}

export function placeOf(value: unknown, last: number): number {
  return typeof value === "number" && Number.isInteger(value) && value > 0 ? Math.min(value, last) : 0;
}
