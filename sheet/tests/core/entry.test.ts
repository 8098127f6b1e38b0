import assert from "node:assert/strict";
import { test } from "node:test";
import type { Entry } from "../../core/entry.ts";
import { entryOf, MODES } from "../../core/entry.ts";

test("an entry of the tab's history comes back as it went in, in every mode", () => {
  for (const mode of MODES) {
    for (const isLed of [true, false]) {
      const entry: Entry = { mode, turn: 3, isLed, place: 2 };
      assert.deepEqual(entryOf(structuredClone(entry)), entry);
    }
  }
  assert.deepEqual(MODES, ["choose", "print", "do"]);
});

test("an entry without its mode or its turn is none", () => {
  const kept = { mode: "do", turn: 3, isLed: true, place: 2 };
  const none = [null, "do", {}, { ...kept, mode: "watch" }, { ...kept, mode: undefined }, { ...kept, turn: "3" }];
  assert.deepEqual(none.map(entryOf), [null, null, null, null, null, null]);
});

test("an entry that does not say so was not led there by a link, and begins with the first exercise", () => {
  assert.deepEqual(entryOf({ mode: "do", turn: 0, isLed: "yes", place: "2" }), {
    mode: "do",
    turn: 0,
    isLed: false,
    place: 0,
  });
});
