/** The sheet as the printer knows it: a dose that is written by hand is not known to it. */

import type { Item, Prescription } from "./prescription.ts";
import { bareItem } from "./prescription.ts";
import type { PrintOptions } from "./settings.ts";

/** The item of which only what is printed is left, so that no line tells of another dose than the pen's. */
export function writtenItem(item: Item, { blank }: Pick<PrintOptions, "blank">): Item {
  return blank ? { ...bareItem(item.code), unit: item.unit, note: item.note } : item;
}

export function writtenSheet(sheet: Prescription, options: Pick<PrintOptions, "blank">): Prescription {
  return { ...sheet, items: sheet.items.map((item) => writtenItem(item, options)) };
}
