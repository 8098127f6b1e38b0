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

/** What stands in links that mail programs, messengers and editors changed, whole and cut. */
const mark = fc.constantFrom(
  ...[
    "&shy;",
    "&#8203;",
    "&#x200B;",
    "&amp;ndash;",
    "&#35;",
    "&#1114112;",
    "&nothing;",
    "&NBSP;",
    "&utm_source=x",
    "&",
  ],
  ...["<wbr>", '<wbr class="x">', "<br/>", "</i>", "&lt;wbr&gt;", "<https://example.org/>", '<a href="#V1">', "<", ">"],
  ...["\\-", "\\.", "\\\n", "\\", "\u001E", "\u001F", "\u2066", "\u00A0", "\u0085", "\u2028", "\uFF0D", "\u2013"],
  ...[
    "=\r\n",
    "\r\n> ",
    " \n| ",
    " ",
    "~",
    ",",
    ", see",
    "%",
    "%2",
    "%26shy%3B",
    "%E2%80",
    "#",
    "#V1.",
    "\u2026",
    "*",
    "_",
  ],
);

/** Whole links, links with something put into them, and right frames around anything. */
const text = fc.oneof(
  prescription.map(encodeSheet),
  prescription.map((sheet) => encodeSheet(plainOf(sheet))),
  fc.tuple(prescription, fc.nat(), fc.string({ unit: "binary", maxLength: 3 })).map(([sheet, at, more]) => {
    const link = encodeSheet(sheet);
    return `https://example.org/sheet/#${link.slice(0, at % link.length)}${more}${link.slice(at % link.length)}`;
  }),
  fc
    .tuple(prescription, fc.array(fc.tuple(fc.nat(), mark, fc.nat(2)), { minLength: 1, maxLength: 3 }), fc.nat(9))
    .map(([sheet, changes, cut]) =>
      changes.reduce(
        (link, [at, put, taken]) => link.slice(0, at % link.length) + put + link.slice((at % link.length) + taken),
        `#${encodeSheet(sheet)}`.slice(0, cut > 6 ? -cut : undefined),
      ),
    ),
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
