/**
 * The prescription: a plain value. Every operation (sheet-edits.ts) returns a new value and leaves
 * the old one alone, so that undo is a list of values (history.ts).
 *
 * It holds the dose itself, never a reference to the suggested dose, so a later edition of
 * the library cannot change it.
 */

import type { Library } from "./library.ts";
import table from "./limits.json" with { type: "json" };
import type { Range } from "./range.ts";

export type { Range };

/** Order is part of the link's grammar: append only. */
export const SIDES = ["each-side", "each-leg", "each-way", "both-together", "left", "right"] as const;
export type Side = (typeof SIDES)[number];

/** Colours and strengths of bands. Order is part of the link's grammar: append only. */
export const BANDS = [
  "none",
  "yellow",
  "red",
  "green",
  "blue",
  "black",
  "silver",
  "gold",
  "orange",
  "purple",
  "pink",
  "grey",
  "white",
  "tan",
  "extra-light",
  "light",
  "medium",
  "strong",
  "extra-strong",
] as const;
export type Band = (typeof BANDS)[number];

/** Order is part of the link's grammar: append only. */
export const LOAD_UNITS = ["kg", "lb"] as const;
export type LoadUnit = (typeof LOAD_UNITS)[number];

export interface Load {
  /** In steps of a quarter. */
  readonly amount: number;
  readonly unit: LoadUnit;
}

/** 0 is Monday, 6 is Sunday. */
export const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** What the right side does, where it differs from the left; null means "not said", not "the same". */
export interface SideDose {
  readonly sets: Range | null;
  readonly reps: Range | null;
  readonly hold: Range | null;
  readonly time: Range | null;
  readonly band: Band | null;
  readonly load: Load | null;
}

/** One exercise of the sheet; null means "not said". */
export interface Item {
  /** The two or three characters of the exercise; a code that this edition lacks is kept. */
  readonly code: string;
  readonly side: Side | null;
  readonly sets: Range | null;
  readonly reps: Range | null;
  readonly unit: "repetition" | "step";
  /** Seconds that each repetition is held. */
  readonly hold: Range | null;
  /** Seconds of work in a set, in place of counting. */
  readonly time: Range | null;
  /** Seconds of one hold before the first set, to feel the muscle. */
  readonly firstHold: number | null;
  /** Seconds of rest between sets. */
  readonly rest: Range | null;
  /** Days a week. */
  readonly perWeek: Range | null;
  readonly band: Band | null;
  readonly load: Load | null;
  /** Centimetres: how high the step is. */
  readonly height: number | null;
  /** Where the sides differ, the item's own numbers are the left side's; only beside a two-sided `side`. */
  readonly right: SideDose | null;
  readonly note: string;
}

/** Whom the patient asks; it travels in the link only where the therapist wants it. */
export interface Contact {
  readonly name: string;
  readonly phone: string;
}

export interface Prescription {
  /** The edition of the library in which it was made: eight hexadecimal digits. */
  readonly edition: string | null;
  readonly title: string;
  /** The days chosen, Monday first; empty when none was chosen. */
  readonly weekdays: readonly Weekday[];
  /** YYYY-MM-DD. */
  readonly start: string | null;
  readonly weeks: number | null;
  /** The highest pain, 0 to 10, that this person may exercise with; null: the library's usual limit. */
  readonly painLimit: number | null;
  /** One rule for this person, in place of the usual one on when to stop; "" where the usual one holds. */
  readonly stopRule: string;
  readonly contact: Contact | null;
  readonly items: readonly Item[];
}

/** The numbers that have bounds, written out so that the types of the published package need no table. */
export type LimitName =
  | "sets"
  | "reps"
  | "hold"
  | "time"
  | "firstHold"
  | "rest"
  | "perWeek"
  | "weeks"
  | "load"
  | "height"
  | "painLimit"
  | "tempo";

/** Smallest and largest value of each number, the same for the data files; a number outside is clamped, and said. */
export const LIMITS: Readonly<Record<LimitName, Range>> = table.numbers as unknown as Readonly<
  Record<keyof typeof table.numbers, Range>
>;

/** Longest texts, in characters, and the most exercises a sheet can hold. */
export const {
  note: NOTE_LENGTH,
  title: TITLE_LENGTH,
  stopRule: STOP_RULE_LENGTH,
  contact: CONTACT_LENGTH,
} = table.lengths;
export const MOST_ITEMS = table.items;

export const EMPTY: Prescription = {
  edition: null,
  title: "",
  weekdays: [],
  start: null,
  weeks: null,
  painLimit: null,
  stopRule: "",
  contact: null,
  items: [],
};

/** An empty sheet of today's edition. */
export function newSheet({ edition }: Pick<Library, "edition">): Prescription {
  return { ...EMPTY, edition: edition.id };
}

/** A bare item: nothing said but the exercise. */
export function bareItem(code: string): Item {
  return {
    code,
    side: null,
    sets: null,
    reps: null,
    unit: "repetition",
    hold: null,
    time: null,
    firstHold: null,
    rest: null,
    perWeek: null,
    band: null,
    load: null,
    height: null,
    right: null,
    note: "",
  };
}

/** Whether a side means: the numbers on one side, then on the other. */
export function isEachSide(side: Side | null): boolean {
  return side === "each-side" || side === "each-leg" || side === "each-way";
}

/** What is done on the right, to begin with the same as on the left. */
export function sideDose({ sets, reps, hold, time, band, load }: SideDose): SideDose {
  return { sets, reps, hold, time, band, load };
}

/** The item as it is done on one side; an item whose sides are alike keeps its numbers. */
export function itemForSide(item: Item, side: "left" | "right"): Item {
  return { ...item, ...(side === "right" ? item.right : null), right: null };
}

/**
 * The item done on another side. Where only one side is left, it keeps that side's own numbers;
 * numbers of the right are kept apart only where each side has its turn.
 */
export function withSide(item: Item, side: Side | null): Item {
  if (isEachSide(side)) return { ...item, side };
  return { ...itemForSide(item, side === "right" ? "right" : "left"), side };
}
