import assert from "node:assert/strict";
import { test } from "node:test";
import type { Search } from "../../core/find.ts";
import { ANY, found } from "../../core/find.ts";
import type { Exercise } from "../../core/library.ts";
import { isAtHome } from "../../core/library.ts";
import { LIBRARY } from "./fixture.ts";

function names(search: Partial<Search>): string[] {
  return found(LIBRARY, { ...ANY, ...search }).map(({ exercise }) => exercise.id);
}

const ALL = LIBRARY.exercises.map(({ id }) => id);

test("nothing asked finds everything, in the library's order", () => {
  for (const words of ["", "   ", "(.*["]) assert.deepEqual(names({ words }), ALL, words);
});

test("every exercise is found by its name, its other names, in any case and without accents", () => {
  for (const exercise of LIBRARY.exercises) {
    for (const name of [exercise.name, ...exercise.also_known_as]) {
      assert.equal(names({ words: name.toUpperCase() })[0], exercise.id, name);
      assert.equal(names({ words: ` ${name.replace(/e/g, "é")} ` })[0], exercise.id, name);
      assert.equal(names({ words: `the ${name}s` })[0], exercise.id, name);
    }
  }
});

test("any word will do, more words come first, and a name before a mention", () => {
  assert.deepEqual(names({ words: "clam steps" }), ["clam", "banded-clam", "banded-side-steps", "step-up"]);
  assert.deepEqual(names({ words: "side-steps zzzz" })[0], "banded-side-steps");
  assert.deepEqual(names({ words: "clam loop" }).slice(0, 2), ["banded-clam", "clam"]);
  assert.deepEqual(names({ words: "pelvis" }), ["step-up"]);
});

test("small words of a sentence find nothing by themselves", () => {
  assert.deepEqual(names({ words: "for the clam" }), names({ words: "clam" }));
});

test("an injury finds the exercises that its page names, says so, and finds no others", () => {
  const [injury] = Object.values(LIBRARY.injuries);
  assert.ok(injury);
  for (const words of ["iliotibial", "itb", "outer", "ITB’s syndrome"]) {
    assert.deepEqual(names({ words }), injury.exercises, words);
  }
  assert.ok(!names({ words: "band" }).includes("step-up"));
  const bands = found(LIBRARY, { ...ANY, words: "outer knee band" });
  const told = bands.filter(({ injuries }) => injuries.length > 0);
  assert.deepEqual(
    told.map(({ exercise }) => exercise.id),
    injury.exercises,
  );
  assert.deepEqual(told[0]?.injuries, [injury.name]);
  assert.ok(bands.length > told.length);
});

test("equipment at hand leaves out what needs more than that and what any home has", () => {
  for (const exercise of LIBRARY.exercises) {
    const needed = exercise.equipment.filter((thing) => !isAtHome(LIBRARY, thing));
    assert.ok(names({ ticked: new Set(needed) }).includes(exercise.id));
    const [first, ...others] = needed;
    assert.equal(names({ ticked: new Set([...others, "nothing-else"]) }).includes(exercise.id), first === undefined);
  }
});

test("words of everyday find what they are true of, and nothing else", () => {
  const having = (is: (exercise: Exercise) => boolean) => LIBRARY.exercises.filter(is).map(({ id }) => id);
  const same = (words: string, ids: string[]) => assert.deepEqual(names({ words }).sort(), [...ids].sort(), words);
  const isWorked = ({ muscles }: Exercise) =>
    [...muscles.primary, ...muscles.secondary].some((muscle) => muscle === "gluteus-medius");
  for (const words of ["glutes", "abductors", "Abductor"]) same(words, having(isWorked));
  for (const words of ["theraband", "TheraBands"])
    same(
      words,
      having(({ equipment }) => equipment.includes("loop-band")),
    );
  for (const words of ["no equipment", "Without any equipment", "bodyweight", "body-weight"]) {
    same(
      words,
      having(({ equipment }) => equipment.every((thing) => isAtHome(LIBRARY, thing))),
    );
  }
  same("equipment", []);
  same(
    "sidelying",
    having(({ position }) => position === "side-lying"),
  );
  same("clamming", names({ words: "clam" }));
});

test("words that match nothing find nothing", () => {
  assert.deepEqual(names({ words: "zzzz" }), []);
});
