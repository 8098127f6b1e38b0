/** A sheet comes from its top, a few exercises at a time, and never in two editions. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { unknownExercises } from "../../core/names.ts";
import { bareItem, EMPTY } from "../../core/prescription.ts";
import { arriving } from "../../state/arriving.ts";
import { PIECES, RULES } from "../core/fixture.ts";

const [CLAM, BANDED] = PIECES;
const FILES: Record<string, unknown> = {
  "sheet/rules.json": RULES,
  "sheet/exercises/CL.json": CLAM,
  "sheet/exercises/BC.json": BANDED,
};
const SHEET = { ...EMPTY, items: ["CL", "CL", "ZZ", "BC"].map((code) => bareItem(code)) };

function site(files = FILES) {
  const asked: string[] = [];
  const load = async (path: string) => {
    asked.push(path);
    return files[path] ?? null;
  };
  return { asked, bring: arriving(SHEET, load) };
}

test("each call brings so many exercises more, and asks for no file twice", async () => {
  const { asked, bring } = site();
  assert.equal((await bring(1)).shown, 2, "the first exercise stands on it twice");
  assert.deepEqual(asked, ["sheet/rules.json", "sheet/exercises/CL.json"]);
  const [some, all] = await Promise.all([bring(1), bring(9)]);
  assert.deepEqual([some.shown, all.shown], [3, 4]);
  assert.deepEqual(asked.slice(2), ["sheet/exercises/ZZ.json", "sheet/exercises/BC.json"]);
});

test("what is on its way is not said to be gone", async () => {
  const { bring } = site();
  const { library } = await bring(1);
  assert.deepEqual(
    unknownExercises(SHEET, library).map(({ item }) => item),
    [2],
  );
});

test("an exercise of another edition is refused, and can be asked for again", async () => {
  const files = { ...FILES, "sheet/exercises/BC.json": { edition: "0000beef", exercise: BANDED?.exercise } };
  const { bring } = site(files);
  await bring(2);
  await assert.rejects(bring(1), /not the library/);
  files["sheet/exercises/BC.json"] = { edition: RULES.edition.id, exercise: BANDED?.exercise };
  assert.equal((await bring(1)).shown, 4);
});
