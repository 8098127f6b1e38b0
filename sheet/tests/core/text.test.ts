import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { clip, tidyText } from "../../core/text.ts";
import { decodeText, encodeText } from "../../core/text-code.ts";
import { SEED, text } from "./arbitrary.ts";

test("a text is read back as it was written", (t) => {
  t.diagnostic(`seed ${SEED}`);
  fc.assert(
    fc.property(text(160), (value) => assert.equal(decodeText(encodeText(value)), value)),
    { numRuns: 10_000, seed: SEED },
  );
});

test("every character of the world is read back, in either code", () => {
  for (let point = 0x20; point <= 0x10ffff; point++) {
    if (point >= 0xd800 && point <= 0xdfff) continue;
    const character = String.fromCodePoint(point);
    if (decodeText(encodeText(character)) !== character) assert.fail(point.toString(16));
    // Among others of its kind the code for any script is chosen.
    if (point % 7 === 0 && point > 0x80) {
      const word = `${character} ${character}${character}`;
      if (decodeText(encodeText(word)) !== word) assert.fail(point.toString(16));
    }
  }
});

test("plain English takes little more than a symbol a character, other scripts two to five", () => {
  const cost = (value: string) => encodeText(value).length / [...value].length;
  assert.ok(cost("Slow on the way down, please. Stop if it hurts.") < 1.1);
  assert.ok(cost("Повільно опускайте коліно, не прогинайте спину.") < 2.2);
  assert.ok(cost("انزل ببطء، وتوقف عند الألم") < 2.2);
  assert.ok(cost("慢慢放下膝盖不要弯腰疼痛时停止") < 4.5);
});

test("a text is one line without invisible characters", () => {
  assert.equal(tidyText("  a \n\t b  ", 60), "a b");
  assert.equal(tidyText("a\u0000\u200B\u202E\uFEFFb", 60), "ab");
  assert.equal(tidyText("می‌خواهم", 60), "می‌خواهم", "the joiners of Persian stay");
  assert.equal(tidyText("👩🏾‍⚕️", 60), "👩🏾‍⚕️");
  assert.equal(tidyText("e\u0301", 60), "\u00E9");
  assert.equal(tidyText("a\uD800b", 60), "a\uFFFDb");
  for (const value of [null, undefined, 5, {}, ["a"]]) assert.equal(tidyText(value, 60), "");
});

test("a text is counted in characters, not in halves of them", () => {
  assert.equal(tidyText("😀😀😀", 2), "😀😀");
  assert.equal(tidyText("a b", 2), "a");
});

test("cleaning twice changes nothing more", (t) => {
  t.diagnostic(`seed ${SEED}`);
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (value) => {
      const once = tidyText(value, 160);
      assert.equal(tidyText(once, 160), once);
      assert.ok([...once].length <= 160);
    }),
    { numRuns: 5000, seed: SEED },
  );
});

test("a long text of ours is cut at a word", () => {
  assert.equal(clip("one two three", 20), "one two three");
  assert.equal(clip("one two three", 13), "one two three", "as long as it may be");
  assert.equal(clip("one two three four", 12), "one two…");
  assert.equal(clip("abcdefghijklmnop", 5), "abcd…");
});
