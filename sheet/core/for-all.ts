/** One setting for every exercise of the sheet, where it makes sense there. */

import type { Library, Range } from "./library.ts";
import { exerciseByCode } from "./library.ts";
import type { Item, Prescription, Side } from "./prescription.ts";
import { SIDES, withSide } from "./prescription.ts";

/** What to set; null leaves every exercise as it is. */
export interface ForAll {
  readonly side: Side | null;
  readonly sets: Range | null;
  readonly reps: Range | null;
  readonly perWeek: Range | null;
}

export const NOTHING_FOR_ALL: ForAll = { side: null, sets: null, reps: null, perWeek: null };

/** The sides that can be chosen for an item: its suggested one, a single side where it can be done so, and what it has. */
export function sidesOf(item: Item, library: Library): readonly Side[] {
  const exercise = exerciseByCode(library, item.code);
  if (!exercise) return SIDES;
  const known: readonly string[] = [
    exercise.dose.sides,
    ...(exercise.one_side === null ? [] : ["left", "right"]),
    item.side ?? "",
  ];
  return SIDES.filter((side) => known.includes(side));
}

/**
 * Sets what is wanted on every item, on both sides where they differ. Two things are left as they are, and told by place: the side
 * of an exercise that both legs do together, and the counts of one that is held, since twelve
 * holds of thirty seconds is not what "3 × 12" means.
 */
export function setForAll(
  sheet: Prescription,
  wanted: ForAll,
  library: Library,
): { readonly sheet: Prescription; readonly kept: readonly number[] } {
  const kept: number[] = [];
  const items = sheet.items.map((item, place): Item => {
    const isHeld = item.hold !== null && item.sets === null;
    const keepsSide = wanted.side !== null && isTwoSided(item, library);
    const keepsCounts = isHeld && (wanted.sets !== null || wanted.reps !== null);
    if (keepsSide || keepsCounts) kept.push(place);
    const sided = withSide(item, keepsSide ? item.side : (wanted.side ?? item.side));
    const counts = keepsCounts
      ? {}
      : { ...(wanted.sets && { sets: wanted.sets }), ...(wanted.reps && { reps: wanted.reps }) };
    return {
      ...sided,
      ...counts,
      right: sided.right && { ...sided.right, ...counts },
      perWeek: wanted.perWeek ?? item.perWeek,
    };
  });
  return { sheet: { ...sheet, items }, kept };
}

function isTwoSided(item: Item, library: Library): boolean {
  return exerciseByCode(library, item.code)?.dose.sides === "both-together" && item.side === "both-together";
}
