/** About how long a session takes, for the page and the calendar. */

import { exerciseByCode } from "./library.ts";
import type { Library } from "./library.ts";
import { isEachSide } from "./prescription.ts";
import type { Item, Prescription, Range } from "./prescription.ts";

/** Seconds of one repetition of an exercise that this edition does not have. */
const UNKNOWN_REPETITION = 5;

/** Minutes, rounded up to the next five; 0 for an empty sheet. */
export function sessionMinutes(sheet: Prescription, library: Library): number {
  const seconds = sheet.items.reduce((sum, item) => sum + itemSeconds(item, library), 0);
  return Math.ceil(seconds / 300) * 5;
}

function itemSeconds(item: Item, library: Library): number {
  const tempo = exerciseByCode(library, item.code)?.tempo;
  const moving = tempo ? tempo.out_seconds + tempo.back_seconds : UNKNOWN_REPETITION;
  const repetition = moving + (item.hold ? middle(item.hold) : (tempo?.hold_seconds ?? 0));
  const work = item.time ? middle(item.time) : middle(item.reps ?? [1, 1]) * repetition;
  const sets = middle(item.sets ?? [1, 1]);
  const twice = isEachSide(item.side);
  // The other side works while this one rests, so rest counts once a set.
  return sets * (work * (twice ? 2 : 1) + middle(item.rest ?? [0, 0])) + (item.firstHold ?? 0);
}

function middle([low, high]: Range): number {
  return (low + high) / 2;
}
