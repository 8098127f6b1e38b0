/** The stance that the sliders set, what the muscles do in it, and that both are the simulator's. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { LINES, leversOf } from "../../core/hip-levers.ts";
import { angleOf, hipOf, inwardsOf, moveTo, NAMES, RANGES, START, STILL_WORDS, STILLS } from "../../core/stance.ts";
import { ASKED, answerWords, doing, lost, meaning, toldWords, valueWords } from "../../core/stance-words.ts";
import found from "../../vectors/stances.json" with { type: "json" };

const PAGE = new URL("../../../docs/chain/move-the-pelvis/index.md", import.meta.url);

test("at fifty random stances every lever and every length is the simulator's, within one percent", () => {
  assert.equal(found.length, 50);
  for (const { angles, levers } of found) {
    const [bent = 0, inwards = 0, turnedIn = 0] = angles;
    const stance = { ...START, drop: 0, lean: inwards, bent, turnedIn };
    for (const [part, theirs] of Object.entries(levers)) {
      const line = LINES[part];
      assert.ok(line, part);
      const { flexes, abducts, turnsIn, length } = leversOf(line, hipOf(stance));
      for (const [at, ours] of [flexes, abducts, turnsIn, length].entries()) {
        const there = theirs[at] ?? Number.NaN;
        assert.ok(Math.abs(ours - there) <= Math.max(0.01 * Math.abs(there), 0.01), `${part} at ${angles}: ${ours}`);
      }
    }
  }
});

test("the fifty stances lie all over what the sliders reach, and hold every part", () => {
  for (const [i, name] of (["bent", "inwards", "turnedIn"] as const).entries()) {
    const [least, most] = RANGES[name];
    const those = found.map(({ angles }) => angles[i] ?? Number.NaN);
    assert.ok(Math.min(...those) >= least && Math.min(...those) < least + 0.15 * (most - least), name);
    assert.ok(Math.max(...those) <= most && Math.max(...those) > most - 0.15 * (most - least), name);
  }
  for (const { levers } of found) assert.deepEqual(Object.keys(levers), Object.keys(LINES));
});

test("the pelvis drops over a thigh that stays where it is, so the thigh lies that much further in", () => {
  const dropped = moveTo(START, "drop", 6);
  assert.equal(inwardsOf(dropped), inwardsOf(START) + 6);
  assert.equal(dropped.lean, START.lean);
  assert.deepEqual(doing("medius-back", dropped), doing("medius-back", moveTo(START, "inwards", 16)));
});

test("moving the thigh in leaves the pelvis as it is", () => {
  const moved = moveTo(moveTo(START, "drop", 4), "inwards", 7);
  assert.equal(moved.drop, 4);
  assert.equal(angleOf(moved, "inwards"), 7);
});

test("no slider is pushed past its end by another", () => {
  for (const inwards of RANGES.inwards) {
    for (const drop of RANGES.drop) {
      const both = moveTo(moveTo(START, "inwards", inwards), "drop", drop);
      const [least, most] = RANGES.inwards;
      assert.ok(inwardsOf(both) >= least && inwardsOf(both) <= most);
      assert.equal(inwardsOf(moveTo(both, "drop", 0)), inwards, "and it comes back");
    }
  }
});

test("the question has one answer in whole degrees, and the page gives it", () => {
  const answer = Array.from({ length: 16 }, (_, drop) => drop).find((drop) => lost(moveTo(START, "drop", drop)) >= 0.1);
  assert.equal(answer, 9);
  const page = readFileSync(PAGE, "utf8");
  const there = moveTo(START, "drop", answer);
  assert.ok(page.includes(`In this model, ${answer} degrees.`));
  assert.ok(page.includes(`a lever of ${doing(ASKED.part, START).holds.toFixed(1)} cm`));
  assert.ok(page.includes(`dropped ${answer}° it has ${doing(ASKED.part, there).holds.toFixed(1)} cm left`));
  assert.ok(page.includes("5 to 6 mm longer"));
  assert.ok(doing(ASKED.part, there).longer > 5 && doing(ASKED.part, there).longer < 6);
});

test("the answer is told when a tenth is gone, with or without a drop", () => {
  assert.equal(answerWords(START), "Lever of medius: 3.7 cm, as at the start.");
  assert.equal(answerWords(moveTo(START, "drop", 8)), "Lever of medius: 3.4 cm, 9% less.");
  assert.match(answerWords(moveTo(START, "drop", 9)), /A tenth is gone, at a drop of 9°\.$/);
  assert.match(answerWords(moveTo(START, "inwards", 19)), /A tenth is gone, without a drop\.$/);
  assert.match(answerWords(moveTo(moveTo(START, "bent", 40), "drop", 4)), /A tenth is gone, not by the drop alone\.$/);
  assert.match(answerWords(moveTo(START, "drop", -5)), /% more\.$/);
});

test("an angle is heard with its meaning, and with whose usual range it lies in", () => {
  const groups = [
    { mean: 8.2, spread: 6.6, who: "19 women with kneecap pain" },
    { mean: 0.3, spread: 3.6, who: "19 women without" },
  ];
  assert.equal(
    valueWords("turnedIn", 8, groups),
    "The thigh is turned in by 8 degrees. In the usual range of 19 women with kneecap pain.",
  );
  assert.equal(
    valueWords("turnedIn", 2, groups),
    "The thigh is turned in by 2 degrees. In the usual range of 19 women with kneecap pain; and of 19 women without.",
  );
  assert.equal(
    valueWords("turnedIn", -8, groups),
    "The thigh is turned out by 8 degrees. In the usual range of no group shown.",
  );
  assert.equal(valueWords("drop", 1, []), "The free side of the pelvis is 1 degree below level.");
});

test("each angle has words for none, more and, where it goes there, less", () => {
  for (const name of NAMES) {
    const words = [0, 3, -3].map((value) => meaning(name, value));
    assert.equal(new Set(words).size, 3, name);
    assert.ok(!words.join().includes("{"));
  }
  assert.deepEqual(
    NAMES.map((name) => [0, 3, -3].map((value) => meaning(name, value))),
    [
      [
        "The pelvis is level",
        "The free side of the pelvis is 3 degrees below level",
        "The free side is 3 degrees above level",
      ],
      ["The thigh is square to the pelvis", "The thigh is 3 degrees in", "The thigh is 3 degrees out"],
      ["The thigh is not turned", "The thigh is turned in by 3 degrees", "The thigh is turned out by 3 degrees"],
      ["The foot stands flat", "The foot is rolled in by 3 degrees", "The foot is rolled out by 3 degrees"],
      ["The hip is straight", "The hip is bent 3 degrees", "The hip is 3 degrees behind straight"],
    ],
  );
  assert.match(
    toldWords(moveTo(START, "drop", 9), "drop"),
    /below level\. .* 6 mm longer than at the start, its lever 3\.3 cm\.$/,
  );
  assert.match(toldWords(moveTo(START, "drop", -5), "drop"), /above level\. .* \d mm shorter than at the start/);
  assert.match(toldWords(START, "bent"), /^The hip is bent 27 degrees\. .* is as long as at the start/);
});

test("the pictures without a script are stances that the sliders reach, named by their angles", () => {
  assert.deepEqual(STILLS.level, START);
  for (const [id, stance] of Object.entries(STILLS)) {
    for (const name of NAMES) {
      const [least, most] = RANGES[name];
      assert.ok(angleOf(stance, name) >= least && angleOf(stance, name) <= most, `${id}: ${name}`);
    }
    if (stance.drop) assert.match(STILL_WORDS[id] ?? "", new RegExp(`dropped ${stance.drop}°`));
  }
});
