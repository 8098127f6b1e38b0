/**
 * The library in pieces, as publishing/pieces.py writes them: what stands between here and the site may answer with
 * anything, and with another edition. What is asked of a piece before it is believed stands here.
 */

import type { Exercise, ExercisePiece, Library, Rules } from "./library.ts";
import type { Prescription } from "./prescription.ts";
import { fieldsOf, isFields, listOf, textLike } from "./unknown.ts";

export const RULES = "sheet/rules.json";
export const FIRST = "sheet/first.json";
export const MAKING = "sheet/making.json";
export const IDS = "sheet/ids.json";
export const LIST = "exercises/list.json";

/** Where the piece of an exercise lies. */
export function fileOf(code: string): string {
  return `sheet/exercises/${code}.json`;
}

/** The codes of a sheet, each once. */
export function codesOf({ items }: Prescription): readonly string[] {
  return [...new Set(items.map(({ code }) => code))];
}

/** The rules, where what was loaded are some. */
export function rulesFrom(value: unknown): Rules | null {
  const { edition, codes, safety } = fieldsOf(value);
  const isOne = textLike(/^[0-9a-f]{8}$/, fieldsOf(edition).id) !== null;
  return isOne && listOf(codes).length > 0 && isFields(safety) ? (value as Rules) : null;
}

/** Whether a piece is of the edition of these rules. */
export function isOf({ edition }: Rules, piece: unknown): boolean {
  return fieldsOf(piece).edition === edition.id;
}

/** The exercise of a piece; null where it is none of this code. */
export function exerciseFrom(piece: unknown, code: string): Exercise | null {
  const { exercise } = fieldsOf(piece);
  return fieldsOf(exercise).code === code ? (piece as ExercisePiece).exercise : null;
}

/** A library of these exercises alone. */
export function libraryOf(rules: Rules, exercises: readonly Exercise[]): Library {
  return { ...rules, exercises, programmes: [], injuries: {}, chain_links: {} };
}

/**
 * The library of a sheet's codes; null where what was loaded is none, or lacks an exercise that its edition has: half of
 * it would say that the other half is gone.
 */
export function libraryFrom(rules: unknown, pieces: readonly unknown[], codes: readonly string[]): Library | null {
  const all = rulesFrom(rules);
  if (!all) return null;
  const own = codes.filter((code) => all.codes.includes(code));
  const found = own.map((code) =>
    pieces.map((piece) => (isOf(all, piece) ? exerciseFrom(piece, code) : null)).find((one) => one !== null),
  );
  return found.every((one) => one !== undefined) ? libraryOf(all, found) : null;
}
