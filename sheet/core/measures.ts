/** Sizes of paper, in millimetres, and how much stands on a page. */

import type { Layout, Paper, PrintOptions } from "./settings.ts";

interface Measures {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Where as few pages as can be are wanted. */
  readonly leastMargin: number;
  /** The name by which CSS knows it. */
  readonly name: string;
}

export const SIZES: Readonly<Record<Paper, Measures>> = {
  a4: { width: 210, height: 297, margin: 12, leastMargin: 10, name: "A4" },
  letter: { width: 215.9, height: 279.4, margin: 12, leastMargin: 10, name: "letter" },
  a5: { width: 148, height: 210, margin: 9, leastMargin: 7, name: "A5" },
};

/** The most exercises that may share a page. */
export const MOST: Readonly<Record<Layout, number>> = { one: 1, two: 2, four: 4, list: Infinity, fewest: Infinity };

export function marginOf({ paper, layout }: PrintOptions): number {
  const { margin, leastMargin } = SIZES[paper];
  return isFewest({ layout }) ? leastMargin : margin;
}

/** Whether room matters more than looks; no line is left out for it. */
export function isFewest({ layout }: Pick<PrintOptions, "layout">): boolean {
  return layout === "fewest";
}

/** Whether a line has room for one column of words only. */
export function isNarrow({ paper, large }: PrintOptions): boolean {
  return paper === "a5" || large;
}

/** Whether the smallest paper has the largest type. */
export function isSmallest({ paper, large }: PrintOptions): boolean {
  return paper === "a5" && large;
}

/** Whether the dose stands beside the name: where room is short, and where steps may go on over the page. */
export function isDoseOnTop(options: PrintOptions): boolean {
  return isFewest(options) || isSmallest(options);
}

/** Two columns only where each stays wide enough for readable lines. */
export function columnsOf(options: PrintOptions): 1 | 2 {
  return options.layout === "four" && !isNarrow(options) && !options.faults ? 2 : 1;
}

/**
 * How many exercises stand in each row. Where two share one, a first that stands alone may fill
 * the foot of the page that begins with the rules.
 */
export function rowings(count: number, columns: 1 | 2): number[][] {
  const singles = Array.from({ length: count }, () => 1);
  if (columns === 1 || count < 2) return [singles];
  const pairs = (from: number) =>
    Array.from({ length: Math.ceil((count - from) / 2) }, (_, at) => Math.min(2, count - from - 2 * at));
  return [pairs(0), [1, ...pairs(1)], singles];
}

/** How the two pictures of an exercise stand to their words, which run around them where room is short; one tall pair on a page stands above them unless it is dense. */
export type Arrangement = "rows" | "beside" | "above" | "around";

/**
 * @param isTall Whether the pictures are higher than wide, as of somebody who stands.
 * @param columns How many exercises stand side by side.
 */
export function arrangementOf(options: PrintOptions, isTall: boolean, columns: 1 | 2): Arrangement {
  if (isFewest(options) && !isSmallest(options)) return "around";
  if (isNarrow(options) || columns === 2) return "above";
  return isFull(options) && !isTall ? "rows" : "beside";
}

/** Whether there is room for more than the least. */
export function isFull({ layout }: PrintOptions): boolean {
  return layout === "one" || layout === "two";
}

/** The classes of a page by how much it has to hold: steps line by line; run on; and with its lines as near each other as can be read. */
type Look = "" | "sheet-dense" | typeof TIGHT;
const TIGHT = "sheet-dense sheet-tight";

/** What is tried to make a page fit. */
export interface Fit {
  /** Height of a picture, in millimetres. */
  readonly picture: number;
  readonly look: Look;
  /** How much of a page it has to save to be chosen. */
  readonly price: number;
}

/** Heights of a picture, in millimetres; the steps run on before it gets smaller than the middle one. */
const PICTURES: Readonly<Record<Layout, readonly [largest: number, middle: number, smallest: number]>> = {
  one: [90, 36, 24],
  two: [64, 28, 24],
  four: [50, 20, 20],
  list: [50, 22, 22],
  fewest: [50, 24, 18],
};

/** Who needs large print needs large pictures; only where many share a page, or on the smallest paper, must they yield. */
function smallestOf(options: PrintOptions): number {
  if (isSmallest(options)) return 20;
  const [, , smallest] = PICTURES[options.layout];
  return options.large && options.layout !== "four" && !isFewest(options) ? smallest + 8 : smallest;
}

/** The smallest picture on a page that is as full as can be, in millimetres. */
const TIGHTEST = 16;

/** From one height of a picture to the next that is tried. */
const STEP = 0.86;

/** What to try, the best first. */
export function fitsOf(options: PrintOptions): Fit[] {
  const [largest, middle] = PICTURES[options.layout];
  const smallest = smallestOf(options);
  const fits = (look: Look, from: number, to: number, price = 0) =>
    heights(from, to).map((picture) => ({ picture, look, price }));
  return [
    ...(isFull(options) || isFewest(options) ? fits("", largest, middle) : []),
    ...fits("sheet-dense", largest, smallest),
    ...(isFewest(options) ? fits(TIGHT, middle, TIGHTEST) : fits(TIGHT, smallest, smallest * 0.7, 0.3)),
  ];
}

function heights(largest: number, smallest: number): number[] {
  const all = [];
  for (let height = largest; height > smallest; height *= STEP) all.push(height);
  return [...all, smallest];
}

/** Rows of a table of boxes that surely fit on one page. */
export function rowsOf({ paper, large }: PrintOptions): number {
  if (paper === "a5") return large ? 3 : 8;
  return large ? 7 : 14;
}

/** Weeks of boxes that surely fit on one page, with as many exercises as are wise on all seven days. */
export function weekRowsOf({ paper, large }: PrintOptions): number {
  return paper === "a5" || large ? 3 : 8;
}

const PIXELS_PER_MILLIMETRE = 96 / 25.4;

export function pixels(millimetres: number): number {
  return millimetres * PIXELS_PER_MILLIMETRE;
}

/** A little less than the paper, so that rounding never pushes an empty page out. */
export const SPARE = 1;
