/** What holds the library: each piece is asked for once, believed only with the edition of the rules, and never half. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Ready } from "../../core/ready.ts";
import { readySheet } from "../../core/suggested.ts";
import type { Load, Needs } from "../../state/held-library.ts";
import { beginPieces, holdPieces, lostWords, OtherEdition } from "../../state/held-library.ts";
import { INDEX, LIBRARY, PIECES, RULES } from "../core/fixture.ts";

const { exercises, programmes, injuries, chain_links } = LIBRARY;
const edition = RULES.edition.id;
const FILES: Record<string, unknown> = {
  "sheet/rules.json": RULES,
  "sheet/first.json": { edition, exercises: INDEX.exercises.slice(0, 2) },
  "sheet/making.json": { edition, programmes, injuries, chain_links },
  "sheet/ids.json": { edition, codes: Object.fromEntries(exercises.map(({ id, code }) => [id, code])) },
  "exercises/list.json": INDEX,
  ...Object.fromEntries(PIECES.map((piece) => [`sheet/exercises/${piece.exercise.code}.json`, piece])),
};

/** A site, and what was asked of it: a file with how the browser's cache was asked. */
function site(changed: Record<string, unknown> = {}): { load: Load; asked: string[] } {
  const files = { ...FILES, ...changed };
  const asked: string[] = [];
  const load: Load = async (path, cache = "default") => {
    asked.push(cache === "default" ? path : `${path} (${cache})`);
    const file = files[path];
    if (file === undefined) throw new TypeError("no signal");
    return typeof file === "function" ? file(cache) : structuredClone(file);
  };
  return { load, asked };
}

const codes = ({ library }: ReturnType<typeof holdPieces>) => library.exercises.map(({ code }) => code).sort();

test("an exercise is fetched once, when it is needed; what this edition lacks is not asked for", async () => {
  const { load, asked } = site();
  const pieces = holdPieces(RULES, load);
  assert.ok(!pieces.has(["CL"]));
  assert.ok(pieces.has(["ZZ"]), "nothing of it will ever come");
  await Promise.all([pieces.hold(["CL", "ZZ"]), pieces.hold(["CL"])]);
  await pieces.hold(["CL"]);
  assert.ok(pieces.has(["CL", "ZZ"]));
  assert.deepEqual(codes(pieces), ["CL"]);
  assert.deepEqual(asked, ["sheet/exercises/CL.json"]);
});

test("a sheet that is ready is held by the ids of its exercises, with nothing fetched beside what it needs", async () => {
  for (const [ready, wanted] of [
    [{ exercises: ["clam", "wall-press", "none"] }, ["CL", "WP"]],
    [{ injury: "iliotibial-band-pain" }, ["BR", "SU"]],
    [{ injury: "none" }, []],
    [{ programme: "starter-set", phase: "none" }, []],
  ] satisfies readonly (readonly [Ready, readonly string[]])[]) {
    const pieces = holdPieces(RULES, site().load);
    await pieces.hold(ready);
    assert.deepEqual(codes(pieces), wanted, JSON.stringify(ready));
    assert.ok(pieces.has(ready), JSON.stringify(ready));
    assert.deepEqual(
      readySheet(pieces.library, ready)
        ?.items.map(({ code }) => code)
        .sort() ?? [],
      wanted,
    );
  }
});

test("the rows that stand there say the codes of their ids, so that nothing else is asked", async () => {
  const { load, asked } = site();
  const pieces = holdPieces(RULES, load);
  await pieces.begin();
  assert.equal(pieces.first.length, 2);
  await pieces.hold({ exercises: [pieces.first[0]?.id ?? ""] });
  assert.deepEqual(asked, ["sheet/first.json", "sheet/exercises/CL.json"]);
});

test("a piece that is lost is an error, and asked for anew the next time", async () => {
  const { load, asked } = site({ "sheet/exercises/BC.json": undefined });
  const pieces = holdPieces(RULES, load);
  await assert.rejects(pieces.hold(["CL", "BC"]));
  assert.ok(!pieces.has(["CL", "BC"]));
  await assert.rejects(pieces.hold(["CL", "BC"]));
  assert.equal(asked.filter((path) => path.includes("BC")).length, 2);
});

test("who asked in vain is told what did not come", () => {
  const lost = (needs: Needs) => lostWords(new TypeError("no signal"), needs);
  assert.equal(
    lost("programmes"),
    "Nothing was changed: the programmes could not be loaded. Check your connection, then try again.",
  );
  for (const one of [["CL"], { exercises: ["clam"] }]) assert.match(lost(one), /: the exercise could not be loaded/);
  for (const more of [["CL", "BC"], { exercises: ["clam", "step-up"] }, { injury: "shin-pain" }])
    assert.match(lost(more), /: the exercises could not be loaded/);
});

test("a piece of another edition is asked for once more past the browser's cache, and never believed", async () => {
  const piece = FILES["sheet/exercises/CL.json"] as object;
  const old = { ...piece, edition: "0000beef" };
  const cached = site({ "sheet/exercises/CL.json": (cache: string) => (cache === "default" ? old : piece) });
  const pieces = holdPieces(RULES, cached.load);
  await pieces.hold(["CL"]);
  assert.deepEqual(codes(pieces), ["CL"]);
  assert.deepEqual(cached.asked, ["sheet/exercises/CL.json", "sheet/exercises/CL.json (reload)"]);
  const other = holdPieces(RULES, site({ "sheet/exercises/CL.json": old }).load);
  await assert.rejects(other.hold(["CL"]), OtherEdition);
  assert.deepEqual(codes(other), []);
  assert.match(lostWords(new OtherEdition(), ["CL"]), /Reload the page/);
});

test("what answers in the place of an exercise or of the rules is not taken for it", async () => {
  const other = FILES["sheet/exercises/BC.json"];
  await assert.rejects(holdPieces(RULES, site({ "sheet/exercises/CL.json": other }).load).hold(["CL"]));
  await assert.rejects(beginPieces(site({ "sheet/rules.json": { sign: "in first" } }).load));
});
