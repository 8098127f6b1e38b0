/** What is ticked one by one: sets, or single holds where the dose has no sets. */

import type { Item } from "./prescription.ts";

export interface Rounds {
  readonly count: number;
  /** The lower end of the range: with it, everything that was asked is done. */
  readonly least: number;
  readonly unit: "set" | "hold" | null;
}

/** More single holds than these are not ticked one by one. */
const MOST_HOLDS = 20;

export function roundsOf({ sets, hold, reps }: Item): Rounds {
  if (sets) return { count: sets[1], least: sets[0], unit: "set" };
  if (hold && reps && reps[1] <= MOST_HOLDS) return { count: reps[1], least: reps[0], unit: "hold" };
  return { count: 1, least: 1, unit: null };
}
