import assert from "node:assert/strict";
import { test } from "node:test";
import { isForm, isIn, wordsInOrder, wordsOf } from "../../core/plain-words.ts";

test("words are compared without case, accents and apostrophes, each once, in their order", () => {
  assert.deepEqual(wordsInOrder("Runner’s knee -- the RUNNERS' Knee, Łódź é"), [
    "runners",
    "knee",
    "the",
    "runners",
    "knee",
    "łodz",
    "e",
  ]);
  assert.deepEqual(wordsOf(["Knee, knee", "hip knee"]), ["knee", "hip"]);
});

test("a word finds another by its beginning, and several find one", () => {
  assert.ok(isIn("glutes", ["gluteus"]) && isIn("squ", ["squat"]));
  assert.ok(!isIn("abs", ["abductor"]), "of a short word the end is not taken off");
  assert.ok(!isIn("heels", ["knee"]) && isIn("heels", ["heel"]));
  assert.ok(isIn("hips", ["hip"]) && isIn("abs", ["ab"]));
  assert.ok(!isIn("quat", ["squat"]));
});

test("another ending is another form of the word, a letter more in it is not", () => {
  for (const form of ["squat", "squats", "squatting", "squating"]) assert.ok(isForm(form, "squat"), form);
  assert.ok(isForm("squatting", "squats") && isForm("hinging", "hinge") && isForm("lunging", "lunges"));
  assert.ok(isForm("stretches", "stretch") && isForm("pressing", "press"));
  for (const none of ["squatx", "squattings", "quats"]) assert.ok(!isForm(none, "squat"), none);
});
