import assert from "node:assert/strict";
import { test } from "node:test";

import { bareItem } from "../../core/prescription.ts";
import type { Item } from "../../core/prescription.ts";
import { nextStep, otherSide, plansOf, stepAfter } from "../../views/doing/flow.ts";
import type { Step } from "../../views/doing/flow.ts";

const HOLDS: Item = { ...bareItem("WP"), hold: [20, 30], reps: [3, 4], rest: [30, 60], side: "each-leg" };
const SETS: Item = { ...bareItem("CL"), sets: [2, 3], reps: [10, 12], rest: [60, 90] };

/** Does what is offered until nothing is, and lists the words of each button. */
function walk(item: Item): string[] {
  const words: string[] = [];
  let ticks: number[] = [];
  let step: Step | null = nextStep(item, 0, ticks, null);
  while (step && words.length < 30) {
    words.push(step.label);
    if (step.ticks !== null) ticks = [...ticks, step.ticks];
    step = step.starts ? stepAfter(step.starts, item, ticks, null) : nextStep(item, 0, ticks, null);
  }
  return words;
}

test("holds are started, ticked and rested, one button at a time", () => {
  assert.deepEqual(walk(HOLDS), [1, 2, 3, 4].flatMap((hold) => [
    `Start hold ${hold}: 20 seconds`,
    hold < 4 ? `Tick hold ${hold} and rest 30 seconds` : "Tick hold 4",
  ]));
  assert.deepEqual(walk({ ...HOLDS, rest: null, reps: [2, 2] }), [
    "Start hold 1: 20 seconds", "Tick hold 1 and start hold 2", "Tick hold 2",
  ]);
});

test("sets that nobody times are ticked and rested", () => {
  assert.deepEqual(walk(SETS), [
    "Set 1 done: rest 60 seconds", "Go on with set 2", "Set 2 done: rest 60 seconds", "Go on with set 3", "Set 3 done",
  ]);
  assert.deepEqual(walk({ ...SETS, rest: [0, 0] }), ["Set 1 done", "Set 2 done", "Set 3 done"]);
  assert.deepEqual(walk(bareItem("CL")), ["Done"]);
});

test("timed sets are one countdown each, and a single one is not numbered", () => {
  const timed: Item = { ...bareItem("CL"), sets: [2, 2], time: [40, 40], rest: [15, 15] };
  assert.deepEqual(walk(timed), [
    "Start set 1: 40 seconds", "Tick set 1 and rest 15 seconds", "Start set 2: 40 seconds", "Tick set 2",
  ]);
  assert.deepEqual(walk({ ...bareItem("CL"), time: [60, 60] }), ["Start work: 60 seconds", "Tick as done"]);
  assert.deepEqual(plansOf(timed, 0, [0]).map(({ name, plan }) => [name, plan.label]), [["Set 40 s", "Set 2 of 2"], ["Rest 15 s", "Rest"]]);
});

test("the length of a hold that was taken is offered again", () => {
  assert.equal(nextStep(HOLDS, 0, [], 30)?.label, "Start hold 1: 30 seconds");
  assert.equal(nextStep(HOLDS, 0, [], 99)?.label, "Start hold 1: 20 seconds");
});

test("a short hold within a set ticks nothing, nor does the first hold to feel the muscle", () => {
  const item: Item = { ...SETS, hold: [5, 5], firstHold: 10 };
  const plans = plansOf(item, 0, []);
  assert.deepEqual(plans.map(({ name }) => name), ["First hold 10 s", "Hold 5 s", "Rest 60 s"]);
  const after = plans.map(({ plan }) => stepAfter(plan, item, [], null));
  assert.deepEqual(after.map((step) => step?.label), ["Rest 60 seconds", "Hold again: 5 seconds", "Go on with set 1"]);
  assert.deepEqual(after.map((step) => step?.ticks), [null, null, null]);
});

test("a round that was ticked by hand meanwhile is not unticked", () => {
  const [hold] = plansOf(HOLDS, 0, []);
  assert.ok(hold);
  assert.deepEqual(stepAfter(hold.plan, HOLDS, [0], null), {
    label: "Rest 30 seconds", ticks: null, starts: { phase: "rest", label: "Rest", seconds: 30, place: 0, round: null },
  });
});

test("the other side is offered where one works at a time", () => {
  assert.deepEqual(
    [otherSide(HOLDS), otherSide({ ...HOLDS, side: "each-side" }), otherSide({ ...HOLDS, side: "left" }), otherSide(SETS)],
    ["Other leg", "Other side", null, null],
  );
});
