/** Undo and redo: a list of values and a place in it. */

export interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
}

const MOST_STEPS = 200;

export function begin<T>(now: T): History<T> {
  return { past: [], now, future: [] };
}

/** Goes on to a new value; the same value again is no step. */
export function step<T>(history: History<T>, next: T): History<T> {
  const { past, now } = history;
  if (next === now) return history;
  return { past: [...past, now].slice(-MOST_STEPS), now: next, future: [] };
}

export function undo<T>(history: History<T>): History<T> {
  const { past, now, future } = history;
  if (past.length === 0) return history;
  return { past: past.slice(0, -1), now: past[past.length - 1] as T, future: [now, ...future] };
}

export function redo<T>(history: History<T>): History<T> {
  const { past, now, future } = history;
  if (future.length === 0) return history;
  return { past: [...past, now], now: future[0] as T, future: future.slice(1) };
}
