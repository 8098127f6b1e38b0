import assert from "node:assert/strict";
import { test } from "node:test";

import { ANY, found } from "../../views/choose/find.ts";
import type { Search } from "../../views/choose/find.ts";
import { LIBRARY } from "../core/fixture.ts";

function names(search: Partial<Search>): string[] {
  return found(LIBRARY, { ...ANY, ...search }).map(({ id }) => id);
}

test("nothing asked finds everything", () => {
  assert.equal(names({}).length, LIBRARY.exercises.length);
});

test("every exercise is found by its name, its other names, in any case and without accents", () => {
  for (const exercise of LIBRARY.exercises) {
    for (const name of [exercise.name, ...exercise.also_known_as]) {
      assert.ok(names({ words: name.toUpperCase() }).includes(exercise.id), name);
      assert.ok(names({ words: ` ${name.replace(/e/g, "é")} ` }).includes(exercise.id), name);
    }
  }
});

test("equipment at hand leaves out what needs more", () => {
  for (const exercise of LIBRARY.exercises) {
    assert.ok(names({ ticked: new Set(exercise.equipment) }).includes(exercise.id));
    const [first] = exercise.equipment;
    if (!first) continue;
    const without = exercise.equipment.filter((thing) => thing !== first);
    assert.ok(!names({ ticked: new Set([...without, "nothing-else"]) }).includes(exercise.id));
  }
});

test("words that match nothing find nothing, and odd characters do no harm", () => {
  assert.deepEqual(names({ words: "zzzz" }), []);
  assert.equal(names({ words: "(.*[" }).length, LIBRARY.exercises.length);
});
