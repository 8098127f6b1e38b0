/**
 * A countdown by absolute time: what is left is the end minus now, never a count of ticks,
 * so that a sleeping phone or a hidden tab cannot make it late. Plain values; the caller
 * brings the clock.
 */

/** "ready" is the time to get into place before a hold or timed work. */
export type TimerPhase = "ready" | "hold" | "work" | "rest";

export interface Timer {
  readonly phase: TimerPhase;
  /** What it times, such as "Clam, set 1". */
  readonly label: string;
  /** Milliseconds, with what was added. */
  readonly total: number;
  /** The moment it ends while it runs; null while it is paused. */
  readonly endsAt: number | null;
  /** Milliseconds left while it is paused. */
  readonly left: number;
  /** The cues already given, so that none comes twice. */
  readonly given: readonly Cue[];
}

export type Cue = "start" | "half" | "last-seconds" | "done";

const LAST = 5_000;
/** A shorter countdown has no cue at half time: it would collide with the last seconds. */
const SHORTEST_WITH_HALF = 15_000;

export function startTimer(phase: TimerPhase, label: string, seconds: number, now: number): Timer {
  const total = seconds * 1000;
  return { phase, label, total, endsAt: now + total, left: total, given: ["start"] };
}

export function leftOf(timer: Timer, now: number): number {
  return timer.endsAt === null ? timer.left : Math.max(0, timer.endsAt - now);
}

/** Whole seconds as a clock shows them: 0 only at the very end. */
export function secondsLeft(timer: Timer, now: number): number {
  return Math.ceil(leftOf(timer, now) / 1000);
}

export function pause(timer: Timer, now: number): Timer {
  return { ...timer, left: leftOf(timer, now), endsAt: null };
}

export function resume(timer: Timer, now: number): Timer {
  return timer.endsAt === null ? { ...timer, endsAt: now + timer.left } : timer;
}

export function extend(timer: Timer, seconds: number, now: number): Timer {
  const more = seconds * 1000;
  const left = leftOf(timer, now) + more;
  return { ...timer, total: timer.total + more, left, endsAt: timer.endsAt === null ? null : now + left };
}

/** The cue that is due now and was not given yet; after a gap only the latest counts. */
export function dueCue(timer: Timer, now: number): Cue | null {
  const left = leftOf(timer, now);
  const due: Cue =
    left <= 0
      ? "done"
      : left <= LAST && timer.total > LAST
        ? "last-seconds"
        : left <= timer.total / 2 && timer.total >= SHORTEST_WITH_HALF
          ? "half"
          : "start";
  return timer.given.includes(due) ? null : due;
}

export function give(timer: Timer, cue: Cue): Timer {
  return { ...timer, given: [...timer.given, cue] };
}

/** Milliseconds until the shown second changes or the timer ends; null while it is paused. */
export function nextChange(timer: Timer, now: number): number | null {
  if (timer.endsAt === null) return null;
  const left = leftOf(timer, now);
  return left <= 0 ? 0 : left % 1000 || 1000;
}
