/**
 * The draft: a sheet that was made or changed in this tab, so that looking at an exercise's
 * page does not lose it. A sheet that was only opened is not kept anywhere.
 */

import type { Prescription } from "../core/prescription.ts";
import { restoreSheet } from "../core/restore.ts";
import { tab } from "./shelf.ts";

const KEY = "draft";

export function keepDraft(sheet: Prescription): void {
  if (sheet.items.length > 0) tab.write(KEY, sheet);
  else tab.remove(KEY);
}

export function openDraft(): Prescription | null {
  const kept = tab.read(KEY);
  if (kept === null) return null;
  const { sheet } = restoreSheet(kept);
  return sheet.items.length > 0 ? sheet : null;
}

export function forgetDraft(): void {
  tab.remove(KEY);
}
