/**
 * One number as people type it, whatever language their browser speaks. It is read here and not
 * by an `<input type="number">`, which makes 75 of "7,5" in some languages and nothing in others.
 */

import type { Range } from "./library.ts";

export type Typed =
  | { readonly kind: "nothing" }
  | { readonly kind: "number"; readonly value: number }
  /** What is not one number, or can be read in two ways; `write` is what to do about it. */
  | { readonly kind: "unclear"; readonly write: string };

/** What a field makes of a typed text. */
export type Taken =
  | { readonly kind: "nothing" }
  | { readonly kind: "taken"; readonly value: number }
  /** A number that the field cannot hold, and the nearest that it can. */
  | { readonly kind: "nearest"; readonly value: number }
  | { readonly kind: "unclear"; readonly write: string };

/** Numbers of a field: from where to where, in which steps. */
export interface Numbers {
  readonly limits: Range;
  readonly step: number;
}

const HALVES: Readonly<Record<string, string>> = { "¼": ".25", "½": ".5", "¾": ".75" };

/** The digits and marks of other keyboards as ours: full-width and Arabic ones, primes, every kind of space. */
function plainOf(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.charCodeAt(0) - 0x660) % 16))
    .replace(/\u066B/g, ".")
    .replace(/[\u060C\u066C\u3001]/g, ",")
    .replace(/[\u3002\u00B7]/g, ".")
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Reads one number. A single separator is the decimal one, unless three digits follow it: then a
 * whole number of thousands is meant where only whole numbers make sense, and elsewhere it can be
 * read in two ways, and is not.
 */
export function readTyped(text: string, step: number): Typed {
  const plain = plainOf(text);
  if (plain === "") return { kind: "nothing" };
  const isWhole = Number.isInteger(step);
  const unclear: Typed = { kind: "unclear", write: `Write one number, such as ${isWhole ? "12" : "7.5"}` };
  const half = /^(\d{0,9})([¼½¾])$/.exec(plain);
  if (half) return { kind: "number", value: Number(`${half[1] || "0"}${HALVES[half[2] ?? ""] ?? ""}`) };
  // Thousands in groups of three, by one mark throughout, then perhaps the other mark and decimals.
  const grouped = /^([1-9]\d{0,2})([ ',.])\d{3}(?:\2\d{3})*(?:(?!\2)[.,](\d*))?$/.exec(plain);
  if (grouped) {
    const [whole = "", , mark = "", decimals] = grouped;
    const [thousands = ""] = decimals === undefined ? [whole] : [whole.slice(0, whole.length - decimals.length - 1)];
    const value = Number(`${thousands.split(mark).join("")}.${decimals ?? ""}0`);
    const couldBeDecimal =
      !isWhole && (mark === "." || mark === ",") && decimals === undefined && thousands.split(mark).length === 2;
    if (!couldBeDecimal) return { kind: "number", value };
    return { kind: "unclear", write: `Write ${Number(thousands.replace(mark, "."))} or ${value}` };
  }
  const simple = /^(\d{0,12})(?:[.,](\d{0,12}))?$/.exec(plain);
  if (!simple || !/\d/.test(plain)) return unclear;
  return { kind: "number", value: Number(`${simple[1] || "0"}.${simple[2] || "0"}`) };
}

/** What a field takes of a typed text. */
export function takeTyped(text: string, { limits: [low, high], step }: Numbers): Taken {
  const read = readTyped(text, step);
  if (read.kind !== "number") return read;
  const value = Math.min(Math.max(Math.round(read.value / step) * step, low), high);
  return { kind: value === read.value ? "taken" : "nearest", value };
}

/** What is shown beside the field while it is typed in: how it was understood, where that is not plain to see. */
export function toldOf(text: string, taken: Taken): string {
  switch (taken.kind) {
    case "nothing":
      return "";
    case "taken":
      return text === String(taken.value) ? "" : `= ${taken.value}`;
    case "nearest":
      return `${taken.value} is the nearest`;
    default:
      return taken.write;
  }
}
