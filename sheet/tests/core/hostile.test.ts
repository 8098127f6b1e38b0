import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { SYMBOLS } from "../../core/alphabet.ts";
import { beginnings, frame } from "../../core/frame.ts";
import { decodeSheet, encodeSheet } from "../../core/link.ts";
import { EMPTY } from "../../core/prescription.ts";
import { restoreSheet } from "../../core/restore.ts";
import { sheetFromJson } from "../../core/share.ts";
import { prescription, SEED } from "./arbitrary.ts";
import { READABLE } from "./vectors.ts";

const CODES = new Set([
  "incomplete",
  "damaged",
  "newer",
  "not-a-sheet",
  "clamped",
  "unknown-value",
  "text-cleaned",
  "left-out",
]);

/** Processor time of this thread in milliseconds: a busy machine adds nothing to it. */
function spent(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds: far from what an honest text takes on a busy machine, and from the seconds of one read again and again. */
const IN_TIME = 100;

/** Milliseconds that reading takes; the best of a few, so that collecting old values is not counted. */
function timeOf(text: string): number {
  let best = Infinity;
  for (let turn = 0; turn < 5 && best >= IN_TIME; turn++) {
    const start = spent();
    decodeSheet(text);
    best = Math.min(best, spent() - start);
  }
  return best;
}

/** What a text may hold that says nothing at all: white space, characters that nobody sees, marks of HTML and of mail. */
const NOTHING = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}>=|\\]|%\w\w|<\/?[a-z]\w*\s*\/?>|&[#\w]+;/giu;

function assertReads(text: string): string {
  const start = spent();
  const { sheet, problems } = decodeSheet(text);
  const time = spent() - start;
  assert.ok(time < IN_TIME || timeOf(text) < IN_TIME, `too slow for a text of ${text.length} characters`);
  for (const { code, message } of problems) {
    assert.ok(CODES.has(code), code);
    assert.equal(typeof message, "string");
  }
  if (sheet) assert.deepEqual(restoreSheet(sheet), { sheet, problems: [] });
  else assert.ok(problems.length > 0 || /^#?$/.test(text.replace(NOTHING, "")));
  return sheet ? "sheet" : (problems[0]?.code ?? "empty");
}

const symbols = fc.array(fc.constantFrom(...SYMBOLS, ".", "-"), { maxLength: 120 }).map((list) => list.join(""));
const vector = fc.constantFrom(...READABLE.map(({ link }) => link));

const hostile = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  symbols.map((text) => `#V1.${text}`),
  symbols.map((text) => `V1.0${text}`),
  // Right frame and check around any content reaches the fields and the texts.
  symbols.map((text) => frame(1, text)),
  symbols.map((text) => frame(1, `0.CL${text}`)),
  symbols.map((text) => frame(3, text)),
  symbols.map((text) => frame(3, `00.CL${text}`)),
  symbols.map((text) => frame(3, `00.CL1000${text}`)),
  symbols.map((text) => frame(5, `00.CL${text}`)),
  symbols.map((text) => frame(5, `00.CLA1000${text}`)),
  symbols.map((text) => frame(1, `0.CL000-${text.replace(/[.-]/g, "9")}`)),
  fc.tuple(fc.nat(99), symbols).map(([version, text]) => frame(version, text)),
  fc.tuple(vector, fc.nat(), fc.string({ maxLength: 3 })).map(([link, at, text]) => {
    const place = at % link.length;
    return link.slice(0, place) + text + link.slice(place + 1);
  }),
  fc.tuple(vector, vector).map(([one, other]) => `#${one}#${other}`),
  fc.tuple(vector, vector).map(([one, other]) => one + other),
);

test("100,000 random and hostile strings are read without an error, in time", { timeout: 60_000 }, (t) => {
  t.diagnostic(`seed ${SEED}`);
  const kinds = new Map<string, number>();
  const reads = fc.property(hostile, (text) => {
    const kind = assertReads(text);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  });
  fc.assert(reads, { numRuns: 100_000, seed: SEED });
  t.diagnostic([...kinds].map(([kind, count]) => `${count} ${kind}`).join(", "));
  // Each way through the reader was taken, many times.
  for (const kind of ["sheet", "incomplete", "damaged", "newer", "not-a-sheet"]) {
    assert.ok((kinds.get(kind) ?? 0) > 1000, kind);
  }
});

test("long and nasty strings are read without an error, in time", () => {
  const whole = READABLE.at(-1)?.link ?? "";
  const nasty = [
    "#".repeat(100_000),
    "V1.".repeat(30_000),
    "#".repeat(60_000),
    "#!/".repeat(20_000),
    `#${"/".repeat(59_999)}`,
    "\uFF03".repeat(60_000),
    "\u2011".repeat(60_000),
    "<wbr".repeat(15_000),
    "<wbr ".repeat(12_000),
    `<a ${"#!".repeat(29_000)}`,
    `<a ${"#!".repeat(29_000)}>V`,
    "\\-".repeat(30_000),
    "&amp;".repeat(12_000),
    "&#8203;".repeat(8_500),
    `&#${"1".repeat(59_000)}`,
    "\u001E".repeat(60_000),
    " \u200B".repeat(30_000),
    " \n".repeat(30_000),
    `#V1.${" ".repeat(59_000)}~`,
    `#V1.012${"~".repeat(59_000)}`,
    `#V1.012&${"a".repeat(59_000)}`,
    "#V".repeat(30_000),
    `#V1.ZZZ${"A".repeat(59_000)}`,
    `#V1.${"%25".repeat(19_000)}`,
    `#${"%".repeat(59_000)}`,
    `#V1.${"\r\n> ".repeat(14_000)}`,
    `#V1.${"=\r\n".repeat(19_000)}${whole}`,
    " ".repeat(59_000),
    frame(1, `0.CL000-${"9Z00RS".padEnd(40_000, "ZZZZZ")}`),
    frame(1, `0.CL000-${"A".repeat(45_000)}`),
    frame(1, `0${".CL000".repeat(7_000)}`),
    frame(1, `0.CL000-9${"00".repeat(20_000)}`),
    "\u0000",
    "\uD800",
    "#V1.\uDFFF",
    "__proto__",
    "#constructor",
    "#V1.__proto__",
    "#V١.012",
    "javascript:alert(1)#V1.012",
    "data:text/html,<script>alert(1)</script>",
    "#V1.012<img src=x onerror=alert(1)>",
  ];
  for (const text of nasty) assertReads(text);
});

test("however many places a link could begin at, no part of a text is looked at twice", (t) => {
  t.diagnostic(`seed ${SEED}`);
  const text = fc
    .array(fc.constantFrom("#", "!", "/", "V", "1", ".", "A", "x"), { maxLength: 300 })
    .map((list) => list.join(""));
  fc.assert(
    fc.property(text, (plain) => {
      const parts = beginnings(plain);
      assert.equal(parts.join("#"), plain);
      // What is matched at the start of each part cannot go beyond it.
      assert.ok(parts.every((part) => !part.includes("#")));
    }),
    { numRuns: 1000, seed: SEED },
  );
});

test("a sheet restored from anything at all is a sheet", (t) => {
  t.diagnostic(`seed ${SEED}`);
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }), (value) => {
      const { sheet } = restoreSheet(value);
      assert.deepEqual(restoreSheet(sheet), { sheet, problems: [] });
    }),
    { numRuns: 5000, seed: SEED },
  );
});

test("a sheet with anything in its fields is restored to a sheet, and its changes are said", (t) => {
  t.diagnostic(`seed ${SEED}`);
  const anything = fc.oneof(
    fc.record({ sets: fc.anything(), load: fc.anything(), name: fc.anything(), phone: fc.string() }),
    fc.anything(),
    fc.double(),
    fc.integer({ min: -5, max: 5000 }),
    fc.string(),
    fc.tuple(fc.double(), fc.double()),
    fc.constantFrom("each-side", "red", "step", "2026-02-30", null),
  );
  const fields = [
    "side",
    "sets",
    "reps",
    "unit",
    "hold",
    "time",
    "firstHold",
    "rest",
    "perWeek",
    "band",
    "load",
    "height",
    "right",
    "note",
  ];
  const item = fc.dictionary(fc.constantFrom(...fields), anything).map((rest) => ({ ...rest, code: "CL" }));
  const sheet = fc.record({
    edition: anything,
    title: anything,
    weekdays: anything,
    start: anything,
    weeks: anything,
    painLimit: anything,
    stopRule: anything,
    contact: anything,
    items: fc.array(item),
  });
  fc.assert(
    fc.property(sheet, (value) => {
      const restored = restoreSheet(value);
      assert.deepEqual(restoreSheet(restored.sheet), { sheet: restored.sheet, problems: [] });
      assert.deepEqual(decodeSheet(encodeSheet(restored.sheet)).sheet, restored.sheet);
    }),
    { numRuns: 5000, seed: SEED },
  );
});

test("a random sheet is in normal form already", (t) => {
  t.diagnostic(`seed ${SEED}`);
  fc.assert(
    fc.property(prescription, (sheet) => assert.deepEqual(restoreSheet(sheet), { sheet, problems: [] })),
    { numRuns: 1000, seed: SEED },
  );
});

test("a file with anything in it is read without an error", (t) => {
  t.diagnostic(`seed ${SEED}`);
  const files = fc.oneof(
    fc.string(),
    fc.json(),
    fc.jsonValue().map((sheet) => JSON.stringify({ format: "level-hips-sheet", version: 1, sheet })),
  );
  fc.assert(
    fc.property(files, (text) => {
      const { sheet, problems } = sheetFromJson(text);
      assert.ok(sheet !== null || problems.length > 0);
      if (sheet) assert.deepEqual(restoreSheet(sheet ?? EMPTY).problems, []);
    }),
    { numRuns: 5000, seed: SEED },
  );
});
