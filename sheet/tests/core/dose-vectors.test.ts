/** The words of a dose are the site's for every kind of dose, not only for those of today's library. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Range } from "../../core/library.ts";
import type { Item } from "../../core/prescription.ts";
import { bareItem, EMPTY, SIDES } from "../../core/prescription.ts";
import { doseWords, scheduleWords } from "../../core/words.ts";
import { LIBRARY } from "./fixture.ts";
import { FOLDER } from "./vectors.ts";

interface Held {
  readonly sets: Range | null;
  readonly hold_seconds: Range | null;
  readonly says: string;
}

interface DoseCase extends Held {
  readonly reps: Range | null;
  readonly work_seconds: Range | null;
  readonly unit: Item["unit"];
  readonly first_hold_seconds: number | null;
  readonly sides: string;
}

interface ScheduleCase extends Held {
  readonly days_per_week: Range;
  readonly rest_seconds: Range;
}

const TABLE = JSON.parse(readFileSync(new URL("dose.json", FOLDER), "utf8")) as {
  readonly sides: Readonly<Record<string, string>>;
  readonly doses: readonly DoseCase[];
  readonly schedules: readonly ScheduleCase[];
};

test("a dose is said on a sheet as on the site", () => {
  const sides = Object.fromEntries(Object.entries(TABLE.sides).map(([id, label]) => [id, { id, label, meaning: "" }]));
  const library = { ...LIBRARY, vocabularies: { ...LIBRARY.vocabularies, sides } };
  assert.ok(TABLE.doses.length > 280);
  for (const { hold_seconds: hold, first_hold_seconds: firstHold, work_seconds: time, ...one } of TABLE.doses) {
    const { sets, reps, unit, sides: name, says } = one;
    const side = SIDES.find((side) => side === name);
    assert.ok(side, `${name} cannot be chosen on a sheet`);
    const item: Item = { ...bareItem("CL"), sets, reps, unit, hold, time, firstHold, side };
    assert.equal(doseWords(item, library), says);
  }
});

test("days and rest are said on a sheet as on the site", () => {
  assert.ok(TABLE.schedules.length >= 36);
  for (const { days_per_week, rest_seconds, sets, hold_seconds, says } of TABLE.schedules) {
    const item: Item = { ...bareItem("CL"), perWeek: days_per_week, rest: rest_seconds, sets, hold: hold_seconds };
    assert.equal(scheduleWords(item, EMPTY), says);
  }
});
