import assert from "node:assert/strict";
import { test } from "node:test";

import type { Part } from "../../core/hip-model.ts";
import { ballOf, facingOf, volumeOf } from "../../core/surface.ts";

/** A body of eight triangles, its points one millimetre from its middle, turned outwards. */
const POINTS = [1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1];
const TRIANGLES = [0, 2, 4, 2, 1, 4, 1, 3, 4, 3, 0, 4, 2, 0, 5, 1, 2, 5, 3, 1, 5, 0, 3, 5];
const BODY = { points: Float32Array.from(POINTS), triangles: Uint16Array.from(TRIANGLES) } as Part;

test("the surface of a body of eight triangles looks outwards at each of its points, by one", () => {
  const facing = [...facingOf(BODY)];
  for (const [i, value] of facing.entries()) assert.ok(Math.abs(value - (POINTS[i] ?? 0)) < 1e-6, `${i}: ${value}`);
});

test("it holds four thirds of a cubic millimetre, and as much less than nothing when it is turned inside out", () => {
  assert.ok(Math.abs(volumeOf(BODY.points, BODY.triangles) - 4 / 3) < 1e-6);
  assert.ok(Math.abs(volumeOf(BODY.points, BODY.triangles.slice().reverse()) + 4 / 3) < 1e-6);
});

test("the ball round it has its middle, and holds the box round it", () => {
  const [x, y, z, radius] = ballOf(BODY);
  assert.deepEqual([x, y, z], [0, 0, 0]);
  assert.ok(Math.abs(radius - Math.sqrt(3)) < 1e-6);
});
