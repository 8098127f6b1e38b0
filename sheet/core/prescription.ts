/**
 * The prescription: a plain value. Every operation returns a new value and leaves the old
 * one alone, so that undo is a list of values (history.ts).
 *
 * It holds the dose itself, never a reference to the suggested dose, so a later edition of
 * the library cannot change it.
 */

import type { Dose, Exercise, Library, Range } from "./library.ts";
import { exerciseByCode, exerciseById } from "./library.ts";
import table from "./limits.json" with { type: "json" };
import { clip } from "./text.ts";

export type { Range } from "./library.ts";

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
  /** The exercise's two characters; a code that this edition lacks is kept. */
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

/** Smallest and largest value of each number, the same for the data files; a number outside is clamped, and said. */
export const LIMITS = table.numbers as unknown as Readonly<Record<keyof typeof table.numbers, Range>>;

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

/** The item with the library's suggested dose. */
export function suggestedItem(exercise: Exercise, dose: Dose = exercise.dose): Item {
  const { schedule } = exercise;
  return {
    ...bareItem(exercise.code),
    side: SIDES.find((side) => side === dose.sides) ?? null,
    sets: dose.sets,
    reps: dose.reps,
    unit: dose.unit,
    hold: dose.hold_seconds,
    firstHold: dose.first_hold_seconds,
    rest: schedule.rest_seconds,
    perWeek: schedule.days_per_week,
  };
}

/** Puts an item in, at the end unless a place is given; a full sheet stays as it is. */
export function addItem(sheet: Prescription, item: Item, at = sheet.items.length): Prescription {
  if (sheet.items.length >= MOST_ITEMS) return sheet;
  return { ...sheet, items: inserted(sheet.items, at, item) };
}

export function removeItem(sheet: Prescription, at: number): Prescription {
  if (!sheet.items[at]) return sheet;
  return { ...sheet, items: without(sheet.items, at) };
}

/** Moves an item to another place; a place beyond the ends means the end. */
export function moveItem(sheet: Prescription, from: number, to: number): Prescription {
  const item = sheet.items[from];
  const place = Math.min(Math.max(to, 0), sheet.items.length - 1);
  if (!item || place === from) return sheet;
  return { ...sheet, items: inserted(without(sheet.items, from), place, item) };
}

export function changeItem(sheet: Prescription, at: number, change: Partial<Item>): Prescription {
  const item = sheet.items[at];
  if (!item) return sheet;
  return { ...sheet, items: replaced(sheet.items, at, { ...item, ...change }) };
}

/**
 * Takes the suggested dose again; an unknown exercise stays as it is. A programme's own note is
 * about the programme's dose, such as "Half the sets", and goes with it; any other note stays.
 */
export function resetItem(sheet: Prescription, at: number, library: Library): Prescription {
  const item = sheet.items[at];
  const exercise = item && exerciseByCode(library, item.code);
  if (!exercise) return sheet;
  const note = isProgrammeNote(item.note, exercise, library) ? "" : item.note;
  return { ...sheet, items: replaced(sheet.items, at, { ...suggestedItem(exercise), note }) };
}

function isProgrammeNote(note: string, exercise: Exercise, library: Library): boolean {
  return library.programmes.some(({ phases }) =>
    phases.some(({ items }) => items.some((item) => item.exercise === exercise.id && noteOf(item.note) === note)),
  );
}

/** A programme's note, as long as a sheet's may be. */
function noteOf(note: string | null): string {
  return clip(note ?? "", NOTE_LENGTH);
}

export function changeSheet(sheet: Prescription, change: Partial<Omit<Prescription, "items">>): Prescription {
  return { ...sheet, ...change };
}

/** The same exercises and notes, for sides and doses that are written by hand. */
export function withoutDoses(sheet: Prescription): Prescription {
  return { ...sheet, items: sheet.items.map(({ code, note }) => ({ ...bareItem(code), note })) };
}

/** An empty sheet of today's edition. */
export function newSheet(library: Library): Prescription {
  return { ...EMPTY, edition: library.edition.id };
}

/** The sheet of one phase of a programme; null when the library has no such phase. */
export function sheetFromProgramme(library: Library, programmeId: string, phaseId: string): Prescription | null {
  const programme = library.programmes.find(({ id }) => id === programmeId);
  const phase = programme?.phases.find(({ id }) => id === phaseId);
  if (!programme || !phase) return null;
  const items = phase.items.flatMap(({ exercise: id, dose, note }) => {
    const exercise = exerciseById(library, id);
    if (!exercise) return [];
    const item = suggestedItem(exercise, dose ?? exercise.dose);
    return [{ ...item, perWeek: phase.days_per_week, note: noteOf(note) }];
  });
  const name = programme.phases.length > 1 ? `${programme.name}: ${phase.name}` : programme.name;
  return {
    ...newSheet(library),
    title: clip(name, TITLE_LENGTH),
    weeks: phase.weeks,
    items: items.slice(0, MOST_ITEMS),
  };
}

/** Whether the item's dose is the suggested one, whatever its note. */
export function isSuggested(item: Item, library: Library): boolean {
  const exercise = exerciseByCode(library, item.code);
  if (!exercise) return false;
  return sameValue({ ...item, note: "" }, suggestedItem(exercise));
}

/** Whether two plain values are equal. */
export function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

// Written out, since toSpliced and with are missing on phones of before 2023.

function inserted<T>(list: readonly T[], at: number, value: T): T[] {
  return [...list.slice(0, at), value, ...list.slice(at)];
}

function without<T>(list: readonly T[], at: number): T[] {
  return [...list.slice(0, at), ...list.slice(at + 1)];
}

function replaced<T>(list: readonly T[], at: number, value: T): T[] {
  return list.map((old, place) => (place === at ? value : old));
}
