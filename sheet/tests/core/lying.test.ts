import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Held } from "../../core/held.ts";
import { END } from "../../core/held.ts";
import { pelvisAt, pelvisWords, seenWords, setViewsOf, UPRIGHT } from "../../core/lying.ts";
import { about, after } from "../../core/space.ts";
import { framed } from "../../core/turning.ts";

const HELD: Readonly<Record<string, Held>> = JSON.parse(
  readFileSync(new URL("../../../docs/anatomy/poses.json", import.meta.url), "utf8"),
);

function heldOf(exercise: string): Held {
  return HELD[exercise] ?? assert.fail(exercise);
}

function wordsAt(exercise: string, place: number): string {
  return pelvisWords(pelvisAt(heldOf(exercise), place));
}

test("who lies in the pictures lies in 3D, and who stands stands", () => {
  assert.equal(wordsAt("bridge", 0), "the front of the pelvis up");
  assert.match(wordsAt("clam", 0), /^the left side of the pelvis up$/);
  assert.equal(wordsAt("bird-dog", 0), "the front of the pelvis down");
  assert.equal(wordsAt("single-leg-stance", 0), "the pelvis upright");
  assert.equal(wordsAt("staggered-deadlift", END), "the pelvis tipped forwards");
});

test("between two stations the pelvis is between the two", () => {
  const held = { ...heldOf("bridge"), pelvis: [0, 1].map((x) => [x, 0, 0]) as unknown as Held["pelvis"] };
  const [, , up] = pelvisAt(held, 0.5);
  assert.ok(Math.abs(up[1] - Math.sin(0.5)) < 1e-9);
});

test("whatever the exercise, each set view shows what it is called", () => {
  for (const [exercise, held] of Object.entries(HELD)) {
    for (const place of [0, END]) {
      const pelvis = pelvisAt(held, place);
      const [pictures, ...others] = setViewsOf(held, pelvis);
      assert.equal(pictures?.[0], "As pictured");
      assert.deepEqual(pictures?.[1], { azimuth: (held.view[0] + 360) % 360, elevation: held.view[1] });
      for (const [name, towards] of others) {
        const view = { ...towards, zoom: 1 };
        const [[, up, to]] = framed(view, { hip: [0, 0, 0], middle: [0, 0, 0] }, pelvis);
        const out = held.legs[0] === "left" ? 1 : -1;
        const wanted = { "Front of the hip": -to[1], "Side of the hip": out * to[0], "Back of the hip": to[1] }[name];
        assert.ok((wanted ?? 0) > 0.9, `${exercise}: ${name}`);
        assert.ok(Math.abs(towards.elevation) < 45 || up[2] > -0.4, `${exercise}: ${name}: the head is at the bottom`);
      }
    }
  }
});

test("of a hip that stands the set views are those of the plates", () => {
  assert.deepEqual(
    setViewsOf(undefined, UPRIGHT).map(([name, { azimuth }]) => [name, azimuth]),
    [
      ["Front", 0],
      ["Side", 90],
      ["Back", 180],
      ["Oblique", 135],
    ],
  );
});

test("from where one looks is said of the hip, however it lies", () => {
  const onTheBack = about("x", -90);
  assert.equal(pelvisWords(onTheBack), "the front of the pelvis up");
  const fromAbove = { azimuth: 0, elevation: 80, zoom: 1 };
  assert.equal(seenWords(fromAbove, onTheBack), "as the hip lies, from the front");
  assert.equal(seenWords({ ...fromAbove, elevation: 0 }, UPRIGHT), "from the front");
  assert.match(seenWords(fromAbove, UPRIGHT), /^from the side of the head$/);
  assert.equal(
    seenWords({ azimuth: 0, elevation: 0, zoom: 1 }, onTheBack),
    "as the hip lies, from the side of the feet",
  );
  assert.equal(pelvisWords(after(about("x", 50))), "the pelvis tipped forwards");
});
