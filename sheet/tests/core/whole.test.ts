import assert from "node:assert/strict";
import { test } from "node:test";

import {
  costOf,
  digestsOf,
  filesOf,
  groupsOf,
  keptFrom,
  keptText,
  roomOf,
  sizeWords,
  wholeFrom,
} from "../../core/whole.ts";

const LISTED = {
  edition: "0123456789abcdef",
  day: "29 November 2026",
  files: {
    "": ["sha256-home", 10, 40],
    "exercises/": ["sha256-all", 20, 80],
    "exercises/clam/": ["sha256-clam", 30, 90],
    "assets/clam.svg": ["sha256-drawn", 5, 9],
    "assets/clam.pdf": ["sha256-paper", 700, 700],
    "assets/site.css": ["sha256-style", 1, 2],
  },
  titles: { "": "Level Hips", "exercises/": "Exercise library", "exercises/clam/": "Clam" },
};
const read = (value: unknown) => {
  const whole = wholeFrom(value);
  assert(whole);
  return whole;
};
const WHOLE = read(LISTED);

test("a list that lacks an edition, a day, a file or a digest is none", () => {
  for (const wrong of [
    null,
    [],
    { ...LISTED, edition: "x" },
    { ...LISTED, edition: `${LISTED.edition}0` },
    { ...LISTED, edition: ` ${LISTED.edition}` },
    { ...LISTED, day: "" },
    { ...LISTED, files: {} },
    { ...LISTED, files: { "": ["md5-home", 1, 2] } },
    // A browser checks nothing by a digest whose name it does not know.
    { ...LISTED, files: { "": ["xsha256-home", 1, 2] } },
    { ...LISTED, files: { "": ["sha256-home", "1", 2] } },
    { ...LISTED, files: { "": ["sha256-home", 1] } },
  ]) {
    assert.equal(wholeFrom(wrong), null, JSON.stringify(wrong));
  }
});

test("the PDFs belong to it only when they are wanted", () => {
  assert.equal(filesOf(WHOLE, false).includes("assets/clam.pdf"), false);
  assert.equal(filesOf(WHOLE, true).includes("assets/clam.pdf"), true);
  assert.deepEqual([roomOf(WHOLE, false), roomOf(WHOLE, true)], [221, 921]);
});

test("a device that has nothing fetches all, and one that has an edition only what changed", () => {
  assert.equal(costOf(WHOLE, false, new Map()).fetched, 66);
  const next = read({ ...LISTED, files: { ...LISTED.files, "exercises/clam/": ["sha256-new", 33, 95] } });
  const cost = costOf(next, false, digestsOf({ whole: WHOLE, hasPapers: false }));
  assert.deepEqual(cost, { files: ["exercises/clam/"], fetched: 33 });
});

test("what is kept without PDFs pays for them when they are wanted later", () => {
  const cost = costOf(WHOLE, true, digestsOf({ whole: WHOLE, hasPapers: false }));
  assert.deepEqual(cost, { files: ["assets/clam.pdf"], fetched: 700 });
});

test("what is stored beside the files is read back as it was", () => {
  for (const hasPapers of [false, true]) {
    const kept = { whole: WHOLE, hasPapers };
    assert.deepEqual(keptFrom(JSON.parse(keptText(kept))), kept);
  }
});

test("what is kept is listed by the parts of the site, and what is no page is counted", () => {
  const groups = groupsOf({ whole: WHOLE, hasPapers: true });
  assert.deepEqual(
    groups.map(({ name, count, pages }) => [name, count, pages.map(({ title }) => title)]),
    [
      ["Exercise library", 2, ["Exercise library", "Clam"]],
      ["Other pages", 1, ["Level Hips"]],
      ["Pictures", 1, []],
      ["Print-ready PDFs", 1, []],
    ],
  );
});

test("a page that is alone in its part stands among the others, what was not kept is not listed, nor a page without a title", () => {
  const alone = read({ ...LISTED, titles: { "": "Level Hips", "start/": "Start", "exercises/": 5 } });
  assert.deepEqual(
    groupsOf({ whole: alone, hasPapers: false }).map(({ name, count, pages }) => [
      name,
      count,
      pages.map(({ title }) => title),
    ]),
    [
      ["Other pages", 2, ["Level Hips", "Start"]],
      ["Pictures", 1, []],
    ],
  );
});

test("a size has two figures", () => {
  const said = [1, 840_000, 1_000_000, 1_240_000, 9_960_000].map(sizeWords);
  assert.deepEqual(said, ["1\u00a0kB", "840\u00a0kB", "1.0\u00a0MB", "1.2\u00a0MB", "10\u00a0MB"]);
});
