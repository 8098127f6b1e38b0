/**
 * The codes that stand for exercises: two symbols (CL, B2) or, since there can be more than 936 exercises, three,
 * whose last is a letter (CLA). So a short one with a 0 behind it is none of the long ones.
 */

/** As the data file allows them. */
export const CODE = /^[A-Z][A-Z0-9][A-Z]?$/;

const SHORT = 2;

/** Whether an edition that knows only codes of two symbols can hold it. */
export function isShort(code: string): boolean {
  return code.length === SHORT;
}

/** Any code in three symbols. */
export function inThree(code: string): string {
  return code.padEnd(SHORT + 1, "0");
}

/** The code that three symbols stand for; what is none does not fit CODE. */
export function fromThree(symbols: string): string {
  return symbols.replace(/0$/, "");
}
