/** What a sheet says of one side, and of a band that one side, or nobody, has: the wrong side would be trained. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { instructionsOf } from "../../core/instructions.ts";
import type { Exercise } from "../../core/library.ts";
import type { Item } from "../../core/prescription.ts";
import { sideDose } from "../../core/prescription.ts";
import { suggestedItem } from "../../core/suggested.ts";
import { exercise, LIBRARY } from "./fixture.ts";

const BANDED = exercise("banded", "B1", {
  equipment: ["loop-band"],
  one_side: "Lie on your {other side} side. Your {side} hip works.",
});
const PLAIN = exercise("plain", "P1");

const say = (of: Exercise, change: Partial<Item>) =>
  instructionsOf(of, { ...suggestedItem(of), ...change }, { ...LIBRARY, exercises: [of] });

test("the band comes off the side that is done without it", () => {
  const right = sideDose(suggestedItem(BANDED));
  const off = (side: Item["side"], left: Item["band"], other: Item["band"]) =>
    say(BANDED, { side, band: left, right: { ...right, band: other } }).setUp.at(-1);
  assert.equal(off("each-side", "none", "red"), "Take the band off on your left side.");
  assert.equal(off("each-side", "red", "none"), "Take the band off on your right side.");
  assert.equal(off("each-way", "none", "red"), "Take the band off on the way to the left.");
  assert.equal(off("each-way", "red", "none"), "Take the band off on the way to the right.");
});

test("a band is called by its colour only where both sides have the same", () => {
  const marked = { ...BANDED, set_up: ["[band: Put the {band} on.]"] };
  const right = sideDose(suggestedItem(marked));
  const put = (change: Partial<Item>) => say(marked, change).setUp[0];
  assert.equal(put({ band: "red" }), "Put the red loop band on.");
  assert.equal(put({ band: "red", right: { ...right, band: "red" } }), "Put the red loop band on.");
  assert.equal(put({ band: "red", right: { ...right, band: "green" } }), "Put the loop band on.");
});

test("one side is told with its other side", () => {
  assert.equal(say(BANDED, { side: "left" }).sideSays, "Lie on your right side. Your left hip works.");
  assert.equal(say(BANDED, { side: "right" }).sideSays, "Lie on your left side. Your right hip works.");
});

test("sides that both are to work at once, in an exercise of one at a time, are asked about", () => {
  assert.equal(
    say(PLAIN, { side: "both-together" }).sideSays,
    "Both sides together: ask who gave you the sheet how to do it.",
  );
  assert.equal(say(PLAIN, {}).sideSays, null);
});

test("a band that the exercise does not have, or that was taken off it, is said, and that the pictures show otherwise", () => {
  const added = say(PLAIN, { band: "red" });
  assert.deepEqual(
    [added.setUp.at(-1), added.pictureNote],
    ["Put the band where you were shown.", "The pictures show no band. You do it with one."],
  );
  assert.equal(say(BANDED, { band: "none" }).pictureNote, "The pictures show a band. You do it without one.");
  assert.equal(say(BANDED, { band: "red" }).pictureNote, null);
});
