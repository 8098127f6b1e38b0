/** The first version of the link's grammar; docs/sheet/link-format.md specifies it. */

import { LARGEST, Unreadable, SYMBOLS, fixed, number, readFixed, readNumber, reader } from "./alphabet.ts";
import type { Reader } from "./alphabet.ts";
import { dayNumber, dayOf } from "./dates.ts";
import { frame, unframe } from "./frame.ts";
import { BANDS, LOAD_UNITS, MOST_ITEMS, SIDES } from "./prescription.ts";
import type { Item, Prescription, Range } from "./prescription.ts";
import { DAMAGED, INCOMPLETE, NEWER, NOT_A_SHEET } from "./problems.ts";
import type { Problem } from "./problems.ts";
import { CODE, restoreSheet } from "./restore.ts";
import { decodeText, encodeText } from "./text-code.ts";

export const VERSION = 1;

export interface Decoded {
  /** Null when nothing may be shown, and when there was nothing to read. */
  readonly sheet: Prescription | null;
  readonly problems: readonly Problem[];
}

/** The part of the link after the #, such as "V1.01N…". */
export function encodeSheet(sheet: Prescription): string {
  const tidy = restoreSheet(sheet).sheet;
  return frame(VERSION, [sheetField(tidy), ...tidy.items.map(itemField)].join("."));
}

/** The whole link; `page` is the address of the sheet page, without a fragment. */
export function sheetLink(page: string, sheet: Prescription): string {
  return `${page.replace(/#.*$/s, "")}#${encodeSheet(sheet)}`;
}

/** Reads a fragment, or a whole address, whatever became of it; never throws. */
export function decodeSheet(text: string): Decoded {
  const framed = unframe(text);
  switch (framed.kind) {
    case "empty": return { sheet: null, problems: [] };
    case "not-a-sheet": return { sheet: null, problems: [NOT_A_SHEET] };
    case "incomplete": return { sheet: null, problems: [INCOMPLETE] };
    default:
  }
  if (framed.version > VERSION) return { sheet: null, problems: [NEWER] };
  if (framed.kind === "damaged" || framed.version !== VERSION) return { sheet: null, problems: [DAMAGED] };
  try {
    return restoreSheet(readContent(framed.content));
  } catch (error) {
    if (error instanceof Unreadable) return { sheet: null, problems: [DAMAGED] };
    throw error;
  }
}

function readContent(content: string): unknown {
  const [first = "", ...rest] = content.split(".");
  if (rest.length > MOST_ITEMS) throw new Unreadable("too many exercises");
  return { ...readSheetField(first), items: rest.map(readItemField) };
}

// A field is its values, then a hyphen and a text where there is one.

function field(values: string, text: string): string {
  return text ? `${values}-${encodeText(text)}` : values;
}

function readField<T>(whole: string, read: (source: Reader) => T): T & { text: string } {
  const [values = "", text, ...more] = whole.split("-");
  if (text === "" || more.length > 0) throw new Unreadable("a hyphen stands only before a text");
  const source = reader(values);
  const result = read(source);
  if (!source.done()) throw new Unreadable("the field goes on too long");
  return { ...result, text: text === undefined ? "" : decodeText(text) };
}

// The sheet: which values follow, then the edition, the weekdays, the first day, the weeks.

function sheetField({ edition, weekdays, start, weeks, title }: Prescription): string {
  const mask = weekdays.reduce<number>((sum, day) => sum + 2 ** day, 0);
  const values = [
    edition === null ? "" : fixed(parseInt(edition, 16), 7),
    mask === 0 ? "" : fixed(mask, 2),
    start === null ? "" : fixed(dayNumber(start) ?? 0, 3),
    weeks === null ? "" : number(weeks),
  ];
  return field(fixed(presence(values), 1) + values.join(""), title);
}

function readSheetField(whole: string): Record<string, unknown> {
  const { text: title, ...values } = readField(whole, (source) => {
    const has = present(source.symbol(), 4);
    return {
      edition: has(0) ? readFixed(source, 7).toString(16).padStart(8, "0") : null,
      weekdays: has(1) ? daysOf(readFixed(source, 2)) : [],
      start: has(2) ? dayOf(readFixed(source, 3)) : null,
      weeks: has(3) ? readNumber(source) : null,
    };
  });
  return { ...values, title };
}

function daysOf(mask: number): number[] {
  return [...mask.toString(2)].reverse().flatMap((bit, day) => (bit === "1" ? [day] : []));
}

// An exercise: its code, its side, which values follow, the values.

function itemField(item: Item): string {
  const values = [
    range(item.sets),
    range(item.reps),
    range(item.hold),
    range(item.time),
    item.firstHold === null ? "" : number(item.firstHold),
    range(item.rest),
    range(item.perWeek),
    item.band === null ? "" : fixed(BANDS.indexOf(item.band), 1),
    item.load === null ? "" : fixed(LOAD_UNITS.indexOf(item.load.unit), 1) + number(item.load.amount * 4),
  ];
  const steps = item.unit === "step" ? 512 : 0;
  const side = item.side === null ? 0 : SIDES.indexOf(item.side) + 1;
  return field(item.code + fixed(side, 1) + fixed(presence(values) + steps, 2) + values.join(""), item.note);
}

function readItemField(whole: string): Record<string, unknown> {
  const { text: note, ...values } = readField(whole, (source) => {
    const code = source.take(2);
    if (!CODE.test(code)) throw new Unreadable("no exercise has such a code");
    const side = source.symbol();
    const has = present(readFixed(source, 2), 10);
    return {
      code,
      side: side === 0 ? null : termAt(SIDES, side - 1),
      sets: has(0) ? readRange(source) : null,
      reps: has(1) ? readRange(source) : null,
      hold: has(2) ? readRange(source) : null,
      time: has(3) ? readRange(source) : null,
      firstHold: has(4) ? readNumber(source) : null,
      rest: has(5) ? readRange(source) : null,
      perWeek: has(6) ? readRange(source) : null,
      band: has(7) ? termAt(BANDS, source.symbol()) : null,
      load: has(8) ? { unit: termAt(LOAD_UNITS, source.symbol()), amount: readNumber(source) / 4 } : null,
      unit: has(9) ? "step" : "repetition",
    };
  });
  return { ...values, note };
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
