import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { SYMBOLS } from "../../core/alphabet.ts";
import { frame } from "../../core/frame.ts";
import { decodeSheet, encodeSheet, sheetLink } from "../../core/link.ts";
import { bareItem, EMPTY, isEachSide, LIMITS, MOST_ITEMS, NOTE_LENGTH } from "../../core/prescription.ts";
import { NEWER } from "../../core/problems.ts";
import { plainOf, prescription, SEED } from "./arbitrary.ts";
import { PAGE } from "./fixture.ts";
import { singleChanges } from "./single-changes.ts";

test("reading what was written gives the same sheet, 10,000 times", (t) => {
  t.diagnostic(`seed ${SEED}`);
  fc.assert(
    fc.property(prescription, (sheet) => {
      const decoded = decodeSheet(`#${encodeSheet(sheet)}`);
      assert.deepEqual(decoded, { sheet, problems: [] });
    }),
    { numRuns: 10_000, seed: SEED },
  );
});

test("a link holds only symbols, with single dots and hyphens between them", (t) => {
  t.diagnostic(`seed ${SEED}`);
  fc.assert(
    fc.property(prescription, (sheet) => {
      assert.match(encodeSheet(sheet), /^[0-9A-Z]+([.-][0-9A-Z]+)*$/);
    }),
    { numRuns: 1000, seed: SEED },
  );
});

test("a link cut anywhere is called incomplete, never read as a shorter sheet", (t) => {
  t.diagnostic(`seed ${SEED}`);
  fc.assert(
    fc.property(prescription, (sheet) => {
      const link = encodeSheet(sheet);
      for (let end = 1; end < link.length; end++) {
        const { sheet: read, problems } = decodeSheet(`${PAGE}#${link.slice(0, end)}`);
        assert.equal(read, null);
        assert.deepEqual(
          problems.map(({ code }) => code),
          ["incomplete"],
          link.slice(0, end),
        );
        assert.match(problems[0]?.message ?? "", /this link is incomplete/i);
      }
    }),
    { numRuns: 1000, seed: SEED },
  );
});

test("a link with one symbol changed is never read as a sheet", (t) => {
  t.diagnostic(`seed ${SEED}`);
  const { tried, misread } = singleChanges(100_000, SEED);
  assert.deepEqual(misread, []);
  for (const version of ["V1", "V3", "V5"]) assert.ok((tried.get(version) ?? 0) > 1000, version);
});

test("two neighbouring symbols swapped are noticed", () => {
  const link = encodeSheet({ ...EMPTY, title: "Right hip", items: [bareItem("CL"), bareItem("BR")] });
  for (let at = 0; at + 1 < link.length; at++) {
    const [one = "", other = ""] = [link[at], link[at + 1]];
    if (one === other) continue;
    assert.equal(decodeSheet(link.slice(0, at) + other + one + link.slice(at + 2)).sheet, null);
  }
});

test("an empty fragment is no sheet and no problem", () => {
  assert.deepEqual(decodeSheet(""), { sheet: null, problems: [] });
  assert.deepEqual(decodeSheet("#"), { sheet: null, problems: [] });
});

test("the address of a heading is not taken for a sheet", () => {
  for (const anchor of ["#what-a-link-contains", "#videos", "#v", "#v1-2", "#visit", "hello", "#__search"]) {
    const codes = decodeSheet(anchor).problems.map(({ code }) => code);
    // "#v" could be the beginning of a link that was cut.
    assert.deepEqual(codes, [anchor === "#v" ? "incomplete" : "not-a-sheet"], anchor);
  }
});

test("a newer version is told, whole or changed", () => {
  const newer = frame(2, "0.SOMETHING-NEW");
  for (const link of [
    newer,
    `#${newer.toLowerCase()}`,
    newer.replace("NEW", "OLD"),
    frame(4, "00"),
    frame(6, "00"),
    frame(37, "0"),
  ]) {
    assert.deepEqual(decodeSheet(link), { sheet: null, problems: [NEWER] });
  }
});

test("numbers outside their limits are clamped, and it is said", () => {
  // One exercise: 25 sets, 250 repetitions, 2000 kg.
  const { sheet, problems } = decodeSheet(frame(1, "0.CL073P0Z0140P0Z5T2"));
  assert.equal(sheet, null, "a field with something left over is not read");
  assert.deepEqual(
    problems.map(({ code }) => code),
    ["damaged"],
  );

  const clamped = decodeSheet(frame(1, "0.CL003P0Z0140"));
  assert.deepEqual(clamped.sheet?.items[0]?.sets, [20, 20]);
  assert.deepEqual(clamped.sheet?.items[0]?.reps, [200, 200]);
  assert.deepEqual(
    clamped.problems.map(({ code, item }) => [code, item]),
    [
      ["clamped", 0],
      ["clamped", 0],
    ],
  );
  assert.match(clamped.problems[0]?.message ?? "", /^Exercise 1: 25 sets cannot be shown \(1 to 20\); 20 is shown\.$/);
});

test("every clamped sheet is in limits and is written again without complaint", (t) => {
  t.diagnostic(`seed ${SEED}`);
  const field = fc.array(fc.constantFrom(...SYMBOLS), { maxLength: 40 }).map((symbols) => symbols.join(""));
  const items = fc.array(
    fc.tuple(fc.constantFrom("CL", "Z9"), field, fc.constantFrom("", "-A", "-1A530S", "-9Z00RS"), fc.nat(15)),
    { maxLength: 4 },
  );
  let read = 0;
  fc.assert(
    fc.property(items, (list) => {
      const fields = list.map(([code, values, note, side]) => code + SYMBOLS[side] + values + note);
      const { sheet } = decodeSheet(frame(1, ["0", ...fields].join(".")));
      if (!sheet) return;
      read++;
      for (const { sets, rest } of sheet.items) {
        assert.ok(sets === null || (sets[0] >= LIMITS.sets[0] && sets[1] <= LIMITS.sets[1]));
        assert.ok(rest === null || (rest[0] >= LIMITS.rest[0] && rest[1] <= LIMITS.rest[1]));
      }
      assert.deepEqual(decodeSheet(encodeSheet(sheet)), { sheet, problems: [] });
    }),
    { numRuns: 20_000, seed: SEED },
  );
  assert.ok(read > 500, `only ${read} of the links could be read`);
});

test("every clamped sheet of version 3 is in limits and is written again without complaint", (t) => {
  t.diagnostic(`seed ${SEED}`);
  const numbers = (count: number) =>
    fc
      .array(fc.constantFrom("0", "1", "3", "T", "U5", "YZ", "Z000", "ZZZZ"), { minLength: count, maxLength: count })
      .map((list) => list.join(""));
  /** What says what follows, and how many numbers do. */
  const begun = (...starts: readonly (readonly [start: string, count: number])[]) =>
    fc.constantFrom(...starts).chain(([start, count]) => numbers(count).map((rest) => start + rest));
  const note = fc.constantFrom("", "", "", "-A");
  const first = fc.tuple(begun(["00", 0], ["0G", 1], ["1C", 1], ["20", 0]), note).map((parts) => parts.join(""));
  const items = fc.array(
    fc.tuple(
      begun(["CL10SG", 1], ["CL11KW01", 2], ["CL31KW09", 4], ["SU52CW0K", 3], ["CL24R03", 3], ["CL1000", 0]),
      note,
    ),
    { maxLength: 3 },
  );
  let read = 0;
  fc.assert(
    fc.property(first, items, (start, list) => {
      const { sheet } = decodeSheet(frame(3, [start, ...list.map((parts) => parts.join(""))].join(".")));
      if (!sheet) return;
      read++;
      const { painLimit } = sheet;
      assert.ok(painLimit === null || (painLimit >= LIMITS.painLimit[0] && painLimit <= LIMITS.painLimit[1]));
      for (const { height, right, side } of sheet.items) {
        assert.ok(height === null || (height >= LIMITS.height[0] && height <= LIMITS.height[1]));
        assert.ok(right === null || isEachSide(side));
        const sets = right?.sets ?? null;
        assert.ok(sets === null || (sets[0] >= LIMITS.sets[0] && sets[1] <= LIMITS.sets[1]));
      }
      assert.deepEqual(decodeSheet(encodeSheet(sheet)), { sheet, problems: [] });
    }),
    { numRuns: 20_000, seed: SEED },
  );
  assert.ok(read > 500, `only ${read} of the links could be read`);
});

test("a sheet that an older edition can hold is written so that it can read it", (t) => {
  t.diagnostic(`seed ${SEED}`);
  fc.assert(
    fc.property(prescription, (sheet) => {
      const plain = plainOf(sheet);
      assert.match(encodeSheet(plain), /^V1\./);
      const own = [
        { painLimit: 3 },
        { stopRule: "Stop." },
        { contact: { name: "Clinic", phone: "" } },
        { items: [{ ...bareItem("SU"), height: 15 }] },
      ];
      for (const part of own) assert.match(encodeSheet({ ...plain, ...part }), /^V3\./);
      const long = [...plain.items.slice(1), bareItem("CLA")];
      for (const part of [{}, ...own.slice(0, 3)])
        assert.match(encodeSheet({ ...plain, ...part, items: long }), /^V5\./);
    }),
    { numRuns: 200, seed: SEED },
  );
});

test("every exercise of 25,000 has a link of its own, whatever stands beside it", () => {
  const [letters, all] = [SYMBOLS.slice(10), SYMBOLS];
  const codes = [...letters].flatMap((one) =>
    [...all].flatMap((two) => ["", ...letters].map((three) => one + two + three)),
  );
  assert.ok(codes.length > 25_000);
  const links = new Set<string>();
  for (let at = 0; at < codes.length; at += 12) {
    // A short code and a long one that begins with it stand in the same sheet.
    for (const side of [null, "each-side", "right"] as const) {
      const sheet = { ...EMPTY, items: codes.slice(at, at + 12).map((code) => ({ ...bareItem(code), side })) };
      const link = encodeSheet(sheet);
      links.add(link);
      assert.deepEqual(decodeSheet(link), { sheet, problems: [] });
    }
  }
  assert.equal(links.size, Math.ceil(codes.length / 12) * 3);
});

test("a code that nobody has is refused in version 5, and one of two symbols is read", () => {
  for (const code of ["CL5", "CL.", "5LA", "000"]) {
    assert.equal(decodeSheet(frame(5, `00.${code}0000`)).sheet, null, code);
  }
  for (const [symbols, code] of [
    ["CL0", "CL"],
    ["C00", "C0"],
    ["CLA", "CLA"],
    ["C0O", "C0O"],
  ] as const) {
    assert.deepEqual(decodeSheet(frame(5, `00.${symbols}0000`)), {
      sheet: { ...EMPTY, items: [bareItem(code)] },
      problems: [],
    });
  }
});

test("what no version 3 of ours writes is refused even when its check is right", () => {
  const refused = [
    "",
    "0",
    "ZZ",
    "0G",
    "0W",
    "0W-",
    "00-A",
    "0W-A-B",
    "1S",
    "00.CL1",
    "00.CL00",
    "00.CL0ZZZ",
    "00.CL00SG",
    "00.CL0000-A",
    "00.CL01KG00",
    "00.CL11KG",
    "00.CL13K0",
    "00.CL13K0-",
  ];
  for (const content of refused) {
    const { sheet, problems } = decodeSheet(frame(3, content));
    assert.equal(sheet, null, content);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ["damaged"],
      content,
    );
  }
});

test("an unknown exercise stays on the sheet and in its link", () => {
  const link = encodeSheet({ ...EMPTY, items: [{ ...bareItem("Q7"), sets: [3, 3], note: "as before" }] });
  const { sheet, problems } = decodeSheet(link);
  assert.deepEqual(problems, []);
  assert.equal(encodeSheet(sheet ?? EMPTY), link);
});

test("a side or band of a later edition is left out, and it is said", () => {
  const { sheet, problems } = decodeSheet(frame(1, "0.CLZ3KZ"));
  assert.equal(sheet?.items[0]?.side, null);
  assert.equal(sheet?.items[0]?.band, null);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ["unknown-value", "unknown-value"],
  );
});

test("what no version of ours writes is refused even when its check is right", () => {
  const refused = [
    "",
    "Z",
    "0.",
    "0.C",
    "0.cl",
    "0.1L000",
    "0.CL",
    "0.CL0",
    "0.CL000.",
    "0.CL000-",
    "0.CL0000",
    "0.CL000-A-B",
    "0.CL000-11",
    "0.CL000-A9",
    "0.CL000-816O0",
    "0.CL000-8ZZZZ",
    "0.CL000-9J",
    "G",
    "0.CL0SG",
    "0-",
    `0${".CL000".repeat(MOST_ITEMS + 1)}`,
  ];
  for (const content of refused) {
    const { sheet, problems } = decodeSheet(frame(1, content));
    assert.equal(sheet, null, content);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ["damaged"],
      content,
    );
  }
});

test("the link begins with the page's address, whatever fragment that had", () => {
  assert.match(encodeSheet(EMPTY), /^V1\.00C0\.[0-9A-Z]{4}$/);
  assert.equal(sheetLink(`${PAGE}#V1.0`, EMPTY), `${PAGE}#${encodeSheet(EMPTY)}`);
});

test("a note at its limit takes part in the link whole", () => {
  const note = "m".repeat(NOTE_LENGTH);
  const sheet = { ...EMPTY, items: [{ ...bareItem("CL"), note: `${note}overflow` }] };
  assert.equal(decodeSheet(encodeSheet(sheet)).sheet?.items[0]?.note, note);
});
