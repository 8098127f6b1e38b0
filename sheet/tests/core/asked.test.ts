import assert from "node:assert/strict";
import { test } from "node:test";
import { type Asked, askedBy, fits, inOrder, ORDER, queryOf, thing } from "../../core/asked.ts";

const NOTHING: Asked = { words: "", facets: { verdict: "", post: "" } };
const CHOICES = { verdict: ["", "supported", "contested"], post: ["", "first-post"] };
const claim = thing(
  ["“Weak hips” are one of several causes.", "Leppänen M, O’Sullivan K. Hip and core exercise. 2024"],
  { verdict: "contested", post: "first-post" },
);

test("a thing is found by every word of it, its authors and years, in any order and case, without accents", () => {
  for (const words of [
    "",
    "  ",
    "hips",
    "HIP weak",
    "leppanen",
    "Leppänen core",
    "osullivan",
    "o’sullivan 2024",
    "caus",
  ]) {
    assert.ok(fits(claim, { ...NOTHING, words }), words);
  }
});

test("a word that is not there finds nothing, whatever stands beside it", () => {
  for (const words of ["weak knees", "leppanenn", "pänen", "2023"])
    assert.ok(!fits(claim, { ...NOTHING, words }), words);
});

test("each facet that is asked for has to be right, and words and facets together", () => {
  const asks = (verdict: string, post: string, words = "") => fits(claim, { words, facets: { verdict, post } });
  assert.ok(asks("contested", "") && asks("", "first-post") && asks("contested", "first-post", "weak"));
  assert.ok(!asks("supported", "") && !asks("contested", "second-post") && !asks("contested", "", "strong"));
  assert.ok(!fits(thing(["weak"], {}), { words: "weak", facets: { verdict: "contested" } }), "it has none");
});

test("what is asked for stands in the address and is read back from there", () => {
  for (const asked of [
    NOTHING,
    { words: "leppänen & co = 50%", facets: { verdict: "", post: "" } },
    { words: "hip", facets: { verdict: "supported", post: "first-post" } },
  ]) {
    assert.deepEqual(askedBy(queryOf(asked), CHOICES), asked);
  }
  assert.equal(queryOf(NOTHING), "");
  assert.equal(queryOf({ words: " hip ", facets: { verdict: "supported", post: "" } }), "?find=hip&verdict=supported");
});

test("an address that asks for what there is not asks for nothing", () => {
  assert.deepEqual(askedBy("?verdict=proven&q=hip&post=first-post", CHOICES), {
    words: "",
    facets: { verdict: "", post: "first-post" },
  });
});

test("an order hides nothing, and stands in the address like a choice", () => {
  const asked = { words: "weak", facets: { verdict: "", [ORDER]: "value" } };
  assert.ok(fits(claim, asked));
  assert.equal(queryOf(asked), "?find=weak&order=value");
  assert.deepEqual(askedBy("?order=value", { order: ["", "value"] }).facets, { order: "value" });
});

test("numbers go from the largest down, words by the alphabet, and equal ones stay as they were", () => {
  const order = (...keys: string[]) => inOrder(keys, (key) => key.replace(/ .*/, ""));
  assert.deepEqual(order("9", "103", "53.03"), ["103", "53.03", "9"]);
  assert.deepEqual(order("hop", "Clam", "élan"), ["Clam", "élan", "hop"]);
  assert.deepEqual(order("40 first", "81", "40 second"), ["81", "40 first", "40 second"]);
});
