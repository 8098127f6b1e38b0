/**
 * Text in the 36 symbols of a link. A note in plain English takes little more than one symbol
 * a character; every other script takes two to five. docs/sheet/link-format.md specifies it.
 *
 * A text is written in one of two codes, whichever is shorter: the Latin code, or, after
 * a leading 9, the code for any script.
 */

import type { Reader } from "./alphabet.ts";
import { fixed, reader, readFixed, SYMBOLS, Unreadable } from "./alphabet.ts";

const ANY_SCRIPT = "9";
const MARKS = "'\"():;/!?%+=&@#*°×½–—’‘“”…";
const LETTER = /^[a-z]$/;

export function encodeText(text: string): string {
  const characters = [...text];
  const latin = characters.map(latinUnit).join("");
  const any = ANY_SCRIPT + anyScript(characters);
  return latin.length <= any.length ? latin : any;
}

export function decodeText(code: string): string {
  const anyScriptCode = code.startsWith(ANY_SCRIPT);
  const source = reader(anyScriptCode ? code.slice(1) : code);
  const characters: string[] = [];
  let previous = START;
  while (!source.done()) {
    if (!anyScriptCode) {
      characters.push(readLatinUnit(source));
      continue;
    }
    const { character, point } = readAnyUnit(source, previous);
    characters.push(character);
    previous = point;
  }
  return characters.join("");
}

// The Latin code.

function latinUnit(character: string): string {
  const lower = character.toLowerCase();
  if (LETTER.test(character)) return character.toUpperCase();
  if (character === " ") return "0";
  if (LETTER.test(lower) && character <= "Z") return `1${character}`;
  if (character === ".") return "2";
  if (character === ",") return "3";
  if (character === "-") return "4";
  if (/^[0-9]$/.test(character)) return `5${character}`;
  const mark = MARKS.indexOf(character);
  if (mark >= 0) return `5${SYMBOLS[10 + mark]}`;
  const point = character.codePointAt(0) ?? 0;
  if (point < 36 ** 2) return `6${fixed(point, 2)}`;
  if (point < 36 ** 2 + 36 ** 3) return `7${fixed(point - 36 ** 2, 3)}`;
  return `8${fixed(point, 4)}`;
}

function readLatinUnit(source: Reader): string {
  const symbol = source.take(1);
  if (symbol >= "A") return symbol.toLowerCase();
  switch (symbol) {
    case "0":
      return " ";
    case "1":
      return capital(source.take(1));
    case "2":
      return ".";
    case "3":
      return ",";
    case "4":
      return "-";
    case "5":
      return digitOrMark(source.take(1));
    case "6":
      return characterOf(readFixed(source, 2));
    case "7":
      return characterOf(36 ** 2 + readFixed(source, 3));
    case "8":
      return characterOf(readFixed(source, 4));
    default:
      throw new Unreadable("9 stands only at the start of a text");
  }
}

function capital(symbol: string): string {
  if (symbol < "A") throw new Unreadable("a capital has to be a letter");
  return symbol;
}

function digitOrMark(symbol: string): string {
  return symbol < "A" ? symbol : MARKS.charAt(SYMBOLS.indexOf(symbol) - 10);
}

function characterOf(point: number): string {
  if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) throw new Unreadable("no such character");
  return String.fromCodePoint(point);
}

// The code for any script: a character is the distance from the one before it, since the
// letters of one script lie close together.

/** The first distance is counted from the Cyrillic letter а. */
const START = 0x430;
const NEAR = 18 * 36;
const FAR = 15 * 36 ** 2;

function anyScript(characters: readonly string[]): string {
  let previous = START;
  return characters
    .map((character) => {
      if (character === " ") return "0";
      const point = character.codePointAt(0) ?? 0;
      if (point < 0x80) return `1${latinUnit(character)}`;
      const near = point - previous + NEAR / 2;
      const far = point - previous + FAR / 2;
      previous = point;
      if (near >= 0 && near < NEAR) return fixed(near + 2 * 36, 2);
      if (far >= 0 && far < FAR) return fixed(far + 20 * 36 ** 2, 3);
      return `Z${fixed(point, 4)}`;
    })
    .join("");
}

function readAnyUnit(source: Reader, previous: number): { character: string; point: number } {
  const first = source.symbol();
  if (first === 0) return { character: " ", point: previous };
  if (first === 1) return { character: readLatinUnit(source), point: previous };
  const point =
    first < 20
      ? previous + (first - 2) * 36 + source.symbol() - NEAR / 2
      : first < 35
        ? previous + (first - 20) * 36 ** 2 + readFixed(source, 2) - FAR / 2
        : readFixed(source, 4);
  if (point < 0) throw new Unreadable("no such character");
  return { character: characterOf(point), point };
}
