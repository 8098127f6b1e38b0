/** About how long a session takes, for the page and the calendar. */

import type { Library } from "./library.ts";
import { exerciseByCode } from "./library.ts";
import type { Item, Prescription, Range } from "./prescription.ts";
import { isEachSide, itemForSide } from "./prescription.ts";

/** Seconds of one repetition of an exercise that this edition does not have. */
const UNKNOWN_REPETITION = 5;

/** Minutes, rounded up to the next five; 0 for an empty sheet. */
export function sessionMinutes(sheet: Prescription, library: Library): number {
  const seconds = sheet.items.reduce((sum, item) => sum + itemSeconds(item, library), 0);
  return Math.ceil(seconds / 300) * 5;
}

/** Minutes of one exercise, rounded up. */
export function itemMinutes(item: Item, library: Library): number {
  return Math.ceil(itemSeconds(item, library) / 60);
}

function itemSeconds(item: Item, library: Library): number {
  const sides = isEachSide(item.side) ? [itemForSide(item, "left"), itemForSide(item, "right")] : [item];
  const work = sides.reduce((sum, one) => sum + workSeconds(one, library), 0);
  // The other side works while this one rests, so rest counts once a set.
  const rest = Math.max(...sides.map(sets)) * middle(item.rest ?? [0, 0]);
  return work + rest + (item.firstHold ?? 0);
}

function workSeconds(item: Item, library: Library): number {
  const tempo = exerciseByCode(library, item.code)?.tempo;
  const moving = tempo ? tempo.out_seconds + tempo.back_seconds : UNKNOWN_REPETITION;
  const repetition = moving + (item.hold ? middle(item.hold) : (tempo?.hold_seconds ?? 0));
  return sets(item) * (item.time ? middle(item.time) : middle(item.reps ?? [1, 1]) * repetition);
}

function sets(item: Item): number {
  return middle(item.sets ?? [1, 1]);
}

function middle([low, high]: Range): number {
  return (low + high) / 2;
}
