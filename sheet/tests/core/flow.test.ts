import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Place, Plan, Step } from "../../core/flow.ts";
import { nextStep, plansOf, stepAfter, tickedWords } from "../../core/flow.ts";
import type { Library } from "../../core/library.ts";
import type { Item, Range } from "../../core/prescription.ts";
import { bareItem, isEachSide, itemForSide, sideDose } from "../../core/prescription.ts";
import { suggestedItem } from "../../core/suggested.ts";
import type { Hand, Mark } from "../../core/turns.ts";
import { doneOf, isEnough, isMark, turnsOf } from "../../core/turns.ts";
import { item as anyItem, SEED } from "./arbitrary.ts";
import { LIBRARY } from "./fixture.ts";
import { publishedLibrary } from "./published.ts";

const HOLDS: Item = { ...bareItem("WP"), hold: [20, 30], reps: [3, 4], rest: [30, 60], side: "each-leg" };
const SETS: Item = { ...bareItem("CL"), sets: [2, 3], reps: [10, 12], rest: [60, 90] };
const EACH: Item = { ...SETS, sets: [2, 2], side: "each-side" };

function doing(item: Item, ticks: readonly Mark[] = [], first: Hand = "left", preferred: number | null = null): Place {
  return { item, place: 0, ticks, first, preferred };
}

interface Walk {
  readonly words: readonly string[];
  readonly ticks: readonly Mark[];
  /** What was timed, rests among it, with how many turns were ticked before it. */
  readonly timed: readonly { readonly plan: Plan; readonly after: number }[];
}

/** Presses the one filled button, through every countdown, until none is offered. */
function walk(item: Item, first: Hand = "left"): Walk {
  const words: string[] = [];
  const timed: { plan: Plan; after: number }[] = [];
  let ticks: Mark[] = [];
  let step: Step | null = nextStep(doing(item, ticks, first));
  while (step && words.length < 1000) {
    words.push(step.label);
    if (step.ticks !== null) ticks = [...ticks, step.ticks];
    if (step.starts) timed.push({ plan: step.starts, after: ticks.length });
    step = step.starts ? stepAfter(step.starts, doing(item, ticks, first)) : nextStep(doing(item, ticks, first));
  }
  return { words, ticks, timed };
}

test("holds are started, ticked and rested, one leg and then the other, one button at a time", () => {
  assert.deepEqual(
    walk(HOLDS).words,
    [1, 2, 3, 4].flatMap((hold) => [
      `Start hold ${hold}, left: 20 seconds`,
      `Hold ${hold}: left done. Start right`,
      hold < 4 ? `Hold ${hold}: both legs done. Rest 30 seconds` : "Hold 4: both legs done",
    ]),
  );
  assert.deepEqual(walk({ ...HOLDS, rest: null, reps: [2, 2] }, "right").words, [
    "Start hold 1, right: 20 seconds",
    "Hold 1: right done. Start left",
    "Hold 1: both legs done. Start hold 2, right",
    "Hold 2: right done. Start left",
    "Hold 2: both legs done",
  ]);
  assert.deepEqual(
    walk({ ...HOLDS, reps: [2, 2] }).timed.flatMap(({ plan }) => (plan.phase === "hold" ? plan.label : [])),
    ["Hold 1 of 2, left", "Hold 1 of 2, right", "Hold 2 of 2, left", "Hold 2 of 2, right"],
  );
  assert.deepEqual(walk({ ...HOLDS, side: "left", reps: [2, 2] }).words, [
    "Start hold 1: 20 seconds",
    "Tick hold 1 and rest 30 seconds",
    "Start hold 2: 20 seconds",
    "Tick hold 2",
  ]);
});

test("a set that nobody times is ticked side by side, and rested when both sides are done", () => {
  assert.deepEqual(walk(EACH).words, [
    "Set 1: left done. Now right",
    "Set 1: both sides done. Rest 60 seconds",
    "Go on with set 2, left",
    "Set 2: left done. Now right",
    "Set 2: both sides done",
  ]);
  assert.deepEqual(walk({ ...EACH, side: "each-way", rest: null, sets: [1, 1] }).words, [
    "Set 1: to the left done. Now to the right",
    "Set 1: both ways done",
  ]);
  assert.deepEqual(walk({ ...bareItem("CL"), side: "each-leg" }, "right").words, [
    "Right done. Now left",
    "Both legs done",
  ]);
});

test("a set of both sides at once, or of one side only, asks for no other side", () => {
  for (const side of [null, "both-together", "left", "right"] as const) {
    assert.deepEqual(walk({ ...SETS, side }).words, [
      "Set 1 done: rest 60 seconds",
      "Go on with set 2",
      "Set 2 done: rest 60 seconds",
      "Go on with set 3",
      "Set 3 done",
    ]);
  }
  assert.deepEqual(walk({ ...SETS, rest: [0, 0] }).words, ["Set 1 done", "Set 2 done", "Set 3 done"]);
  assert.deepEqual(walk(bareItem("CL")).words, ["Done"]);
});

test("a side with more sets goes on alone, by its own numbers", () => {
  const more: Item = { ...EACH, sets: [1, 1], right: { ...sideDose(EACH), sets: [2, 2] } };
  assert.deepEqual(walk(more).words, [
    "Set 1: left done. Now right",
    "Set 1: both sides done. Rest 60 seconds",
    "Go on with set 2, right",
    "Set 2: right done",
  ]);
  const longer: Item = {
    ...HOLDS,
    reps: [1, 1],
    hold: [20, 20],
    right: { ...sideDose(HOLDS), reps: [1, 1], hold: [45, 45] },
  };
  assert.deepEqual(
    walk(longer).timed.map(({ plan }) => [plan.label, plan.seconds]),
    [
      ["Hold, left", 20],
      ["Hold, right", 45],
    ],
  );
});

test("timed sets are one countdown each, and a single one is not numbered", () => {
  const timed: Item = { ...bareItem("CL"), sets: [2, 2], time: [40, 40], rest: [15, 15] };
  assert.deepEqual(walk(timed).words, [
    "Start set 1: 40 seconds",
    "Tick set 1 and rest 15 seconds",
    "Start set 2: 40 seconds",
    "Tick set 2",
  ]);
  assert.deepEqual(walk({ ...bareItem("CL"), time: [60, 60] }).words, ["Start work: 60 seconds", "Tick as done"]);
  assert.deepEqual(
    plansOf(doing(timed, ["0"])).map(({ name, plan }) => [name, plan.label]),
    [
      ["Set 40 s", "Set 2 of 2"],
      ["Rest 15 s", "Rest"],
    ],
  );
  assert.deepEqual(
    plansOf(doing({ ...timed, side: "each-way" }, ["0 left"])).map(({ name, plan }) => [name, plan.label]),
    [
      ["Set 40 s", "Set 1 of 2, to the right"],
      ["Rest 15 s", "Rest"],
    ],
  );
});

test("the length of a hold that was taken is offered again", () => {
  assert.equal(nextStep(doing(HOLDS, [], "left", 30))?.label, "Start hold 1, left: 30 seconds");
  assert.equal(nextStep(doing(HOLDS, [], "left", 99))?.label, "Start hold 1, left: 20 seconds");
});

test("the first hold to feel the muscle comes first, on each side, and no rest follows it", () => {
  assert.deepEqual(walk({ ...EACH, sets: [1, 1], firstHold: 10 }).words, [
    "Start first hold, left: 10 seconds",
    "First hold: left done. Start right",
    "First hold: both sides done",
    "Set 1: left done. Now right",
    "Set 1: both sides done",
  ]);
  assert.equal(nextStep(doing({ ...EACH, firstHold: 10 }, ["0 left"]))?.ticks, "0 right", "who has begun is past it");
});

test("a short hold within a set ticks nothing", () => {
  const item: Item = { ...SETS, hold: [5, 5], firstHold: 10 };
  const plans = plansOf(doing(item));
  assert.deepEqual(
    plans.map(({ name }) => name),
    ["First hold 10 s", "Hold 5 s", "Rest 60 s"],
  );
  const after = plans.slice(1).map(({ plan }) => stepAfter(plan, doing(item, ["first"])));
  assert.deepEqual(
    after.map((step) => step?.label),
    ["Hold again: 5 seconds", "Go on with set 1"],
  );
  assert.deepEqual(
    after.map((step) => step?.ticks),
    [null, null],
  );
});

test("a turn that was ticked by hand meanwhile is not unticked, and its other side still follows", () => {
  const [hold] = plansOf(doing(HOLDS));
  assert.ok(hold);
  assert.equal(stepAfter(hold.plan, doing(HOLDS, ["0 left"]))?.label, "Start hold 1, right: 20 seconds");
  assert.deepEqual(stepAfter(hold.plan, doing(HOLDS, ["0 left", "0 right"])), {
    label: "Rest 30 seconds",
    ticks: null,
    starts: { phase: "rest", label: "Rest", seconds: 30, place: 0, turn: null },
  });
});

test("one side alone is never enough, nor told as a whole set", () => {
  const left = turnsOf(EACH)
    .filter(({ hand }) => hand === "left")
    .map(({ mark }) => mark);
  assert.equal(isEnough(EACH, left), false);
  assert.deepEqual(doneOf(EACH, left), { whole: 0, sides: { left: 2, right: 0 } });
  assert.deepEqual(doneOf(EACH, [...left, "1 right"]), { whole: 1, sides: { left: 2, right: 1 } });
  assert.ok(isEnough(SETS, ["0", "1"]), "the lower end of a range is enough");
});

/** Every exercise of the library with every kind of dose, and doses of any numbers. */
const SIDES = [null, "each-side", "each-leg", "each-way", "both-together", "left", "right"] as const;
const KINDS: readonly Partial<Item>[] = [
  {},
  { firstHold: 10 },
  { sets: null, hold: [20, 30] },
  { sets: null, hold: null },
  { time: [40, 40] },
  { hold: [5, 5] },
  { rest: null },
  { sets: null, time: [60, 60] },
  { right: { ...sideDose(SETS), sets: [4, 4] } },
  { right: { ...sideDose(HOLDS), sets: null } },
  { right: { ...sideDose(SETS), sets: [1, 1], time: [20, 25] } },
];
const matrix = (library: Library) =>
  library.exercises.flatMap((exercise) =>
    SIDES.flatMap((side) =>
      KINDS.map((kind): Item => {
        const item = { ...suggestedItem(exercise), ...kind, side };
        return isEachSide(side) ? item : { ...item, right: null };
      }),
    ),
  );

/** How often one side is to be worked: said by the dose alone, in none of the flow's own words. */
function asked({ sets, reps, hold }: Item): number {
  if (sets) return sets[1];
  return hold && reps && reps[1] <= 20 ? reps[1] : 1;
}

function isIn(range: Range | null, seconds: number): boolean {
  return range !== null && range[0] <= seconds && seconds <= range[1];
}

/** Follows only the filled button, and counts what it led to against the dose. */
function assertPrescribed(item: Item, first: Hand): void {
  const { words, ticks, timed } = walk(item, first);
  const place = `${JSON.stringify(item)}: ${words.join(" > ")}`;
  const hands = isEachSide(item.side) ? ([first, first === "left" ? "right" : "left"] as const) : [null];
  assert.equal(new Set(ticks).size, ticks.length, place);
  assert.ok(ticks.every(isMark), place);
  for (const hand of hands) {
    const own = hand === null ? item : itemForSide(item, hand);
    const ofHand = ticks.filter((mark) => hand === null || mark.endsWith(hand));
    assert.equal(ofHand.filter((mark) => !mark.startsWith("first")).length, asked(own), place);
    assert.equal(ofHand.filter((mark) => mark.startsWith("first")).length, item.firstHold === null ? 0 : 1, place);
    for (const { plan } of timed) {
      if (plan.turn === null || (hand !== null && !plan.turn.endsWith(hand))) continue;
      const range = plan.turn.startsWith("first")
        ? ([item.firstHold ?? 0, item.firstHold ?? 0] as const)
        : plan.phase === "work"
          ? own.time
          : own.hold;
      assert.ok(isIn(range, plan.seconds), place);
    }
  }
  // Timed is what a dose times from its start to its end, each turn once.
  const turns = timed.flatMap(({ plan }) => plan.turn ?? []);
  assert.equal(new Set(turns).size, turns.length, place);
  assert.ok(
    turns.every((turn) => ticks.includes(turn)),
    place,
  );
  // A rest comes after every side of a set, never between its sides and never at the end.
  const rounds = ticks.map((mark) => mark.split(" ")[0]);
  const changes = rounds.flatMap((round, at) =>
    at + 1 < rounds.length && round !== rounds[at + 1] && round !== "first" ? [at + 1] : [],
  );
  const rests = timed.filter(({ plan }) => plan.phase === "rest");
  assert.deepEqual(
    rests.map(({ after }) => after),
    item.rest && item.rest[0] > 0 ? changes : [],
    place,
  );
  assert.ok(
    rests.every(({ plan }) => plan.seconds === item.rest?.[0]),
    place,
  );
  if (hands.length === 2) {
    // Where both sides have a turn, the chosen one begins, and the other follows at once.
    for (const [at, mark] of ticks.entries()) {
      const [round = "", hand] = mark.split(" ");
      const other = `${round} ${hand === "left" ? "right" : "left"}`;
      if (hand === first && ticks.includes(other)) assert.equal(ticks[at + 1], other, place);
    }
  }
  assert.ok(isEnough(item, ticks), place);
}

test("the filled button alone leads through the prescribed work on every side, for every exercise and kind of dose", (t) => {
  const library = publishedLibrary(t) ?? LIBRARY;
  for (const first of ["left", "right"] as const) for (const item of matrix(library)) assertPrescribed(item, first);
});

test("and so it does for doses of any numbers", (t) => {
  t.diagnostic(`seed ${SEED}`);
  fc.assert(fc.property(anyItem, fc.constantFrom<Hand>("left", "right"), assertPrescribed), {
    numRuns: 500,
    seed: SEED,
  });
});

test("a tick is told by its set and side, as they are called beside the numbers", () => {
  assert.equal(tickedWords({ ...EACH, side: "each-way" }, "1 right"), "Set 2, to the right, is ticked.");
  assert.equal(tickedWords(EACH, "0 left"), "Set 1, left, is ticked.");
  assert.equal(tickedWords(SETS, "2"), "Set 3 is ticked.");
  assert.equal(tickedWords(bareItem("CL"), "0"), "Ticked.");
});

test("what can be timed goes by the numbers of the side whose turn it is", () => {
  const item: Item = { ...HOLDS, hold: [20, 20], right: { ...sideDose(HOLDS), hold: [45, 45] } };
  const labels = (...ticks: Mark[]) => plansOf(doing(item, ticks)).map(({ name, plan }) => [name, plan.label]);
  assert.deepEqual(labels()[0], ["Hold 20 s", "Hold 1 of 4, left"]);
  assert.deepEqual(labels("0 left")[0], ["Hold 45 s", "Hold 1 of 4, right"]);
  assert.equal(nextStep(doing(item, ["0 left"]))?.label, "Start hold 1, right: 45 seconds");
});

test("of the first hold the side is offered that has not had it, and after both it can be taken again", () => {
  const offered = (...ticks: Mark[]) => plansOf(doing({ ...EACH, firstHold: 10 }, ticks))[0]?.plan.label;
  assert.deepEqual(
    [offered(), offered("first left"), offered("first left", "first right")],
    ["First hold, left", "First hold, right", "First hold, left"],
  );
  assert.ok(plansOf(doing(EACH)).every(({ plan }) => !plan.label.startsWith("First hold")));
});

test("after a first hold that was ticked by hand meanwhile comes the first set, without a rest", () => {
  const item: Item = { ...SETS, firstHold: 10 };
  const [felt] = plansOf(doing(item));
  assert.ok(felt);
  assert.equal(stepAfter(felt.plan, doing(item, ["first"]))?.label, "Go on with set 1");
});

test("work is called work, also when nothing is left to tick, and no hold follows it", () => {
  const once: Item = { ...bareItem("CL"), time: [60, 60] };
  assert.deepEqual(
    plansOf(doing(once)).map(({ plan }) => plan.label),
    ["Work"],
  );
  const timed: Item = { ...bareItem("CL"), sets: [1, 1], time: [40, 40], rest: [15, 15] };
  const [again] = plansOf(doing(timed, ["0"]));
  assert.deepEqual([again?.name, again?.plan.label, again?.plan.turn], ["Work 40 s", "Work", null]);
  assert.ok(again);
  assert.equal(stepAfter(again.plan, doing(timed, ["0"]))?.label, "Rest 15 seconds");
});

test("a set of one held repetition is one countdown, and a set without a rest starts the next one", () => {
  const item: Item = { ...bareItem("CL"), sets: [2, 2], reps: [1, 1], hold: [30, 30] };
  assert.deepEqual(walk(item).words, ["Start set 1: 30 seconds", "Tick set 1 and start set 2", "Tick set 2"]);
});

test("after a rest nothing is said to go on with where nothing is numbered", () => {
  const item: Item = { ...bareItem("CL"), reps: [10, 10], rest: [30, 30] };
  const rest = plansOf(doing(item)).at(-1);
  assert.equal(rest?.name, "Rest 30 s");
  assert.ok(rest);
  assert.equal(stepAfter(rest.plan, doing(item)), null);
  assert.equal(nextStep(doing({ ...item, side: "each-leg" }))?.label, "Left done. Now right");
});
