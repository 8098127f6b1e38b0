/** What the builder points out while a sheet is made; it never forbids. */

import type { Library } from "./library.ts";
import { exerciseByCode, isAtHome, isBand, label, wakesUp } from "./library.ts";
import { itemName } from "./names.ts";
import type { Item, Prescription } from "./prescription.ts";
import { counted, daysAgree } from "./words.ts";

export interface Warning {
  readonly code: "many" | "order" | "equipment" | "band" | "days" | "few-days";
  readonly message: string;
  /** The items it is about, counted from 0. */
  readonly items: readonly number[];
  /** Keys of the library's citations; empty where the data themselves say it. */
  readonly refs: readonly string[];
}

/**
 * @param ticked The equipment that the patient has, beside what any home has; null when nobody was asked.
 */
export function warnings(sheet: Prescription, library: Library, ticked: ReadonlySet<string> | null): Warning[] {
  return [
    ...tooMany(sheet, library),
    ...outOfOrder(sheet, library),
    ...bandTakenAway(sheet, library),
    ...(ticked === null ? [] : missingEquipment(sheet, library, ticked)),
    ...daysDisagree(sheet, library),
  ];
}

/** Whether it is spoken of and counted, or only stands where it belongs. */
export function isLoud({ code }: Warning): boolean {
  return code !== "order" && code !== "few-days";
}

/** What is pointed out of one sheet and was not of the other; that there are too many is one thing, however many. */
export function newWarnings(before: readonly Warning[], after: readonly Warning[]): Warning[] {
  const about = ({ code, message, items }: Warning) => (items.length === 0 ? code : message);
  const known = new Set(before.map(about));
  return after.filter((warning) => !known.has(about(warning)));
}

function tooMany({ items }: Prescription, { most_exercises: most }: Library): Warning[] {
  if (items.length <= most.number) return [];
  const message = `This sheet has ${items.length} exercises. ${most.because} Consider leaving some for later.`;
  return [{ code: "many", message, items: [], refs: most.refs }];
}

/**
 * The hard one first is ordinary practice, since it is done fresh. Only what wakes up a muscle comes
 * too late after the next rung of its ladder, for which it wakes it up: that is most likely a slip.
 * It is said once for a sheet.
 */
function outOfOrder({ items }: Prescription, library: Library): Warning[] {
  const exercises = items.map(({ code }) => exerciseByCode(library, code));
  for (const [late, first] of exercises.entries()) {
    // The same exercise may stand on the sheet twice, for instance once a side.
    if (!first || !wakesUp(library, first) || exercises.indexOf(first) < late) continue;
    const early = exercises.slice(0, late).findIndex((one) => one !== undefined && first.next_rungs.includes(one.id));
    const next = exercises[early];
    if (!next) continue;
    const message = `${first.name} comes after ${next.name}, for which it wakes up the muscle. Is that meant?`;
    return [{ code: "order", message, items: [early, late], refs: [] }];
  }
  return [];
}

function isBandless({ band, right }: Item): boolean {
  return band === "none" && (right === null || right.band === "none");
}

/** A band taken away from an exercise that is another one without it. */
function bandTakenAway({ items }: Prescription, library: Library): Warning[] {
  return items.flatMap((item, at) => {
    const exercise = exerciseByCode(library, item.code);
    if (!isBandless(item) || !exercise?.band_is_needed) return [];
    return [{ code: "band" as const, message: `${exercise.name}: ${exercise.band_is_needed}`, items: [at], refs: [] }];
  });
}

function missingEquipment({ items }: Prescription, library: Library, ticked: ReadonlySet<string>): Warning[] {
  return items.flatMap((item, at) => {
    const exercise = exerciseByCode(library, item.code);
    const needed = exercise?.equipment.filter((thing) => !(isBandless(item) && isBand(library, thing))) ?? [];
    const missing = needed.filter((thing) => !isAtHome(library, thing) && !ticked.has(thing));
    if (!exercise || missing.length === 0) return [];
    const things = missing.map((thing) => label(library, "equipment", thing)).join(", ");
    const message = `${exercise.name} needs what was not ticked: ${things}.`;
    return [{ code: "equipment" as const, message, items: [at], refs: [] }];
  });
}

/**
 * More or fewer days chosen than a dose asks for. Fewer are pointed out quietly, since they may be
 * only the first of those to be ticked.
 */
function daysDisagree(sheet: Prescription, library: Library): Warning[] {
  const { items, weekdays } = sheet;
  const told = (code: "days" | "few-days", which: (most: number, least: number) => boolean): Warning[] => {
    const names = new Map<string, Set<string>>();
    for (const item of items) {
      if (item.perWeek === null || daysAgree(item, sheet) || !which(item.perWeek[1], item.perWeek[0])) continue;
      const words = `${counted(item.perWeek, "day")} a week`;
      names.set(words, (names.get(words) ?? new Set()).add(itemName(item, library)));
    }
    if (names.size === 0) return [];
    const doses = [...names].map(([words, of]) => `${words} for ${[...of].join(", ")}`).join("; ");
    const chosen = `${counted(weekdays.length, "day")} of the week ${weekdays.length === 1 ? "is" : "are"} chosen`;
    return [
      { code, message: `${chosen}, but the dose is ${doses}. Consider changing one of them.`, items: [], refs: [] },
    ];
  };
  return [
    ...told("days", (most) => weekdays.length > most),
    ...told("few-days", (_, least) => weekdays.length < least),
  ];
}
