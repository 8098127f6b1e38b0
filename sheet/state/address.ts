/**
 * The sheet in the browser's address: read once, kept current while the sheet changes, so that
 * copying the address bar hands on the sheet. Each entry of the tab's history remembers its
 * mode, the turn (which opened sheet it belongs to), whether a link led to the mode, and the place.
 */

import type { Entry } from "../core/entry.ts";
import { protocolIn } from "../core/frame.ts";
import type { Decoded } from "../core/link.ts";
import { decodeSheet, encodeSheet } from "../core/link.ts";
import type { Prescription } from "../core/prescription.ts";
import type { Ready } from "../core/ready.ts";
import { sameValue } from "../core/same-value.ts";
import type { Holder } from "./model.ts";
import { pageAddress } from "./page-address.ts";

export { pageAddress };

/** Whether a text is this page's address alone: a link to a sheet that was cut before its fragment. */
export function isBareAddress(text: string): boolean {
  try {
    const { origin, pathname, hash } = new URL(text);
    return origin + pathname === pageAddress() && hash === "";
  } catch {
    return false;
  }
}

/** The fragment of a sheet; empty for a sheet that says nothing. */
export function fragmentOf(sheet: Prescription): string {
  const saysSomething = sheet.items.length > 0 || sheet.title !== "" || sheet.contact !== null;
  return saysSomething ? `#${encodeSheet(sheet)}` : "";
}

/** What the fragment holds; null when it is empty or only names a place of the page. */
export function readFragment(): Decoded | null {
  if (location.hash.length < 2 || protocolIn(location.hash)) return null;
  const decoded = decodeSheet(location.hash);
  const namesPlace = document.getElementById(location.hash.slice(1)) !== null;
  const isOther = decoded.problems.some(({ code }) => code === "not-a-sheet");
  return isOther && namesPlace ? null : decoded;
}

/** What another page's "Add to a sheet", "Make a sheet of these exercises" or "I stop here" asks for. */
export type Asked = { readonly exercise: string } | Ready;

const QUESTIONS = ["add", "programme", "phase", "injury", "do"] as const;

export function askedFor(): Asked | null {
  const query = new URLSearchParams(location.search);
  const [exercise, programme, phase, injury, toDo] = QUESTIONS.map((name) => query.get(name));
  if (exercise) return { exercise };
  if (injury) return { injury };
  if (toDo) return { exercises: toDo.split(",") };
  return programme && phase ? { programme, phase } : null;
}

/** Writes the sheet as it is into the address, over the current entry or as a new one. */
export function writeAddress(holder: Holder, how: "replace" | "push" = "replace"): void {
  const query = new URLSearchParams(location.search);
  for (const name of QUESTIONS) query.delete(name);
  const search = query.toString() ? `?${query.toString()}` : "";
  const address = location.pathname + search + fragmentOf(holder.get().history.now);
  if (how === "push") history.pushState(entryNow(holder), "", address);
  else history.replaceState(entryNow(holder), "", address);
}

/** Leaves the address as it is, and remembers where the entry belongs. */
export function keepAddress(holder: Holder): void {
  const entry = entryNow(holder);
  // To replace it takes a cheap phone as long as to draw an exercise.
  if (!sameValue(history.state, entry)) history.replaceState(entry, "");
}

function entryNow(holder: Holder): Entry {
  const { mode, turn, isLed, place } = holder.get();
  return { mode, turn, isLed, place };
}
