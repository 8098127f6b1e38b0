/** One exercise of a sheet in the place of another: what was set by hand stays where it fits. */

import { sidesOf } from "./for-all.ts";
import type { Exercise, Library } from "./library.ts";
import { exerciseByCode, thingOf } from "./library.ts";
import { itemName } from "./names.ts";
import type { Item, SideDose } from "./prescription.ts";
import { bareItem, isEachSide, sideDose } from "./prescription.ts";
import { sameValue } from "./same-value.ts";
import { suggestedItem } from "./suggested.ts";

export interface Swapped {
  readonly item: Item;
  /** What was set by hand and does not fit the other exercise, in words. */
  readonly gone: readonly string[];
}

/** What a therapist may set, and what it is called. */
const SET = {
  side: "side",
  sets: "sets",
  reps: "repeats",
  hold: "hold",
  time: "time for a set",
  firstHold: "long hold first",
  rest: "rest",
  perWeek: "days a week",
  band: "band",
  load: "weight",
  height: "step height",
} as const;

type Field = keyof typeof SET;

const FIELDS = Object.keys(SET) as Field[];
const DOSED_BY: Partial<Record<Field, string>> = { band: "band", load: "weight", height: "height" };

/**
 * The note stays. The dose is the other exercise's own, but for what differs from the first one's
 * suggestion: that was set for this person, and stays wherever the other exercise can have it.
 */
export function swapped(item: Item, to: Exercise, library: Library): Swapped {
  const from = exerciseByCode(library, item.code);
  const usual = from ? suggestedItem(from) : bareItem(item.code);
  const own = suggestedItem(to);
  const wasSet = (field: Field) => !sameValue(item[field], usual[field]);
  const fits = (field: Field) => fitsIn(field, item, own, to, library);
  const set = FIELDS.filter(wasSet);
  const kept = Object.fromEntries(set.filter(fits).map((field) => [field, item[field]]));
  const next: Item = { ...own, ...kept, note: item.note };
  const { right } = item;
  const isTold = isEachSide(next.side);
  const gone = set.filter((field) => !fits(field) && item[field] !== null).map((field) => SET[field]);
  return {
    item: { ...next, right: right && isTold ? rightOf(right, next, usual, fits) : null },
    gone: right && !isTold ? [...gone, "the right side's own dose"] : gone,
  };
}

function fitsIn(field: Field, item: Item, own: Item, to: Exercise, library: Library): boolean {
  if (field === "side") return item.side === null || sidesOf(own, library).includes(item.side);
  if (field === "perWeek" || field === "rest") return true;
  if (field === "reps" && item.unit !== own.unit) return false;
  const dosedBy = DOSED_BY[field];
  return dosedBy ? to.equipment.some((id) => thingOf(library, id)?.dosed_by === dosedBy) : own[field] !== null;
}

/** The right side's numbers, by the same rule. */
function rightOf(right: SideDose, next: Item, usual: Item, fits: (field: Field) => boolean): SideDose {
  const fields = Object.keys(right) as (keyof SideDose)[];
  const kept = fields.filter((field) => fits(field) && !sameValue(right[field], usual[field]));
  return { ...sideDose(next), ...Object.fromEntries(kept.map((field) => [field, right[field]])) };
}

/** What a swap did, for the status line. */
export function swapWords(before: Item, { item, gone }: Swapped, library: Library): string {
  const left = gone.length > 0 ? ` What does not fit is gone: ${gone.join(", ")}.` : "";
  const note = item.note ? "The note stays. " : "";
  return `${itemName(item, library)} is in the place of ${itemName(before, library)}. ${note}Undo brings it back.${left}`;
}
