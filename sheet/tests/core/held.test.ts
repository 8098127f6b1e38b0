import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Held } from "../../core/held.ts";
import { END, heldWords, movementOf, workedSide } from "../../core/held.ts";
import type { Part } from "../../core/hip-model.ts";
import { modelOf } from "../../core/hip-model.ts";
import { pelvisAt } from "../../core/lying.ts";
import { pointOf } from "../../core/surface.ts";
import { middleOf } from "../../core/turning.ts";

function read(path: string) {
  return JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8"));
}

const STANDING = modelOf(read("docs/anatomy/hip-3d.json"));
const HELD: Readonly<Record<string, Held>> = read("docs/anatomy/poses.json");

interface Case {
  readonly exercise: string;
  readonly station: number;
  /** By part: where points stand, and where the studio takes them. */
  readonly parts: Readonly<Record<string, readonly (readonly [readonly number[], readonly number[]])[]>>;
}

const CASES: readonly Case[] = read("sheet/vectors/held.json").cases;

function heldOf(exercise: string): Held {
  return HELD[exercise] ?? assert.fail(exercise);
}

function apart(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((value, k) => value - (b[k] ?? 0)));
}

function nearest({ points }: Part, place: readonly number[]): number {
  let best = 0;
  for (let i = 1; 3 * i < points.length; i++) {
    if (apart(pointOf(points, i), place) < apart(pointOf(points, best), place)) best = i;
  }
  return best;
}

for (const { exercise, station, parts } of CASES) {
  test(`${exercise}, station ${station}: bones and muscles go where the studio takes them`, () => {
    const held = heldOf(exercise);
    const side = workedSide(held) === "left" ? 1 : -1;
    const there = movementOf(STANDING, held, (place) => pelvisAt(held, place))(station);
    for (const [id, pairs] of Object.entries(parts)) {
      const standing = STANDING.parts.find((part) => part.id === id) ?? assert.fail(id);
      const part = there.parts.find((one) => one.id === id && (one.sides.includes(side) || standing.sides.length < 2));
      assert.ok(part);
      const off = pairs
        .map(([from, to]) => apart(pointOf(part.points, nearest(standing, from)), to))
        .sort((a, b) => a - b);
      // All but a few, which the studio pushes out of a bone that would hide them.
      assert.ok((off[Math.floor(off.length * 0.75)] ?? 0) < 1, `${id}: ${off.map((one) => one.toFixed(1))}`);
    }
  });
}

test("of a leg on the right the muscles are there alone, and both legs have their own bones", () => {
  const held = heldOf("side-plank");
  assert.equal(workedSide(held), "right");
  const { parts, hip } = movementOf(STANDING, held, (place) => pelvisAt(held, place))(END);
  assert.ok(hip[0] < 0);
  for (const part of parts) {
    if (part.layer) assert.deepEqual(part.sides, [-1], part.id);
    if (part.id.startsWith("left_")) assert.equal(part.sides.length, 1);
  }
  assert.deepEqual(
    parts.filter(({ id }) => id === "left_femur").map(({ sides }) => sides),
    [[1], [-1]],
  );
});

test("start, middle and end of one exercise in seven can be laid, and nothing of them is lost in the distance", () => {
  for (const [exercise, held] of Object.entries(HELD).filter((_, i) => i % 7 === 6)) {
    const at = movementOf(STANDING, held, (place) => pelvisAt(held, place));
    for (const station of [0, END / 2, END]) {
      const there = at(station);
      const middle = middleOf({ azimuth: 0, elevation: 0, zoom: 0.5 }, there, pelvisAt(held, station));
      for (const { id, points } of there.parts) {
        assert.ok(points.every(Number.isFinite), `${exercise}, ${station}: ${id}`);
      }
      assert.ok(apart(middle, [0, 0, 0]) < 600, `${exercise}, ${station}`);
    }
  }
});

test("what stays where it is, is the same at all stations of a movement, and so is the middle of the view", () => {
  const clam = heldOf("clam");
  const at = movementOf(STANDING, clam, (place) => pelvisAt(clam, place));
  const [start, end] = [at(0), at(END)];
  assert.equal(at(0), start);
  assert.deepEqual(start.middle, end.middle);
  for (const [i, part] of start.parts.entries()) {
    const stays = !part.layer && !(part.id.startsWith("left_") && part.sides.includes(1));
    assert.equal(end.parts[i]?.points === part.points, stays, part.id);
  }
});

test("the hip's bend is said in words, and which way the thigh goes", () => {
  const words = (...hip: [number, number, number]) => {
    const leg = { thigh: [0, 0, 0], bend: [0, 0, 0], hip } as const;
    return heldWords({ ...heldOf("clam"), way: { left: [leg], right: [leg] } }, 0);
  };
  assert.equal(words(50, -7, 0), "the left hip bent 50°, the thigh 7° in");
  assert.equal(words(-2, 31, 0), "the left hip straight, the thigh 31° out");
  assert.equal(words(-6, 0, 0), "the left hip 6° behind straight");
});
