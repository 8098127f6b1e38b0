/**
 * Doses, days and counts in words. The words of a dose are those of library/dose.py, for doses that
 * differ from the library's, too; both pass sheet/vectors/dose.json.
 */

import type { Library, Range } from "./library.ts";
import { label } from "./library.ts";
import type { Band, Item, Load, Prescription, Side, Weekday } from "./prescription.ts";
import { isEachSide, itemForSide } from "./prescription.ts";
import { sameValue } from "./same-value.ts";

export const WEEKDAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

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

/**
 * For example "4 sets of 10 to 12 repeats, each side", or "Hold 20 to 30 seconds, 4 times, each leg". Where
 * the sides differ, each has its own: "Left: 3 sets of 12 repeats. Right: 2 sets of 8 repeats".
 */
export function doseWords(item: Item, library: Library): string {
  const first = item.firstHold === null ? "" : `first one ${item.firstHold}-second hold to feel the muscle`;
  if (item.right !== null && isEachSide(item.side)) {
    const sides = (["left", "right"] as const).map(
      (side) => `${sideName(item, side)}: ${sideDoseWords(item, side) || "no dose set"}`,
    );
    return [first && `${upperFirst(first)}, on each side`, ...sides].filter((part) => part !== "").join(". ");
  }
  const parts = [workWords(item), item.side === null ? "" : sideWords(item.side, library)];
  const words = parts.filter((part) => part !== "").join(", ");
  return upperFirst([first, words].filter((part) => part !== "").join(", then "));
}

function sideName({ side }: Item, which: "left" | "right"): string {
  return side === "each-way" ? `To the ${which}` : upperFirst(which);
}

/** The work of one side; its band and weight, too, where the other has others. */
function sideDoseWords(item: Item, side: "left" | "right"): string {
  const one = itemForSide(item, side);
  return [workWords(one), hasOneResistance(item) ? "" : forceWords(one)].filter((part) => part !== "").join(", ");
}

function hasOneResistance({ band, load, right }: Item): boolean {
  return right === null || sameValue([band, load], [right.band, right.load]);
}

const ONE_AND_TWO: ReadonlyMap<string, string> = new Map([
  ["1", "once"],
  ["2", "twice"],
]);

function workWords({ sets, reps, unit, hold, time }: Item): string {
  const held = hold === null ? "" : counted(hold, "second");
  if (sets === null && time === null) {
    if (reps === null) return held && `hold ${held}`;
    const times = ONE_AND_TWO.get(span(reps)) ?? `${span(reps)} times`;
    return held ? `hold ${held}, ${times}` : times;
  }
  const counts = [
    reps === null ? "" : counted(reps, unit === "step" ? unit : "repeat"),
    time === null ? "" : counted(time, "second"),
  ];
  const work = counts.filter((count) => count !== "").join(" in ");
  const start = [sets === null ? "" : counted(sets, "set"), work].filter((part) => part !== "").join(" of ");
  return held ? `${start}, holding each for ${held}` : start;
}

/** The part of a sheet that says when. */
type Days = Pick<Prescription, "weekdays">;

/** Whether an item can be done on the chosen days: as many as its dose asks for, no fewer and no more. */
export function daysAgree({ perWeek }: Item, { weekdays }: Days): boolean {
  if (perWeek === null || weekdays.length === 0) return true;
  return perWeek[0] <= weekdays.length && weekdays.length <= perWeek[1];
}

/**
 * On which days: those that were chosen, where they agree with the dose; else so that the one does
 * not contradict the other, as in "5 days a week, Monday and Friday among them".
 */
export function daysWords(item: Item, sheet: Days): string {
  const { perWeek } = item;
  const chosen = weekdayWords(sheet.weekdays);
  if (perWeek === null || (chosen && daysAgree(item, sheet))) return chosen;
  const often = `${counted(perWeek, "day")} a week`;
  if (!chosen) return often;
  if (perWeek[1] < sheet.weekdays.length) return `${often}, chosen from ${chosen}`;
  return `${often}, ${chosen} among them`;
}

/** How long to rest: "60 seconds of rest between sets". */
export function restWords({ rest, sets, hold }: Item): string {
  if (rest === null) return "";
  const between = sets === null && hold !== null ? "between holds" : "between sets";
  return rest[1] === 0 ? `no rest ${between}` : `${counted(rest, "second")} of rest ${between}`;
}

/** When, and how long to rest: "2 to 3 days a week, 60 seconds of rest between sets". */
export function scheduleWords(item: Item, sheet: Days): string {
  return [daysWords(item, sheet), restWords(item)]
    .filter((part) => part !== "")
    .join(sheet.weekdays.length > 0 ? "; " : ", ");
}

/** The same below a line that has the sheet's days: what an exercise has to add to them. */
export function scheduleBesideDays(item: Item, sheet: Days): string {
  return daysAgree(item, sheet) && sheet.weekdays.length > 0 ? restWords(item) : scheduleWords(item, sheet);
}

export function bandWords(band: Band): string {
  return band === "none" ? "no band" : `${band} band`;
}

/** For example "2.5 kg". */
export function loadWords({ amount, unit }: Load): string {
  return `${amount} ${unit}`;
}

function forceWords({ band, load }: Pick<Item, "band" | "load">): string {
  return [band === null ? "" : bandWords(band), load === null ? "" : loadWords(load)]
    .filter((part) => part !== "")
    .join(", ");
}

function heightWords(height: number): string {
  return `on a step of ${height} cm`;
}

/** What to work against and stand on: "red band, 5 kg, on a step of 15 cm". A band that differs from side to side stands with each side's dose. */
export function resistanceWords(item: Item): string {
  const parts = [hasOneResistance(item) ? forceWords(item) : "", item.height === null ? "" : heightWords(item.height)];
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

/** The whole dose in one line, for a list that has the sheet's days on a line of their own: work, resistance, how often. */
export function itemWords(item: Item, library: Library, sheet: Days): string {
  const parts = [doseWords(item, library), resistanceWords(item), scheduleBesideDays(item, sheet)].filter(
    (part) => part !== "",
  );
  return item.right === null ? parts.join("; ") : parts.map(upperFirst).join(". ");
}

export function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
