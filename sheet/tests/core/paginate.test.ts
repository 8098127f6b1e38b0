import assert from "node:assert/strict";
import { test } from "node:test";

import { rowings } from "../../core/measures.ts";
import type { Measured } from "../../core/paginate.ts";
import { EMPTY, fitted } from "../../core/paginate.ts";

function block(pieces: readonly number[], rest: Partial<Measured> = {}): Measured {
  return { pieces, together: pieces.length, isLoose: false, exercises: 0, again: 0, frame: 0, ...rest };
}

const text = (...pieces: number[]) => block(pieces);
const exercise = (...pieces: number[]) => block(pieces, { exercises: 1, again: 10, together: 1 });

/** The pages as lists of "block" or "block:from-to". */
function pages(blocks: readonly Measured[], room: number, most: number): string[][] {
  return fitted([[{ fit: null, blocks }]], room, most).map(({ parts }) =>
    parts.map(({ block, from, to }) =>
      from === 0 && to === blocks[block]?.pieces.length ? `${block}` : `${block}:${from}-${to}`,
    ),
  );
}

test("blocks fill a page in their order, then turn it", () => {
  assert.deepEqual(pages([text(60), text(60), text(60)], 100, Infinity), [["0"], ["1"], ["2"]]);
  assert.deepEqual(pages([text(30), text(30), text(30)], 100, Infinity), [["0", "1", "2"]]);
});

test("no page has more exercises than was asked for", () => {
  const six = Array.from({ length: 6 }, () => exercise(10));
  assert.deepEqual(pages(six, 1000, 1).length, 6);
  assert.deepEqual(pages(six, 1000, 2), [
    ["0", "1"],
    ["2", "3"],
    ["4", "5"],
  ]);
  assert.deepEqual(pages(six, 1000, 4), [
    ["0", "1", "2", "3"],
    ["4", "5"],
  ]);
  assert.deepEqual(pages(six, 1000, Infinity).length, 1);
});

test("a block that fits on a page is broken only where a page would else be emptier than it may", () => {
  assert.deepEqual(pages([text(70), exercise(30, 30, 30)], 100, 4), [["0"], ["1"]]);
  assert.deepEqual(pages([text(60), exercise(30, 30, 30)], 100, 4), [["0", "1:0-1"], ["1:1-3"]]);
});

test("where each exercise has a page of its own, what is left of it may stand alone", () => {
  const two = [text(50), exercise(40, 30), exercise(90)];
  assert.deepEqual(pages(two, 100, 1), [["0", "1:0-1"], ["1:1-2"], ["2"]]);
  assert.deepEqual(pages([exercise(80, 30), exercise(50, 50)], 100, 1), [["0:0-1"], ["0:1-2"], ["1"]]);
  assert.deepEqual(pages([exercise(80, 30), exercise(50, 50)], 100, 4), [["0:0-1"], ["0:1-2", "1:0-1"], ["1:1-2"]]);
});

test("no page is left to two lines that smaller pictures would take in", () => {
  assert.deepEqual(ways(fitted(one([40, 40], [5], 20, 10, 5), 100, 4)), ["3 with 5"]);
});

test("what costs the reader something is chosen only where it saves enough", () => {
  const lines = (count: number, size: number) => Array.from({ length: count }, () => text(size));
  const fits = (count: number) => {
    const easy = { fit: "easy", blocks: lines(count, 9) };
    const tight = { fit: "tight", price: 0.3, blocks: lines(count, 8.3) };
    return fitted([[easy, tight]], 100, Infinity).map(({ fit }) => fit);
  };
  assert.deepEqual(fits(11), ["easy"]);
  assert.deepEqual(fits(12), ["tight"], "it saves a page");
  assert.deepEqual(fits(48), ["easy", "easy", "easy", "easy", "easy"], "to save one page, four would be tight");
});

test("a block longer than a page is broken between its pieces, with room for the line above", () => {
  assert.deepEqual(pages([exercise(60, 60, 60)], 100, 4), [["0:0-1"], ["0:1-2"], ["0:2-3"]]);
  assert.deepEqual(pages([exercise(60, 45, 45)], 100, 4), [["0:0-1"], ["0:1-3"]]);
  assert.deepEqual(pages([exercise(60, 46, 46)], 100, 4), [["0:0-1"], ["0:1-2"], ["0:2-3"]]);
});

test("what stays together begins on a page of its own rather than at the foot of another", () => {
  const long = block([50, 40, 30], { exercises: 1, again: 10, together: 2 });
  assert.deepEqual(pages([text(20), long], 100, 4), [["0"], ["1:0-2"], ["1:2-3"]]);
  assert.deepEqual(pages([text(10), long], 100, 4), [["0", "1:0-2"], ["1:2-3"]]);
});

test("a loose block fills the page that it stands on", () => {
  const rules = block([30, 30, 30], { isLoose: true, together: 1, again: 10 });
  assert.deepEqual(pages([text(40), rules], 100, 4), [["0", "1:0-2"], ["1:2-3"]]);
  assert.deepEqual(pages([text(80), rules], 100, 4), [["0"], ["1"]]);
});

test("the frame of a box counts on each page that has a part of it", () => {
  const box = block([45, 45, 45], { isLoose: true, together: 1, frame: 10 });
  assert.deepEqual(pages([box], 100, 4), [["0:0-2"], ["0:2-3"]]);
  assert.deepEqual(pages([{ ...box, frame: 11 }], 100, 4), [["0:0-1"], ["0:1-2"], ["0:2-3"]]);
});

/** Exercises whose pictures make up so much of each, as tried with larger and smaller ones. */
function tries(sizes: readonly number[], others: readonly number[], ...pictures: number[]) {
  return pictures.map((fit) => ({
    fit,
    blocks: [...others.map((other) => text(other)), ...sizes.map((size) => exercise(size + fit))],
  }));
}

function one(...all: Parameters<typeof tries>) {
  return [tries(...all)];
}

function ways(found: readonly { readonly fit: number; readonly parts: readonly unknown[] }[]): string[] {
  return found.map(({ fit, parts }) => `${parts.length} with ${fit}`);
}

test("pictures are made smaller to save a page, and no smaller than that takes", () => {
  assert.deepEqual(ways(fitted(one([30, 30], [], 50, 20, 10), 100, 2)), ["2 with 20"]);
  assert.deepEqual(ways(fitted(one([60, 60], [], 40, 20, 10), 100, 2)), ["1 with 40", "1 with 40"]);
});

test("pictures are made smaller so that an exercise is not broken", () => {
  const [large, small] = [
    [60, 50],
    [40, 50],
  ].map((pieces, fit) => ({ fit, blocks: [text(90), exercise(...pieces), text(30)] }));
  assert.ok(large && small);
  assert.deepEqual(
    fitted([[large, small]], 100, 1).map(({ parts }) => parts.length),
    [1, 1, 1],
  );
});

test("pictures are made smaller so that a dose stays with its exercise, though it is broken further on", () => {
  const [large, small] = [
    [60, 50, 40],
    [60, 40, 40],
  ].map((pieces, fit) => ({ fit, blocks: [block(pieces, { together: 2 })] }));
  assert.ok(large && small);
  assert.deepEqual(
    fitted([[large, small]], 100, 1).map(({ parts }) => parts[0]?.to),
    [2, 3],
  );
});

test("an exercise begins on a page that would else stay half empty, and pictures fill each page", () => {
  assert.deepEqual(ways(fitted(one([30, 30], [40], 70, 30, 10), 100, 1)), ["2 with 30", "1 with 70"]);
});

test("of two arrangements the one that takes fewer pages is taken, then the one that leaves less of them empty", () => {
  const pairs = { fit: "pairs", blocks: [text(50), block([60], { exercises: 2 }), block([60], { exercises: 2 })] };
  const alone = { fit: "alone", blocks: [text(50), exercise(40), block([60], { exercises: 2 }), exercise(40)] };
  assert.deepEqual(
    fitted([[pairs], [alone]], 100, 4).map(({ fit }) => fit),
    ["alone", "alone"],
  );
  const short = { fit: "pairs", blocks: [text(30), block([60], { exercises: 2 }), block([60], { exercises: 2 })] };
  assert.deepEqual(
    fitted([[short], [alone]], 100, 4).map(({ fit }) => fit),
    ["pairs", "pairs"],
  );
});

test("rows of two may begin with one alone", () => {
  assert.deepEqual(rowings(5, 1), [[1, 1, 1, 1, 1]]);
  assert.deepEqual(rowings(5, 2), [
    [2, 2, 1],
    [1, 2, 2],
    [1, 1, 1, 1, 1],
  ]);
  assert.deepEqual(rowings(4, 2), [
    [2, 2],
    [1, 2, 1],
    [1, 1, 1, 1],
  ]);
  assert.deepEqual(rowings(1, 2), [[1]]);
});

test("every piece stands on exactly one page, in order, whatever the sizes", () => {
  let seed = 7;
  const next = (most: number) => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed % most;
  };
  for (let round = 0; round < 500; round++) {
    const blocks = Array.from({ length: 1 + next(12) }, () => {
      const pieces = Array.from({ length: 1 + next(4) }, () => 1 + next(120));
      const rest = { together: 1 + next(pieces.length), isLoose: next(3) === 0, frame: next(8), again: next(20) };
      return block(pieces, { ...rest, exercises: next(2) });
    });
    const most = [1, 2, 4, Infinity][next(4)] as number;
    const found = fitted([[{ fit: null, blocks }]], 100, most).map(({ parts }) => parts);
    const standing = found
      .flat()
      .flatMap(({ block, from, to }) => Array.from({ length: to - from }, (_, at) => `${block}.${from + at}`));
    const wanted = blocks.flatMap(({ pieces }, block) => pieces.map((_, piece) => `${block}.${piece}`));
    assert.deepEqual(standing, wanted, `round ${round}`);
    for (const page of found) {
      assert.notEqual(page.length, 0);
      const heights = page.map(({ block, from, to }) => {
        const { pieces, again, frame } = blocks[block] as Measured;
        return pieces.slice(from, to).reduce((sum, one) => sum + one, frame + (from > 0 ? again : 0));
      });
      const count = page.reduce((sum, { to, from }) => sum + to - from, 0);
      const height = heights.reduce((sum, one) => sum + one, 0);
      assert.ok(height <= 100 || count === 1, `round ${round}: ${height} on a page of 100`);
      const exercises = page.reduce((sum, { block }) => sum + (blocks[block]?.exercises ?? 0), 0);
      assert.ok(exercises <= most, `round ${round}: ${exercises} exercises`);
    }
  }
});

/** Every way to end pages between pieces. */
function everyWay(count: number): number[][] {
  return Array.from({ length: 2 ** (count - 1) }, (_, bits) =>
    Array.from({ length: count - 1 }, (_, at) => at + 1).filter((at) => (bits >> (at - 1)) & 1),
  );
}

test("no other way that keeps together what belongs together takes fewer pages, or as many with fewer holes", () => {
  let seed = 11;
  const next = (most: number) => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed % most;
  };
  for (let round = 0; round < 200; round++) {
    const blocks = Array.from({ length: 2 + next(3) }, () =>
      exercise(...Array.from({ length: 1 + next(3) }, () => 10 + next(50))),
    );
    const pieces = blocks.flatMap(({ pieces, again }, block) =>
      pieces.map((own, place) => ({ block, place, own, again })),
    );
    const filled = (ends: readonly number[]) =>
      [0, ...ends].map((start, at) => {
        const page = pieces.slice(start, ends[at]);
        return page.reduce((sum, { own }) => sum + own, page[0]?.place === 0 ? 0 : (page[0]?.again ?? 0));
      });
    const holes = (heights: readonly number[]) =>
      heights.slice(0, -1).filter((height) => 100 - height > 100 * EMPTY).length;
    const all = everyWay(pieces.length)
      .map(filled)
      .filter((heights) => heights.every((height) => height <= 100));
    const fewest = Math.min(...all.map((heights) => heights.length));
    const leastHoles = Math.min(...all.filter((heights) => heights.length === fewest).map(holes));
    const found = fitted([[{ fit: null, blocks }]], 100, Infinity);
    assert.equal(found.length, fewest, `round ${round}`);
    const ends: number[] = [];
    for (const { parts } of found.slice(0, -1))
      ends.push(parts.reduce((sum, { from, to }) => sum + to - from, ends[ends.length - 1] ?? 0));
    assert.equal(holes(filled(ends)), leastHoles, `round ${round}`);
  }
});
