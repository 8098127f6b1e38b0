import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultPrint, restorePrint } from "../../core/settings.ts";
import { isByWeek, tickedWeeks } from "../../core/ticked-weeks.ts";

const USUAL = defaultPrint("en-GB");

test("boxes are for the weeks of the plan, unless another number was chosen; without a plan for one", () => {
  assert.equal(tickedWeeks(USUAL, { weeks: 6 }), 6);
  assert.equal(tickedWeeks(USUAL, { weeks: null }), 1);
  assert.equal(tickedWeeks({ ticks: 2 }, { weeks: 6 }), 2);
  assert.equal(tickedWeeks({ ticks: 0 }, { weeks: 6 }), 0);
  assert.equal(restorePrint({ ticks: "plan" }, { ...USUAL, ticks: 4 }).ticks, "plan");
});

test("several weeks have a row each, but on the smallest paper in the largest type", () => {
  assert.equal(isByWeek(USUAL, { weeks: 6 }), true);
  assert.equal(isByWeek(USUAL, { weeks: 1 }), false);
  assert.equal(isByWeek({ ...USUAL, ticks: 0 }, { weeks: 6 }), false);
  assert.equal(isByWeek({ ...USUAL, paper: "a5", large: true }, { weeks: 6 }), false);
});
