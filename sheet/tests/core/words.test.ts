import assert from "node:assert/strict";
import { test } from "node:test";
import type { Item, Weekday } from "../../core/prescription.ts";
import { bareItem, EMPTY, itemForSide, sideDose } from "../../core/prescription.ts";
import { suggestedItem } from "../../core/suggested.ts";
import {
  daysWords,
  dayWords,
  doseWords,
  itemWords,
  resistanceWords,
  scheduleWords,
  weekdayWords,
} from "../../core/words.ts";
import { LIBRARY } from "./fixture.ts";
import { publishedLibrary } from "./published.ts";

const words = (change: Partial<Item>) => doseWords({ ...bareItem("CL"), ...change }, LIBRARY);

test("a dose in words", () => {
  assert.equal(words({}), "");
  assert.equal(words({ sets: [4, 4], reps: [10, 12], side: "each-side" }), "4 sets of 10 to 12 repeats, each side");
  assert.equal(words({ sets: [1, 1], reps: [1, 1], unit: "step", side: "each-way" }), "1 set of 1 step, each way");
  assert.equal(words({ reps: [4, 4], hold: [20, 30], side: "each-leg" }), "Hold 20 to 30 seconds, 4 times, each leg");
  assert.equal(words({ reps: [1, 1] }), "Once");
  assert.equal(words({ reps: [2, 2], hold: [30, 30] }), "Hold 30 seconds, twice", "as the page of an exercise says it");
  assert.equal(words({ hold: [1, 1] }), "Hold 1 second");
  assert.equal(
    words({ sets: [3, 3], reps: [5, 5], hold: [5, 5], side: "left" }),
    "3 sets of 5 repeats, holding each for 5 seconds, left side only",
  );
  assert.equal(words({ sets: [3, 3], time: [45, 60], side: "right" }), "3 sets of 45 to 60 seconds, right side only");
  assert.equal(words({ time: [60, 60], reps: [10, 10] }), "10 repeats in 60 seconds");
  assert.equal(words({ sets: [2, 3] }), "2 to 3 sets");
  assert.equal(
    words({ sets: [4, 4], reps: [10, 12], firstHold: 10, side: "each-side" }),
    "First one 10-second hold to feel the muscle, then 4 sets of 10 to 12 repeats, each side",
  );
  assert.equal(words({ firstHold: 10 }), "First one 10-second hold to feel the muscle");
  assert.equal(words({ side: "both-together" }), "Both sides together");
});

test("rest, days, band and load in words", () => {
  const item = {
    ...bareItem("CL"),
    perWeek: [1, 1],
    rest: [0, 0],
    band: "none",
    load: { amount: 2.5, unit: "kg" },
  } as const;
  assert.equal(scheduleWords(item, EMPTY), "1 day a week, no rest between sets");
  assert.equal(resistanceWords(item), "no band, 2.5 kg");
  assert.equal(resistanceWords({ ...item, band: "extra-light", load: null }), "extra-light band");
  assert.equal(
    scheduleWords({ ...item, perWeek: [2, 3], rest: [60, 90] }, EMPTY),
    "2 to 3 days a week, 60 to 90 seconds of rest between sets",
  );
  assert.equal(
    itemWords({ ...item, sets: [3, 3] }, LIBRARY, EMPTY),
    "3 sets; no band, 2.5 kg; 1 day a week, no rest between sets",
  );
  assert.equal(itemWords(bareItem("CL"), LIBRARY, EMPTY), "");
});

test("a dose that differs from side to side is said for each, with what only one of them has", () => {
  const left = {
    ...bareItem("CL"),
    side: "each-side",
    sets: [3, 3],
    reps: [12, 12],
    band: "red",
    rest: [60, 60],
  } as const;
  const both: Item = { ...left, right: { ...sideDose(left), sets: [2, 2], reps: [8, 8] } };
  assert.equal(doseWords(both, LIBRARY), "Left: 3 sets of 12 repeats. Right: 2 sets of 8 repeats");
  assert.equal(
    itemWords(both, LIBRARY, EMPTY),
    "Left: 3 sets of 12 repeats. Right: 2 sets of 8 repeats. Red band. 60 seconds of rest between sets",
  );
  const bands: Item = { ...both, right: { ...sideDose(left), band: "yellow", load: { amount: 2.5, unit: "kg" } } };
  assert.equal(
    doseWords(bands, LIBRARY),
    "Left: 3 sets of 12 repeats, red band. Right: 3 sets of 12 repeats, yellow band, 2.5 kg",
  );
  assert.equal(resistanceWords(bands), "", "the band of one side is not that of the exercise");
  assert.equal(
    doseWords({ ...both, side: "each-way", firstHold: 10 }, LIBRARY),
    "First one 10-second hold to feel the muscle, on each side. To the left: 3 sets of 12 repeats. To the right: 2 sets of 8 repeats",
  );
  assert.equal(
    doseWords({ ...both, right: sideDose(bareItem("CL")) }, LIBRARY),
    "Left: 3 sets of 12 repeats, red band. Right: no dose set",
  );
  assert.deepEqual(itemForSide(both, "left"), left);
  assert.deepEqual(itemForSide(both, "right"), { ...left, sets: [2, 2], reps: [8, 8] });
  assert.deepEqual(itemForSide(left, "right"), left);
});

test("the height of a step is said with what to work against", () => {
  const item = { ...bareItem("SU"), height: 15 };
  assert.equal(resistanceWords(item), "on a step of 15 cm");
  assert.equal(
    resistanceWords({ ...item, band: "red", load: { amount: 5, unit: "kg" } }),
    "red band, 5 kg, on a step of 15 cm",
  );
});

test("chosen days and days a week never contradict each other", () => {
  const days = (perWeek: Item["perWeek"], ...weekdays: Weekday[]) =>
    daysWords({ ...bareItem("CL"), perWeek }, { weekdays });
  assert.equal(days([2, 3]), "2 to 3 days a week");
  assert.equal(days([2, 3], 0, 2, 4), "Monday, Wednesday and Friday");
  assert.equal(days(null, 1, 4), "Tuesday and Friday");
  assert.equal(days([5, 5], 0, 2, 4), "5 days a week, Monday, Wednesday and Friday among them");
  assert.equal(days([1, 2], 0, 2, 4), "1 to 2 days a week, chosen from Monday, Wednesday and Friday");
  const item: Item = { ...bareItem("CL"), perWeek: [2, 3], rest: [60, 60] };
  assert.equal(scheduleWords(item, { weekdays: [1, 4] }), "Tuesday and Friday; 60 seconds of rest between sets");
});

test("the chosen days in words", () => {
  assert.equal(dayWords("2026-11-03"), "3 November 2026");
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
    assert.equal(scheduleWords(item, EMPTY), exercise.schedule_words, exercise.id);
  }
});
