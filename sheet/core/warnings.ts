/** What the builder points out while a sheet is made; it never forbids. */

import { exerciseByCode, exerciseById, label } from "./library.ts";
import type { Exercise, Library } from "./library.ts";
import { itemName } from "./names.ts";
import type { Prescription } from "./prescription.ts";
import { counted } from "./words.ts";

export interface Warning {
  readonly code: "many" | "order" | "equipment" | "days";
  readonly message: string;
  /** The items it is about, counted from 0. */
  readonly items: readonly number[];
  /** Keys of the library's citations; empty where the data themselves say it. */
  readonly refs: readonly string[];
}

/** What any home has: it counts as at hand, so that "Loop band" alone does not rule out the mat. */
export const AT_HOME: ReadonlySet<string> = new Set(["mat", "pillow", "wall", "towel", "chair"]);

/**
 * @param ticked The equipment that the patient has, beside what any home has; null when nobody was asked.
 */
export function warnings(
  sheet: Prescription,
  library: Library,
  ticked: ReadonlySet<string> | null,
): Warning[] {
  return [
    ...tooMany(sheet, library),
    ...outOfOrder(sheet, library),
    ...(ticked === null ? [] : missingEquipment(sheet, library, ticked)),
    ...tooOften(sheet, library),
  ];
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

function outOfOrder({ items }: Prescription, library: Library): Warning[] {
  const exercises = items.map(({ code }) => exerciseByCode(library, code));
  return exercises.flatMap((later, early) => {
    if (!later) return [];
    const after = exercises.findIndex(
      (exercise, at) => at > early && exercise !== undefined && leadsTo(exercise, later, library),
    );
    const first = exercises[after];
    // The same exercise may stand on the sheet twice, for instance once a side.
    if (!first || exercises.slice(0, early).includes(first)) return [];
    const message = `${later.name} comes before ${first.name}, which leads up to it. Consider changing their order.`;
    return [{ code: "order" as const, message, items: [early, after], refs: [] }];
  });
}

/** Whether the edges of progression lead from one exercise to another. */
export function leadsTo(from: Exercise, to: Exercise, library: Library): boolean {
  const seen = new Set([from.id]);
  const open = [from];
  for (let exercise = open.pop(); exercise; exercise = open.pop()) {
    for (const { exercise: id } of exercise.progresses_to) {
      if (id === to.id && id !== from.id) return true;
      const next = exerciseById(library, id);
      if (next && !seen.has(id)) {
        seen.add(id);
        open.push(next);
      }
    }
  }
  return false;
}

function missingEquipment(
  { items }: Prescription,
  library: Library,
  ticked: ReadonlySet<string>,
): Warning[] {
  return items.flatMap(({ code }, at) => {
    const exercise = exerciseByCode(library, code);
    const missing = exercise?.equipment.filter((thing) => !AT_HOME.has(thing) && !ticked.has(thing)) ?? [];
    if (!exercise || missing.length === 0) return [];
    const things = missing.map((thing) => label(library, "equipment", thing)).join(", ");
    const message = `${exercise.name} needs what was not ticked: ${things}.`;
    return [{ code: "equipment" as const, message, items: [at], refs: [] }];
  });
}

/** More days chosen than a dose asks for; fewer may be on purpose, or only the first of those to be ticked. */
function tooOften({ items, weekdays }: Prescription, library: Library): Warning[] {
  const names = new Map<string, Set<string>>();
  for (const item of items) {
    if (item.perWeek === null || weekdays.length <= item.perWeek[1]) continue;
    const words = `${counted(item.perWeek, "day")} a week`;
    names.set(words, (names.get(words) ?? new Set()).add(itemName(item, library)));
  }
  if (names.size === 0) return [];
  const doses = [...names].map(([words, of]) => `${words} for ${[...of].join(", ")}`).join("; ");
  const message = `${counted(weekdays.length, "day")} of the week are chosen, but the dose is ${doses}. Consider changing one of them.`;
  return [{ code: "days", message, items: [], refs: [] }];
}
