/** Calendar days as YYYY-MM-DD, counted from 1 January 2020, without hours or time zones. */

import type { Weekday } from "./prescription.ts";

const DAY = 86_400_000;
const FIRST = Date.UTC(2020, 0, 1);

/** The last day that three symbols of a link can name: in the year 2147. */
export const LAST_DAY = 36 ** 3 - 1;

/** Days since 1 January 2020; null when the text is no day of the calendar. */
export function dayNumber(day: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return null;
  return (time - FIRST) / DAY;
}

export function dayOf(number: number): string {
  return new Date(FIRST + number * DAY).toISOString().slice(0, 10);
}

/** The nearest day that a link can name; null when the text is no day of the calendar. */
export function nearestDay(day: string): string | null {
  const number = dayNumber(day);
  return number === null ? null : dayOf(Math.min(Math.max(number, 0), LAST_DAY));
}

/** 0 is Monday; 1 January 2020 was a Wednesday. */
export function weekdayOf(number: number): Weekday {
  return ((((number + 2) % 7) + 7) % 7) as Weekday;
}

/** The reader's own date. */
export function today(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, "0");
  const day = String(now.getDate()).padStart(2, "0");
  return `${now.getFullYear()}-${month}-${day}`;
}
