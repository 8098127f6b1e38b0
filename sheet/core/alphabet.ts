/**
 * The 36 symbols of a link, and numbers written with them.
 *
 * Digits and capital letters survive every messenger, can be read aloud and fit the
 * alphanumeric mode of a QR code.
 */

export const SYMBOLS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Thrown inside the core only; decodeSheet turns it into a problem. */
export class Unreadable extends Error {}

/** Reads a field from its start to its end. */
export interface Reader {
  /** Whether everything was read. */
  done(): boolean;
  /** The value of the next symbol, 0 to 35. */
  symbol(): number;
  /** The next symbols as they stand. */
  take(count: number): string;
}

export function reader(field: string): Reader {
  let at = 0;
  function take(count: number): string {
    const taken = field.slice(at, at + count);
    if (taken.length < count) throw new Unreadable("the field ends too early");
    at += count;
    return taken;
  }
  return { done: () => at >= field.length, symbol: () => SYMBOLS.indexOf(take(1)), take };
}

/** A number in a fixed count of symbols, the most significant first. */
export function fixed(value: number, width: number): string {
  return value.toString(36).toUpperCase().padStart(width, "0");
}

export function readFixed(source: Reader, width: number): number {
  return parseInt(source.take(width), 36);
}

// A number takes one symbol up to 29, two up to 209, four up to 46,865.
const ONE = 30;
const TWO = ONE + 5 * 36;
export const LARGEST = TWO + 36 ** 3 - 1;

export function number(value: number): string {
  if (value < ONE) return fixed(value, 1);
  if (value < TWO) return fixed(value - ONE + ONE * 36, 2);
  return `Z${fixed(value - TWO, 3)}`;
}

export function readNumber(source: Reader): number {
  const first = source.symbol();
  if (first < ONE) return first;
  if (first < 35) return ONE + (first - ONE) * 36 + source.symbol();
  return TWO + readFixed(source, 3);
}
