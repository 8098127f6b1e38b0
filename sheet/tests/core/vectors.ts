/** The published vectors. */

import { readFileSync, readdirSync } from "node:fs";
import type { Prescription } from "../../core/prescription.ts";

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

export const VECTORS: readonly Vector[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => vectorsIn(readFileSync(new URL(name, FOLDER), "utf8")));

export const READABLE = VECTORS.filter(({ sheet }) => sheet !== null);
