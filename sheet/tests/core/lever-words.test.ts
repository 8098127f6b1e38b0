/** What a position comes to in words: nobody is named whose lever is too short to tell which way it works. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { LINES, leversOf } from "../../core/hip-levers.ts";
import { bend, leverWords, positionWords } from "../../core/lever-words.ts";

const at = (flexion: number) =>
  positionWords(
    Object.entries(LINES).map(([part, line]) => [part, leversOf(line, { flexion, adduction: 0, turnedIn: 0 })]),
  );

test("the longest lever each way is named with its length", () => {
  const says = at(90);
  assert.match(says, /straighten the hip: maximus-lower \(4\.5 cm\)/);
  assert.match(says, /turn it in: medius-front \(5\.2 cm\)/);
  const part = (flexes: number, abducts: number, turnsIn: number) => ({ flexes, abducts, turnsIn, length: 10 });
  assert.equal(
    positionWords([
      ["Front", part(2, 3, 1)],
      ["Back", part(-4, 1, -1)],
      ["Deep", part(-1, 0, -0.9)],
    ]),
    "Longest lever to straighten the hip: back (4.0 cm). To move the thigh out: front (3.0 cm). " +
      "To turn it in: front (1.0 cm). To turn it out: back (1.0 cm). 1 of 3 parts clearly turn it in, 1 out.",
  );
});

test("a way that nobody clearly has is said to be nobody's, and no lever within the grey band is counted", () => {
  assert.match(at(90), /To turn it out: no part clearly\./);
  assert.match(at(90), /9 of 11 parts clearly turn it in, 0 out\.$/);
});

test("a lever says which way it works, unless it is about nought", () => {
  assert.equal(leverWords(-4.53, "bends", "straightens"), "straightens 4.5 cm");
  assert.equal(leverWords(1, "turns in", "turns out"), "turns in 1.0 cm");
  assert.equal(leverWords(-0.49, "bends", "straightens"), "about 0");
});

test("a bend is said in words also where it is none, or backwards", () => {
  assert.deepEqual([45, 0, -10].map(bend), ["Hip bent 45°", "Hip straight", "Thigh 10° behind you"]);
});
