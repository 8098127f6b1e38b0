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

test("words of the guide and of everything that an exercise says are explained, once each; a muscle has its own words", () => {
  const [clam] = LIBRARY.exercises;
  assert.ok(clam);
  const word = (term: string) => ({ term, forms: [], in_short: `what ${term} means` });
  const told = {
    ...clam,
    name: "Nameword",
    summary: "A summaryword.",
    feel: "A feelword.",
    set_up: ["A setword."],
    steps: ["A stepword.", "Gluteus medius works."],
    cues: ["A cueword."],
    avoid_if: [{ what: "A checkword.", source: "suggested" as const }],
    stop_if: [{ what: "A stopword.", source: "suggested" as const }],
  };
  const zones = LIBRARY.safety.pain_guide.zones.map((zone) => ({ ...zone, do: "A zoneword." }));
  const all = [
    "Zoneword",
    "Nameword",
    "Summaryword",
    "Feelword",
    "Setword",
    "Stepword",
    "Checkword",
    "Cueword",
    "Stopword",
  ];
  const library = {
    ...LIBRARY,
    exercises: [told],
    words: [...all, "Gluteus medius", "C.R.P."].map(word),
    safety: { ...LIBRARY.safety, pain_guide: { ...LIBRARY.safety.pain_guide, zones } },
  };
  const sheet = { ...EMPTY, items: [bareItem("CL"), bareItem("Z9")] };
  assert.equal(hardWordsLine(sheet, library), `${all.map((term) => `${term}: what ${term} means`).join("; ")}.`);
  assert.deepEqual(hardWords([word("C.R.P.")], ["a carapace"]), [], "a dot is a dot");
  assert.equal(hardWords([word("C.R.P.")], ["Your C.R.P. is high"]).length, 1);
  assert.deepEqual(hardWords([word("ab")], ["a", "b"]), [], "no word goes over the end of a text");
});
