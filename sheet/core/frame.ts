/**
 * The frame of a link: version, length, content, check. It is the same for every version of
 * the grammar, so that any edition can tell a whole link from a cut or changed one.
 *
 *     V1.0A3…content….7K2Q
 *
 * The length counts every symbol from V to the last of the check. A cut link is shorter than
 * its length says; whatever a messenger appends lies beyond it.
 */

import { fixed, SYMBOLS } from "./alphabet.ts";

const LENGTH_WIDTH = 3;
const CHECK_WIDTH = 4;

/** A sign in the place of a symbol, more of which follow: the link was changed there, and not cut. Other signs stand behind a link. */
const FOREIGN = /^(?:[^\x00-\x7F\u00BB\u2018-\u201F\u2026\u203A]|_)[.-]?[0-9A-Za-z]/u;

/** No link of ours is longer, percent-encoded or not; a longer text is not looked at. */
const LONGEST_TEXT = 60_000;

export type Framed =
  | { readonly kind: "empty" }
  | { readonly kind: "not-a-sheet" }
  | { readonly kind: "incomplete"; readonly version: number }
  | { readonly kind: "damaged"; readonly version: number }
  | { readonly kind: "whole"; readonly version: number; readonly content: string };

/** Puts content, made of symbols with single dots and hyphens between them, into its frame. */
export function frame(version: number, content: string): string {
  const start = `V${version}.`;
  const length = start.length + LENGTH_WIDTH + content.length + 1 + CHECK_WIDTH;
  const body = start + fixed(length, LENGTH_WIDTH) + content;
  return `${body}.${check(body)}`;
}

/** Finds the frame in whatever arrived: a fragment, a whole address, a mangled one. */
export function unframe(text: string): Framed {
  if (text.length > LONGEST_TEXT) return { kind: "not-a-sheet" };
  const plain = joinLines(asciiOf(unescapePercent(text)));
  if (/^#?$/.test(plain)) return { kind: "empty" };
  const found = beginning(plain);
  if (!found) return { kind: "not-a-sheet" };
  const version = Number(found[1] ?? "");
  const rest = (found[2] ?? "").toUpperCase();
  const whole = `V${version}.${rest}`;
  const short = FOREIGN.test(found.input.slice(found[0].length)) ? "damaged" : "incomplete";
  if (rest.length < LENGTH_WIDTH) return { kind: short, version };
  const length = parseInt(rest.slice(0, LENGTH_WIDTH), 36);
  if (whole.length < length) return { kind: short, version };
  const body = whole.slice(0, length - CHECK_WIDTH - 1);
  if (whole.slice(0, length) !== `${body}.${check(body)}`) return { kind: "damaged", version };
  return { kind: "whole", version, content: body.slice(`V${version}.`.length + LENGTH_WIDTH) };
}

/** Where a link may begin: at the start of the text and after each #. Together no longer than the text, so that looking at each costs no more. */
export function beginnings(plain: string): readonly string[] {
  return plain.split("#");
}

function beginning(plain: string): RegExpExecArray | null {
  for (const part of beginnings(plain)) {
    const found = /^[!/]*V([1-9]\d{0,3})?(?:\.([0-9A-Z.-]*)|(?![0-9A-Z-]))/i.exec(part);
    if (found) return found;
  }
  return null;
}

/**
 * Four symbols over everything before the last dot: a polynomial modulo the largest prime
 * below 36^4, so that one changed symbol, or two neighbours swapped, is always noticed.
 */
export function check(body: string): string {
  let sum = 1;
  for (const symbol of body) {
    sum = (sum * 41 + VALUES.indexOf(symbol) + 1) % 1_679_609;
  }
  return fixed(sum, CHECK_WIDTH);
}

const VALUES = `${SYMBOLS}.-`;

/** Undoes what word processors and keyboards make of ASCII: dashes for hyphens, full-width symbols, marks for a line break. */
function asciiOf(text: string): string {
  const plain = text.replace(/<wbr ?\/?>/gi, "");
  if (!/[^\u0000-\u007F]/.test(plain)) return plain;
  return plain
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212]/g, "-");
}

/** Undoes percent-encoding, also when it was done twice or three times: every address that is opened has it around what is not ASCII. */
function unescapePercent(text: string): string {
  let plain = text;
  for (let round = 0; round < 3 && plain.includes("%"); round++) {
    plain = plain.replace(/(?:%[0-9a-f]{2})+/gi, unescapeRun);
  }
  return plain;
}

/** Of what is cut, or of another encoding, only what is ASCII. */
function unescapeRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run.replace(/%([0-7].)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  }
}

/** Undoes the soft line breaks, quoting marks and invisible characters of mail programs. */
function joinLines(text: string): string {
  return text
    .replace(/=\r?\n/g, "")
    .replace(/[\r\n][>\s]*/g, "")
    .replace(/[\s\u00AD\u200B-\u200F\u2060\uFEFF]+/g, "");
}
