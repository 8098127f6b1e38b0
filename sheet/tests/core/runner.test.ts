/** Where a stance puts the runner, and what is drawn of it. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { BONES, bandOf, fibresOf, legLine, MUSCLES, stand } from "../../core/runner.ts";
import { BOX, drawn } from "../../core/runner-drawing.ts";
import type { Point } from "../../core/space.ts";
import { dot, minus, moved, plus, size } from "../../core/space.ts";
import type { Stance } from "../../core/stance.ts";
import { inwardsOf, moveTo, NAMES, RANGES, START, STILL_WORDS, STILLS } from "../../core/stance.ts";
import { doing } from "../../core/stance-words.ts";
import { picture } from "../../mover-picture.ts";

const FOLDER = new URL("../../../docs/assets/mover/", import.meta.url);
const EVERY: readonly Stance[] = Array.from({ length: 32 }, (_, which) =>
  NAMES.reduce((stance, name, i) => moveTo(stance, name, RANGES[name][(which >> i) & 1] ?? 0), START),
);
const degrees = (cosine: number) => (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI;
const angle = (a: Point, b: Point) => degrees(dot(a, b) / (size(a) * size(b)));
const near = (a: number, b: number, by: number, what: string) =>
  assert.ok(Math.abs(a - b) <= by, `${what}: ${a}, ${b}`);

test("the foot stays on the ground below the hip, and no bone changes its length", () => {
  const first = stand(START);
  for (const stance of EVERY) {
    const { parts, hip, knee, ankle } = stand(stance);
    const { turn, at } = parts.foot;
    const heights = BONES.foot.points.map((point) => plus(at, moved(turn, point))[2]);
    near(Math.min(...heights), 0, 0.01, "the lowest point of the foot");
    near(size(minus(hip, knee)), size(minus(first.hip, first.knee)), 0.01, "the thigh");
    near(size(minus(knee, ankle)), size(minus(first.knee, first.ankle)), 0.01, "the shin");
    near(hip[1], ankle[1], 45, "seen from the side, the hip");
  }
});

test("the pelvis tips by the drop, and the thigh lies in against it by what the slider shows", () => {
  for (const stance of EVERY) {
    const { hip, freeHip, knee } = stand(stance);
    const across = minus(freeHip, hip);
    near((Math.atan2(-across[2], across[0]) * 180) / Math.PI, stance.drop, 0.01, "the drop");
    near(90 - angle(minus(knee, hip), across), inwardsOf(stance), 0.01, "the thigh");
  }
});

test("while the pelvis drops over a straight leg, the leg stays where it is", () => {
  const straight = { ...START, bent: 0 };
  const [before, after] = [stand(straight), stand(moveTo(straight, "drop", 7))];
  near(size(minus(before.knee, after.knee)), 0, 0.01, "the knee");
});

test("turning the thigh in takes a bent knee inwards, and leaves a straight one on its line", () => {
  near(legLine(stand({ ...START, bent: 0, turnedIn: 12 })), 0, 0.01, "a straight leg");
  assert.ok(legLine(stand(moveTo(START, "turnedIn", 12))) > legLine(stand(START)) + 8);
  assert.ok(legLine(stand(moveTo(START, "turnedIn", -10))) < legLine(stand(START)));
});

test("every fibre begins on the pelvis and ends with the thigh, whatever the stance", () => {
  const ends = (stance: Stance) => {
    const standing = stand(stance);
    const { pelvis, thigh } = standing.parts;
    return MUSCLES.map((muscle) => {
      const line = fibresOf(muscle, stance, standing)[0] ?? [];
      const [from, to] = [line[0], line[line.length - 1]] as [Point, Point];
      const [a, b] = [minus(from, pelvis.at), minus(to, thigh.at)];
      const back = (turn: typeof pelvis.turn, p: Point): Point =>
        [0, 1, 2].map((k) => dot([turn[0][k] ?? 0, turn[1][k] ?? 0, turn[2][k] ?? 0], p)) as unknown as Point;
      return [back(pelvis.turn, a), back(thigh.turn, b)] as const;
    });
  };
  const first = ends(START);
  for (const stance of EVERY) {
    for (const [i, [from, to]] of ends(stance).entries()) {
      near(size(minus(from, first[i]?.[0] ?? from)), 0, 0.01, "an origin against the pelvis");
      near(size(minus(to, first[i]?.[1] ?? to)), 0, 0.01, "an insertion against the thigh");
    }
  }
});

test("the band ends on the shin wherever the knee goes, and below it", () => {
  const ends = (stance: Stance) => {
    const standing = stand(stance);
    return bandOf(stance, standing).map((line) => size(minus(line[line.length - 1] ?? standing.knee, standing.ankle)));
  };
  for (const stance of EVERY) {
    for (const [i, far] of ends(stance).entries()) {
      near(far, ends(START)[i] ?? 0, 0.6, "from its end to the ankle");
      assert.ok(far < 364, "below the knee");
    }
  }
});

test("the fibres of medius that are drawn grow longer with a drop, as the simulator's lines do", () => {
  const long = (stance: Stance, muscle: (typeof MUSCLES)[number]) => {
    const lines = fibresOf(muscle, stance, stand(stance));
    const sum = lines.flatMap((line) => line.slice(1).map((point, i) => size(minus(point, line[i] ?? point))));
    return sum.reduce((a, b) => a + b, 0) / lines.length;
  };
  const dropped = moveTo(START, "drop", 10);
  for (const part of ["front", "middle", "back"] as const) {
    const drawn = long(dropped, `medius-${part}`) - long(START, `medius-${part}`);
    const { longer } = doing(`medius-${part}`, dropped);
    assert.ok(
      drawn > 0.4 * longer && drawn < 2.5 * longer,
      `${part}: ${drawn.toFixed(1)} mm, there ${longer.toFixed(1)}`,
    );
  }
});

test("every stance is drawn with the same shapes in the same order, each slider alone within the frame", () => {
  for (const view of ["front", "side"] as const) {
    const looks = (stance: Stance) => drawn(stance, view).shapes.map(({ d: _, ...look }) => look);
    const first = looks(START);
    for (const stance of EVERY) assert.deepEqual(looks(stance), first);
    const [left, top, wide, high] = BOX[view];
    for (const name of NAMES) {
      for (const end of RANGES[name]) {
        for (const { d } of drawn(moveTo(START, name, end), view).shapes.slice(1)) {
          for (const [, x, y] of d.matchAll(/(-?\d+) (-?\d+)/g)) {
            assert.ok(Number(x) >= left && Number(x) <= left + wide, `${name} ${end}, ${view}: ${x}`);
            assert.ok(Number(y) >= top && Number(y) <= top + high, `${name} ${end}, ${view}: ${y}`);
          }
        }
      }
    }
  }
});

test("the pictures without a script are those that the script draws, and light", () => {
  for (const [id, stance] of Object.entries(STILLS)) {
    const file = readFileSync(new URL(`${id}.svg`, FOLDER));
    assert.equal(file.toString(), picture(stance, STILL_WORDS[id] ?? ""), `${id}: run node sheet/mover-stills.mjs`);
    assert.ok(gzipSync(file).length < 26 * 1024, `${id}: ${gzipSync(file).length} bytes`);
  }
});
