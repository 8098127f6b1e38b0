/**
 * What a sheet in a frame is shown from (publishing/embed.py): the rules once, and a file for each of its exercises, so
 * that what it loads does not grow with the library.
 */

import type { Library } from "./library.ts";
import { libraryFrom } from "./library.ts";
import type { Prescription } from "./prescription.ts";
import { fieldsOf } from "./unknown.ts";

/** The codes of a sheet, each once: the names of the files to load. */
export function codesOf({ items }: Prescription): readonly string[] {
  return [...new Set(items.map(({ code }) => code))];
}

/** A library of these exercises alone; null where what was loaded is none. */
export function framedLibrary(rules: unknown, exercises: readonly unknown[]): Library | null {
  const whole = { ...NOTHING_MORE, ...fieldsOf(rules), exercises };
  // A sheet may hold only exercises that this edition does not have.
  return libraryFrom({ ...whole, exercises: exercises.length > 0 ? exercises : [{}] }) && (whole as unknown as Library);
}

const NOTHING_MORE = {
  ladders: [],
  programmes: [],
  muscles: {},
  chain_links: {},
  injuries: {},
  citations: {},
  most_exercises: { number: 0, refs: [] },
} as const;
