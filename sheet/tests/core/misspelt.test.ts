import assert from "node:assert/strict";
import { test } from "node:test";
import { likeness, meantBy, slipsBetween } from "../../core/misspelt.ts";

test("a slip is a letter put in, left out, swapped with the next, or another vowel; another consonant is two", () => {
  for (const [one, other, slips] of [
    ["bridge", "bridge", 0],
    ["bridge", "bride", 1],
    ["bridge", "bridgge", 1],
    ["bridge", "brigde", 1],
    ["bridge", "rbidge", 1],
    ["bridge", "brodge", 1],
    ["bridge", "brinde", 2],
    ["bridge", "bribge", 2],
    ["bridge", "ridge", 1],
    ["bridge", "bridges", 1],
    ["bridge", "", 6],
    ["", "bridge", 6],
    ["abcd", "badc", 2],
    ["abc", "cba", 3],
    ["ab", "ba", 1],
  ] as const) {
    assert.equal(slipsBetween(one, other), slips, `${one}, ${other}`);
    assert.equal(slipsBetween(other, one), slips, `${other}, ${one}`);
  }
});

test("a short word is none that was mistyped; a long one may have two slips, never in its first letter", () => {
  assert.deepEqual(meantBy("stap", ["step"]), []);
  assert.deepEqual(meantBy("steep", ["step"]), ["step"]);
  assert.deepEqual(meantBy("brudgi", ["bridge"]), [], "six letters, two slips");
  assert.deepEqual(meantBy("hemstrang", ["hamstring"]), ["hamstring"]);
  assert.deepEqual(meantBy("abductur", ["abductor"]), ["abductor"]);
  assert.deepEqual(meantBy("abdectur", ["abductor"]), ["abductor"], "eight letters, two slips");
  assert.deepEqual(meantBy("bridgee", ["bridge"]), ["bridge"], "one letter more at its end is a slip");
  assert.deepEqual(meantBy("ebductar", ["abductor"]), []);
  assert.deepEqual(meantBy("squets", ["squat", "squats"]), ["squats"]);
});

test("of several the nearest are meant, all that are as near, in the order that they are known in", () => {
  assert.deepEqual(meantBy("hamstreng", ["hamstrung", "hemstrung", "hamstring"]), ["hamstrung", "hamstring"]);
  assert.deepEqual(meantBy("hamstreng", ["hemstrung", "hamstring"]), ["hamstring"]);
  assert.deepEqual(meantBy("gluteusis", ["gluteus", "gluteusus"]), ["gluteusus"], "two letters more are another word");
});

test("words look alike by the pairs of letters that both have, each counted once", () => {
  assert.equal(likeness("bridge", "bridge"), 1);
  assert.equal(likeness("clam", "step"), 0);
  assert.equal(likeness("night", "nacht"), 0.25);
  assert.equal(likeness("aaaa", "aa"), 0.5);
  assert.equal(likeness("a", ""), 0);
});
