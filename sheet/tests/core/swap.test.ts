import assert from "node:assert/strict";
import { test } from "node:test";
import type { Exercise, Library } from "../../core/library.ts";
import type { Item } from "../../core/prescription.ts";
import { sideDose } from "../../core/prescription.ts";
import { easierForms, harderForms } from "../../core/rungs.ts";
import { suggestedItem } from "../../core/suggested.ts";
import { swapped, swapWords } from "../../core/swap.ts";
import { exercise, LIBRARY } from "./fixture.ts";

const BAND = Object.keys(LIBRARY.vocabularies.equipment).find(
  (id) => LIBRARY.vocabularies.equipment[id]?.dosed_by === "band",
) as string;
const COUNTED = exercise("counted", "C1", { next: ["banded", "held"], one_side: "It is the {side} leg." });
const BANDED = exercise("banded", "C2", { equipment: [BAND], dose: { sets: [4, 4] }, one_side: "The {side} leg." });
const HELD = exercise("held", "C3", { dose: { sets: null, hold_seconds: [20, 30], sides: "both-together" } });
const OURS: Library = { ...LIBRARY, exercises: [COUNTED, BANDED, HELD] };

function swap(from: Exercise, change: Partial<Item>, to: Exercise): { item: Item; gone: readonly string[] } {
  return swapped({ ...suggestedItem(from), ...change }, to, OURS);
}

test("the rungs beside an exercise are those that its edges name, both ways", () => {
  const ids = (list: readonly Exercise[]) => list.map(({ id }) => id);
  assert.deepEqual(ids(harderForms(COUNTED, OURS)), ["banded", "held"]);
  assert.deepEqual(ids(easierForms(HELD, OURS)), ["counted"]);
  assert.deepEqual([easierForms(COUNTED, OURS), harderForms(HELD, OURS)], [[], []]);
});

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
