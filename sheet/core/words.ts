/**
 * Doses, days and counts in words. The words of a dose are those of macros/dose.py, for doses that
 * differ from the library's.
 */

import { label } from "./library.ts";
import type { Library, Range } from "./library.ts";
import type { Band, Item, Load, Side, Weekday } from "./prescription.ts";

export const WEEKDAY_NAMES = [
  "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
] as const;

/** A range in words: "4", "10 to 12". */
export function span([low, high]: Range): string {
  return low === high ? `${low}` : `${low} to ${high}`;
}

/** A number or a range with what it counts: "1 set", "2 to 3 sets". */
export function counted(value: number | Range, one: string): string {
  const [low, high] = typeof value === "number" ? [value, value] : value;
  return `${span([low, high])} ${low === 1 && high === 1 ? one : `${one}s`}`;
}

export function sideWords(side: Side, library: Library): string {
  if (side === "left") return "left side only";
  if (side === "right") return "right side only";
  return label(library, "sides", side);
}

/** For example "4 sets of 10 to 12, each side", or "Hold 20 to 30 seconds, 4 times, each leg". */
export function doseWords(item: Item, library: Library): string {
  const parts = [workWords(item), item.side === null ? "" : sideWords(item.side, library)];
  const words = parts.filter((part) => part !== "").join(", ");
  if (item.firstHold === null) return upperFirst(words);
  const first = `First one ${item.firstHold}-second hold to feel the muscle`;
  return words === "" ? first : `${first}, then ${words}`;
}

function workWords({ sets, reps, unit, hold, time }: Item): string {
  const held = hold === null ? "" : counted(hold, "second");
  if (sets === null && time === null) {
    if (reps === null) return held && `hold ${held}`;
    const times = reps[0] === 1 && reps[1] === 1 ? "once" : `${span(reps)} times`;
    return held ? `hold ${held}, ${times}` : times;
  }
  const counts = [
    reps === null ? "" : unit === "step" ? counted(reps, "step") : span(reps),
    time === null ? "" : counted(time, "second"),
  ];
  const work = counts.filter((count) => count !== "").join(" in ");
  const start = [sets === null ? "" : counted(sets, "set"), work].filter((part) => part !== "").join(" of ");
  return held ? `${start}, holding each for ${held}` : start;
}

/** How often, and how long to rest: "2 to 3 days a week, 60 seconds of rest between sets". */
export function scheduleWords({ perWeek, rest, sets, hold }: Item): string {
  const between = sets === null && hold !== null ? "between holds" : "between sets";
  const parts = [
    perWeek === null ? "" : `${counted(perWeek, "day")} a week`,
    rest === null ? "" : rest[1] === 0 ? `no rest ${between}` : `${counted(rest, "second")} of rest ${between}`,
  ];
  return parts.filter((part) => part !== "").join(", ");
}

export function bandWords(band: Band): string {
  return band === "none" ? "no band" : `${band} band`;
}

function loadWords({ amount, unit }: Load): string {
  return `${amount} ${unit}`;
}

/** What to work against: "red band, 5 kg". */
export function resistanceWords({ band, load }: Item): string {
  const parts = [band === null ? "" : bandWords(band), load === null ? "" : loadWords(load)];
  return parts.filter((part) => part !== "").join(", ");
}

/** The chosen days: "Monday, Wednesday and Friday". */
export function weekdayWords(days: readonly Weekday[]): string {
  const names = days.map((day) => WEEKDAY_NAMES[day]);
  const last = names.pop();
  if (last === undefined) return "";
  return names.length === 0 ? last : `${names.join(", ")} and ${last}`;
}

/** A day for readers: "23 November 2026". */
export function dayWords(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

/** The whole dose in one line: work, resistance, how often. */
export function itemWords(item: Item, library: Library): string {
  const parts = [doseWords(item, library), resistanceWords(item), scheduleWords(item)];
  return parts.filter((part) => part !== "").join("; ");
}

export function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
