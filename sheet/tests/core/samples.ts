/**
 * Links and what our reader makes of them, as JSON, for the readers in other languages to be held against:
 * `node sheet/tests/core/samples.ts 2000`. SEED repeats a run.
 */

import fc from "fast-check";
import { SYMBOLS } from "../../core/alphabet.ts";
import { frame } from "../../core/frame.ts";
import { decodeSheet, encodeSheet } from "../../core/link.ts";
import { plainOf, prescription, SEED } from "./arbitrary.ts";

const symbols = fc.array(fc.constantFrom(...SYMBOLS, ".", "-"), { maxLength: 40 }).map((list) => list.join(""));

/** Whole links, links with something put into them, and right frames around anything. */
const text = fc.oneof(
  prescription.map(encodeSheet),
  prescription.map((sheet) => encodeSheet(plainOf(sheet))),
  fc.tuple(prescription, fc.nat(), fc.string({ unit: "binary", maxLength: 3 })).map(([sheet, at, more]) => {
    const link = encodeSheet(sheet);
    return `https://example.org/sheet/#${link.slice(0, at % link.length)}${more}${link.slice(at % link.length)}`;
  }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({ unit: "binary", maxLength: 60 }).map((more) => `#V1.${more}`),
  ...([1, 3, 5, 6] as const).flatMap((version) => [
    symbols.map((content) => frame(version, content)),
    symbols.map((content) => frame(version, `00.CLA1${content}`)),
  ]),
  // A pain limit, sets, a height and the right side's sets, within their limits and past them.
  fc
    .array(fc.constantFrom("0", "1", "T", "U5", "YZ", "Z000", "ZZZZ"), { minLength: 6, maxLength: 6 })
    .map(([pain, ...rest]) => frame(5, `0G${pain}.CLA12DD${rest.slice(0, 3).join("")}01${rest.slice(3).join("")}`)),
  symbols.map((content) => frame(1, `0.CL000-${content.replace(/[.-]/g, "9")}`)),
);

const count = Number(process.argv[2] ?? 2000);
const samples = fc.sample(text, { numRuns: count, seed: SEED }).map((link) => {
  const { sheet, problems } = decodeSheet(link);
  const told = problems.map(({ code, item }) => [code, item ?? null]);
  return { text: link, sheet, problems: told, again: sheet === null ? null : encodeSheet(sheet) };
});
process.stdout.write(JSON.stringify({ seed: SEED, samples }));
