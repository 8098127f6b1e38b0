/** On which days and with how much rest: said once, above the exercises, where it is the same for all. */

import type { Item, Prescription } from "./prescription.ts";
import { counted, daysAgree, daysWords, restWords } from "./words.ts";

export interface Schedule {
  /** The days of every exercise; null where they differ. */
  readonly days: string | null;
  /** The rest of every exercise; null where it differs. */
  readonly rest: string | null;
}

export function scheduleOfAll(sheet: Prescription): Schedule {
  return { days: theOne(sheet.items.map((item) => daysWords(item, sheet))), rest: theOne(sheet.items.map(restWords)) };
}

/** What two or more say alike. */
function theOne(words: readonly string[]): string | null {
  const [first = "", ...others] = words;
  return first !== "" && others.length > 0 && others.every((other) => other === first) ? first : null;
}

/**
 * What one exercise has to add to what stands above all of them.
 *
 * @param isBrief Whether it goes without saying between what to rest.
 */
export function ownSchedule(item: Item, sheet: Prescription, isBrief: boolean): string {
  const all = scheduleOfAll(sheet);
  const isAbove = all.days !== null || (daysAgree(item, sheet) && sheet.weekdays.length > 0);
  const parts = [
    isAbove ? "" : daysWords(item, sheet),
    all.rest === null ? (isBrief ? briefRest(item) : restWords(item)) : "",
  ];
  return parts.filter((part) => part !== "").join(sheet.weekdays.length > 0 ? "; " : ", ");
}

function briefRest({ rest }: Item): string {
  if (rest === null) return "";
  return rest[1] === 0 ? "no rest" : `${counted(rest, "second")} of rest`;
}
