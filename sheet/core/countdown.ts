/** A countdown that was kept when its page went away, and where it stands now. */

import type { Plan } from "./flow.ts";
import type { Cue, Timer, TimerPhase } from "./timer.ts";
import { give, leftOf, startTimer } from "./timer.ts";
import { isMark } from "./turns.ts";
import type { Fields } from "./unknown.ts";
import { fieldsOf, listOf, numberOf, oneOf } from "./unknown.ts";

export interface Countdown {
  readonly timer: Timer;
  readonly plan: Plan;
  /** Whether it ended while the page was away. */
  readonly isOver: boolean;
}

/** What ended longer ago than so many milliseconds belongs to another time. */
const LONGEST_AGO = 30 * 60_000;

const PHASES: readonly TimerPhase[] = ["ready", "hold", "work", "rest"];
const CUES: readonly Cue[] = ["start", "half", "last-seconds", "done"];

/**
 * Makes a countdown of anything that storage may hold; null where it is none, of another sheet, or
 * long over. Where the time to get ready ended meanwhile, its hold began then.
 */
export function restoreCountdown(value: unknown, sheet: string, exercises: number, now: number): Countdown | null {
  const kept = fieldsOf(value);
  const plan = restorePlan(fieldsOf(kept.plan), exercises);
  const timer = restoreTimer(fieldsOf(kept.timer));
  if (kept.sheet !== sheet || !plan || !timer) return null;
  const { endsAt } = timer;
  const running =
    timer.phase === "ready" && endsAt !== null && endsAt <= now
      ? startTimer(plan.phase, plan.label, plan.seconds, endsAt)
      : timer;
  if (running.endsAt !== null && now - running.endsAt > LONGEST_AGO) return null;
  const isOver = leftOf(running, now) === 0;
  return { plan, isOver, timer: isOver && !running.given.includes("done") ? give(running, "done") : running };
}

function restorePlan({ label, turn, ...fields }: Fields, exercises: number): Plan | null {
  const phase = oneOf(PHASES, fields.phase);
  const seconds = numberOf(fields.seconds);
  const place = numberOf(fields.place);
  if (!phase || phase === "ready" || typeof label !== "string" || seconds === null || seconds <= 0) return null;
  if (place === null || !Number.isInteger(place) || place < 0 || place >= exercises) return null;
  return { phase, label, seconds, place, turn: isMark(turn) ? turn : null };
}

function restoreTimer({ label, ...fields }: Fields): Timer | null {
  const phase = oneOf(PHASES, fields.phase);
  const total = numberOf(fields.total);
  const left = numberOf(fields.left);
  if (!phase || typeof label !== "string" || total === null || total <= 0 || left === null) return null;
  const given = CUES.filter((cue) => listOf(fields.given).includes(cue));
  return { phase, label, total, endsAt: numberOf(fields.endsAt), left, given };
}
