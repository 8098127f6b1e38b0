import assert from "node:assert/strict";
import { test } from "node:test";
import type { Exercise, Library } from "../../core/library.ts";
import type { Item } from "../../core/prescription.ts";
import { sideDose } from "../../core/prescription.ts";
import { suggestedItem } from "../../core/suggested.ts";
import { swapped, swapWords } from "../../core/swap.ts";
import { besideEachOther, exercise, LIBRARY } from "./fixture.ts";

const BAND = Object.keys(LIBRARY.vocabularies.equipment).find(
  (id) => LIBRARY.vocabularies.equipment[id]?.dosed_by === "band",
) as string;
const COUNTED = exercise("counted", "C1", { next: ["banded", "held"], one_side: "It is the {side} leg." });
const BANDED = exercise("banded", "C2", { equipment: [BAND], dose: { sets: [4, 4] }, one_side: "The {side} leg." });
const HELD = exercise("held", "C3", { dose: { sets: null, hold_seconds: [20, 30], sides: "both-together" } });
const OURS: Library = { ...LIBRARY, exercises: besideEachOther([COUNTED, BANDED, HELD]) };

function swap(from: Exercise, change: Partial<Item>, to: Exercise): { item: Item; gone: readonly string[] } {
  return swapped({ ...suggestedItem(from), ...change }, to, OURS);
}

test("a dose that nobody touched becomes the other exercise's own", () => {
  assert.deepEqual(swap(COUNTED, {}, BANDED), { item: suggestedItem(BANDED), gone: [] });
});

test("the note and what was set by hand stay where they fit", () => {
  const { item, gone } = swap(COUNTED, { note: "Slowly", side: "left", reps: [5, 5], perWeek: [2, 2] }, BANDED);
  assert.deepEqual(item, {
    ...suggestedItem(BANDED),
    note: "Slowly",
    side: "left",
    reps: [5, 5],
    perWeek: [2, 2],
  });
  assert.deepEqual(gone, []);
});

test("what the other exercise cannot have goes, and is named", () => {
  const was: Item = { ...suggestedItem(BANDED), sets: [9, 9], side: "left", band: "red", note: "Slowly" };
  const done = swapped(was, HELD, OURS);
  assert.deepEqual(done.item, { ...suggestedItem(HELD), note: "Slowly" });
  assert.deepEqual(done.gone, ["side", "sets", "band"]);
  assert.equal(
    swapWords(was, done, OURS),
    "Held is in the place of Banded. The note stays. Undo brings it back. What does not fit is gone: side, sets, band.",
  );
});

test("a right side of its own stays beside a side that has turns, and goes, named, with one that has none", () => {
  const right = { ...sideDose(suggestedItem(COUNTED)), reps: [5, 5] as const };
  assert.deepEqual(swap(COUNTED, { right }, BANDED).item.right, {
    ...sideDose(suggestedItem(BANDED)),
    reps: [5, 5],
  });
  const { item, gone } = swap(COUNTED, { right }, HELD);
  assert.equal(item.right, null);
  assert.deepEqual(gone, ["the right side's own dose"]);
});

test("an exercise that this edition lacks keeps all that fits", () => {
  const { item } = swapped({ ...suggestedItem(COUNTED), code: "ZZ", note: "Mine" }, BANDED, OURS);
  assert.equal(item.note, "Mine");
  assert.deepEqual(item.sets, COUNTED.dose.sets);
});

/** Exercises that are dosed by a weight and by a height, beside a mat that nothing is dosed by. */
const kind = (dosed_by: string) => ({ ...LIBRARY.vocabularies.equipment.mat, id: dosed_by, dosed_by });
const DOSED: Library = {
  ...LIBRARY,
  vocabularies: {
    ...LIBRARY.vocabularies,
    equipment: { ...LIBRARY.vocabularies.equipment, bell: kind("weight"), box: kind("height") },
  } as Library["vocabularies"],
  exercises: [
    exercise("plain", "P1", { equipment: ["mat"] }),
    exercise("elastic", "P2", { equipment: ["mat", BAND] }),
    exercise("heavy", "P3", { equipment: ["mat", "bell"] }),
    exercise("high", "P4", { equipment: ["mat", "box"] }),
    exercise("odd", "P5", { equipment: ["gone-from-the-list"] }),
  ],
};

test("band, weight and height stay with an exercise that has a thing for them, whatever else it needs, and go by name with others", () => {
  const set = { band: "red", load: { amount: 5, unit: "kg" }, height: 10 } as const;
  const [plain] = DOSED.exercises;
  assert.ok(plain);
  const done = DOSED.exercises.map((to) => swapped({ ...suggestedItem(plain), ...set }, to, DOSED));
  assert.deepEqual(
    done.map(({ item: { band, load, height }, gone }) => [band, load, height, gone.join()]),
    [
      [null, null, null, "band,weight,step height"],
      ["red", null, null, "weight,step height"],
      [null, set.load, null, "band,step height"],
      [null, null, 10, "band,weight"],
      [null, null, null, "band,weight,step height"],
    ],
  );
});

test("what was taken off the sheet stays off it, and is not told as gone", () => {
  const { item, gone } = swap(COUNTED, { sets: null, side: null, perWeek: null, rest: null }, HELD);
  assert.deepEqual([item.sets, item.side, item.perWeek, item.rest, gone], [null, null, null, null, []]);
});

test("rest and days a week that were set by hand stay with any exercise", () => {
  const restless = { ...BANDED, schedule: { ...BANDED.schedule, rest_seconds: null, days_per_week: null } } as never;
  const { item, gone } = swap(COUNTED, { rest: [90, 90], perWeek: [5, 5] }, restless);
  assert.deepEqual([item.rest, item.perWeek, gone], [[90, 90], [5, 5], []]);
});

test("a number of steps is no number of repetitions", () => {
  const walked = exercise("walked", "C4", { dose: { unit: "step" } });
  const { item, gone } = swap(COUNTED, { reps: [5, 5], sets: [1, 1] }, walked);
  assert.deepEqual([item.reps, item.sets, gone], [walked.dose.reps, [1, 1], ["repeats"]]);
});

test("a swap that keeps everything says only that, and of a note only where there is one", () => {
  const was = suggestedItem(COUNTED);
  assert.equal(
    swapWords(was, swapped(was, BANDED, OURS), OURS),
    "Banded is in the place of Counted. Undo brings it back.",
  );
});
