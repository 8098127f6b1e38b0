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
import { mended } from "./mended.ts";

const LENGTH_WIDTH = 3;
const CHECK_WIDTH = 4;

/**
 * Signs in the place of a symbol, more of which follow: the link was changed there, and not cut. What stands behind a
 * link is none of them: what is appended to addresses, another link, brackets and quotation marks, and an escape that
 * was cut itself.
 */
const CHANGED =
  /^(?![&?]\w+=|#[!/]*V\d+\.|["'<>)\]}\u00BB\u2018-\u201F\u2026\u203A]|(?:%|&#)\w*$|&[a-z]*$)[^ 0-9A-Za-z]+[0-9A-Za-z]/;

/** No link of ours is longer, percent-encoded or not; a longer text is not looked at. */
const LONGEST_TEXT = 60_000;

/** Of hundreds of sheets; no browser opens a longer address. */
const LONGEST_PROTOCOL = 2_000_000;

export type Framed =
  | { readonly kind: "empty" }
  | { readonly kind: "not-a-sheet" }
  | { readonly kind: "incomplete"; readonly version: number }
  | { readonly kind: "damaged"; readonly version: number }
  | { readonly kind: "whole"; readonly version: number; readonly content: string };

/** Puts content, made of symbols with single dots and hyphens between them, into its frame. */
export function frame(version: number, content: string): string {
  return framed(`V${version}.`, content, LENGTH_WIDTH, ".");
}

/** Puts content between its length, of so many symbols, and its check. */
export function framed(start: string, content: string, width: number, mark: "." | "/"): string {
  const length = start.length + width + content.length + 1 + CHECK_WIDTH;
  const body = start + fixed(length, width) + content;
  return `${body}${mark}${check(body)}`;
}

export function isTooLong(text: string): boolean {
  return text.length > LONGEST_TEXT;
}

/** Finds the frame in whatever arrived: a fragment, a whole address, a mangled one. */
export function unframe(text: string): Framed {
  if (isTooLong(text)) return { kind: "not-a-sheet" };
  const line = mended(text);
  if (/^#?$/.test(withoutSpaces(line))) return { kind: "empty" };
  const found = beginning(line);
  if (!found) return { kind: "not-a-sheet" };
  const { version, rest, isChanged } = found;
  const read = checked(`V${version}.`, rest, LENGTH_WIDTH, ".");
  if (read === "short") return { kind: isChanged ? "damaged" : "incomplete", version };
  return read === "damaged" ? { kind: read, version } : { kind: "whole", version, content: read.content };
}

/**
 * Reads symbols by the length and the check that stand in them.
 *
 * @param start What stands before the length, in capitals.
 * @param mark What stands before the check.
 */
export function checked(
  start: string,
  rest: string,
  width: number,
  mark: "." | "/",
): "short" | "damaged" | { readonly content: string } {
  const whole = start + rest.toUpperCase();
  const length = parseInt(rest.slice(0, width), 36);
  if (rest.length < width || whole.length < length) return "short";
  const body = whole.slice(0, length - CHECK_WIDTH - 1);
  if (whole.slice(0, length) !== `${body}${mark}${check(body)}`) return "damaged";
  return { content: body.slice(start.length + width) };
}

/** Where a link may begin: at the start of the text and after each #. Together no longer than the text, so that looking at each costs no more. */
export function beginnings(plain: string): readonly string[] {
  return plain.split("#");
}

interface Beginning {
  readonly version: number;
  /** The symbols behind the version. */
  readonly rest: string;
  /** Whether a sign that no link has stands behind them, and more symbols. */
  readonly isChanged: boolean;
}

function beginning(line: string): Beginning | null {
  let at = 0;
  for (const part of beginnings(line)) {
    const found = /^[!/]*V([1-9]\d{0,3})?(?:\.([0-9A-Z.-]*)|(?![0-9A-Z-]))/i.exec(withoutSpaces(part));
    if (found) {
      const { isChanged } = symbolsOf(line.slice(at), /^[ !/]*V[ =0-9A-Z.-]*/i);
      return { version: Number(found[1] ?? 0), rest: found[2] ?? "", isChanged };
    }
    at += part.length + 1;
  }
  return null;
}

/** The symbols at the beginning of a line, without spaces, and whether signs that no link has stand behind them, and more symbols. */
export function symbolsOf(line: string, run: RegExp): { readonly symbols: string; readonly isChanged: boolean } {
  const [symbols = ""] = run.exec(line) ?? [];
  const isChanged = /=[.-]?\w/.test(symbols) || (!symbols.endsWith(" ") && CHANGED.test(line.slice(symbols.length)));
  return { symbols: withoutSpaces(symbols), isChanged };
}

/** A text from the P of a colleague's protocol on (protocol.ts), as `mended` leaves it; null where there is none. */
export function protocolIn(text: string): string | null {
  if (text.length > LONGEST_PROTOCOL) return null;
  const line = mended(text);
  let at = 0;
  for (const part of beginnings(line)) {
    if (PROTOCOL.test(part)) return line.slice(at).replace(/^[ !/]+/, "");
    at += part.length + 1;
  }
  return null;
}

const PROTOCOL = /^[ !/]*P[1-9]\d{0,3}\//i;

/** Without spaces, and without the = of soft line breaks: a field for a link takes the breaks themselves out. */
function withoutSpaces(line: string): string {
  return line.replace(/[ =]/g, "");
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

const VALUES = `${SYMBOLS}.-/`;
