/**
 * A time zone as a calendar file tells it (VTIMEZONE of RFC 5545): when its clocks change, as a rule for every year
 * where the years around the plan follow one, else change by change. So a reader without a table of zones, or on
 * another clock, puts no session at another hour.
 */

import { dayNumber, weekdayOf } from "./dates.ts";
import type { Weekday } from "./prescription.ts";

export interface Zone {
  /** Its name in the table of zones, such as "Europe/London". */
  readonly name: string;
  /** Minutes by which its clocks are ahead of UTC at a moment, in milliseconds since 1970. */
  readonly aheadAt: (moment: number) => number;
}

/** What a device says that does not know where it is, and a browser that hides it: times by them would be an hour off in a British summer. */
const NOWHERE = /^(?:Etc\/)?(?:Unknown|UTC|UCT|Universal|Zulu|Greenwich|GMT(?:[+-]?0)?)$/i;

/** Whether the name of a zone says where a device is, and can stand in a file. */
export function namesPlace(name: string): boolean {
  return /^[A-Za-z][\w+/-]*$/.test(name) && !NOWHERE.test(name);
}

/** Says in which zone the times of a calendar file are; they have none where the device names none. */
export function zoneWords(zone: Zone | null): string {
  if (zone) return `The times are in the zone of this device: ${zone.name.replace(/_/g, " ")}.`;
  return "This browser does not say its time zone: a calendar takes the times as its own.";
}

/** One change of the clocks. */
interface Change {
  readonly from: number;
  readonly to: number;
  /** The time that the clocks show as they are changed: YYYY-MM-DDTHH:MM. */
  readonly at: string;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const WEEKDAY_CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

/** The lines of a zone, for sessions from the first to the last day (YYYY-MM-DD). */
export function zoneLines(zone: Zone, first: string, last: string): readonly string[] {
  const [from, to] = [Number(first.slice(0, 4)) - 1, Number(last.slice(0, 4)) + 1];
  const changes = changesOf(zone, Date.UTC(from, 0, 1), Date.UTC(to + 1, 0, 1));
  const kinds = [...new Set(changes.map(kindOf))].map((kind) => changes.filter((one) => kindOf(one) === kind));
  const rules = kinds.map((those) => ruleOf(those, to - from + 1));
  const isRuled = rules.length > 0 && !rules.includes(null);
  const before = zone.aheadAt(Date.UTC(from, 0, 1));
  return [
    "BEGIN:VTIMEZONE",
    `TZID:${zone.name}`,
    // What holds until the clocks are first changed.
    ...(isRuled ? [] : observance({ from: before, to: before, at: `${LONG_AGO}-01-01T00:00` })),
    ...kinds.flatMap((those, at) => {
      const rule = rules[at];
      const [one] = those;
      if (isRuled && rule && one) return observance({ ...one, at: firstOf(rule) }, rule);
      // Of changes by RDATE some readers leave out the first.
      return those.flatMap((change) => observance(change));
    }),
    "END:VTIMEZONE",
  ];
}

/** The year from which a zone is told: some readers look at the years before the plan to see what kind of zone it is. */
const LONG_AGO = 1970;

function kindOf({ from, to }: Change): string {
  return `${from} ${to}`;
}

function observance({ from, to, at }: Change, rule: Rule | null = null): string[] {
  const kind = to > from ? "DAYLIGHT" : "STANDARD";
  return [
    `BEGIN:${kind}`,
    `DTSTART:${compact(at)}`,
    `TZOFFSETFROM:${offset(from)}`,
    `TZOFFSETTO:${offset(to)}`,
    ...(rule ? [`RRULE:FREQ=YEARLY;BYMONTH=${rule.month};BYDAY=${rule.week}${WEEKDAY_CODES[rule.weekday]}`] : []),
    `END:${kind}`,
  ];
}

/** Such as the last Sunday of March at one o'clock. */
interface Rule {
  readonly month: number;
  /** 1 to 4; -1 is the last. */
  readonly week: number;
  readonly weekday: Weekday;
  /** HH:MM, as the clocks show it. */
  readonly time: string;
}

/** The rule that changes of one kind follow; null where they follow none. */
function ruleOf(changes: readonly Change[], years: number): Rule | null {
  const places = changes.map(({ at }) => {
    const [day = "", time = ""] = at.split("T");
    const date = Number(day.slice(8));
    const month = Number(day.slice(5, 7));
    const isLast = date > daysOf(Number(day.slice(0, 4)), month) - 7;
    return { month, week: Math.ceil(date / 7), weekday: weekdayOf(dayNumber(day) ?? 0), time, isLast };
  });
  const [place] = places;
  if (!place || places.length < years) return null;
  const { month, weekday, time } = place;
  const week = places.every(({ isLast }) => isLast) ? -1 : place.week;
  const isKept = places.every(
    (one) => one.month === month && one.weekday === weekday && one.time === time && (week < 0 || one.week === week),
  );
  return isKept ? { month, week, weekday, time } : null;
}

/** When the clocks would have been changed long ago by a rule. */
function firstOf({ month, week, weekday, time }: Rule): string {
  const days = Array.from({ length: daysOf(LONG_AGO, month) }, (_, at) =>
    new Date(Date.UTC(LONG_AGO, month - 1, at + 1)).toISOString().slice(0, 10),
  ).filter((day) => weekdayOf(dayNumber(day) ?? 0) === weekday);
  return `${days.at(week < 0 ? week : week - 1)}T${time}`;
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Every change of the clocks from one moment to another, to the minute. */
function changesOf({ aheadAt }: Zone, start: number, end: number): Change[] {
  const changes: Change[] = [];
  for (let day = start; day < end; day += DAY) {
    const [from, to] = [aheadAt(day), aheadAt(day + DAY)];
    if (from === to) continue;
    let [low, high] = [day, day + DAY];
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / MINUTE / 2) * MINUTE;
      if (aheadAt(middle) === from) low = middle;
      else high = middle;
    }
    changes.push({ from, to, at: new Date(high + from * MINUTE).toISOString().slice(0, 16) });
  }
  return changes;
}

function compact(at: string): string {
  return `${at.replace(/[-:]/g, "")}00`;
}

function offset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? "-" : "+"}${[hours, rest].map((part) => String(part).padStart(2, "0")).join("")}`;
}
