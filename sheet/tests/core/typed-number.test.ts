import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Range } from "../../core/prescription.ts";
import { LIMITS } from "../../core/prescription.ts";
import { readTyped, takeTyped, toldOf } from "../../core/typed-number.ts";
import { SEED } from "./arbitrary.ts";

/** Every number field of the sheet's page. */
const FIELDS: Readonly<Record<string, { limits: Range; step: number }>> = {
  sets: { limits: LIMITS.sets, step: 1 },
  reps: { limits: LIMITS.reps, step: 1 },
  hold: { limits: LIMITS.hold, step: 1 },
  time: { limits: LIMITS.time, step: 1 },
  firstHold: { limits: LIMITS.firstHold, step: 1 },
  rest: { limits: LIMITS.rest, step: 1 },
  perWeek: { limits: LIMITS.perWeek, step: 1 },
  weeks: { limits: LIMITS.weeks, step: 1 },
  load: { limits: LIMITS.load, step: 0.25 },
  height: { limits: LIMITS.height, step: 1 },
};

/** What is typed, and what it says in a field of whole numbers and in one of quarters; null: not understood. */
const TYPED: readonly (readonly [text: string, whole: number | null, decimal: number | null])[] = [
  ["7", 7, 7],
  ["7,5", 7.5, 7.5],
  ["7.5", 7.5, 7.5],
  [" 7,5 ", 7.5, 7.5],
  ["\u00A07.5", 7.5, 7.5],
  ["7,", 7, 7],
  ["7.", 7, 7],
  [",5", 0.5, 0.5],
  [".5", 0.5, 0.5],
  ["07", 7, 7],
  ["7,50", 7.5, 7.5],
  ["7½", 7.5, 7.5],
  ["¾", 0.75, 0.75],
  ["2¼", 2.25, 2.25],
  ["0,250", 0.25, 0.25],
  ["0", 0, 0],
  ["1000", 1000, 1000],
  ["1 000", 1000, 1000],
  ["1\u202F000", 1000, 1000],
  ["1  000", 1000, 1000],
  ["1'000", 1000, 1000],
  ["1’000", 1000, 1000],
  // What only whole numbers can mean, and what could be one and a half or one thousand five hundred.
  ["1,500", 1500, null],
  ["1.500", 1500, null],
  ["1,000,000", 1_000_000, 1_000_000],
  ["1.000.000", 1_000_000, 1_000_000],
  ["1,000.5", 1000.5, 1000.5],
  ["1.000,5", 1000.5, 1000.5],
  ["1 000,5", 1000.5, 1000.5],
  ["12,345.67", 12345.67, 12345.67],
  ["７", 7, 7],
  ["７，５", 7.5, 7.5],
  ["７．５", 7.5, 7.5],
  ["１２", 12, 12],
  ["7、5", 7.5, 7.5],
  ["7،5", 7.5, 7.5],
  ["7。5", 7.5, 7.5],
  ["7·5", 7.5, 7.5],
  ["٧", 7, 7],
  ["٧٫٥", 7.5, 7.5],
  ["۷", 7, 7],
  ["۱۲", 12, 12],
  // Words, units and what is not one number.
  ["ten", null, null],
  ["12 reps", null, null],
  ["7.5kg", null, null],
  ["7,5 lb", null, null],
  ["2 min", null, null],
  ["10-12", null, null],
  ["10–12", null, null],
  ["10 to 12", null, null],
  ["10 12", null, null],
  ["1 5", null, null],
  ["-5", null, null],
  ["1e3", null, null],
  ["Infinity", null, null],
  ["NaN", null, null],
  ["0x10", null, null],
  ["5²", null, null],
  ["1/2", null, null],
  [",", null, null],
  [".", null, null],
  ["7,5,5", null, null],
  ["7.5.5", null, null],
  ["1,00,000", null, null],
  ["1’5", null, null],
  ["1‘5", null, null],
  ["-1,500", null, null],
  ["1,500 kg", null, null],
  ["1,500 to 2,000", null, null],
  ["½½", null, null],
  ["1".repeat(400), null, null],
  ["<b>7</b>", null, null],
  ["+7", null, null],
  ["VII", null, null],
  ["७", null, null],
];

test("a number is the same whatever separators, spaces and digits it is typed with", () => {
  for (const [text, whole, decimal] of TYPED) {
    for (const [step, wanted] of [
      [1, whole],
      [0.25, decimal],
    ] as const) {
      const read = readTyped(text, step);
      assert.equal(read.kind === "number" ? read.value : null, wanted, `${text} in steps of ${step}`);
    }
  }
  for (const nothing of ["", " ", "\u00A0\t\n", "\u200B"])
    assert.equal(readTyped(nothing, 1).kind, "nothing", JSON.stringify(nothing));
});

test("every field takes what it can hold, puts the rest within its limits, and refuses what it does not understand", () => {
  for (const [name, field] of Object.entries(FIELDS)) {
    for (const [text, whole, decimal] of TYPED) {
      const typed = field.step === 1 ? whole : decimal;
      const taken = takeTyped(text, field);
      if (typed === null) {
        assert.equal(taken.kind, "unclear", `${name}: ${text}`);
        continue;
      }
      assert.ok(taken.kind === "taken" || taken.kind === "nearest", `${name}: ${text}`);
      assert.equal(taken.kind === "taken", taken.value === typed, `${name}: ${text} is ${taken.value}`);
      assert.ok(taken.value >= field.limits[0] && taken.value <= field.limits[1], `${name}: ${text} is ${taken.value}`);
    }
    const [low, high] = field.limits;
    assert.deepEqual(takeTyped(String(low), field), { kind: "taken", value: low });
    assert.deepEqual(takeTyped(String(high), field), { kind: "taken", value: high });
    assert.deepEqual(takeTyped(String(high + 1), field), { kind: "nearest", value: high });
  }
});

test("a decimal comma is never a ten-fold weight", () => {
  const load = { limits: LIMITS.load, step: 0.25 };
  assert.deepEqual(takeTyped("7,5", load), { kind: "taken", value: 7.5 });
  assert.deepEqual(takeTyped("2,25", load), { kind: "taken", value: 2.25 });
  assert.deepEqual(takeTyped("2,3", load), { kind: "nearest", value: 2.25 });
  assert.deepEqual(takeTyped("1,500", load), { kind: "unclear", write: "Write 1.5 or 1500" });
});

test("how a number was understood is told where it is not plain to see", () => {
  const load = { limits: LIMITS.load, step: 0.25 };
  const told = (text: string) => toldOf(text, takeTyped(text, load));
  assert.deepEqual(["", "7", "7.5", "7,5", "７", "900", "ten"].map(told), [
    "",
    "",
    "",
    "= 7.5",
    "= 7",
    "500 is the nearest",
    "Write one number, such as 7.5",
  ]);
  const sets = { limits: LIMITS.sets, step: 1 };
  assert.equal(toldOf("three", takeTyped("three", sets)), "Write one number, such as 12");
});

test("any text at all is read without an error, and any number as itself", (t) => {
  t.diagnostic(`seed ${SEED}`);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const read = readTyped(text, 1);
      assert.ok(read.kind !== "number" || (Number.isFinite(read.value) && read.value >= 0));
    }),
    { numRuns: 5000, seed: SEED },
  );
  fc.assert(
    fc.property(fc.nat(4000), fc.nat(3), (whole, quarters) => {
      const value = whole + quarters / 4;
      for (const text of [`${value}`, `${value}`.replace(".", ",")]) {
        assert.deepEqual(readTyped(text, 0.25), { kind: "number", value });
      }
    }),
    { numRuns: 2000, seed: SEED },
  );
});
