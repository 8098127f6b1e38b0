import assert from "node:assert/strict";
import { test } from "node:test";
import type { ForAll } from "../../core/for-all.ts";
import { NOTHING_FOR_ALL, setForAll, sidesOf } from "../../core/for-all.ts";
import type { Prescription } from "../../core/prescription.ts";
import { bareItem, EMPTY, sideDose } from "../../core/prescription.ts";
import { suggestedItem } from "../../core/suggested.ts";
import { doseWords, scheduleWords } from "../../core/words.ts";
import { LIBRARY } from "./fixture.ts";

function sheetOf(...ids: string[]): Prescription {
  const items = ids.map((id) => {
    const exercise = LIBRARY.exercises.find((one) => one.id === id);
    assert.ok(exercise, id);
    return suggestedItem(exercise);
  });
  return { ...EMPTY, items };
}

const THREE_TIMES_TWELVE = { side: "left", sets: [3, 3], reps: [12, 12], perWeek: [4, 4] } as const;

test("one setting reaches every exercise, and leaves the rest of each dose alone", () => {
  const before = sheetOf("clam", "side-lying-hip-abduction", "step-up");
  const { sheet, kept } = setForAll(before, THREE_TIMES_TWELVE, LIBRARY);
  assert.deepEqual(kept, []);
  for (const [at, item] of sheet.items.entries()) {
    assert.match(doseWords(item, LIBRARY), /3 sets of 12 repeats, left side only$/);
    assert.match(scheduleWords(item, EMPTY), /^4 days a week, /);
    assert.deepEqual({ ...item, ...THREE_TIMES_TWELVE }, item);
    assert.equal(item.firstHold, before.items[at]?.firstHold);
  }
});

test("what was not asked for stays as it was", () => {
  const before = sheetOf("clam", "wall-press");
  assert.deepEqual(setForAll(before, NOTHING_FOR_ALL, LIBRARY).sheet, before);
  const { sheet } = setForAll(before, { ...NOTHING_FOR_ALL, perWeek: [4, 4] }, LIBRARY);
  assert.deepEqual(
    sheet.items,
    before.items.map((item) => ({ ...item, perWeek: [4, 4] })),
  );
});

test("an exercise of both legs keeps its side and one that is held keeps its counts, and both are told", () => {
  const before = sheetOf("banded-bridge", "wall-press", "clam");
  const { sheet, kept } = setForAll(before, THREE_TIMES_TWELVE, LIBRARY);
  const [bridge, press, clam] = sheet.items;
  assert.deepEqual(kept, [0, 1]);
  assert.equal(bridge?.side, "both-together");
  assert.deepEqual(
    [bridge?.sets, bridge?.reps],
    [
      [3, 3],
      [12, 12],
    ],
  );
  assert.equal(press?.side, "left");
  assert.deepEqual([press?.sets, press?.reps, press?.hold], [null, [4, 4], [20, 30]]);
  assert.equal(clam?.side, "left");
});

test("only what is held without sets keeps its counts, and it is told only where counts were asked for", () => {
  const [held] = sheetOf("wall-press").items;
  assert.ok(held);
  const sheet = { ...EMPTY, items: [held, { ...held, sets: [2, 2] as const }, bareItem("CL"), bareItem("ZZ")] };
  const kept = (wanted: Partial<ForAll>) => setForAll(sheet, { ...NOTHING_FOR_ALL, ...wanted }, LIBRARY);
  assert.deepEqual([kept({ sets: [3, 3] }).kept, kept({ reps: [9, 9] }).kept], [[0], [0]]);
  assert.deepEqual([kept({ side: "left" }).kept, kept({ perWeek: [4, 4] }).kept, kept({}).kept], [[], [], []]);
  assert.deepEqual(
    kept({ sets: [3, 3] }).sheet.items.map(({ sets }) => sets),
    [null, [3, 3], [3, 3], [3, 3]],
  );
});

test("an exercise of both legs that is done on one side takes another side, and so does one of another edition", () => {
  const [bridge] = sheetOf("banded-bridge").items;
  assert.ok(bridge);
  const clam = { ...bareItem("CL"), side: "both-together" } as const;
  const items = [bridge, { ...bridge, side: "right" as const }, clam, { ...clam, code: "ZZ" }];
  const { sheet, kept } = setForAll({ ...EMPTY, items }, { ...NOTHING_FOR_ALL, side: "left" }, LIBRARY);
  assert.deepEqual(kept, [0]);
  assert.deepEqual(
    sheet.items.map(({ side }) => side),
    ["both-together", "left", "left", "left"],
  );
  assert.deepEqual(setForAll({ ...EMPTY, items }, { ...NOTHING_FOR_ALL, sets: [3, 3] }, LIBRARY).kept, []);
});

test("the sides to choose from are those that make sense, and the one that stands there", () => {
  const [clam, bridge] = sheetOf("clam", "banded-bridge").items;
  assert.ok(clam && bridge);
  assert.deepEqual(sidesOf(clam, LIBRARY), ["each-side", "left", "right"]);
  assert.deepEqual(sidesOf(bridge, LIBRARY), ["both-together"]);
  assert.deepEqual(sidesOf({ ...clam, side: "each-way" }, LIBRARY), ["each-side", "each-way", "left", "right"]);
  assert.equal(sidesOf(bareItem("ZZ"), LIBRARY).length, 6);
});

test("what is set for all reaches both sides of a dose that differs", () => {
  const sheet = sheetOf("clam");
  const [clam] = sheet.items;
  assert.ok(clam);
  const two = {
    ...sheet,
    items: [{ ...clam, right: { ...sideDose(clam), sets: [1, 1] as const, band: "red" as const } }],
  };
  const set = (wanted: Partial<ForAll>) => setForAll(two, { ...NOTHING_FOR_ALL, ...wanted }, LIBRARY).sheet.items[0];
  assert.deepEqual(set({ reps: [8, 8] })?.right, { ...two.items[0]?.right, reps: [8, 8] });
  assert.deepEqual(set({ sets: [4, 4] })?.right?.sets, [4, 4]);
  const right = set({ side: "right" });
  assert.deepEqual([right?.side, right?.sets, right?.band, right?.right], ["right", [1, 1], "red", null]);
  const left = set({ side: "left" });
  assert.deepEqual([left?.side, left?.sets, left?.band, left?.right], ["left", clam.sets, null, null]);
});
