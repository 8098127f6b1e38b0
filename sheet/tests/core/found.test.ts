/**
 * What physiotherapists, runners and patients type, and what each must find: `vectors/found.json`,
 * asked of the index that the sheet and the library page look in.
 *
 * `first`: these stand before all others, in any order. `among`: these are found, whatever else is.
 * `nearest`: nothing is found, and these are among the two that are named as the nearest.
 */

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { searcher } from "../../core/find.ts";
import type { Index } from "../../core/library.ts";

interface Row {
  readonly asks: string;
  readonly first?: readonly string[];
  readonly among?: readonly string[];
  readonly nearest?: readonly string[];
}

const ROWS = JSON.parse(readFileSync(new URL("../../vectors/found.json", import.meta.url), "utf8")) as Row[];
const PATH = "../../../docs/exercises/list.json";

test("what clinicians ask for is found, or said to be missing", (t) => {
  const file = new URL(PATH, import.meta.url);
  if (!existsSync(file)) return t.skip(`${PATH} has not been made`);
  const index = JSON.parse(readFileSync(file, "utf8")) as Index;
  const search = searcher(index);
  const wrong: string[] = [];
  for (const { asks, first = [], among = [], nearest } of ROWS) {
    const answer = search(asks);
    const found = answer.finds.map(({ exercise }) => exercise.id);
    if (nearest) {
      const near = answer.nearest.map(({ id }) => id);
      if (found.length > 0 || !nearest.every((id) => near.includes(id))) wrong.push(`${asks}: ${found} / ${near}`);
    } else if (found.length === 0) wrong.push(`${asks}: ${answer.told}`);
    else if (found.slice(0, first.length).sort().join() !== [...first].sort().join()) wrong.push(`${asks}: ${found}`);
    else if (!among.every((id) => found.includes(id))) wrong.push(`${asks}: ${found}`);
  }
  assert.deepEqual(wrong, []);
  return undefined;
});

test("every exercise is found by all its names", (t) => {
  const file = new URL(PATH, import.meta.url);
  if (!existsSync(file)) return t.skip(`${PATH} has not been made`);
  const index = JSON.parse(readFileSync(file, "utf8")) as Index;
  const search = searcher(index);
  for (const { id, name, also_known_as } of index.exercises) {
    for (const word of [name, ...also_known_as]) {
      const found = search(word.toUpperCase()).finds.map(({ exercise }) => exercise.id);
      assert.ok(found.includes(id), word);
    }
  }
  return undefined;
});

test("every row says one thing, once", () => {
  assert.equal(new Set(ROWS.map(({ asks }) => asks.toLowerCase())).size, ROWS.length);
  for (const { asks, first, among, nearest } of ROWS) {
    assert.equal([first, among, nearest].filter((ids) => ids !== undefined).length, 1, asks);
  }
});
