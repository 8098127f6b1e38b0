import assert from "node:assert/strict";
import { test } from "node:test";
import type { Model, Part } from "../../core/hip-model.ts";
import { UPRIGHT } from "../../core/lying.ts";
import {
  between,
  directions,
  layersFrom,
  nearer,
  partAt,
  pulled,
  sharpnessAfter,
  shownWords,
  turned,
  viewWords,
} from "../../core/turning.ts";

const FRONT = { azimuth: 0, elevation: 0, zoom: 1 };
const LAYERS = ["outer", "middle", "inner"].map((id) => ({ id, name: `Muscle ${id}` }));

/** A square of 100 mm across and high, so many mm in front of the hips, that looks forwards. */
function square(id: string, layer: string, inFront: number): Part {
  const corners = [-50, -50, 50, -50, 50, 50, -50, 50];
  const points = [0, 1, 2, 3].flatMap((i) => [corners[2 * i] ?? 0, -inFront, corners[2 * i + 1] ?? 0]);
  return {
    ...{ id, name: id, says: id, layer, sides: [1] },
    tones: ["#ffffff", "#ffffff", "#ffffff", ""],
    points: Float32Array.from(points),
    triangles: Uint16Array.from([0, 1, 2, 0, 2, 3]),
    across: new Float32Array(4),
    share: new Float32Array(4),
    swells: new Float32Array(12),
  };
}

const MODEL: Model = {
  parts: [square("bone", "", 0), square("deep", "inner", 10), square("shallow", "outer", 20)],
  layers: LAYERS,
  hip: [85, 0, 0],
  middle: [0, 0, -270],
  joints: {
    ...{ hip: [85, 0, 0], knee: [85, 0, -400] },
    kneecap: { at: [85, -40, -400], follows: 0.7, sinks: 2 },
    passes: {
      thigh: [0, 1],
      band: [
        [0, 1],
        [0, 1],
      ],
    },
  },
};

test("a view from the front has the person's left on its right, and turns with the hand", () => {
  const seen = (azimuth: number) =>
    directions({ ...FRONT, azimuth }).map((axis) => axis.map((value) => Math.round(value) + 0));
  assert.deepEqual(seen(0), [
    [1, 0, 0],
    [0, 0, 1],
    [0, -1, 0],
  ]);
  // From the person's left, the back is on the right.
  assert.deepEqual(seen(90).slice(0, 1), [[0, 1, 0]]);
  assert.deepEqual(seen(90).slice(2), [[1, 0, 0]]);
  // What is pulled to the right goes to the right: one looks from more to the person's right.
  assert.equal(pulled(FRONT, 10, 0).azimuth, 355);
});

test("a view says from where it is", () => {
  const words = (azimuth: number, elevation = 0) => viewWords({ azimuth, elevation, zoom: 1 });
  assert.equal(words(0), "from the front");
  assert.equal(words(350), "from the front");
  assert.deepEqual(
    [45, 90, 225, 270, 315].map((azimuth) => words(azimuth)),
    [
      "from the front and the left",
      "from the left side",
      "from behind and the right",
      "from the right side",
      "from the front and the right",
    ],
  );
  assert.equal(words(135, 40), "from behind and the left, from above");
  assert.equal(words(180, -40), "from behind, from below");
});

test("it turns all round, but not over the top, and grows to a bound", () => {
  assert.equal(turned(FRONT, -15, 0).azimuth, 345);
  assert.equal(turned({ ...FRONT, azimuth: 350 }, 15, 0).azimuth, 5);
  assert.equal(turned(FRONT, 0, 500).elevation, 80);
  let view = FRONT;
  for (let i = 0; i < 30; i++) view = nearer(view);
  assert.equal(view.zoom, 4);
});

test("from one view to another it goes the shorter way round, and arrives", () => {
  const [from, to] = [
    { azimuth: 350, elevation: 30, zoom: 2 },
    { azimuth: 20, elevation: 0, zoom: 1 },
  ];
  assert.deepEqual(between(from, to, 0), from);
  assert.deepEqual(between(from, to, 1), to);
  assert.equal(between(from, to, 0.5).azimuth, 5);
});

test("what is on view is said as a list", () => {
  assert.equal(shownWords(LAYERS, new Set()), "On view: the bones alone.");
  assert.equal(shownWords(LAYERS, new Set(["inner"])), "On view: the bones and muscle inner.");
  assert.equal(
    shownWords(LAYERS, new Set(["inner", "outer", "middle"])),
    "On view: the bones, muscle outer, muscle middle and muscle inner.",
  );
});

test("a muscle lies open when all outside of it is off", () => {
  assert.deepEqual([...layersFrom(LAYERS, "middle")], ["middle", "inner"]);
  assert.deepEqual([...layersFrom(LAYERS, "")], ["outer", "middle", "inner"]);
});

test("a finger meets what lies nearest of what is on view, and nothing beside it", () => {
  const at = (azimuth: number, shown: string[], x = 0) =>
    partAt(MODEL, UPRIGHT, new Set(shown), { ...FRONT, azimuth }, 1, [x, 28])?.id ?? null;
  assert.equal(at(0, ["outer", "inner"]), "shallow");
  assert.equal(at(0, ["inner"]), "deep");
  assert.equal(at(180, ["outer", "inner"]), "bone");
  assert.equal(at(0, ["outer", "inner"], 120), null);
});

test("pictures that come too slowly grow coarser, to a bound, and finer again", () => {
  assert.ok(sharpnessAfter(1, 60) < 1);
  assert.equal(sharpnessAfter(0.41, 500), 0.4);
  assert.equal(sharpnessAfter(0.7, 30), 0.7);
  assert.ok(sharpnessAfter(0.7, 16) > 0.7);
  assert.equal(sharpnessAfter(0.99, 16), 1);
});
