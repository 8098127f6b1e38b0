import assert from "node:assert/strict";
import { test } from "node:test";
import { bareItem, suggestedItem } from "../../core/prescription.ts";
import type { Item } from "../../core/prescription.ts";
import { doseWords, itemWords, resistanceWords, scheduleWords, weekdayWords } from "../../core/words.ts";
import { LIBRARY } from "./fixture.ts";
import { publishedLibrary } from "./published.ts";

const words = (change: Partial<Item>) => doseWords({ ...bareItem("CL"), ...change }, LIBRARY);

test("a dose in words", () => {
  assert.equal(words({}), "");
  assert.equal(words({ sets: [4, 4], reps: [10, 12], side: "each-side" }), "4 sets of 10 to 12, each side");
  assert.equal(words({ sets: [1, 1], reps: [1, 1], unit: "step", side: "each-way" }), "1 set of 1 step, each way");
  assert.equal(words({ reps: [4, 4], hold: [20, 30], side: "each-leg" }), "Hold 20 to 30 seconds, 4 times, each leg");
  assert.equal(words({ reps: [1, 1] }), "Once");
  assert.equal(words({ hold: [1, 1] }), "Hold 1 second");
  assert.equal(words({ sets: [3, 3], reps: [5, 5], hold: [5, 5], side: "left" }), "3 sets of 5, holding each for 5 seconds, left side only");
  assert.equal(words({ sets: [3, 3], time: [45, 60], side: "right" }), "3 sets of 45 to 60 seconds, right side only");
  assert.equal(words({ time: [60, 60], reps: [10, 10] }), "10 in 60 seconds");
  assert.equal(words({ sets: [2, 3] }), "2 to 3 sets");
  assert.equal(
    words({ sets: [4, 4], reps: [10, 12], firstHold: 10, side: "each-side" }),
    "First one 10-second hold to feel the muscle, then 4 sets of 10 to 12, each side",
  );
  assert.equal(words({ firstHold: 10 }), "First one 10-second hold to feel the muscle");
  assert.equal(words({ side: "both-together" }), "Both sides together");
});

test("rest, days, band and load in words", () => {
  const item = { ...bareItem("CL"), perWeek: [1, 1], rest: [0, 0], band: "none", load: { amount: 2.5, unit: "kg" } } as const;
  assert.equal(scheduleWords(item), "1 day a week, no rest between sets");
  assert.equal(resistanceWords(item), "no band, 2.5 kg");
  assert.equal(resistanceWords({ ...item, band: "extra-light", load: null }), "extra-light band");
  assert.equal(scheduleWords({ ...item, perWeek: [2, 3], rest: [60, 90] }), "2 to 3 days a week, 60 to 90 seconds of rest between sets");
  assert.equal(itemWords({ ...item, sets: [3, 3] }, LIBRARY), "3 sets; no band, 2.5 kg; 1 day a week, no rest between sets");
  assert.equal(itemWords(bareItem("CL"), LIBRARY), "");
});

test("the chosen days in words", () => {
  assert.equal(weekdayWords([]), "");
  assert.equal(weekdayWords([6]), "Sunday");
  assert.equal(weekdayWords([0, 2, 4]), "Monday, Wednesday and Friday");
});

test("the words are those of the site for every suggested dose", (t) => {
  const library = publishedLibrary(t);
  if (!library) return;
  for (const exercise of library.exercises) {
    const item = suggestedItem(exercise);
    assert.equal(doseWords(item, library), exercise.dose_words, exercise.id);
    assert.equal(scheduleWords(item), exercise.schedule_words, exercise.id);
  }
});
