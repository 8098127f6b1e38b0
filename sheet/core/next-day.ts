/** Which day of the plan comes next, by the reader's own calendar. */

import { dayNumber, dayOf, weekdayOf } from "./dates.ts";
import type { Prescription } from "./prescription.ts";

type Plan = Pick<Prescription, "weekdays" | "start" | "weeks">;

export type NextDay =
  | { readonly kind: "today" }
  | { readonly kind: "later"; readonly day: string }
  /** The weeks of the sheet are behind. */
  | { readonly kind: "over" };

/** Null where the sheet chooses no days. `day` is today, YYYY-MM-DD. */
export function nextDayOf({ weekdays, start, weeks }: Plan, day: string): NextDay | null {
  const today = dayNumber(day);
  if (weekdays.length === 0 || today === null) return null;
  const first = start === null ? null : dayNumber(start);
  const from = Math.max(today, first ?? today);
  const next = [0, 1, 2, 3, 4, 5, 6].map((ahead) => from + ahead).find((one) => weekdays.includes(weekdayOf(one)));
  // Without a first day nobody knows which week this is.
  const end = first === null || weeks === null ? Number.POSITIVE_INFINITY : first + weeks * 7;
  if (next === undefined || next >= end) return { kind: "over" };
  return next === today ? { kind: "today" } : { kind: "later", day: dayOf(next) };
}

/** "Monday 30 November". */
export function dayOfWeekWords(day: string): string {
  const options = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
  // Without the comma that some browsers set behind the day of the week.
  return new Date(`${day}T12:00:00Z`).toLocaleDateString("en-GB", options).replace(",", "");
}
