/** How much stands on a page: what is tried for each paper, so that nobody's print gets smaller than it may. */

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  arrangementOf,
  columnsOf,
  fitsOf,
  isDoseOnTop,
  isFull,
  isNarrow,
  MOST,
  marginOf,
  pixels,
  rowings,
  rowsOf,
  SIZES,
  weekRowsOf,
} from "../../core/measures.ts";
import type { PrintOptions } from "../../core/settings.ts";
import { defaultPrint, LAYOUTS, PAPERS } from "../../core/settings.ts";

const USUAL = defaultPrint("en-GB");
const ALL: readonly PrintOptions[] = PAPERS.flatMap((paper) =>
  LAYOUTS.flatMap((layout) => [false, true].map((large) => ({ ...USUAL, paper, layout, large }))),
);
const nameOf = ({ paper, layout, large }: PrintOptions) => `${paper}, ${layout}${large ? ", large" : ""}`;

test("papers have the sizes of their names, and an inch has 96 pixels", () => {
  assert.deepEqual(
    PAPERS.map((paper) => [SIZES[paper].name, SIZES[paper].width, SIZES[paper].height]),
    [
      ["A4", 210, 297],
      ["letter", 215.9, 279.4],
      ["A5", 148, 210],
    ],
  );
  assert.equal(Math.round(pixels(25.4)), 96);
});

test("margins are what every printer can print, and least where as few pages as can be are wanted", () => {
  for (const options of ALL) {
    const usual = options.paper === "a5" ? 9 : 12;
    const least = options.paper === "a5" ? 7 : 10;
    assert.equal(marginOf(options), options.layout === "fewest" ? least : usual, nameOf(options));
  }
});

test("no more exercises share a page than were asked for", () => {
  assert.deepEqual(
    LAYOUTS.map((layout) => MOST[layout]),
    [1, 2, 4, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  );
});

test("two columns stand side by side only where the type is small, the paper wide and no faults are shown", () => {
  for (const options of ALL) {
    const isWide = options.layout === "four" && options.paper !== "a5" && !options.large;
    assert.equal(columnsOf(options), isWide ? 2 : 1, nameOf(options));
    assert.equal(columnsOf({ ...options, faults: true }), 1, nameOf(options));
    assert.equal(isNarrow(options), options.paper === "a5" || options.large, nameOf(options));
  }
});

test("in two columns an exercise may stand alone at first or at last, and all of them are there", () => {
  assert.deepEqual(rowings(5, 1), [[1, 1, 1, 1, 1]]);
  assert.deepEqual(rowings(1, 2), [[1]]);
  assert.deepEqual(rowings(2, 2), [[2], [1, 1], [1, 1]]);
  assert.deepEqual(rowings(4, 2), [
    [2, 2],
    [1, 2, 1],
    [1, 1, 1, 1],
  ]);
});

test("pictures stand in rows where there is room, above the words where lines are short, and within them where there is least", () => {
  const of = (change: Partial<PrintOptions>, isTall = false, columns: 1 | 2 = 1) =>
    arrangementOf({ ...USUAL, ...change }, isTall, columns);
  assert.deepEqual([of({ layout: "one" }), of({ layout: "two" }), of({ layout: "list" })], ["rows", "rows", "beside"]);
  assert.deepEqual([of({ layout: "one" }, true), of({ layout: "list" }, true)], ["beside", "beside"]);
  assert.deepEqual(
    [of({ large: true }), of({ paper: "a5" }), of({ layout: "four" }, false, 2)],
    Array(3).fill("above"),
  );
  assert.equal(of({ layout: "four" }), "beside");
  assert.deepEqual([of({ layout: "fewest" }), of({ layout: "fewest", large: true })], ["around", "around"]);
  assert.equal(of({ layout: "fewest", large: true, paper: "a5" }), "above");
});

test("the dose stands beside the name where room is short", () => {
  for (const options of ALL) {
    const isShort = options.layout === "fewest" || (options.paper === "a5" && options.large);
    assert.equal(isDoseOnTop(options), isShort, nameOf(options));
    assert.equal(isFull(options), options.layout === "one" || options.layout === "two", nameOf(options));
  }
});

test("pictures are tried from the largest down in each look, and the crowded look costs something or comes last", () => {
  for (const options of ALL) {
    const fits = fitsOf(options);
    const looks = [...new Set(fits.map(({ look }) => look))];
    const isRoomy = ["one", "two", "fewest"].includes(options.layout);
    const wanted = [...(isRoomy ? [""] : []), "sheet-dense", "sheet-dense sheet-tight"];
    assert.deepEqual(looks, wanted, nameOf(options));
    for (const look of looks) {
      const heights = fits.filter((one) => one.look === look).map(({ picture }) => picture);
      assert.ok(heights.length > 1, nameOf(options));
      for (const [at, height] of heights.slice(1).entries()) {
        assert.ok(height < (heights[at] ?? 0), `${nameOf(options)}, ${look}: ${heights.join()}`);
        assert.ok(height >= (heights[at] ?? 0) * 0.85, `${nameOf(options)}: no great steps`);
      }
    }
    const prices = fits.map(({ look, price }) => [look.endsWith("tight"), price] as const);
    for (const [isTight, price] of prices)
      assert.equal(price, isTight && options.layout !== "fewest" ? 0.3 : 0, nameOf(options));
  }
});

test("the smallest picture is larger in large print, but where many share a page or the paper is smallest", () => {
  const smallest = (change: Partial<PrintOptions>, look: string) =>
    fitsOf({ ...USUAL, ...change })
      .filter((one) => one.look === look)
      .at(-1)?.picture;
  const dense = (change: Partial<PrintOptions>) => smallest(change, "sheet-dense");
  assert.deepEqual(
    LAYOUTS.map((layout) => [dense({ layout }), dense({ layout, large: true })]),
    [
      [24, 32],
      [24, 32],
      [20, 20],
      [22, 30],
      [18, 18],
    ],
  );
  for (const layout of LAYOUTS) assert.equal(dense({ layout, large: true, paper: "a5" }), 20, layout);
  assert.equal(smallest({ layout: "one" }, ""), 36);
  assert.equal(smallest({ layout: "fewest" }, "sheet-dense sheet-tight"), 16);
  assert.equal(smallest({ layout: "two" }, "sheet-dense sheet-tight"), 24 * 0.7);
  const largest = LAYOUTS.map((layout) => Math.max(...fitsOf({ ...USUAL, layout }).map(({ picture }) => picture)));
  assert.deepEqual(largest, [90, 64, 50, 50, 50]);
});

test("a table of boxes has fewer rows on small paper and in large print", () => {
  const rows = (rowsFor: (options: PrintOptions) => number) =>
    (["a4", "letter", "a5"] as const).map((paper) => [false, true].map((large) => rowsFor({ ...USUAL, paper, large })));
  assert.deepEqual(rows(rowsOf), [
    [14, 7],
    [14, 7],
    [8, 3],
  ]);
  assert.deepEqual(rows(weekRowsOf), [
    [8, 3],
    [8, 3],
    [3, 3],
  ]);
});
