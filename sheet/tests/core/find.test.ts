import assert from "node:assert/strict";
import { test } from "node:test";
import type { Filters } from "../../core/filters.ts";
import { ANY, filtersAsked, isNarrowed, passes } from "../../core/filters.ts";
import { searcher } from "../../core/find.ts";
import type { ListedExercise } from "../../core/library.ts";
import { isAtHome } from "../../core/library.ts";
import { meantBy } from "../../core/misspelt.ts";
import { INDEX } from "./fixture.ts";

const search = searcher(INDEX);
const ids = (exercises: readonly ListedExercise[]) => exercises.map(({ id }) => id);
const names = (words: string) => ids(search(words).finds.map(({ exercise }) => exercise));
const nearest = (words: string) => ids(search(words).nearest);
const having = (is: (exercise: ListedExercise) => boolean) => ids(INDEX.exercises.filter(is));
const passing = (filters: Partial<Filters>) => having((one) => passes(INDEX, one, { ...ANY, ...filters }));

const ALL = ids(INDEX.exercises);

test("nothing asked finds everything, in the library's order", () => {
  for (const words of ["", "   ", "(.*["]) {
    assert.deepEqual(names(words), ALL, words);
    assert.deepEqual(nearest(words), [], words);
    assert.equal(search(words).told, "");
  }
});

test("every exercise is found by its name, its other names, in any case and without accents", () => {
  for (const exercise of INDEX.exercises) {
    for (const name of [exercise.name, ...exercise.also_known_as]) {
      assert.equal(names(name.toUpperCase())[0], exercise.id, name);
      assert.equal(names(` ${name.replace(/e/g, "é")} `)[0], exercise.id, name);
      assert.equal(names(`the ${name}s`)[0], exercise.id, name);
    }
  }
});

test("every word has to fit, and a whole name comes before a part of one", () => {
  assert.deepEqual(names("clam steps"), []);
  assert.deepEqual(names("clam"), ["clam", "banded-clam"]);
  assert.deepEqual(names("clam loop"), ["banded-clam"]);
  assert.deepEqual(names("pelvis"), ["step-up"]);
  assert.deepEqual(
    names("loop"),
    having(({ equipment }) => equipment.includes("loop-band")),
  );
});

test("a word that fits nothing is said, and the two nearest are named", () => {
  const answer = search("side plank");
  assert.deepEqual(answer.finds, []);
  assert.equal(answer.told, "“plank” is not in the library.");
  assert.deepEqual(ids(answer.nearest), ["side-lying-hip-abduction", "banded-side-steps"]);
  assert.equal(search("skater plank").told, "“skater” and “plank” are not in the library.");
  assert.equal(search("skater plank jump").told, "“skater”, “plank” and “jump” are not in the library.");
});

test("words that fit something, but nothing together, name the nearest of each", () => {
  const answer = search("clam steps");
  assert.equal(answer.told, "“clam steps” is not in the library: no exercise here has all of these words.");
  assert.equal(answer.nearest.length, 2);
});

test("what looks like nothing here has nothing near it", () => {
  assert.equal(search("zzzz").told, "“zzzz” is not in the library.");
  assert.deepEqual(nearest("zzzz"), []);
});

test("a slip of the fingers is read as the word that it is near to, and says so", () => {
  for (const words of ["claam", "brigde", "abducton", "gluteous medius", "glueteus"]) {
    const answer = search(words);
    assert.notDeepEqual(answer.finds, [], words);
  }
  assert.equal(search("brigde").told, "“brigde” is read as “bridge”.");
  assert.equal(search("bridge").told, "");
  assert.equal(search("brigde plank").told, "“brigde” is read as “bridge”. “plank” is not in the library.");
});

test("another vowel is a slip, another consonant another word, and so are two letters more", () => {
  assert.deepEqual(meantBy("quadraceps", ["quadriceps"]), ["quadriceps"]);
  assert.deepEqual(meantBy("achillis", ["achilles"]), ["achilles"]);
  for (const [word, other] of [
    ["wrist", "waist"],
    ["sprints", "splints"],
    ["skipping", "stepping"],
    ["tibialis", "tibial"],
  ] as const) {
    assert.deepEqual(meantBy(word, [other]), [], word);
  }
});

test("a word of a fact counts beside others only where it says the fact: whole sayings, no bare front or back", () => {
  const [muscle] = INDEX.exercises.flatMap(({ muscles }) => muscles.primary);
  assert.ok(muscle);
  const part = INDEX.muscles[muscle];
  assert.ok(part);
  const among = { ...part, plain_name: "The front of the arm", also_asked: ["biceps brachii", "upper arm"] };
  const find = searcher({ ...INDEX, muscles: { ...INDEX.muscles, [muscle]: among } });
  const isFound = (words: string) => find(words).finds.length > 0;
  for (const words of [
    "biceps",
    "biceps brachii",
    "upper arm",
    "arm",
    "clam arm",
    "clam front arm",
    "clam upper arm",
  ]) {
    assert.ok(isFound(words), words);
  }
  for (const words of ["biceps clam", "front clam", "clam fronts", "clam upper", "upper clam"]) {
    assert.ok(!isFound(words), words);
  }
});

test("a short word is never read as another, and no word with another first letter", () => {
  for (const words of ["clan", "klamms", "fridge"]) assert.deepEqual(names(words), [], words);
});

test("two words are one where only one word is known, and one is two", () => {
  assert.deepEqual(names("thera band").sort(), names("theraband").sort());
  assert.deepEqual(names("ste pup"), ["step-up"]);
  assert.deepEqual(names("stepup"), ["step-up"]);
  assert.deepEqual(names("wallpress"), ["wall-press"]);
});

test("small words of a sentence find nothing by themselves", () => {
  assert.deepEqual(names("exercises for the clam"), names("clam"));
});

test("a word behind a no leaves out what has it", () => {
  const without = having(({ equipment }) => !equipment.includes("loop-band"));
  assert.deepEqual(
    names("without loop"),
    without.filter((id) => !id.startsWith("loop")),
  );
  assert.deepEqual(names("clam no loop"), ["clam"]);
  assert.deepEqual(names("clam no"), []);
});

test("an injury finds the exercises that its page names, says so, and finds no others", () => {
  const [injury] = Object.values(INDEX.injuries);
  assert.ok(injury);
  for (const words of ["iliotibial", "itb", "outer", "ITB’s syndrome", "friction syndrome"]) {
    assert.deepEqual(names(words), injury.exercises, words);
  }
  assert.ok(!names("band").includes("step-up"));
  const told = search("outer knee band").finds;
  assert.deepEqual(ids(told.map(({ exercise }) => exercise)), injury.exercises);
  assert.ok(told.every(({ injuries }) => injuries[0] === injury.name));
  assert.deepEqual(names("step-up itb"), ["step-up"]);
  assert.deepEqual(names("clam itb"), []);
  assert.deepEqual(names("step-up pain"), [], "a word of most injuries tells nothing beside a name");
  assert.deepEqual(names("pain"), ["banded-bridge", "step-up"]);
});

test("words of everyday find what they are true of, and nothing else", () => {
  const same = (words: string, found: string[]) => assert.deepEqual(names(words).sort(), [...found].sort(), words);
  const isWorked = ({ muscles }: ListedExercise) =>
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
      having(({ equipment }) => equipment.every((thing) => isAtHome(INDEX, thing))),
    );
  }
  same("equipment", []);
  same(
    "sidelying",
    having(({ position }) => position === "side-lying"),
  );
  same(
    "warm up",
    having(({ goals }) => goals.includes("find-the-muscle")),
  );
  same("clamming", names("clam"));
});

test("without a filter everything passes, and each leaves out what it is about", () => {
  assert.deepEqual(passing({}), ALL);
  assert.ok(!isNarrowed(ANY));
  assert.deepEqual(passing({ injury: "iliotibial-band-pain" }), ["banded-bridge", "step-up"]);
  assert.deepEqual(passing({ injury: "gone" }), []);
  assert.deepEqual(passing({ stage: "strengthen" }), ["banded-clam"]);
  assert.deepEqual(passing({ muscle: "gluteus-medius" }), ALL);
  assert.deepEqual(passing({ muscle: "gluteus-maximus" }), []);
  assert.deepEqual([passing({ position: "side-lying" }), passing({ position: "standing" })], [ALL, []]);
  for (const some of ["position", "stage", "muscle", "injury"]) assert.ok(isNarrowed({ ...ANY, [some]: "x" }), some);
  assert.deepEqual(
    passing({ cannot: new Set(["lying"]) }),
    having(({ position }) => position !== "side-lying"),
  );
  const [clam] = INDEX.exercises;
  const { position } = INDEX.vocabularies;
  const kneeling = { "side-lying": { ...position["side-lying"], needs: ["lying", "kneeling"] } };
  const index = { ...INDEX, vocabularies: { ...INDEX.vocabularies, position: kneeling } } as typeof INDEX;
  assert.ok(clam && !passes(index, clam, { ...ANY, cannot: new Set(["kneeling"]) }), "one need is enough");
  assert.ok(passes(index, { ...clam, position: "gone" }, { ...ANY, cannot: new Set(["kneeling"]) }));
  assert.ok(isNarrowed({ ...ANY, cannot: new Set(["lying"]) }));
  assert.ok(isNarrowed({ ...ANY, ticked: new Set() }));
});

test("the address of a list says its filters, some of them several times", () => {
  assert.ok(!isNarrowed(filtersAsked(new URLSearchParams("find=clam"))));
  const said = new URLSearchParams(
    "stage=strengthen&with=loop-band&with=step&cannot=lying&injury=sprain&muscle=m&position=p",
  );
  assert.deepEqual(filtersAsked(said), {
    position: "p",
    stage: "strengthen",
    muscle: "m",
    injury: "sprain",
    ticked: new Set(["loop-band", "step"]),
    cannot: new Set(["lying"]),
  });
  assert.deepEqual(filtersAsked(new URLSearchParams("with=nothing")), { ...ANY, ticked: new Set() });
});

test("equipment at hand leaves out what needs more than that and what any home has", () => {
  for (const exercise of INDEX.exercises) {
    const needed = exercise.equipment.filter((thing) => !isAtHome(INDEX, thing));
    assert.ok(passing({ ticked: new Set(needed) }).includes(exercise.id));
    const [first, ...others] = needed;
    const less = passing({ ticked: new Set([...others, "nothing-else"]) });
    assert.equal(less.includes(exercise.id), first === undefined);
  }
});
