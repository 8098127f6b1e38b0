import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import type { Part } from "../../core/hip-model.ts";
import { modelOf } from "../../core/hip-model.ts";
import { volumeOf } from "../../core/surface.ts";

const TEXT = new URL("../../../docs/anatomy/hip-3d.json", import.meta.url);
const GLTF = new URL("../../../docs/data/hip.glb", import.meta.url);

/** The validator of those who keep glTF; it brings no types. */
const { validateBytes } = createRequire(import.meta.url)("gltf-validator") as {
  validateBytes: (file: Uint8Array) => Promise<{ issues: { messages: unknown[] } }>;
};

const MODEL = modelOf(JSON.parse(readFileSync(TEXT, "utf8")));
const FILE = readFileSync(GLTF);

interface Gltf {
  readonly nodes: readonly { readonly name: string; readonly mesh: number }[];
  readonly meshes: readonly {
    readonly name: string;
    readonly primitives: readonly [{ readonly attributes: { readonly POSITION: number }; readonly indices: number }];
  }[];
  readonly accessors: readonly { readonly bufferView: number; readonly count: number }[];
  readonly bufferViews: readonly { readonly byteOffset: number }[];
}

/** Each part of the file for other programs: points in mm of our frame, and triangles. */
function* partsOfFile(): Generator<{ id: string; points: Float32Array; triangles: Uint16Array }> {
  const length = FILE.readUInt32LE(12);
  const { meshes, accessors, bufferViews } = JSON.parse(FILE.toString("utf8", 20, 20 + length)) as Gltf;
  const at = (accessor: number) => {
    const { bufferView, count } = accessors[accessor] ?? assert.fail();
    return { from: 28 + length + (bufferViews[bufferView]?.byteOffset ?? 0), count };
  };
  for (const { name, primitives } of meshes) {
    const [{ attributes, indices }] = primitives;
    const [places, order] = [at(attributes.POSITION), at(indices)];
    const value = (i: number, k: number) => 1000 * FILE.readFloatLE(places.from + 12 * i + 4 * k);
    const points = Array.from({ length: places.count }, (_, i) => [value(i, 0), -value(i, 2), value(i, 1)]).flat();
    const triangles = Array.from({ length: order.count }, (_, i) => FILE.readUInt16LE(order.from + 2 * i));
    yield { id: name, points: Float32Array.from(points), triangles: Uint16Array.from(triangles) };
  }
}

/** In ml; right only for a surface that is closed and looks outwards. */
function millilitresOf({ points, triangles }: Pick<Part, "points" | "triangles">): number {
  return volumeOf(points, triangles) / 1000;
}

test("what a page unpacks is what one keeps: the same parts, each of the same volume, and none turned inside out", () => {
  const kept = new Map([...partsOfFile()].map((part) => [part.id, part]));
  assert.deepEqual(
    [...kept.keys()],
    MODEL.parts.map(({ id }) => id),
  );
  for (const part of MODEL.parts) {
    const [here, there] = [millilitresOf(part), millilitresOf(kept.get(part.id) ?? assert.fail(part.id))];
    assert.ok(here > 0, part.id);
    assert.ok(Math.abs(here - there) < 0.02 * there, `${part.id}: ${here} and ${there} ml`);
  }
});

test("no part has a hole: every edge of a triangle has another triangle behind it", () => {
  for (const { id, triangles } of MODEL.parts) {
    let open = 0;
    const edges = new Map<string, number>();
    for (let t = 0; t < triangles.length; t += 3) {
      for (let k = 0; k < 3; k++) {
        const [from, to] = [triangles[t + k] ?? 0, triangles[t + ((k + 1) % 3)] ?? 0];
        edges.set(`${from} ${to}`, (edges.get(`${from} ${to}`) ?? 0) + 1);
      }
    }
    for (const [edge, count] of edges) {
      if ((edges.get(edge.split(" ").reverse().join(" ")) ?? 0) !== count) open += 1;
    }
    // Where two folds of a muscle touch in one edge, the walk takes them apart.
    assert.ok(open <= 12, `${id}: ${open} open edges`);
  }
});

test("every muscle belongs to a layer, and every layer has one", () => {
  const layers = MODEL.layers.map(({ id }) => id);
  const used = new Set(MODEL.parts.map(({ layer }) => layer).filter((layer) => layer));
  assert.deepEqual([...used].sort(), [...layers].sort());
});

test("the file for other programs is valid glTF, without a remark", async () => {
  const { issues } = await validateBytes(new Uint8Array(FILE));
  assert.deepEqual(issues.messages, []);
});
