/** Every number at its bounds and past them: in a link, a file, and in every text that is made of it. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { number } from "../../core/alphabet.ts";
import { calendarFile } from "../../core/calendar.ts";
import { frame } from "../../core/frame.ts";
import { decodeSheet, encodeSheet } from "../../core/link.ts";
import type { Item, Prescription } from "../../core/prescription.ts";
import { bareItem, EMPTY, LIMITS } from "../../core/prescription.ts";
import { restoreSheet } from "../../core/restore.ts";
import { recordText, sheetFromJson, sheetJson } from "../../core/share.ts";
import { LIBRARY, PAGE } from "./fixture.ts";

interface Place {
  /** A sheet that says the number, and nothing else. */
  readonly sheet: (value: number) => Prescription;
  /** What a sheet says there. */
  readonly of: (sheet: Prescription) => unknown;
  /** The number in the words of a text. */
  readonly words: RegExp;
  /** The content of a link that says it, whatever the number. */
  readonly link: (value: number) => string;
}

function range(field: "sets" | "reps" | "hold" | "time" | "rest" | "perWeek", bit: number, words: RegExp): Place {
  return {
    sheet: (value) => of({ [field]: [value, value] }),
    of: ({ items }) => items[0]?.[field]?.[1],
    words,
    link: (value) => `0.CL0${two(2 ** bit)}${number(value)}0`,
  };
}

function of(change: Partial<Item>): Prescription {
  return { ...EMPTY, items: [{ ...bareItem("CL"), ...change }] };
}

function two(value: number): string {
  return value.toString(36).toUpperCase().padStart(2, "0");
}

const PLACES = {
  sets: range("sets", 0, /: (\d+) sets?\b/),
  reps: range("reps", 1, /: (Once|\d+ times)/),
  hold: range("hold", 2, /: Hold (\d+) seconds?\b/),
  time: range("time", 3, /: (\d+) seconds?\b/),
  rest: range("rest", 5, /: (no|\d+ seconds? of) rest\b/i),
  perWeek: range("perWeek", 6, /: (\d+) days? a week/),
  firstHold: {
    sheet: (value) => of({ firstHold: value }),
    of: ({ items }) => items[0]?.firstHold,
    words: /First one (\d+)-second hold/,
    link: (value) => `0.CL0${two(16)}${number(value)}`,
  },
  load: {
    sheet: (value) => of({ load: { amount: value, unit: "kg" } }),
    of: ({ items }) => items[0]?.load?.amount,
    words: /: ([\d.]+) kg/,
    link: (value) => `0.CL0${two(256)}0${number(value * 4)}`,
  },
  weeks: {
    sheet: (value) => ({ ...of({}), weeks: value }),
    of: ({ weeks }) => weeks,
    words: /For: (\d+) weeks?\b/,
    link: (value) => `8${number(value)}.CL000`,
  },
  height: {
    sheet: (value) => of({ height: value }),
    of: ({ items }) => items[0]?.height,
    words: /on a step of (\d+) cm/,
    link: (value) => `00.CL00SG${number(value)}`,
  },
  painLimit: {
    sheet: (value) => ({ ...of({}), painLimit: value }),
    of: ({ painLimit }) => painLimit,
    words: /Pain: up to (\d+) out of 10/,
    link: (value) => `0G${number(value)}.CL0000`,
  },
} satisfies Partial<Record<keyof typeof LIMITS, Place>>;

/** How long a movement takes is the library's alone: no sheet says it. */
test("every number of a sheet is tried here", () => {
  assert.deepEqual(
    Object.keys(PLACES).sort(),
    Object.keys(LIMITS)
      .filter((name) => name !== "tempo")
      .sort(),
  );
});

for (const [name, place] of Object.entries(PLACES) as [keyof typeof PLACES, Place][]) {
  const [low, high] = LIMITS[name];
  const least = name === "load" ? 0.25 : 1;

  test(`${name} at its bounds is what it was in link, file and words`, () => {
    for (const value of [low, high]) {
      const sheet = place.sheet(value);
      assert.deepEqual(decodeSheet(encodeSheet(sheet)), { sheet, problems: [] });
      assert.deepEqual(sheetFromJson(sheetJson(sheet, LIBRARY)), { sheet, problems: [] });
      const plan = { start: "2026-11-23", weekdays: [0], weeks: 52, time: "18:00", minutes: 5 } as const;
      const calendar = (calendarFile(sheet, LIBRARY, PAGE, plan, new Date(0), null) ?? "").replace(/\r\n /g, "");
      for (const text of [recordText(sheet, LIBRARY, PAGE), ...(name === "weeks" ? [] : [calendar])]) {
        const [, said = ""] = place.words.exec(text) ?? [];
        assert.equal(/[\d.]+/.exec(said)?.[0] ?? (/once/i.test(said) ? "1" : "0"), `${value}`, text);
      }
    }
  });

  test(`${name} past its bounds is set to the nearest, and it is said`, () => {
    for (const [value, nearest] of [
      [high + least, high],
      [low - least, low],
    ] as const) {
      const read = [
        restoreSheet(place.sheet(value)),
        ...(value >= 0
          ? [decodeSheet(frame(name === "height" || name === "painLimit" ? 3 : 1, place.link(value)))]
          : []),
      ];
      for (const { sheet, problems } of read) {
        assert.ok(sheet);
        assert.equal(place.of(sheet), nearest);
        assert.deepEqual(
          problems.map(({ code }) => code),
          ["clamped"],
          `${value}`,
        );
        assert.match(problems[0]?.message ?? "", new RegExp(`\\b${nearest} is shown\\.$`));
      }
    }
  });
}
