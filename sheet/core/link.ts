/**
 * The grammar of a sheet's link; docs/sheet/link-format.md specifies it. A sheet is written in
 * the oldest version that holds it, so that an edition on a phone can read it as long as possible.
 */

import type { Reader } from "./alphabet.ts";
import { fixed, LARGEST, number, reader, readFixed, readNumber, SYMBOLS, Unreadable } from "./alphabet.ts";
import { CODE, fromThree, inThree, isShort } from "./code.ts";
import { dayNumber, dayOf } from "./dates.ts";
import { frame, unframe } from "./frame.ts";
import type { Item, Load, Prescription, Range, SideDose } from "./prescription.ts";
import { BANDS, LOAD_UNITS, MOST_ITEMS, SIDES } from "./prescription.ts";
import type { Problem } from "./problems.ts";
import { DAMAGED, INCOMPLETE, NEWER, NOT_A_SHEET } from "./problems.ts";
import { restoreSheet } from "./restore.ts";
import { decodeText, encodeText } from "./text-code.ts";

/** No sheet was ever written in version 2 or 4: vectors of versions 1 and 3 hold them up as ones that are not known yet. */
const VERSIONS = [1, 3, 5] as const;
type Version = (typeof VERSIONS)[number];

/** The newest version that is read and written here. */
export const VERSION = 5;

export interface Decoded {
  /** Null when nothing may be shown, and when there was nothing to read. */
  readonly sheet: Prescription | null;
  readonly problems: readonly Problem[];
}

/** The part of the link after the #, such as "V1.01N…". */
export function encodeSheet(sheet: Prescription): string {
  const tidy = restoreSheet(sheet).sheet;
  const version = versionOf(tidy);
  return frame(version, [sheetField(tidy, version), ...tidy.items.map((item) => itemField(item, version))].join("."));
}

/** The oldest version that holds the sheet. */
export function versionOf({ painLimit, stopRule, contact, items }: Prescription): Version {
  if (!items.every(({ code }) => isShort(code))) return 5;
  const isPlain = painLimit === null && stopRule === "" && contact === null;
  return isPlain && items.every(({ height, right }) => height === null && right === null) ? 1 : 3;
}

/** The whole link; `page` is the address of the sheet page, without a fragment. */
export function sheetLink(page: string, sheet: Prescription): string {
  return `${page.replace(/#.*$/s, "")}#${encodeSheet(sheet)}`;
}

/** Reads a fragment, or a whole address, whatever became of it; never throws. */
export function decodeSheet(text: string): Decoded {
  const framed = unframe(text);
  switch (framed.kind) {
    case "empty":
      return { sheet: null, problems: [] };
    case "not-a-sheet":
      return { sheet: null, problems: [NOT_A_SHEET] };
    case "incomplete":
      return { sheet: null, problems: [INCOMPLETE] };
    default:
  }
  const version = VERSIONS.find((one) => one === framed.version);
  if (version === undefined) return { sheet: null, problems: [framed.version > 1 ? NEWER : DAMAGED] };
  if (framed.kind === "damaged") return { sheet: null, problems: [DAMAGED] };
  try {
    return restoreSheet(readContent(framed.content, version));
  } catch (error) {
    if (error instanceof Unreadable) return { sheet: null, problems: [DAMAGED] };
    throw error;
  }
}

function readContent(content: string, version: Version): unknown {
  const [first = "", ...rest] = content.split(".");
  if (rest.length > MOST_ITEMS) throw new Unreadable("too many exercises");
  return { ...readSheetField(first, version), items: rest.map((whole) => readItemField(whole, version)) };
}

// A field is its values, then each of its texts after a hyphen.

function field(values: string, texts: readonly string[]): string {
  return [values, ...texts.filter((text) => text !== "").map(encodeText)].join("-");
}

/** Reads a field; `read` is given the values, and what takes the next text. */
function readField<T>(whole: string, read: (source: Reader, text: () => string) => T): T {
  const [values = "", ...texts] = whole.split("-");
  const source = reader(values);
  const result = read(source, () => {
    const text = texts.shift();
    if (!text) throw new Unreadable("a hyphen stands only before a text");
    return decodeText(text);
  });
  if (!source.done() || texts.length > 0) throw new Unreadable("the field goes on too long");
  return result;
}

/** Whether a text follows that no symbol announces: the title and the notes of version 1. */
function hasText(whole: string): boolean {
  return whole.includes("-");
}

// The sheet: which values follow, then the edition, the weekdays, the first day, the weeks, and
// from version 3 on the pain limit and which texts follow.

function sheetField(sheet: Prescription, version: Version): string {
  const { edition, weekdays, start, weeks, title, painLimit, stopRule, contact } = sheet;
  const mask = weekdays.reduce<number>((sum, day) => sum + 2 ** day, 0);
  const values = [
    edition === null ? "" : fixed(parseInt(edition, 16), 7),
    mask === 0 ? "" : fixed(mask, 2),
    start === null ? "" : fixed(dayNumber(start) ?? 0, 3),
    weeks === null ? "" : number(weeks),
  ];
  if (version === 1) return field(fixed(presence(values), 1) + values.join(""), [title]);
  const texts = [title, stopRule, contact?.name ?? "", contact?.phone ?? ""];
  const all = [...values, painLimit === null ? "" : number(painLimit)];
  return field(fixed(presence([...all, ...texts]), 2) + all.join(""), texts);
}

function readSheetField(whole: string, version: Version): Record<string, unknown> {
  return readField(whole, (source, text) => {
    const has = version === 1 ? present(source.symbol(), 4) : present(readFixed(source, 2), 9);
    const values = {
      edition: has(0) ? readFixed(source, 7).toString(16).padStart(8, "0") : null,
      weekdays: has(1) ? daysOf(readFixed(source, 2)) : [],
      start: has(2) ? dayOf(readFixed(source, 3)) : null,
      weeks: has(3) ? readNumber(source) : null,
    };
    if (version === 1) return { ...values, title: hasText(whole) ? text() : "" };
    return {
      ...values,
      painLimit: has(4) ? readNumber(source) : null,
      title: has(5) ? text() : "",
      stopRule: has(6) ? text() : "",
      contact: has(7) || has(8) ? { name: has(7) ? text() : "", phone: has(8) ? text() : "" } : null,
    };
  });
}

function daysOf(mask: number): number[] {
  return [...mask.toString(2)].reverse().flatMap((bit, day) => (bit === "1" ? [day] : []));
}

// An exercise: its code, its side, which values follow, the values; from version 3 on the height
// of a step and the right side's own dose, from version 5 on the code in three symbols.

function readCode(source: Reader, version: Version): string {
  const code = version < 5 ? source.take(2) : fromThree(source.take(3));
  if (!CODE.test(code)) throw new Unreadable("no exercise has such a code");
  return code;
}

function itemField(item: Item, version: Version): string {
  const values = [
    range(item.sets),
    range(item.reps),
    range(item.hold),
    range(item.time),
    item.firstHold === null ? "" : number(item.firstHold),
    range(item.rest),
    range(item.perWeek),
    band(item.band),
    load(item.load),
  ];
  const steps = item.unit === "step" ? 512 : 0;
  const side = item.side === null ? 0 : SIDES.indexOf(item.side) + 1;
  const start = (version < 5 ? item.code : inThree(item.code)) + fixed(side, 1);
  if (version === 1) return field(start + fixed(presence(values) + steps, 2) + values.join(""), [item.note]);
  const more = [item.height === null ? "" : number(item.height), item.right === null ? "" : sideValues(item.right)];
  const has = presence(values) + steps + 1024 * presence([...more, item.note]);
  return field(start + fixed(has, 3) + values.join("") + more.join(""), [item.note]);
}

function readItemField(whole: string, version: Version): Record<string, unknown> {
  return readField(whole, (source, text) => {
    const code = readCode(source, version);
    const side = source.symbol();
    const has = version === 1 ? present(readFixed(source, 2), 10) : present(readFixed(source, 3), 13);
    const values = {
      code,
      side: side === 0 ? null : termAt(SIDES, side - 1),
      sets: has(0) ? readRange(source) : null,
      reps: has(1) ? readRange(source) : null,
      hold: has(2) ? readRange(source) : null,
      time: has(3) ? readRange(source) : null,
      firstHold: has(4) ? readNumber(source) : null,
      rest: has(5) ? readRange(source) : null,
      perWeek: has(6) ? readRange(source) : null,
      band: has(7) ? readBand(source) : null,
      load: has(8) ? readLoad(source) : null,
      unit: has(9) ? "step" : "repetition",
    };
    if (version === 1) return { ...values, note: hasText(whole) ? text() : "" };
    return {
      ...values,
      height: has(10) ? readNumber(source) : null,
      right: has(11) ? readSideValues(source) : null,
      note: has(12) ? text() : "",
    };
  });
}

/** The right side's own dose: which values follow, then the values. */
function sideValues({ sets, reps, hold, time, band: colour, load: weight }: SideDose): string {
  const values = [range(sets), range(reps), range(hold), range(time), band(colour), load(weight)];
  return fixed(presence(values), 2) + values.join("");
}

function readSideValues(source: Reader): Record<string, unknown> {
  const has = present(readFixed(source, 2), 6);
  return {
    sets: has(0) ? readRange(source) : null,
    reps: has(1) ? readRange(source) : null,
    hold: has(2) ? readRange(source) : null,
    time: has(3) ? readRange(source) : null,
    band: has(4) ? readBand(source) : null,
    load: has(5) ? readLoad(source) : null,
  };
}

function band(value: Item["band"]): string {
  return value === null ? "" : fixed(BANDS.indexOf(value), 1);
}

function readBand(source: Reader): string {
  return termAt(BANDS, source.symbol());
}

function load(value: Load | null): string {
  return value === null ? "" : fixed(LOAD_UNITS.indexOf(value.unit), 1) + number(value.amount * 4);
}

function readLoad(source: Reader): Record<string, unknown> {
  return { unit: termAt(LOAD_UNITS, source.symbol()), amount: readNumber(source) / 4 };
}

/** A term that a later edition added is handed on by its number; restoring says so. */
function termAt(terms: readonly string[], at: number): string {
  return terms[at] ?? `?${SYMBOLS[at]}`;
}

/** The smaller number and the distance to the larger. */
function range(value: Range | null): string {
  return value === null ? "" : number(value[0]) + number(value[1] - value[0]);
}

function readRange(source: Reader): Range {
  const low = readNumber(source);
  return [low, Math.min(low + readNumber(source), LARGEST)];
}

/** One bit for each value that is there, the first the lowest. */
function presence(values: readonly string[]): number {
  return values.reduce((sum, value, bit) => sum + (value === "" ? 0 : 2 ** bit), 0);
}

function present(bits: number, count: number): (bit: number) => boolean {
  if (bits >= 2 ** count) throw new Unreadable("more values than this version has");
  return (bit) => Math.floor(bits / 2 ** bit) % 2 === 1;
}
