import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Held } from "../../core/held.ts";
import { END, lastOf } from "../../core/held.ts";
import {
  beside,
  moves,
  placeAt,
  rolesOf,
  secondsAt,
  stationOf,
  stopAt,
  stopsOf,
  worksWords,
} from "../../core/movement.ts";

const HELD: Readonly<Record<string, Held>> = JSON.parse(
  readFileSync(new URL("../../../docs/anatomy/poses.json", import.meta.url), "utf8"),
);
/** Rest, out, hold, back. */
const TEMPO = { seconds: [1, 2, 3, 4], follows: "" } as const;
const TWO_PARTS = { ...TEMPO, follows: "the other foot has come in" };

function heldOf(exercise: string): Held {
  return HELD[exercise] ?? assert.fail(exercise);
}

test("the movement takes its tempo: out, held at the end, back, and a rest at the start", () => {
  const places = [0, 1, 2, 5, 7, 9, 9.9, 10, 12].map((second) => placeAt(second, TEMPO));
  const rounded = places.map((place) => place !== null && Math.round(place * 1000) / 1000);
  assert.deepEqual(rounded, [0, 4, END, END, 4, 0, 0, 0, END]);
});

test("it never leaps, and never leaves the way", () => {
  let before = 0;
  for (let second = 0; second < 49; second += 0.05) {
    const place = placeAt(second, TEMPO) ?? assert.fail(String(second));
    assert.ok(place >= 0 && place <= END && Math.abs(place - before) < 0.4, String(second));
    before = place;
  }
});

test("after five times it is over, at the start", () => {
  assert.ok((placeAt(48.99, TEMPO) ?? 9) < 0.001);
  assert.equal(placeAt(49, TEMPO), null);
});

test("a movement that is played from half way goes on from there", () => {
  for (const tempo of [TEMPO, TWO_PARTS]) {
    for (const [stop, words] of stopsOf(tempo).entries()) {
      const place = stationOf(stop);
      assert.ok(Math.abs((placeAt(secondsAt(place, tempo), tempo) ?? 99) - place) < 1e-9, words);
    }
  }
});

test("the stops of the slider are stations from start to end, and each place has a nearest one", () => {
  const stops = stopsOf(TEMPO);
  assert.deepEqual([stationOf(0), stationOf(stops.length - 1)], [0, END]);
  assert.deepEqual(
    [0, 0.9, 1.1, 4, 7.2].map(stopAt).map((stop) => stops[stop]),
    ["start", "start", "a quarter of the way", "half way", "end"],
  );
});

test("what follows the end is played, too, there and back, and has stops of its own", () => {
  assert.deepEqual(
    [0, 1, 2, 5, 7, 9].map((second) => Math.round(placeAt(second, TWO_PARTS) ?? -1)),
    [0, 8, 16, 16, 8, 0],
  );
  const stops = stopsOf(TWO_PARTS);
  assert.equal(stops[stopAt(END)], "end");
  assert.equal(stops[stopAt(lastOf(TWO_PARTS))], "after the end, the other foot has come in");
  assert.equal(stops.length - 1, stopAt(lastOf(TWO_PARTS)));
});

test("a place lies between two stations, or at one", () => {
  assert.deepEqual([0, 2.25, END].map(beside), [
    [0, 0, 0],
    [2, 3, 0.25],
    [END, END, 0],
  ]);
});

test("every way is told at all stations or, of a leg that stays, once", () => {
  for (const [exercise, held] of Object.entries(HELD)) {
    for (const told of [held.way.left, held.way.right, held.pelvis])
      assert.ok([1, lastOf(held) + 1].includes(told.length), exercise);
  }
});

test("of one who pushes and holds nothing is to be seen, of one who lifts a leg much", () => {
  assert.ok(!moves(heldOf("side-lying-isometric-abduction")));
  assert.ok(moves(heldOf("clam")));
  assert.ok(moves(heldOf("marching-bridge")));
});

test("what works is told apart in words as on the picture", () => {
  const held = heldOf("clam");
  const layers = ["gluteus-maximus", "tensor-fasciae-latae", "gluteus-medius"].map((id) => ({
    id,
    name: id.replaceAll("-", " "),
  }));
  assert.equal(rolesOf(held).get("gluteus-medius"), "main");
  assert.equal(rolesOf(held).get("gluteus-maximus"), "helping");
  assert.equal(
    worksWords(layers, held),
    "Main (dark, full lines): gluteus medius. Helping (pale, broken lines): gluteus maximus and tensor fasciae latae." +
      " Any other: white, no lines.",
  );
  assert.ok(!worksWords(layers, { ...held, helping: [] }).includes("Helping"));
  assert.deepEqual([held.beside, heldOf("bridge").beside], [["iliotibial-band"], []]);
});
