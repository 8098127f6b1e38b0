import assert from "node:assert/strict";
import { test } from "node:test";

import { paginate } from "../../views/paper/paginate.ts";
import type { Measured } from "../../views/paper/paginate.ts";

const text = (...pieces: number[]): Measured => ({ pieces, exercises: 0, again: 0 });
const exercise = (...pieces: number[]): Measured => ({ pieces, exercises: 1, again: 10 });

/** The pages as lists of "block" or "block:from-to". */
function pages(blocks: readonly Measured[], room: number, most: number): string[][] {
  return paginate(blocks, room, most).map((parts) =>
    parts.map(({ block, from, to }) => (from === 0 && to === blocks[block]?.pieces.length ? `${block}` : `${block}:${from}-${to}`)),
  );
}

test("blocks fill a page in their order, then turn it", () => {
  assert.deepEqual(pages([text(60), text(60), text(60)], 100, Infinity), [["0"], ["1"], ["2"]]);
  assert.deepEqual(pages([text(30), text(30), text(30)], 100, Infinity), [["0", "1", "2"]]);
});

test("no page has more exercises than was asked for", () => {
  const six = Array.from({ length: 6 }, () => exercise(10));
  assert.deepEqual(pages(six, 1000, 1).length, 6);
  assert.deepEqual(pages(six, 1000, 2), [["0", "1"], ["2", "3"], ["4", "5"]]);
  assert.deepEqual(pages(six, 1000, 4), [["0", "1", "2", "3"], ["4", "5"]]);
  assert.deepEqual(pages(six, 1000, Infinity).length, 1);
});

test("a block that fits on a page is never broken", () => {
  assert.deepEqual(pages([text(50), exercise(30, 30, 30)], 100, 4), [["0"], ["1"]]);
});

test("a block longer than a page is broken between its pieces, with room for the line above", () => {
  assert.deepEqual(pages([exercise(60, 60, 60)], 100, 4), [["0:0-1"], ["0:1-2"], ["0:2-3"]]);
  assert.deepEqual(pages([exercise(60, 45, 45)], 100, 4), [["0:0-1"], ["0:1-3"]]);
  assert.deepEqual(pages([exercise(60, 46, 46)], 100, 4), [["0:0-1"], ["0:1-2"], ["0:2-3"]]);
});

test("every piece stands on exactly one page, in order, whatever the sizes", () => {
  let seed = 7;
  const next = (most: number) => (seed = (seed * 16_807) % 2_147_483_647) % most;
  for (let round = 0; round < 500; round++) {
    const blocks = Array.from({ length: 1 + next(12) }, () => {
      const pieces = Array.from({ length: 1 + next(4) }, () => 1 + next(120));
      return next(2) === 0 ? text(...pieces) : exercise(...pieces);
    });
    const most = [1, 2, 4, Infinity][next(4)] as number;
    const found = paginate(blocks, 100, most);
    const standing = found.flat().flatMap(({ block, from, to }) => Array.from({ length: to - from }, (_, at) => `${block}.${from + at}`));
    const wanted = blocks.flatMap(({ pieces }, block) => pieces.map((_, piece) => `${block}.${piece}`));
    assert.deepEqual(standing, wanted, `round ${round}`);
    for (const page of found) {
      assert.notEqual(page.length, 0);
      const heights = page.map(({ block, from, to }) => {
        const { pieces, again } = blocks[block] as Measured;
        return pieces.slice(from, to).reduce((sum, one) => sum + one, from > 0 ? again : 0);
      });
      const count = page.reduce((sum, { to, from }) => sum + to - from, 0);
      const height = heights.reduce((sum, one) => sum + one, 0);
      assert.ok(height <= 100 || count === 1, `round ${round}: ${height} on a page of 100`);
      const exercises = page.reduce((sum, { block }) => sum + (blocks[block]?.exercises ?? 0), 0);
      assert.ok(exercises <= most, `round ${round}: ${exercises} exercises`);
    }
  }
});
