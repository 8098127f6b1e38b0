import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { hardWords, hardWordsLine } from "../../core/hard-words.ts";
import { bareItem, EMPTY } from "../../core/prescription.ts";
import { LIBRARY } from "./fixture.ts";

const { words, cases } = JSON.parse(readFileSync(new URL("../../vectors/hard-words.json", import.meta.url), "utf8"));

test("a difficult word is found in any of its forms, whole, and said in the order of the text", () => {
  for (const { texts, terms } of cases)
    assert.deepEqual(
      hardWords(words, texts).map(({ term }) => term),
      terms,
      texts.join(" "),
    );
});

test("a sheet explains the words of its own rules and exercises, and a sheet without any says nothing", () => {
  const sheet = { ...EMPTY, items: [bareItem("CL")] };
  const groin = { ...LIBRARY, safety: { ...LIBRARY.safety, stop_rules: ["Stop at pain in the groin."] } };
  assert.equal(hardWordsLine(sheet, groin), "Groin: the fold between leg and belly.");
  assert.equal(hardWordsLine(sheet, { ...groin, words: [] }), "");
});
