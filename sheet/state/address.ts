/**
 * The sheet in the browser's address: read once, kept current while the sheet changes, so that
 * copying the address bar hands on the sheet. Each entry of the tab's history remembers its
 * mode, and the turn: which opened sheet it belongs to.
 */

import { decodeSheet, encodeSheet } from "../core/link.ts";
import type { Decoded } from "../core/link.ts";
import type { Prescription } from "../core/prescription.ts";

export type Mode = "choose" | "print" | "do";

export const MODES: readonly Mode[] = ["choose", "print", "do"];

export interface Entry {
  readonly mode: Mode;
  readonly turn: number;
}

/** The address of the page itself, without query and fragment. */
export function pageAddress(): string {
  return location.origin + location.pathname;
}

/** The fragment of a sheet; empty for a sheet that says nothing. */
export function fragmentOf(sheet: Prescription): string {
  const saysSomething = sheet.items.length > 0 || sheet.title !== "";
  return saysSomething ? `#${encodeSheet(sheet)}` : "";
}

/** What the fragment holds; null when it is empty or only names a place of the page. */
export function readFragment(): Decoded | null {
  if (location.hash.length < 2) return null;
  const decoded = decodeSheet(location.hash);
  const namesPlace = document.getElementById(location.hash.slice(1)) !== null;
  const isOther = decoded.problems.some(({ code }) => code === "not-a-sheet");
  return isOther && namesPlace ? null : decoded;
}

/** The exercise that another page's "Add to sheet" asks for. */
export function askedFor(): string | null {
  return new URLSearchParams(location.search).get("add");
}

export function entryOf(state: unknown): Entry | null {
  if (typeof state !== "object" || state === null) return null;
  const { mode, turn } = state as Readonly<Record<string, unknown>>;
  const known = MODES.find((one) => one === mode);
  return known && typeof turn === "number" ? { mode: known, turn } : null;
}

/** Writes the sheet into the address, over the current entry or as a new one. */
export function writeAddress(sheet: Prescription, entry: Entry, how: "replace" | "push"): void {
  const query = new URLSearchParams(location.search);
  query.delete("add");
  const search = query.toString() ? `?${query.toString()}` : "";
  const address = location.pathname + search + fragmentOf(sheet);
  if (how === "push") history.pushState(entry, "", address);
  else history.replaceState(entry, "", address);
}
