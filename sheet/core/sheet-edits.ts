/** What can be done to a sheet: each operation gives a new sheet, or the same one where nothing changes. */

import type { Item, Prescription } from "./prescription.ts";
import { bareItem, MOST_ITEMS } from "./prescription.ts";

/** Puts an item in, at the end unless a place is given; a full sheet stays as it is. */
export function addItem(sheet: Prescription, item: Item, at = sheet.items.length): Prescription {
  if (sheet.items.length >= MOST_ITEMS) return sheet;
  return { ...sheet, items: inserted(sheet.items, at, item) };
}

export function removeItem(sheet: Prescription, at: number): Prescription {
  if (!sheet.items[at]) return sheet;
  return { ...sheet, items: without(sheet.items, at) };
}

/** Moves an item to another place; a place beyond the ends means the end. */
export function moveItem(sheet: Prescription, from: number, to: number): Prescription {
  const item = sheet.items[from];
  const place = Math.min(Math.max(to, 0), sheet.items.length - 1);
  if (!item || place === from) return sheet;
  return { ...sheet, items: inserted(without(sheet.items, from), place, item) };
}

export function changeItem(sheet: Prescription, at: number, change: Partial<Item>): Prescription {
  const item = sheet.items[at];
  if (!item) return sheet;
  return { ...sheet, items: replaced(sheet.items, at, { ...item, ...change }) };
}

export function changeSheet(sheet: Prescription, change: Partial<Omit<Prescription, "items">>): Prescription {
  return { ...sheet, ...change };
}

/** The same exercises and notes, for sides and doses that are written by hand. */
export function withoutDoses(sheet: Prescription): Prescription {
  return { ...sheet, items: sheet.items.map(({ code, note }) => ({ ...bareItem(code), note })) };
}

// Written out, since toSpliced and with are missing on phones of before 2023.

function inserted<T>(list: readonly T[], at: number, value: T): T[] {
  return [...list.slice(0, at), value, ...list.slice(at)];
}

function without<T>(list: readonly T[], at: number): T[] {
  return [...list.slice(0, at), ...list.slice(at + 1)];
}

function replaced<T>(list: readonly T[], at: number, value: T): T[] {
  return list.map((old, place) => (place === at ? value : old));
}
