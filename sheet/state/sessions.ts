/**
 * The sessions that are not in the log, kept on this device so that a closed tab loses nothing: those
 * in progress, one for each tab and sheet, and those that were left without being saved.
 */

import type { Progress } from "../core/progress.ts";
import { isUntouched, restoreProgress } from "../core/progress.ts";
import { fieldsOf, listOf } from "../core/unknown.ts";
import { device, SESSION, tab } from "./shelf.ts";

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

export function keptSessions(): Sessions {
  const { going, left } = fieldsOf(device.read(SESSION));
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
  return listOf(value)
    .flatMap((one) => restoreProgress(one) ?? [])
    .filter(({ session }) => Date.now() - Date.parse(session.at) < LONGEST_WAIT * DAY);
}
