/**
 * The surface of a part with fewer triangles, for while it moves: a device without a graphics chip needs the more time
 * for a picture the more there are, however few pixels it has.
 *
 * Points are drawn into their neighbours, round by round, where no triangle turns over and the surface stays one; those
 * that are left stand where they stood, so that a device has to be sent nothing but the triangles.
 */

import type { Part } from "./hip-model.ts";
import type { Point } from "./space.ts";
import { cross, dot, minus, size } from "./space.ts";
import { lookingOf, pointOf } from "./surface.ts";

/** Millimetres that a point may be drawn to its neighbour. */
const NEAR = 9;
/** How often all points are gone through. */
const ROUNDS = 5;
/** Cosine between the ways in which the surface looks at two points, above which they may be one: a rim keeps its line. */
const ONE_SIDE = 0.8;
/** Cosine between how a triangle looked, and looks then, below which it counts as turned over. */
const ALIKE = 0.7;

/** Returns the triangles that are left of a part: three of its points each, counter-clockwise from outside. */
export function coarseOf({ points, triangles }: Pick<Part, "points" | "triangles">): Uint16Array {
  const left = triangles.slice();
  const around: number[][] = Array.from({ length: points.length / 3 }, () => []);
  for (let at = 0; at < left.length; at++) around[left[at] as number]?.push(at - (at % 3));
  const marks = new Uint8Array(around.length);
  const surface = { points, looking: lookingOf(points, triangles), left, around, marks };
  for (let round = 0; round < ROUNDS; round++) {
    marks.fill(0);
    for (const point of around.keys()) if (!marks[point]) drawIn(point, surface);
  }
  return left.filter((_, at) => left[at - (at % 3)] !== left[at - (at % 3) + 1]);
}

interface Surface {
  readonly points: Float32Array;
  /** Which way it looks at each point, of length 1. */
  readonly looking: Float32Array;
  readonly left: Uint16Array;
  /** Where the triangles of each point begin. */
  readonly around: number[][];
  /** The points that stay for this round. */
  readonly marks: Uint8Array;
}

/** Draws a point into its nearest neighbour, where that may be, and marks those around it for this round. */
function drawIn(point: number, surface: Surface): void {
  const { points, left, around, marks } = surface;
  const own = around[point] ?? [];
  const to = nearestOf(point, surface, own);
  if (to < 0) return;
  const others = neighboursOf(to, left, around[to] ?? []);
  const shared = neighboursOf(point, left, own).filter((one) => others.includes(one));
  // A closed surface has two triangles at an edge: with more points in common, it would be pinched there.
  if (shared.length !== 2) return;
  const kept = own.filter((t) => !cornersOf(left, t).includes(to));
  if (kept.some((t) => turnsOver(t, point, to, points, left))) return;
  for (const one of neighboursOf(point, left, own)) marks[one] = 1;
  for (const t of own) {
    for (let k = 0; k < 3; k++) if (left[t + k] === point) left[t + k] = to;
    if (kept.includes(t)) around[to]?.push(t);
    else {
      for (const corner of cornersOf(left, t)) around[corner] = (around[corner] ?? []).filter((one) => one !== t);
      left.fill(to, t, t + 3);
    }
  }
  around[point] = [];
}

function cornersOf(left: Uint16Array, t: number): readonly [number, number, number] {
  return [left[t] as number, left[t + 1] as number, left[t + 2] as number];
}

function neighboursOf(point: number, left: Uint16Array, own: readonly number[]): number[] {
  const found: number[] = [];
  for (const t of own)
    for (const corner of cornersOf(left, t)) if (corner !== point && !found.includes(corner)) found.push(corner);
  return found;
}

/** The nearest neighbour of a point that is near enough, on the same side of the part, or -1. */
function nearestOf(point: number, { points, looking, left }: Surface, own: readonly number[]): number {
  const [place, look] = [pointOf(points, point), pointOf(looking, point)];
  let [best, least] = [-1, NEAR * NEAR];
  for (const one of neighboursOf(point, left, own)) {
    const way = minus(place, pointOf(points, one));
    const far = dot(way, way);
    if (far < least && dot(look, pointOf(looking, one)) > ONE_SIDE) [best, least] = [one, far];
  }
  return best;
}

/** Whether a triangle would look elsewhere with one point drawn into another. */
function turnsOver(t: number, point: number, to: number, points: Float32Array, left: Uint16Array): boolean {
  const corners = cornersOf(left, t);
  const before = lookOf(corners, points);
  const then = lookOf(corners.map((one) => (one === point ? to : one)) as unknown as typeof corners, points);
  return dot(before, then) < ALIKE * size(before) * size(then);
}

/** Which way a triangle looks, as long as its area. */
function lookOf([a, b, c]: readonly [number, number, number], points: Float32Array): Point {
  const from = pointOf(points, a);
  return cross(minus(pointOf(points, b), from), minus(pointOf(points, c), from));
}
