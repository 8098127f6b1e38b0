/**
 * A lasting key for each item of the sheet, so that a card keeps its focus and its open editor
 * while it is changed, moved, or brought back by undo. Items are plain values without a name;
 * a changed item takes over the key of the one it replaces.
 */

import type { Item, Prescription } from "../core/prescription.ts";

const keys = new WeakMap<Item, number>();
let last = 0;

const added = new WeakSet<Item>();

/** An exercise was added by hand: its dose is asked for next. */
export function markNew(item: Item): Item {
  added.add(item);
  return item;
}

/** Whether it was added by hand and has not been shown since. */
export function takeNew(item: Item): boolean {
  return added.delete(item);
}

export function keyOf(item: Item): number {
  const known = keys.get(item);
  if (known !== undefined) return known;
  last += 1;
  keys.set(item, last);
  return last;
}

export function handOnKeys(before: Prescription, after: Prescription): void {
  const staying = new Set(after.items);
  for (const [at, item] of after.items.entries()) {
    const old = before.items[at];
    if (!keys.has(item) && old && !staying.has(old)) keys.set(item, keyOf(old));
  }
}
