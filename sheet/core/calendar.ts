/**
 * A calendar file (RFC 5545) that readers take alike: which were tried is in HACKING.md. Times are of the device's
 * zone, which stands in the file with its rules, because an importer on another clock shifts times without a zone;
 * they have none only where the device names none, or UTC. One event repeats by COUNT, because an end by UNTIL has to be of
 * the start's own type; and it starts on the first chosen day, because some add a start that fits no repeat.
 */

import { dayNumber, dayOf, weekdayOf } from "./dates.ts";
import type { Library } from "./library.ts";
import { sheetId, sheetName } from "./names.ts";
import type { Prescription, Weekday } from "./prescription.ts";
import { itemLines, personLines } from "./share.ts";
import type { Zone } from "./time-zone.ts";
import { zoneLines } from "./time-zone.ts";

/** Minutes before a session at which the calendar rings; at none it does not. */
export const REMINDERS = ["none", 0, 30, 60] as const;
export type Reminder = (typeof REMINDERS)[number];

export interface CalendarPlan {
  /** The first day that may be a training day, YYYY-MM-DD. */
  readonly start: string;
  readonly weekdays: readonly Weekday[];
  readonly weeks: number;
  /** Clock time, HH:MM. */
  readonly time: string;
  readonly minutes: number;
  readonly reminder?: Reminder;
}

const DAY_CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

/** A sheet with its link, and when it is done. */
export interface Planned {
  readonly sheet: Prescription;
  readonly link: string;
  readonly plan: CalendarPlan;
}

/** Null when no day was chosen, or a date or time cannot be read. */
export function calendarFile(
  sheet: Prescription,
  library: Library,
  link: string,
  plan: CalendarPlan,
  now: Date,
  zone: Zone | null,
): string | null {
  return calendarOf([{ sheet, link, plan }], library, now, zone);
}

/** One file for several sheets, each with days of its own; null when one of them has none that can be read. */
export function calendarOf(all: readonly Planned[], library: Library, now: Date, zone: Zone | null): string | null {
  const events = all.map((one) => eventLines(one, library, now, zone));
  if (events.length === 0 || events.includes(null)) return null;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Level Hips//Exercise sheet//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...(zone ? zoneLines(zone, ...spanOf(all)) : []),
    ...events.flatMap((event) => event ?? []),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** The first day of all plans, and one that is not before their last. */
function spanOf(all: readonly Planned[]): [first: string, last: string] {
  const starts = all.map(({ plan }) => dayNumber(plan.start) ?? 0);
  const ends = all.map(({ plan }, at) => (starts[at] ?? 0) + 7 * Math.floor(plan.weeks) + 7);
  return [dayOf(Math.min(...starts)), dayOf(Math.max(...ends))];
}

function eventLines({ sheet, link, plan }: Planned, library: Library, now: Date, zone: Zone | null): string[] | null {
  const start = dayNumber(plan.start);
  const chosen = DAY_CODES.map((_, day) => plan.weekdays.includes(day as Weekday));
  const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(plan.time);
  if (start === null || !chosen.includes(true) || !isTime || !(plan.weeks >= 1)) return null;
  const first = [0, 1, 2, 3, 4, 5, 6].map((ahead) => start + ahead).find((day) => chosen[weekdayOf(day)]);
  const days = DAY_CODES.filter((_, day) => chosen[day]);
  const description = [...itemLines(sheet, library), ...personLines(sheet), "", link].join("\n");
  return [
    "BEGIN:VEVENT",
    `UID:${sheetId(sheet)}-${sheet.edition ?? "00000000"}@level-hips`,
    `DTSTAMP:${compact(now.toISOString().slice(0, 19))}Z`,
    `DTSTART${zone ? `;TZID=${zone.name}` : ""}:${compact(`${dayOf(first ?? start)}T${plan.time}:00`)}`,
    `DURATION:PT${Math.max(1, Math.round(plan.minutes))}M`,
    `RRULE:FREQ=WEEKLY;BYDAY=${days.join(",")};COUNT=${Math.floor(plan.weeks) * days.length}`,
    `SUMMARY:${escaped(sheetName(sheet))}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${link}`,
    ...alarm(plan.reminder ?? "none", sheetName(sheet)),
    "END:VEVENT",
  ];
}

function alarm(reminder: Reminder, words: string): readonly string[] {
  if (reminder === "none") return [];
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(words)}`,
    `TRIGGER:${reminder === 0 ? "PT0S" : `-PT${reminder}M`}`,
    "END:VALARM",
  ];
}

function compact(time: string): string {
  return time.replace(/[-:]/g, "");
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r?\n/g, "\\n")
    .replace(/[\u0000-\u001F\u007F]/g, "");
}

/** Lines of at most 75 octets, never broken inside a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const more = encoder.encode(character).length;
    if (octets + more > 75) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += more;
  }
  return [...parts, part].join("\r\n");
}
