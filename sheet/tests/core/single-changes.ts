/**
 * Changes one symbol of a link at a time, everywhere and into every other symbol, and counts what is still read as a
 * sheet: none may be. `node sheet/tests/core/single-changes.ts` makes 1,200,000 changes, a test some of them; SEED
 * repeats a run.
 */

import fc from "fast-check";
import { SYMBOLS } from "../../core/alphabet.ts";
import { decodeSheet, encodeSheet } from "../../core/link.ts";
import type { Prescription } from "../../core/prescription.ts";
import { bareItem } from "../../core/prescription.ts";
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
  const sheets = fc.sample(prescription, { numRuns: Math.ceil(most / 1000), seed });
  for (const link of sheets.flatMap(inEveryVersion).map(encodeSheet)) {
    const version = link.slice(0, 2);
    const every = changesOf(link);
    // A long link would take all of a small run, so some of its changes are made, everywhere in it.
    const step = Math.ceil(every.length / (most / 30));
    const changes = every.filter((_, at) => at % step === 0).slice(0, left);
    for (const changed of changes) if (decodeSheet(changed).sheet !== null) misread.push(changed);
    tried.set(version, (tried.get(version) ?? 0) + changes.length);
    left -= changes.length;
    if (left <= 0) break;
  }
  return { tried, misread };
}

function inEveryVersion(sheet: Prescription): Prescription[] {
  const plain = plainOf(sheet);
  return [plain, { ...plain, painLimit: 3 }, { ...sheet, items: [bareItem("CLA"), ...sheet.items.slice(1)] }];
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
