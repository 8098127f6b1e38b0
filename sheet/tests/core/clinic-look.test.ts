/** A clinic's look is the same on the page, in the builder and on a copy, and its words can be read. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { coloursOf, contrast, contrastOf, darkEnough, lookCss } from "../../core/clinic-look.ts";
import VECTORS from "../../vectors/clinic-look.json" with { type: "json" };

test("contrast is that of WCAG", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#ffffff", "#000000"), 21);
  assert.equal(contrast("#777777", "#777777"), 1);
  // Where a channel is nearly dark, its light falls evenly: 1 of 255 is a 12.92nd of that.
  assert.equal(contrast("#ffffff", "#010101").toFixed(2), "20.87");
  assert.equal(contrast("#0f5257", "#ffffff").toFixed(2), contrast("#ffffff", "#0f5257").toFixed(2));
});

for (const { colour, dark_enough: enough, light, dark } of VECTORS.colours) {
  test(`the colours that come of ${colour} are those of a copy`, () => {
    assert.equal(darkEnough(colour), enough);
    assert.deepEqual(coloursOf(colour), { light, dark });
    assert.ok(contrastOf(enough).has >= contrastOf(enough).needs);
  });
}

test("the style sheet is that of a copy", () => {
  for (const { colour, logo, shape, css } of VECTORS.sheets) assert.equal(lookCss(colour, logo, shape), css);
});
