import assert from "node:assert/strict";
import { test } from "node:test";
import type { Item } from "../../core/prescription.ts";
import { bareItem } from "../../core/prescription.ts";
import { doneOf, isEnough, isMark, turnsOf } from "../../core/turns.ts";

const ITEM: Item = { ...bareItem("CL"), side: "each-side", sets: [1, 2], firstHold: 10 };
const FIRST = ["first left", "first right"];

test("the long hold that comes first is no set, and is not missed", () => {
  assert.deepEqual(doneOf(ITEM, FIRST), { whole: 0, sides: { left: 0, right: 0 } });
  assert.deepEqual(doneOf(ITEM, ["0 left", "0 right"]), { whole: 1, sides: { left: 1, right: 1 } });
  assert.equal(isEnough(ITEM, FIRST), false);
  assert.equal(isEnough(ITEM, ["0 left", "0 right"]), true);
});

test("the first hold is asked for, and of a range of sets the lower end", () => {
  assert.deepEqual(
    turnsOf(ITEM).map(({ mark, isAsked }) => [mark, isAsked]),
    [
      ["first left", true],
      ["first right", true],
      ["0 left", true],
      ["0 right", true],
      ["1 left", false],
      ["1 right", false],
    ],
  );
});

test("up to twenty single holds are ticked one by one, and more at once", () => {
  const held = (reps: number): Item => ({ ...bareItem("CL"), reps: [reps, reps], hold: [5, 5] });
  assert.deepEqual([turnsOf(held(20)).length, turnsOf(held(21)).length], [20, 1]);
});

test("what was ticked is kept by its mark, and nothing else is a mark", () => {
  for (const { mark } of turnsOf(ITEM)) assert.ok(isMark(mark), mark);
  for (const none of ["", "x0", "0 left right", " 0", "first hold", "1000", "0 leftmost", 0, null])
    assert.ok(!isMark(none), JSON.stringify(none));
});
