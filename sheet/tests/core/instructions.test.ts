/**
 * What was prescribed is what is said: every exercise of the library × every choice of its dose, and
 * no sentence that speaks of something else. A text that is not marked for what it depends on is found here.
 */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Instructions } from "../../core/instructions.ts";
import { instructionsOf, neededFor } from "../../core/instructions.ts";
import type { Exercise, Library } from "../../core/library.ts";
import { bandOf, label } from "../../core/library.ts";
import type { Item } from "../../core/prescription.ts";
import { BANDS, bareItem, EMPTY, isEachSide, SIDES, sideDose } from "../../core/prescription.ts";
import { mailtoLink, recordText, sheetJson } from "../../core/share.ts";
import { suggestedItem } from "../../core/suggested.ts";
import { itemWords } from "../../core/words.ts";
import { publishedLibrary } from "./published.ts";

/** Every change of the dose that a text may have to follow, by name. */
function choices(exercise: Exercise): [name: string, item: Item][] {
  const start = suggestedItem(exercise);
  const changes: [string, Partial<Item>][] = [
    ["as suggested", {}],
    ["nothing said", bareItem(exercise.code)],
    ...SIDES.map((side): [string, Partial<Item>] => [`side ${side}`, { side }]),
    ...BANDS.map((band): [string, Partial<Item>] => [`band ${band}`, { band }]),
    ["hold 7", { hold: [7, 7] }],
    ["hold 13 to 17", { hold: [13, 17] }],
    ["no hold", { hold: null }],
    ["first hold 11", { firstHold: 11 }],
    ["no first hold", { firstHold: null }],
    ["rest 77", { rest: [77, 77] }],
    ["6 days", { perWeek: [6, 6] }],
    ["17 repetitions", { reps: [17, 17] }],
    ["by time", { reps: null, hold: null, time: [37, 37] }],
    ["7.5 kg", { load: { amount: 7.5, unit: "kg" } }],
    ["height 7", { height: 7 }],
  ];
  if (isEachSide(start.side)) {
    const same = sideDose(start);
    changes.push(
      ["right 9 seconds", { hold: [7, 7], right: { ...same, hold: [9, 9] } }],
      ["right without band", { band: "red", right: { ...same, band: "none" } }],
      ["red band left, blue right", { band: "red", right: { ...same, band: "blue" } }],
      ["left without band", { band: "none", right: { ...same, band: "red" } }],
      ["no band on either side", { band: "none", right: { ...same, band: "none" } }],
      ["right 17 repetitions", { right: { ...same, reps: [17, 17] } }],
      ["right 7.5 kg", { right: { ...same, load: { amount: 7.5, unit: "kg" } } }],
    );
  }
  return changes.map(([name, change]) => [name, { ...start, ...change }]);
}

/** Every sentence but the note on the pictures, which says what they show and is not done. */
function sentences(said: Instructions): string[] {
  return [
    ...said.need,
    said.sideSays ?? "",
    said.summary,
    ...said.setUp,
    ...said.steps,
    said.feel,
    ...said.cues,
    ...said.faults.flatMap(({ what, fix }) => [what, fix]),
    ...said.checkFirst,
    ...said.stopIf,
    said.alts.start,
    said.alts.end,
    ...Object.values(said.alts.faults),
  ].filter((text) => text !== "");
}

/** Names of exercises are no statements about the dose. */
function withoutNames(text: string, library: Library): string {
  return library.exercises.reduce((rest, { name }) => rest.replaceAll(name, "This"), text);
}

const COLOURS = BANDS.filter((band) => band !== "none");
const secondsOf = (text: string) =>
  [...text.matchAll(/(\d+)(?: to (\d+))? seconds?/g)].flatMap(([, low, high]) => [low, high ?? low].map(Number));

/** Arms that change over, as in running, are no other side's turn. */
const CHANGES_SIDES = /change (legs|sides)|(?<!arms )change over/i;

type Check = (exercise: Exercise, item: Item, sentence: string, library: Library) => boolean;

/** What must be true of every sentence, by what would be wrong otherwise. */
const CHECKS: Readonly<Record<string, Check>> = {
  "speaks of a band that is not used": (exercise, { band, right }, sentence, library) => {
    const bands = right === null ? [band] : [band, right.band];
    const isUsed =
      bandOf(library, exercise) === null
        ? bands.some((one) => one !== null && one !== "none")
        : bands.some((one) => one !== "none");
    return isUsed || !/\bband(s|ed)?\b|\bloop\b/i.test(sentence);
  },
  "names another colour than the band's": (_, { band, right }, sentence) => {
    const own = [band, right?.band].filter((one) => one);
    return COLOURS.every(
      (colour) =>
        own.includes(colour) ||
        own.some((one) => one?.includes(colour)) ||
        !new RegExp(`\\b${colour} (loop |long )?band`).test(sentence),
    );
  },
  "speaks of two sides where one was prescribed": ({ dose }, { side }, sentence) =>
    (side !== "left" && side !== "right") ||
    !(
      CHANGES_SIDES.test(sentence) ||
      /(each|other|second) (side|leg) (too|next|afterwards)|then the other|lie on the other side|other leg leading/i.test(
        sentence,
      ) ||
      // Elsewhere than in walking to one side and back, a step back is a movement.
      (dose.sides === "each-way" && /steps? back|both ways/i.test(sentence))
    ),
  "changes sides where both work at once": (_, { side }, sentence) =>
    side !== "both-together" || !CHANGES_SIDES.test(sentence),
  "counts the sides alike, which differ": (_, { right }, sentence) =>
    right === null || !/same (number|as)/i.test(sentence),
  "chooses a band that was chosen": (_, { band, right }, sentence) =>
    [band, right?.band ?? null].every((one) => one === null || one === "none") ||
    !/begin with a (light|firm)/i.test(sentence),
  "gives less of a weight that is not used": ({ equipment }, { load, right }, sentence, { vocabularies }) =>
    load !== null ||
    right?.load != null ||
    equipment.some((id) => vocabularies.equipment[id]?.dosed_by === "weight") ||
    !/\b(less|more) weight/i.test(sentence),
  "holds for another time": (_, { hold, firstHold, right }, sentence) => {
    if (!/\b(hold|pause)\b/i.test(sentence) || (hold === null && right?.hold == null)) return true;
    const known = [...(hold ?? []), ...(right?.hold ?? []), firstHold ?? 0];
    return (
      secondsOf(sentence).every((seconds) => known.includes(seconds)) &&
      !/\b(one|two|three|four|five|ten|twenty|thirty) seconds?/i.test(sentence)
    );
  },
  "holds for no time": (_, __, sentence) => !secondsOf(sentence).includes(0),
  "holds first where no first hold was prescribed": (_, { firstHold }, sentence) =>
    firstHold !== null || !/before the first set/i.test(sentence),
  "gives another first hold": (_, { firstHold }, sentence) =>
    !/before the first set/i.test(sentence) || secondsOf(sentence).every((seconds) => seconds === firstHold),
  "gives another height": ({ step_height_cm: own }, { height }, sentence) =>
    [...sentence.matchAll(/(\d+)(?: to (\d+))? cm/g)].every(([, low, high]) =>
      height === null
        ? Number(low) === own?.[0] && Number(high ?? low) === own[1]
        : Number(low) === height && high === undefined,
    ),
  "gives another weight": (_, { load, right }, sentence) => {
    const own = [load, right?.load].flatMap((one) => (one ? [`${one.amount} ${one.unit}`] : []));
    return [...sentence.matchAll(/\d+(?:\.\d+)? (?:kg|lb)/g)].every(([weight]) => own.includes(weight));
  },
  "asks to choose a weight that was prescribed": (_, { load }, sentence) =>
    load === null || !/choose a weight|your two-leg weight/i.test(sentence),
  "gives another number of repetitions": (_, { reps }, sentence) =>
    reps === null ||
    [...sentence.matchAll(/(\d+)(?: to (\d+))? (?:times|repetitions|reps)\b/g)].every(
      ([, low, high]) => Number(low) === reps[0] && Number(high ?? low) === reps[1],
    ),
  "gives days or rest, which the dose gives": (_, __, sentence) =>
    !/\bdays? a week|\bseconds? (of|between) (rest|sets)|rest (for )?\d/i.test(sentence),
  "leaves a mark unread": (_, __, sentence) => !/[[\]{}|]/.test(sentence),
  "ends without a full stop or begins in the middle": (_, __, sentence) => !/^[a-z,.]|\s{2}|\s[.,]/.test(sentence),
};

test("no exercise says something else than any dose that can be prescribed", (t) => {
  const library = publishedLibrary(t);
  if (!library) return;
  const wrong: string[] = [];
  let cells = 0;
  for (const exercise of library.exercises) {
    for (const [choice, item] of choices(exercise)) {
      cells++;
      for (const sentence of sentences(instructionsOf(exercise, item, library))) {
        const plain = withoutNames(sentence, library);
        for (const [what, holds] of Object.entries(CHECKS)) {
          if (!holds(exercise, item, plain, library)) wrong.push(`${exercise.id}, ${choice}: "${sentence}" ${what}`);
        }
      }
    }
  }
  t.diagnostic(`${cells} doses of ${library.exercises.length} exercises`);
  assert.ok(cells > 30 * library.exercises.length);
  assert.deepEqual(wrong, []);
});

test("a text that is not marked for what it depends on is found", (t) => {
  const library = publishedLibrary(t);
  const clam = library?.exercises.find(({ id }) => id === "banded-clam");
  if (!library || !clam) return;
  const plants: [Partial<Exercise>, Partial<Item>, string][] = [
    [{ steps: ["Push out against the band."] }, { band: "none" }, "speaks of a band that is not used"],
    [
      { steps: ["Finish the set, then change legs."] },
      { side: "left" },
      "speaks of two sides where one was prescribed",
    ],
    [{ steps: ["Hold for 20 to 30 seconds."] }, { hold: [7, 7] }, "holds for another time"],
    [{ steps: ["Pause one second."], tempo: clam.tempo }, { hold: [7, 7] }, "holds for another time"],
    [{ set_up: ["Use a step 15 to 20 cm high."] }, { height: 10 }, "gives another height"],
    [{ set_up: ["Press 12 times."] }, { reps: [6, 6] }, "gives another number of repetitions"],
    [{ set_up: ["Hold a weight of 5 kg."] }, { load: { amount: 2, unit: "kg" } }, "gives another weight"],
    [
      { steps: ["Take the same number of steps back."] },
      { right: sideDose({ ...bareItem("BC"), reps: [9, 9] }) },
      "counts the sides alike, which differ",
    ],
    [
      { steps: ["Finish the set, then change legs."] },
      { side: "both-together" },
      "changes sides where both work at once",
    ],
    [
      { avoid_if: [{ what: "Sore hip: lie on the other side.", source: "suggested" }] },
      { side: "right" },
      "speaks of two sides where one was prescribed",
    ],
    [{ cues: ["Begin with a light one."] }, { band: "red" }, "chooses a band that was chosen"],
    [{ cues: ["Use less weight."] }, {}, "gives less of a weight that is not used"],
    [{ steps: ["Hold {hold}."], tempo: { ...clam.tempo, hold_seconds: 0 } }, {}, "holds for no time"],
    [{ summary: "A clam with a band.", equipment: ["mat"] }, {}, "speaks of a band that is not used"],
    [{ cues: ["Do it 2 days a week."] }, {}, "gives days or rest, which the dose gives"],
  ];
  for (const [change, dose, what] of plants) {
    const exercise = { ...clam, ...change };
    const item = { ...suggestedItem(exercise), ...dose };
    const check = CHECKS[what];
    assert.ok(check, what);
    assert.ok(
      sentences(instructionsOf(exercise, item, library)).some((sentence) => !check(exercise, item, sentence, library)),
      what,
    );
  }
});

test("what is prescribed is said: the band to take, the height of the step, the weight, the side", (t) => {
  const library = publishedLibrary(t);
  if (!library) return;
  for (const exercise of library.exercises) {
    const say = (change: Partial<Item>): Instructions =>
      instructionsOf(exercise, { ...suggestedItem(exercise), ...change }, library);
    assert.ok(say({ band: "red" }).need.join().toLowerCase().includes("red band"), exercise.id);
    if (bandOf(library, exercise)) {
      assert.match(say({ band: "red" }).setUp.join(" "), /red (loop|long) band/, exercise.id);
      assert.notEqual(say({ band: "none" }).pictureNote, null, exercise.id);
      assert.equal(say({}).pictureNote, null, exercise.id);
    }
    if (exercise.equipment.includes("step")) {
      const low = say({ height: 7 });
      assert.ok(low.need.includes("Step (7 cm)"), exercise.id);
      assert.match(low.setUp.join(" "), /\b7 cm high/, exercise.id);
    }
    const weighted = exercise.equipment.find((id) => library.vocabularies.equipment[id]?.dosed_by === "weight");
    const name = weighted === undefined ? "Weight" : label(library, "equipment", weighted);
    assert.ok(say({ load: { amount: 7.5, unit: "kg" } }).need.includes(`${name} (7.5 kg)`), exercise.id);
    for (const side of ["left", "right"] as const)
      assert.match(say({ side }).sideSays ?? "", new RegExp(`\\b${side}\\b`, "i"), exercise.id);
    assert.equal(say({}).sideSays, null, exercise.id);
  }
});

test("no line of an exercise is lost with its own dose, and none of its reasons to stop with any", (t) => {
  const library = publishedLibrary(t);
  if (!library) return;
  for (const exercise of library.exercises) {
    const own = instructionsOf(exercise, suggestedItem(exercise), library);
    assert.equal(own.setUp.length, exercise.set_up.length, exercise.id);
    assert.equal(own.steps.length, exercise.steps.length, exercise.id);
    assert.equal(own.cues.length, exercise.cues.length, exercise.id);
    assert.equal(own.faults.length, exercise.faults.length, exercise.id);
    assert.equal(own.checkFirst.length, exercise.avoid_if.length, exercise.id);
    for (const [choice, item] of choices(exercise)) {
      const said = instructionsOf(exercise, item, library);
      assert.equal(said.stopIf.length, exercise.stop_if.length, `${exercise.id}, ${choice}`);
      assert.ok(said.setUp.length > 0 && said.steps.length >= exercise.steps.length - 1, `${exercise.id}, ${choice}`);
    }
  }
});

test("a record and a file say of each exercise what to check first and when to stop", (t) => {
  const library = publishedLibrary(t);
  if (!library) return;
  const items = library.exercises.map((exercise) => ({ ...suggestedItem(exercise), side: "right" as const }));
  const sheet = { ...EMPTY, items };
  const record = recordText(sheet, library, "https://example.org/sheet/#V1");
  const file = JSON.parse(sheetJson(sheet, library)) as { exercises: Record<string, unknown>[] };
  for (const [at, item] of items.entries()) {
    const exercise: Exercise | undefined = library.exercises.find(({ code }) => code === item.code);
    assert.ok(exercise);
    const said: Instructions = instructionsOf(exercise, item, library);
    for (const line of [...said.checkFirst, ...said.stopIf, said.sideSays ?? ""])
      assert.ok(record.includes(line), line);
    assert.ok(record.includes(itemWords(item, library, sheet)), exercise.id);
    for (const part of ["need", "setUp", "steps", "checkFirst", "stopIf"] as const)
      assert.deepEqual(file.exercises[at]?.[part], said[part], exercise.id);
  }
});

test("a mail of a sheet of usual length says what to check first and when to stop", (t) => {
  const library = publishedLibrary(t);
  if (!library) return;
  const [one] = library.exercises;
  assert.ok(one);
  const item = suggestedItem(one);
  const said = instructionsOf(one, item, library);
  const body =
    new URL(mailtoLink({ ...EMPTY, items: [item] }, library, "https://example.org/sheet/#V1")).searchParams.get(
      "body",
    ) ?? "";
  for (const line of [...said.checkFirst, ...said.stopIf]) assert.ok(body.includes(line), line);
});

test("what is needed for a sheet is named once, with each band that was prescribed", (t) => {
  const library = publishedLibrary(t);
  if (!library) return;
  const banded = library.exercises.filter(({ equipment }) => equipment.includes("loop-band")).slice(0, 2);
  const [one, other] = banded.map((exercise) => suggestedItem(exercise));
  assert.ok(one && other);
  const needed = (...items: Item[]) => neededFor({ ...EMPTY, items }, library).map((thing) => thing.toLowerCase());
  const twice = needed({ ...one, band: "red" }, { ...one, band: "red" }, { ...other, band: "blue" });
  assert.deepEqual(twice, [...new Set(twice)]);
  for (const band of ["loop band (red band)", "loop band (blue band)"]) assert.ok(twice.includes(band), band);
  assert.ok(!needed({ ...one, band: "none" }).some((thing) => thing.includes("loop band")));
});

test("where no side was said, nothing tells whose turn it is; without its band, nothing goes by the band's rule", (t) => {
  const library = publishedLibrary(t);
  if (library === null) return;
  const turns = /change legs|the other way|same leg leads|lie on the other side/i;
  const suggested = library.exercises.map((exercise) => instructionsOf(exercise, suggestedItem(exercise), library));
  assert.ok(suggested.filter((said) => turns.test(sentences(said).join(" "))).length > 3);
  for (const exercise of library.exercises) {
    const unsaid = instructionsOf(exercise, bareItem(exercise.code), library);
    assert.doesNotMatch(sentences(unsaid).join(" "), turns, exercise.id);
    const bandless: Instructions = instructionsOf(exercise, { ...suggestedItem(exercise), band: "none" }, library);
    const own = exercise.progresses_to[0]?.when;
    if (own) assert.equal(bandless.next?.when === own, bandOf(library, exercise) === null, exercise.id);
  }
});
