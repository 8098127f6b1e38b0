/** What a clinic puts into its own page says what was asked for, and is literal whatever a title holds. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { encodeSheet } from "../../core/link.ts";
import { EMPTY } from "../../core/prescription.ts";
import { suggestedItem } from "../../core/suggested.ts";
import { frameAddress, frameSnippet, plainSnippet, shownBy } from "../../views/snippet.ts";
import { LIBRARY, INDEX as library } from "../core/fixture.ts";

const ROOT = "https://hips.example/";
const [first, second] = LIBRARY.exercises;
assert.ok(first && second);

const shown = (text: string) => {
  const found = shownBy(text, library.exercises);
  assert.ok(typeof found !== "string", String(found));
  return found;
};
const sheetOf = (title: string) =>
  encodeSheet({ ...EMPTY, title, items: [suggestedItem(second), suggestedItem(first)] });

test("an exercise is found by its name, its id, the address of its page and that of its frame", () => {
  const typed = [
    first.name,
    ` ${first.name.toUpperCase()} `,
    first.id,
    `${ROOT}${first.url}`,
    `${ROOT}embed/${first.id}/?theme=dark`,
  ];
  for (const text of typed) assert.equal(shown(text).frame, `embed/${first.id}/`, text);
});

test("what is no exercise and no whole link says so in a sentence, and what is empty says nothing", () => {
  assert.equal(shownBy("  ", library.exercises), "");
  for (const text of [
    "Clamm",
    "https://hips.example/exercises/no-such/",
    `#${sheetOf("A").slice(0, -7)}`,
    "#V1.00C0.MV65",
  ])
    assert.match(String(shownBy(text, library.exercises)), /^[A-Z].*\.$/, text);
});

test("the frame of a sheet holds the whole link, with the colours before the #", () => {
  const fragment = `#${sheetOf("Knee")}`;
  const found = shown(`${ROOT}sheet/${fragment}`);
  assert.equal(frameAddress(found, ROOT, ""), `${ROOT}embed/sheet/${fragment}`);
  assert.equal(frameAddress(found, ROOT, "dark"), `${ROOT}embed/sheet/?theme=dark${fragment}`);
  assert.equal(found.picture?.src, second.figures.start.src);
});

test("a title cannot leave the attribute or the words that it stands in", () => {
  const found = shown(`#${sheetOf('"><script>alert(1)</script>&amp;')}`);
  for (const code of [frameSnippet(found, ROOT, ""), plainSnippet(found, ROOT)]) {
    assert.doesNotMatch(code, /<script/);
    assert.match(code, /&lt;script&gt;alert\(1\)&lt;\/script&gt;&amp;amp;/);
  }
});

test("the code without a frame runs nothing and keeps the shape of the picture", () => {
  const code = plainSnippet(shown(first.name), ROOT);
  const { width, height } = first.figures.start;
  assert.doesNotMatch(code, /iframe|script/);
  assert.match(code, new RegExp(`href="${ROOT}${first.url}"`));
  assert.match(code, new RegExp(`width="400" height="${Math.round((400 * height) / width)}"`));
});
