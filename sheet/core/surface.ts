/** The surface of a part of the hip in 3D: which way it looks, what it holds, and a ball round it. */

import type { Part } from "./hip-model.ts";
import type { Point } from "./space.ts";

/** How often the way a surface looks is evened out between its neighbours, as the tones of the plates are. */
const EVENED = 4;

/** The middle of a ball, and its radius. */
export type Ball = readonly [number, number, number, number];

/** The ball round the box that holds a part. */
export function ballOf({ points }: Part): Ball {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  points.forEach((value, i) => {
    low[i % 3] = Math.min(low[i % 3] ?? value, value);
    high[i % 3] = Math.max(high[i % 3] ?? value, value);
  });
  const [x, y, z] = low.map((value, k) => (value + (high[k] ?? value)) / 2) as [number, number, number];
  return [x, y, z, Math.hypot(...low.map((value, k) => ((high[k] ?? value) - value) / 2))];
}

/** A point of a surface, by its number. */
export function pointOf(points: Float32Array, i: number): Point {
  return [points[3 * i] ?? 0, points[3 * i + 1] ?? 0, points[3 * i + 2] ?? 0];
}

/** What a closed surface holds, in cubic millimetres; below 0 when it is turned inside out. */
export function volumeOf(points: Float32Array, triangles: Uint16Array): number {
  let sum = 0;
  for (let t = 0; t < triangles.length; t += 3) {
    const [ax, ay, az] = pointOf(points, triangles[t] as number);
    const [bx, by, bz] = pointOf(points, triangles[t + 1] as number);
    const [cx, cy, cz] = pointOf(points, triangles[t + 2] as number);
    sum += ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
  }
  return sum / 6;
}

/** Which way the surface looks at each point, evened out. */
export function facingOf({ points, triangles }: Part): Float32Array {
  let facing = lookingOf(points, triangles);
  for (let i = 0; i < EVENED; i++) {
    const sum = facing.slice();
    for (let t = 0; t < triangles.length; t += 3) {
      const [a, b, c] = cornersOf(triangles, t);
      for (let k = 0; k < 3; k++) {
        (sum[a + k] as number) += facing[b + k] as number;
        (sum[b + k] as number) += facing[c + k] as number;
        (sum[c + k] as number) += facing[a + k] as number;
      }
    }
    unite(sum);
    facing = sum;
  }
  return facing;
}

/** Gives every vector the length 1. */
function unite(vectors: Float32Array): void {
  for (let i = 0; i < vectors.length; i += 3) {
    const [x, y, z] = [vectors[i] as number, vectors[i + 1] as number, vectors[i + 2] as number];
    const by = 1 / (Math.sqrt(x * x + y * y + z * z) || 1);
    vectors[i] = x * by;
    vectors[i + 1] = y * by;
    vectors[i + 2] = z * by;
  }
}

/** Which way the surface looks at each point: as the triangles there, each by its area. */
export function lookingOf(points: Float32Array, triangles: Uint16Array): Float32Array {
  const facing = new Float32Array(points.length);
  const way = [0, 0, 0, 0, 0, 0] as [number, number, number, number, number, number];
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = cornersOf(triangles, t);
    for (let k = 0; k < 3; k++) {
      way[k] = (points[b + k] as number) - (points[a + k] as number);
      way[k + 3] = (points[c + k] as number) - (points[a + k] as number);
    }
    const [x, y, z, u, v, w] = way;
    for (const corner of [a, b, c]) {
      (facing[corner] as number) += y * w - z * v;
      (facing[corner + 1] as number) += z * u - x * w;
      (facing[corner + 2] as number) += x * v - y * u;
    }
  }
  unite(facing);
  return facing;
}

/** Where the points of a triangle begin. */
function cornersOf(triangles: Uint16Array, t: number): readonly [number, number, number] {
  return [3 * (triangles[t] as number), 3 * (triangles[t + 1] as number), 3 * (triangles[t + 2] as number)];
}
