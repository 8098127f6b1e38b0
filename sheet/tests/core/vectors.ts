/** The published vectors. */

import { readdirSync, readFileSync } from "node:fs";
import type { Item, Prescription } from "../../core/prescription.ts";
import { bareItem, EMPTY } from "../../core/prescription.ts";

export interface Vector {
  readonly name: string;
  readonly link: string;
  readonly sheet: Prescription | null;
  /** Codes of the problems that reading it gives; missing when it gives none. */
  readonly problems?: readonly string[];
}

export const FOLDER = new URL("../../vectors/", import.meta.url);

export function vectorsIn(text: string): readonly Vector[] {
  return (JSON.parse(text) as { vectors: Vector[] }).vectors;
}

/** The files of vectors, one for each version of the grammar. */
export const FILES: readonly string[] = readdirSync(FOLDER).filter((name) => /^v\d+\.json$/.test(name));

/** A vector of an older version leaves out what its grammar did not have: there nothing is said of it. */
function whole(vector: Vector): Vector {
  if (vector.sheet === null) return vector;
  const items = vector.sheet.items.map((item): Item => ({ ...bareItem(item.code), ...item }));
  return { ...vector, sheet: { ...EMPTY, ...vector.sheet, items } };
}

export const VECTORS: readonly Vector[] = FILES.flatMap((name) =>
  vectorsIn(readFileSync(new URL(name, FOLDER), "utf8")),
).map(whole);

export const READABLE = VECTORS.filter(({ sheet }) => sheet !== null);
