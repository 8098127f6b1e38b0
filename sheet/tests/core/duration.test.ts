import assert from "node:assert/strict";
import { test } from "node:test";
import { itemMinutes } from "../../core/duration.ts";
import type { Dose, Exercise } from "../../core/library.ts";
import { suggestedItem, suggestedSheet } from "../../core/suggested.ts";
import table from "../../vectors/minutes.json" with { type: "json" };
import { LIBRARY } from "./fixture.ts";

test("an exercise takes the minutes of the table, as on the pages", () => {
  const [like] = LIBRARY.exercises;
  assert.ok(like);
  for (const { name, tempo, rest_seconds, dose, minutes } of table.cases) {
    const rest = rest_seconds as [number, number];
    const exercise: Exercise = { ...like, tempo, schedule: { ...like.schedule, rest_seconds: rest } };
    const item = suggestedItem(exercise, { ...like.dose, ...dose } as unknown as Dose);
    assert.equal(itemMinutes(item, { ...LIBRARY, exercises: [exercise] }), minutes, name);
  }
});

test("rest counts for the side that has more sets", () => {
  const [like] = LIBRARY.exercises;
  assert.ok(like);
  const item = { ...suggestedItem(like), sets: [1, 1], reps: [1, 1], hold: null, rest: [120, 120] } as const;
  const right = { sets: [5, 5], reps: [1, 1], hold: null, time: null, band: null, load: null } as const;
  assert.ok(itemMinutes({ ...item, right }, LIBRARY) >= 10);
});

test("a sheet of exercises that a page names has their doses and is named after them", () => {
  const [one, two] = LIBRARY.exercises;
  assert.ok(one && two);
  const sheet = suggestedSheet(LIBRARY, [one.id, "none", two.id]);
  assert.equal(sheet?.title, `${one.name} and ${two.name}`);
  assert.deepEqual(sheet?.items, [suggestedItem(one), suggestedItem(two)]);
  assert.equal(sheet?.edition, LIBRARY.edition.id);
  assert.equal(suggestedSheet(LIBRARY, ["none"]), null);
});
