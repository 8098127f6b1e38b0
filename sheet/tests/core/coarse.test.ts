import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { coarseOf } from "../../core/coarse.ts";
import { modelOf } from "../../core/hip-model.ts";
import { volumeOf } from "../../core/surface.ts";

const { parts } = modelOf(
  JSON.parse(readFileSync(new URL("../../../docs/anatomy/hip-3d.json", import.meta.url), "utf8")),
);
const COARSE = parts.map((part) => [part, coarseOf(part)] as const);

/** How often each edge is passed, from one point to another. */
function edgesOf(triangles: Uint16Array): Map<string, number> {
  const found = new Map<string, number>();
  for (let t = 0; t < triangles.length; t += 3) {
    for (const [a, b] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const) {
      const edge = `${triangles[t + a]}-${triangles[t + b]}`;
      found.set(edge, (found.get(edge) ?? 0) + 1);
    }
  }
  return found;
}

function openEdges(triangles: Uint16Array): number {
  const edges = edgesOf(triangles);
  return [...edges].filter(([edge, count]) => count !== (edges.get(edge.split("-").reverse().join("-")) ?? 0)).length;
}

test("a part that moves has a quarter of its triangles, or little more, and a small one two fifths", () => {
  const count = (of: 0 | 1) => COARSE.reduce((sum, one) => sum + (of ? one[1] : one[0].triangles).length, 0);
  assert.ok(count(1) < 0.3 * count(0), `${count(1)} of ${count(0)}`);
  for (const [{ id, triangles }, coarse] of COARSE) assert.ok(coarse.length < 0.4 * triangles.length, id);
});

test("nothing tears open that was closed", () => {
  for (const [{ id, triangles }, coarse] of COARSE) assert.ok(openEdges(coarse) <= openEdges(triangles), id);
});

test("what is larger than a kneecap holds what it held, within a sixth", () => {
  for (const [{ id, points, triangles }, coarse] of COARSE) {
    if (triangles.length < 3 * 500) continue;
    const share = volumeOf(points, coarse) / volumeOf(points, triangles);
    assert.ok(Math.abs(share - 1) < 1 / 6, `${id}: ${share}`);
  }
});
