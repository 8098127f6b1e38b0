/**
 * Sheets and the care plans that were made of them, kept for readers of later editions and for
 * tests/publishing/test_fhir.py. After a change of care-plan.ts: `node sheet/tests/core/care-plans.ts`.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { carePlanFile } from "../../core/care-plan.ts";
import { encodeSheet, sheetLink } from "../../core/link.ts";
import type { Item, Prescription } from "../../core/prescription.ts";
import { bareItem, EMPTY } from "../../core/prescription.ts";
import { suggestedItem } from "../../core/suggested.ts";
import { exercise, LIBRARY, PAGE } from "./fixture.ts";
import { FOLDER } from "./vectors.ts";

const FILE = new URL("care-plans.json", FOLDER);

export interface Vector {
  readonly name: string;
  readonly link: string;
  readonly bundle: unknown;
}

const FULL: Item = {
  ...bareItem("SU"),
  side: "each-leg",
  sets: [2, 3],
  reps: [8, 12],
  unit: "step",
  hold: [5, 10],
  time: [30, 45],
  firstHold: 10,
  rest: [60, 90],
  perWeek: [2, 3],
  band: "red",
  load: { amount: 2.5, unit: "kg" },
  height: 15,
  right: { sets: [1, 2], reps: [6, 8], hold: [3, 5], time: [20, 30], band: "none", load: { amount: 5, unit: "lb" } },
  note: "Use the rail, and take your time.",
};

const NOTHING = { sets: null, reps: null, hold: null, time: null, band: null, load: null };

export const SHEETS: Readonly<Record<string, Prescription>> = {
  "everything that a sheet can say": {
    edition: "1a2b3c4d",
    title: "Left hip, weeks 1 to 6",
    weekdays: [0, 2, 4],
    start: "2026-11-23",
    weeks: 6,
    painLimit: 3,
    stopRule: "Stop at the first twinge.",
    contact: { name: "Hill clinic", phone: "01234 567890" },
    items: [FULL, { ...FULL, right: NOTHING, note: "" }],
  },
  "the suggested doses": {
    ...EMPTY,
    edition: "1a2b3c4d",
    weeks: 4,
    items: ["clam", "banded-bridge", "wall-press"].map((id) => suggestedItem(found(id))),
  },
  "an exercise of another edition on one side": { ...EMPTY, items: [{ ...bareItem("Z9"), side: "left" }] },
};

function found(id: string) {
  return LIBRARY.exercises.find((one) => one.id === id) ?? exercise(id, "ZZ");
}

/** The same ids and the same moment each time. */
export function carePlan(sheet: Prescription): string {
  let count = 0;
  return carePlanFile(sheet, LIBRARY, {
    link: sheetLink(PAGE, sheet),
    now: new Date("2026-11-28T12:00:00Z"),
    newId: () => `00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`,
  });
}

export function vectors(): Vector[] {
  return Object.entries(SHEETS).map(([name, sheet]) => ({
    name,
    link: encodeSheet(sheet),
    bundle: JSON.parse(carePlan(sheet)),
  }));
}

export function keptVectors(): Vector[] {
  return JSON.parse(readFileSync(FILE, "utf8")) as Vector[];
}

if (import.meta.main) writeFileSync(FILE, `${JSON.stringify(vectors(), null, 1)}\n`);
