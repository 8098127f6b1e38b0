import assert from "node:assert/strict";
import { test } from "node:test";
import type { Item, Prescription } from "../../core/prescription.ts";
import { bareItem, EMPTY } from "../../core/prescription.ts";
import { ownSchedule, scheduleOfAll } from "../../core/schedule.ts";
import { writtenSheet } from "../../core/written.ts";

const item = (rest: Partial<Item>): Item => ({ ...bareItem("CL"), ...rest });
const twice = item({ perWeek: [2, 3], rest: [60, 60] });
const daily = item({ perWeek: [5, 7], rest: [30, 30] });

function said(items: readonly Item[], weekdays: Prescription["weekdays"], isBrief = false) {
  const sheet = { ...EMPTY, items, weekdays };
  return { all: scheduleOfAll(sheet), each: items.map((one) => ownSchedule(one, sheet, isBrief)) };
}

test("what all exercises have alike is said once, above them", () => {
  const { all, each } = said([twice, twice], []);
  assert.deepEqual(all, { days: "2 to 3 days a week", rest: "60 seconds of rest between sets" });
  assert.deepEqual(each, ["", ""]);
});

test("what differs is said at each exercise", () => {
  const { all, each } = said([twice, daily], []);
  assert.deepEqual(all, { days: null, rest: null });
  assert.deepEqual(each, [
    "2 to 3 days a week, 60 seconds of rest between sets",
    "5 to 7 days a week, 30 seconds of rest between sets",
  ]);
});

test("an exercise whose dose agrees with the chosen days adds none, and one that does not says how", () => {
  const { all, each } = said([twice, daily], [1, 4]);
  assert.equal(all.days, null);
  assert.deepEqual(each, [
    "60 seconds of rest between sets",
    "5 to 7 days a week, Tuesday and Friday among them; 30 seconds of rest between sets",
  ]);
});

test("where room is short the rest keeps its seconds", () => {
  assert.deepEqual(said([twice, daily], [1, 4], true).each[0], "60 seconds of rest");
  assert.deepEqual(said([item({ rest: [0, 0] }), daily], [1, 4], true).each[0], "no rest");
});

test("what two of three have alike is said at each, and what nobody said is said nowhere", () => {
  const { all, each } = said([twice, twice, daily], []);
  assert.deepEqual(all, { days: null, rest: null });
  assert.equal(each[1], "2 to 3 days a week, 60 seconds of rest between sets");
  const blank = said([item({}), item({})], [], true);
  assert.deepEqual(blank, { all: { days: null, rest: null }, each: ["", ""] });
});

test("one exercise alone says its own", () => {
  const { all, each } = said([twice], []);
  assert.deepEqual(all, { days: null, rest: null });
  assert.deepEqual(each, ["2 to 3 days a week, 60 seconds of rest between sets"]);
});

test("a sheet for doses by hand knows none, but for what is printed", () => {
  const dose = item({ sets: [3, 3], band: "red", side: "left", unit: "step", note: "Slowly" });
  const sheet = { ...EMPTY, weekdays: [1] as const, items: [dose] };
  assert.deepEqual(writtenSheet(sheet, { blank: false }), sheet);
  assert.deepEqual(writtenSheet(sheet, { blank: true }), {
    ...sheet,
    items: [{ ...bareItem("CL"), unit: "step", note: "Slowly" }],
  });
});
