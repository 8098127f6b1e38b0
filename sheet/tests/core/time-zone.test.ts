/** What a calendar file says of a zone, for clocks that follow a rule and clocks that follow none; calendar.test.ts keeps the hours. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Zone } from "../../core/time-zone.ts";
import { namesPlace, zoneLines, zoneWords } from "../../core/time-zone.ts";

const YEARS = [2025, 2026, 2027] as const;

/** A zone an hour ahead of UTC whose clocks go forward and back at these times, as they show them. */
function zoneOf(changes: readonly (readonly [on: string, off: string])[]): Zone {
  const ends = changes.map(([on, off]) => [Date.parse(`${on}:00+01:00`), Date.parse(`${off}:00+02:00`)] as const);
  return {
    name: "Made/Up",
    aheadAt: (moment) => (ends.some(([from, to]) => moment >= (from ?? 0) && moment < (to ?? 0)) ? 120 : 60),
  };
}

function linesOf(changes: readonly (readonly [on: string, off: string])[]): readonly string[] {
  return zoneLines(zoneOf(changes), "2026-05-01", "2026-06-30");
}

/** Days of the three years that are told around a plan: forward, then back. */
const RULED = [
  ["2025-03-30T02:00", "2025-10-26T03:00"],
  ["2026-03-29T02:00", "2026-10-25T03:00"],
  ["2027-03-28T02:00", "2027-10-31T03:00"],
] as const;

test("clocks that follow a rule are told by it, from its first day in 1970, summer time by its name", () => {
  assert.deepEqual(linesOf(RULED), [
    "BEGIN:VTIMEZONE",
    "TZID:Made/Up",
    "BEGIN:DAYLIGHT",
    "DTSTART:19700329T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19701025T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
  ]);
});

test("a rule may count the weeks of a month from its beginning", () => {
  const lines = linesOf([
    ["2025-03-09T02:00", "2025-11-02T02:00"],
    ["2026-03-08T02:00", "2026-11-01T02:00"],
    ["2027-03-14T02:00", "2027-11-07T02:00"],
  ]);
  assert.deepEqual(
    lines.filter((line) => /^(DTSTART|RRULE)/.test(line)),
    [
      "DTSTART:19700308T020000",
      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
      "DTSTART:19701101T020000",
      "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
    ],
  );
});

test("the last week of a month and its fourth are two rules, also where the fourth ends it in some years", () => {
  const fourths = [
    ["2025-02-23T02:00", "2025-10-26T03:00"],
    ["2026-02-22T02:00", "2026-10-25T03:00"],
    ["2027-02-28T02:00", "2027-10-24T03:00"],
  ] as const;
  const rules = linesOf(fourths).filter((line) => line.startsWith("RRULE"));
  assert.deepEqual(rules, ["RRULE:FREQ=YEARLY;BYMONTH=2;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=4SU"]);
});

/** What differs in a single year, and is no rule then. */
const UNRULED: Readonly<Record<string, readonly (readonly [on: string, off: string])[]>> = {
  "another month": [RULED[0], ["2026-04-26T02:00", "2026-10-25T03:00"], RULED[2]],
  "another day of the week": [RULED[0], ["2026-03-28T02:00", "2026-10-25T03:00"], RULED[2]],
  "another hour": [RULED[0], ["2026-03-29T01:00", "2026-10-25T03:00"], RULED[2]],
  "another week": [RULED[0], ["2026-03-22T02:00", "2026-10-25T03:00"], RULED[2]],
  "another last year": [RULED[0], RULED[1], ["2027-03-21T02:00", "2027-10-31T03:00"]],
  "a year without": [RULED[0], RULED[1]],
  "the change back alone": [RULED[0], RULED[1], ["2027-03-28T02:00", "2027-10-17T03:00"]],
};

for (const [what, changes] of Object.entries(UNRULED)) {
  test(`clocks that follow no rule are told change by change: ${what}`, () => {
    const lines = linesOf(changes);
    assert.ok(!lines.some((line) => line.startsWith("RRULE")), lines.join("\n"));
    const compact = (at: string) => `DTSTART:${at.replace(/[-:]/g, "")}00`;
    assert.deepEqual(
      lines.filter((line) => line.startsWith("DTSTART")),
      ["DTSTART:19700101T000000", ...changes.map(([on]) => compact(on)), ...changes.map(([, off]) => compact(off))],
    );
    assert.equal(lines.filter((line) => line === "BEGIN:DAYLIGHT").length, changes.length);
  });
}

test("a zone is told from the year before a plan to the year after it", () => {
  const years = [2024, ...YEARS, 2028, 2029].map((year) => [
    `${year}-04-0${year % 9 || 9}T02:00`,
    `${year}-10-05T03:00`,
  ]);
  const told = zoneLines(zoneOf(years as [string, string][]), "2026-05-01", "2027-06-30").join("\n");
  assert.deepEqual([...new Set(told.match(/(?<=DTSTART:)20\d\d/g))], ["2025", "2026", "2027", "2028"]);
});

test("UTC, by any of its names, says of no device where it is", () => {
  for (const name of ["UTC", "Etc/UTC", "GMT", "Etc/GMT", "Etc/GMT+0", "Etc/Unknown", "Zulu", "a zone", ""]) {
    assert.equal(namesPlace(name), false, name);
  }
  for (const name of ["Europe/London", "America/Port-au-Prince", "Etc/GMT+5", "Africa/Abidjan", "EST5EDT"]) {
    assert.equal(namesPlace(name), true, name);
  }
});

test("it is said in which zone the times are, or that they have none", () => {
  assert.match(zoneWords({ name: "America/New_York", aheadAt: () => 0 }), /: America\/New York\.$/);
  assert.match(zoneWords(null), /does not say its time zone/);
});
