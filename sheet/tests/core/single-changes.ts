/**
 * Changes one symbol of a link at a time, everywhere and into every other symbol, and counts what is still read as a
 * sheet: none may be. `node sheet/tests/core/single-changes.ts` makes 1,200,000 changes, a test some of them; SEED
 * repeats a run.
 */

import fc from "fast-check";
import { SYMBOLS } from "../../core/alphabet.ts";
import { decodeSheet, encodeSheet } from "../../core/link.ts";
import { plainOf, prescription, SEED } from "./arbitrary.ts";

const ALL = `${SYMBOLS}.-`;
const MOST = 1_200_000;

export interface Changes {
  /** How many changes were made, in links of each version. */
  readonly tried: ReadonlyMap<string, number>;
  /** Changed links that were read as a sheet. */
  readonly misread: readonly string[];
}

/** Makes changes in links of random sheets until there are so many. */
export function singleChanges(most: number, seed: number): Changes {
  const tried = new Map<string, number>();
  const misread: string[] = [];
  let left = most;
  // The same sheets in every version; a link of the longest would take all of a small run.
  const sheets = fc.sample(prescription, { numRuns: Math.ceil(most / 1000), seed });
  const each = sheets.flatMap((sheet) => [plainOf(sheet), { ...plainOf(sheet), painLimit: 3 }, sheet]);
  for (const link of each.map(encodeSheet)) {
    const version = link.slice(0, 2);
    const changes = changesOf(link).slice(0, Math.min(left, most / 10));
    for (const changed of changes) if (decodeSheet(changed).sheet !== null) misread.push(changed);
    tried.set(version, (tried.get(version) ?? 0) + changes.length);
    left -= changes.length;
    if (left <= 0) break;
  }
  return { tried, misread };
}

function changesOf(link: string): string[] {
  return [...link].flatMap((symbol, at) =>
    [...ALL.replace(symbol, "")].map((other) => link.slice(0, at) + other + link.slice(at + 1)),
  );
}

if (import.meta.main) {
  const { tried, misread } = singleChanges(MOST, SEED);
  console.log(`seed ${SEED}: ${[...tried].map(([version, count]) => `${count} changes in ${version}`).join(", ")}`);
  console.log(misread.length === 0 ? "none was read as a sheet" : `READ AS A SHEET:\n${misread.join("\n")}`);
  process.exitCode = misread.length === 0 ? 0 : 1;
}
