/**
 * What a sheet says of numbers, things and pictures where the sides differ, where nothing was said, or where the record
 * speaks of another dose: each sentence is written out, since a number of the other side would be trained.
 */

import assert from "node:assert/strict";
import { test } from "node:test";
import { instructionsOf } from "../../core/instructions.ts";
import type { Equipment, Exercise, Library } from "../../core/library.ts";
import type { Item } from "../../core/prescription.ts";
import { bareItem, sideDose } from "../../core/prescription.ts";
import { suggestedItem } from "../../core/suggested.ts";
import { besideEachOther, exercise, LIBRARY } from "./fixture.ts";

function thing(id: string, label: string, dosed_by: Equipment["dosed_by"]): Equipment {
  return { id, label, meaning: "A thing.", at_home: false, dosed_by, called: null, also_asked: [] };
}

const NEXT = exercise("harder-press", "HP");
const LINES = ["Hold {hold}.", "Press {reps}.", "[band not chosen: Begin with a light band.]"];
const PLAIN = exercise("press", "P1", { set_up: ["Stand up."], steps: LINES });
const HELD = exercise("held", "H1", { set_up: ["Stand up."], steps: LINES, dose: { hold_seconds: [20, 30] } });
const TIMED = exercise("hop", "T1", {
  set_up: ["Stand up."],
  steps: LINES,
  dose: { reps: null, work_seconds: [30, 30] },
});
const BANDED = exercise("banded", "B1", {
  equipment: ["loop-band"],
  steps: LINES,
  faults: [
    { id: "roll", what: "The pelvis rolls back.", fix: "Move less.", chain_link: null },
    { id: "slack", what: "[band: The band is slack.]", fix: "Step wider.", chain_link: null },
  ],
  figures: {
    ...PLAIN.figures,
    start: { ...PLAIN.figures.start, alt: "Lying with a band." },
    end: { ...PLAIN.figures.end, alt: "Lifted with a band." },
    faults: { roll: { ...PLAIN.figures.start, alt: "Rolled with a band." } },
  },
  next: ["harder-press"],
});
const STEPPED = exercise("step-up", "S1", { equipment: ["mat", "step", "dumbbell"] });
const HERE: Library = {
  ...LIBRARY,
  exercises: besideEachOther([NEXT, PLAIN, HELD, TIMED, BANDED, STEPPED]),
  vocabularies: {
    ...LIBRARY.vocabularies,
    equipment: {
      ...LIBRARY.vocabularies.equipment,
      step: thing("step", "Step", "height"),
      dumbbell: thing("dumbbell", "Dumbbell", "weight"),
    },
  },
};

const say = (of: Exercise, change: Partial<Item>) => {
  const [told = of] = besideEachOther([of, NEXT]);
  return instructionsOf(told, { ...suggestedItem(of), ...change }, HERE);
};
const stepsOf = (of: Exercise, change: Partial<Item>) => say(of, change).steps.slice(0, 2);
const RIGHT = sideDose(suggestedItem(PLAIN));

test("a hold or a number that is not the same for both sides is given by neither", () => {
  const seven: Partial<Item> = { hold: [7, 7], reps: [6, 6] };
  const right = { ...RIGHT, ...seven } as Item["right"] & object;
  const asked = "as your dose says";
  assert.deepEqual(stepsOf(PLAIN, { ...seven, right }), ["Hold for 7 seconds.", "Press 6 times."]);
  assert.deepEqual(stepsOf(PLAIN, { ...seven, right: { ...right, hold: [9, 9] } }), [
    `Hold ${asked}.`,
    "Press 6 times.",
  ]);
  assert.deepEqual(stepsOf(PLAIN, { ...seven, right: { ...right, hold: null } }), [`Hold ${asked}.`, "Press 6 times."]);
  assert.deepEqual(stepsOf(PLAIN, { ...seven, right: { ...right, reps: [8, 8] } }), [
    "Hold for 7 seconds.",
    `Press ${asked}.`,
  ]);
  assert.deepEqual(stepsOf(PLAIN, { ...seven, reps: null, right: { ...right, reps: [8, 8] } })[1], `Press ${asked}.`);
});

test("where nothing is said of how much to do, no number of the record stands in for it", () => {
  const blank = bareItem("P1");
  assert.deepEqual(stepsOf(PLAIN, blank), ["Hold as your dose says.", "Press as your dose says."]);
  assert.deepEqual(stepsOf(PLAIN, { ...blank, right: { ...RIGHT, hold: null, reps: null } }), [
    "Hold for 1 second.",
    "Press 8 to 12 times.",
  ]);
});

test("a movement holds as long as it does by itself, unless its record holds and the sheet does not say how long", () => {
  const steps = (of: Exercise, change: Partial<Item>) => stepsOf(of, { sets: [3, 3], ...change });
  assert.deepEqual(steps(PLAIN, { hold: null, reps: null }), ["Hold for 1 second.", "Press 8 to 12 times."]);
  assert.equal(steps(HELD, { hold: null })[0], "Hold as your dose says.");
});

test("what is done by time is not counted, neither by the sheet's time nor by the record's", () => {
  assert.equal(stepsOf(PLAIN, { reps: null, time: [30, 30] })[1], "Press as your dose says.");
  assert.equal(stepsOf(TIMED, { time: null, sets: [2, 2] })[1], "Press as your dose says.");
});

test("a band on one side is a band to have at hand, and pictures with it fit", () => {
  const right = { ...RIGHT, band: "red" } as const;
  const oneSide = say(BANDED, { band: "none", right });
  assert.deepEqual([oneSide.need, oneSide.pictureNote], [["Loop band (red band)"], null]);
  assert.deepEqual(say(BANDED, { band: "green", right }).need, ["Loop band (green band and red band)"]);
  const unsaid = say(BANDED, { band: "none", right: { ...right, band: null } });
  assert.deepEqual([unsaid.need, unsaid.pictureNote], [["Loop band"], null]);
  assert.ok(unsaid.steps.includes("Begin with a light band."));
  const none = say(BANDED, { band: "none", right: { ...right, band: "none" } });
  assert.deepEqual(none.need, []);
  assert.ok(!none.steps.includes("Begin with a light band."));
  assert.deepEqual(say(BANDED, { band: "red", right }).setUp, BANDED.set_up, "of the same band nothing comes off");
  const added = say(PLAIN, { band: "none", right });
  assert.deepEqual([added.need, added.setUp.at(-1)], [["Mat", "Red band"], "Put the band where you were shown."]);
  assert.deepEqual(say(PLAIN, { band: "none" }).need, ["Mat"]);
});

test("a height stands at the step, a weight at what weighs, and each side's weight is named", () => {
  const right = { ...RIGHT, load: { amount: 4, unit: "kg" } } as const;
  const load = { amount: 2, unit: "kg" } as const;
  assert.deepEqual(say(STEPPED, {}).need, ["Mat", "Step", "Dumbbell"]);
  assert.deepEqual(say(STEPPED, { height: 12, load, right }).need, ["Mat", "Step (12 cm)", "Dumbbell (2 kg and 4 kg)"]);
  assert.deepEqual(say(PLAIN, { height: 12, load }).need, ["Mat", "Weight (2 kg)"]);
});

test("a step is as high as the sheet says, else as the record says", () => {
  const high = { ...STEPPED, step_height_cm: [15, 20] as const, set_up: ["Stand on a step {height} high."] };
  assert.deepEqual(say(high, { height: null }).setUp, ["Stand on a step 15 to 20 cm high."]);
  assert.deepEqual(say(high, { height: 12 }).setUp, ["Stand on a step 12 cm high."]);
});

test("without its band an exercise names no picture, fault or next step that has one", () => {
  const own = say(BANDED, { band: "red" });
  assert.deepEqual(own.faults, [
    { id: "roll", what: "The pelvis rolls back.", fix: "Move less." },
    { id: "slack", what: "The band is slack.", fix: "Step wider." },
  ]);
  assert.deepEqual(own.alts, {
    start: "Lying with a band.",
    end: "Lifted with a band.",
    faults: { roll: "Rolled with a band.", slack: "" },
  });
  assert.deepEqual(own.next, { exercise: "Harder press", when: "It is easy." });
  const bare = say(BANDED, { band: "none" });
  assert.deepEqual([own.summary, bare.summary], ["A summary.", ""]);
  assert.deepEqual(bare.faults, [{ id: "roll", what: "The pelvis rolls back.", fix: "Move less." }]);
  assert.deepEqual(bare.alts, {
    start: "Picture of the start.",
    end: "Picture of the end.",
    faults: { roll: "Picture of this fault.", slack: "Picture of this fault." },
  });
  assert.deepEqual(bare.next, { exercise: "Harder press", when: "Ask who gave you the sheet." });
  assert.equal(say(PLAIN, {}).next, null);
});

test("a next exercise that this edition lacks is named by its id", () => {
  const lacking = { ...HERE, exercises: [BANDED] };
  assert.equal(instructionsOf(BANDED, suggestedItem(BANDED), lacking).next?.exercise, "harder-press");
});
