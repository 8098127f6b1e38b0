/** Sizes of paper, in millimetres, and how much stands on a page. */

import type { Layout, Paper, PrintOptions } from "../../state/settings.ts";

interface Measures {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** The name by which CSS knows it. */
  readonly name: string;
}

export const SIZES: Readonly<Record<Paper, Measures>> = {
  a4: { width: 210, height: 297, margin: 12, name: "A4" },
  letter: { width: 215.9, height: 279.4, margin: 12, name: "letter" },
  a5: { width: 148, height: 210, margin: 9, name: "A5" },
};

/** The most exercises that may share a page. */
export const MOST: Readonly<Record<Layout, number>> = { one: 1, two: 2, four: 4, list: Infinity };

/** Two columns only where each stays wide enough for readable lines. */
export function columnsOf({ layout, paper, large, faults }: PrintOptions): 1 | 2 {
  return layout === "four" && paper !== "a5" && !large && !faults ? 2 : 1;
}

/** Rows of a table of boxes that surely fit on one page. */
export function rowsOf({ paper, large }: PrintOptions): number {
  if (paper === "a5") return large ? 3 : 8;
  return large ? 7 : 14;
}

const PIXELS_PER_MILLIMETRE = 96 / 25.4;

export function pixels(millimetres: number): number {
  return millimetres * PIXELS_PER_MILLIMETRE;
}

/** A little less than the paper, so that rounding never pushes an empty page out. */
export const SPARE = 1;
