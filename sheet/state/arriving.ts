/** A sheet that comes from its top: the rules and its first exercises, and the others when they are asked for. */

import type { Library } from "../core/library.ts";
import { codesOf, fileOf, libraryFrom, RULES } from "../core/pieces.ts";
import type { Prescription } from "../core/prescription.ts";

/** What is here of a sheet. */
export interface Arrived {
  /** The library of the exercises that are here. */
  readonly library: Library;
  /** How many items of the sheet, from its top, can be shown. */
  readonly shown: number;
}

/**
 * What brings so many exercises more, one call after the other.
 *
 * @param load Loads a file of the site, by its path; null where the site has none.
 * @throws {Error} Where what comes is not the library, or of two editions.
 */
export function arriving(
  sheet: Prescription,
  load: (path: string) => Promise<unknown>,
): (most: number) => Promise<Arrived> {
  const codes = codesOf(sheet);
  let rules: Promise<unknown> | null = null;
  let pieces: readonly unknown[] = [];
  let last: Promise<unknown> = Promise.resolve();

  async function bring(most: number): Promise<Arrived> {
    const here = codes.slice(0, pieces.length + most);
    rules ??= load(RULES);
    const [all, ...more] = await Promise.all([rules, ...here.slice(pieces.length).map(fileOf).map(load)]);
    const library = libraryFrom(all, [...pieces, ...more], here);
    if (!library) throw new Error("what answered is not the library");
    pieces = [...pieces, ...more];
    const missing = sheet.items.findIndex(({ code }) => !here.includes(code));
    return { library, shown: missing < 0 ? sheet.items.length : missing };
  }

  return (most) => {
    const next = last.then(() => bring(most));
    last = next.catch(() => undefined);
    return next;
  };
}
