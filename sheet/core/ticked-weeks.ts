/** How many weeks of boxes a paper has. */

import { isSmallest } from "./measures.ts";
import type { Prescription } from "./prescription.ts";
import type { PrintOptions } from "./settings.ts";

/** Those that were asked for, or else those of the plan; a sheet without a plan has one. */
export function tickedWeeks({ ticks }: Pick<PrintOptions, "ticks">, { weeks }: Pick<Prescription, "weeks">): number {
  return ticks === "plan" ? (weeks ?? 1) : ticks;
}

/** Whether a row is a week, not an exercise: so that a plan takes a part of a page, not a table a week. */
export function isByWeek(options: PrintOptions, sheet: Pick<Prescription, "weeks">): boolean {
  return tickedWeeks(options, sheet) > 1 && !isSmallest(options);
}
