/** What a file or a link holds that no sheet can: what becomes of it, and what is said of it. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { bareItem, EMPTY, MOST_ITEMS } from "../../core/prescription.ts";
import { restoreSheet } from "../../core/restore.ts";

const ITEM = bareItem("CL");

function restored(sheet: Readonly<Record<string, unknown>>, item: Readonly<Record<string, unknown>> = {}) {
  const { sheet: made, problems } = restoreSheet({ ...EMPTY, ...sheet, items: [{ code: "CL", ...item }] });
  return { made, item: made.items[0], said: problems.map(({ code, message }) => `${code}: ${message}`) };
}

const LEFT_OUT = "could not be read and were left out.";
const UNKNOWN = "is not known to this edition and was left out.";
const CLEANED = "was shortened or cleaned of characters that cannot be shown.";

for (const [item, ...said] of [
  [{ sets: "x" }, `unknown-value: Exercise 1: the sets ${LEFT_OUT}`],
  [{ sets: [2, "x"] }, `unknown-value: Exercise 1: the sets ${LEFT_OUT}`],
  [{ sets: ["x", 2] }, `unknown-value: Exercise 1: the sets ${LEFT_OUT}`],
  [{ reps: "x" }, `unknown-value: Exercise 1: the repeats ${LEFT_OUT}`],
  [{ hold: "x" }, `unknown-value: Exercise 1: the seconds of hold ${LEFT_OUT}`],
  [{ time: "x" }, `unknown-value: Exercise 1: the seconds of work ${LEFT_OUT}`],
  [{ firstHold: "x" }, `unknown-value: Exercise 1: the seconds of first hold ${LEFT_OUT}`],
  [{ rest: "x" }, `unknown-value: Exercise 1: the seconds of rest ${LEFT_OUT}`],
  [{ perWeek: "x" }, `unknown-value: Exercise 1: the days a week ${LEFT_OUT}`],
  [{ height: "x" }, `unknown-value: Exercise 1: the cm of height ${LEFT_OUT}`],
  [{ side: "x" }, `unknown-value: Exercise 1: the side ${UNKNOWN}`],
  [{ unit: "x" }, `unknown-value: Exercise 1: the unit ${UNKNOWN}`],
  [{ band: "x" }, `unknown-value: Exercise 1: the band ${UNKNOWN}`],
  [{ load: { amount: "x", unit: "kg" } }, `unknown-value: Exercise 1: the kg of load ${LEFT_OUT}`],
  [{ load: { amount: 5, unit: "x" } }, `unknown-value: Exercise 1: the load's unit ${UNKNOWN}`],
  [{ load: { amount: 5 } }, `unknown-value: Exercise 1: the load's unit ${UNKNOWN}`],
  [
    { load: { amount: "x" } },
    `unknown-value: Exercise 1: the load's unit ${UNKNOWN}`,
    `unknown-value: Exercise 1: the units of load ${LEFT_OUT}`,
  ],
  [{ note: 5 }, `text-cleaned: Exercise 1: the note ${CLEANED}`],
  [
    { right: { sets: [2, 2] } },
    "left-out: Exercise 1: the right side's own dose does not fit the chosen side and was left out.",
  ],
] as const) {
  test(`what cannot be read in an exercise is left out and said: ${JSON.stringify(item)}`, () => {
    assert.deepEqual(restored({}, item), { made: { ...EMPTY, items: [ITEM] }, item: { ...ITEM }, said });
  });
}

for (const [sheet, said] of [
  [{ edition: "x" }, "unknown-value: The edition could not be read and was left out."],
  [{ title: 5 }, `text-cleaned: The title ${CLEANED}`],
  [{ weekdays: [9] }, "unknown-value: Some of the chosen days could not be read."],
  [{ weekdays: "x" }, "unknown-value: Some of the chosen days could not be read."],
  [{ start: 5 }, "unknown-value: The first day could not be read and was left out."],
  [{ start: "2026-02-30" }, "unknown-value: The first day could not be read and was left out."],
  [{ weeks: "x" }, `unknown-value: The weeks ${LEFT_OUT}`],
  [{ painLimit: "x" }, `unknown-value: The points of pain as the limit ${LEFT_OUT}`],
  [{ stopRule: 5 }, `text-cleaned: The rule on when to stop ${CLEANED}`],
  [{ contact: { name: 5 } }, `text-cleaned: The name of the contact ${CLEANED}`],
  [{ contact: { phone: 5 } }, `text-cleaned: The telephone ${CLEANED}`],
] as const) {
  test(`what cannot be read of a sheet is left out and said: ${JSON.stringify(sheet)}`, () => {
    assert.deepEqual(restored(sheet), { made: { ...EMPTY, items: [ITEM] }, item: ITEM, said: [said] });
  });
}

test("a number out of its limits is shown at the nearest, in every side's dose, and said", () => {
  const { item, said } = restored(
    {},
    { side: "each-side", sets: [30, 2], right: { sets: 0, load: { amount: 0.3, unit: "kg" } } },
  );
  assert.deepEqual([item?.sets, item?.right?.sets, item?.right?.load], [[2, 20], [1, 1], { amount: 0.25, unit: "kg" }]);
  assert.deepEqual(said, [
    "clamped: Exercise 1: 30 sets cannot be shown (1 to 20); 20 is shown.",
    "clamped: Exercise 1: right side: 0 sets cannot be shown (1 to 20); 1 is shown.",
    "clamped: Exercise 1: right side: 0.3 kg of load cannot be shown (0.25 to 500); 0.25 is shown.",
  ]);
});

test("what is no sheet is an empty one, an entry that is no exercise is left out, and so are those beyond the most", () => {
  assert.deepEqual(restoreSheet("x"), {
    sheet: EMPTY,
    problems: [{ code: "left-out", message: "No sheet was found here." }],
  });
  const { sheet, problems } = restoreSheet({
    ...EMPTY,
    items: [null, { code: "<b>" }, ...Array(MOST_ITEMS).fill(ITEM)],
  });
  assert.equal(sheet.items.length, MOST_ITEMS - 2);
  assert.deepEqual(
    problems.map(({ message }) => message),
    [
      `A sheet holds at most ${MOST_ITEMS} exercises; the others were left out.`,
      "Exercise 1: this entry names no exercise and was left out.",
      "Exercise 2: this entry names no exercise and was left out.",
    ],
  );
});
