/** Steps up and back, played for every edge of the site's own library: just below its rule, at it, and above. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf } from "../../core/dates.ts";
import type { Step } from "../../core/ladder-steps.ts";
import { stepName, stepsOf } from "../../core/ladder-steps.ts";
import type { Asks, Exercise, Library } from "../../core/library.ts";
import { exerciseById } from "../../core/library.ts";
import type { Session } from "../../core/log.ts";
import { newSession, withDone, withHurt } from "../../core/log.ts";
import type { Score } from "../../core/pain.ts";
import type { Item, Prescription } from "../../core/prescription.ts";
import { EMPTY, isEachSide, sideDose } from "../../core/prescription.ts";
import { roundsOf } from "../../core/rounds.ts";
import { suggestedItem } from "../../core/suggested.ts";
import { doneOf } from "../../core/turns.ts";
import { besideEachOther, exercise, LIBRARY } from "./fixture.ts";
import { publishedLibrary } from "./published.ts";

type Edge = { readonly from: Exercise; readonly to: Exercise; readonly asks: Asks | null; readonly when: string };

const FIRST_DAY = 2500;

interface Played {
  readonly day: number;
  /** Sets or holds done; the least that meets the rule, where left out. */
  readonly done: number;
  readonly before?: Score;
  readonly after?: Score;
  readonly morning?: Score;
  readonly hurt?: boolean;
}

function sheetOf(item: Item, ...others: readonly Item[]): Prescription {
  return { ...EMPTY, items: [item, ...others] };
}

function play(sheet: Prescription, library: Library, played: readonly Played[]): Session[] {
  return played.map(({ day, done, before, after, morning, hurt }, at) => {
    const fresh = newSession(sheet, library, new Date(2026, 0, 1));
    const item = sheet.items[0];
    assert.ok(item);
    const sides = isEachSide(item.side) ? { left: done, right: done } : null;
    const session = withHurt(withDone(fresh, 0, { whole: done, sides }), 0, hurt ?? false);
    return {
      ...session,
      id: `${at}`,
      at: `${dayOf(FIRST_DAY + day)}T08:00`,
      painBefore: before ?? null,
      painAfter: after ?? null,
      painNextMorning: morning ?? null,
    };
  });
}

function edgesOf(library: Library): Edge[] {
  return library.exercises.flatMap((from) =>
    from.progresses_to.map(({ exercise: next, asks, when }) => {
      const to = exerciseById(library, next);
      assert.ok(to, `${from.id} > ${next}`);
      return { from, to, asks, when };
    }),
  );
}

/** What just meets the rule of an edge: on which days, and how many sets or holds on each. */
function asked({ asks }: Edge, item: Item, usual: number): { days: number[]; rounds: number } {
  const { count, least, unit } = roundsOf(item);
  const ofSets = asks?.sets ?? (asks?.reps ? 1 : least);
  const ofHolds = asks?.reps ?? least;
  const length = asks?.days ?? asks?.sessions ?? usual;
  return {
    days: Array.from({ length }, (_, at) => at * (asks?.days ? 1 : 2)),
    rounds: asks === null ? count : unit === "set" ? ofSets : unit === "hold" ? ofHolds : 1,
  };
}

const offered = (steps: readonly Step[], edge: Edge) =>
  steps.some((step) => step.kind === "on" && step.to.id === edge.to.id && step.rule.endsWith(edge.when));

test("the log asks about every edge of every ladder at its rule and above, and never below", (t) => {
  const library = publishedLibrary(t);
  if (!library) return;
  const edges = edgesOf(library);
  assert.ok(edges.length > library.exercises.length);
  for (const edge of edges) {
    const name = `${edge.from.id} > ${edge.to.id}`;
    const item = suggestedItem(edge.from);
    const sheet = sheetOf(item);
    const { days, rounds } = asked(edge, item, library.safety.move_on_sessions);
    const ask = (played: readonly Played[]): boolean =>
      offered(stepsOf(item, sheet, library, play(sheet, library, played)), edge);
    const at = days.map((day) => ({ day, done: rounds, before: 0, after: 2, morning: 0 }) as const);
    assert.equal(ask(at), true, `${name}: at the rule`);
    assert.equal(ask([{ day: -2, done: rounds }, ...at]), true, `${name}: one session more`);
    assert.equal(ask(at.map((one) => ({ ...one, done: one.done + 1 }))), true, `${name}: a set more`);
    assert.equal(ask(at.slice(1)), false, `${name}: one session fewer`);
    const most = at.length - 1;
    const last = (change: Partial<Played>) => at.map((one, place) => (place === most ? { ...one, ...change } : one));
    if (rounds > 1) assert.equal(ask(last({ done: rounds - 1 })), false, `${name}: a set fewer in the last`);
    assert.equal(ask(last({ before: 4, after: 4, morning: 4 })), false, `${name}: more pain than one goes on with`);
    assert.equal(ask(last({ morning: 1 })), false, `${name}: worse next morning`);
    const isThin = edge.asks?.days && edge.asks.days > 2 && ask([at[0], at[most]].flatMap((one) => one ?? []));
    assert.ok(!isThin, `${name}: on two of its days alone`);
    assert.equal(ask([...at, { day: 60, done: rounds, after: 6 }]), false, `${name}: pain in a session since`);
  }
});

test("a sheet that asks for less than the rule never meets it, however often it is done", (t) => {
  const library = publishedLibrary(t);
  if (!library) return;
  const less = (value: Item["reps"], most: number | null): Item["reps"] => (most === null ? value : [1, most - 1]);
  for (const edge of edgesOf(library)) {
    if (!edge.asks) continue;
    const own = suggestedItem(edge.from);
    const { sets, reps, hold_seconds: hold, height_cm: height } = edge.asks;
    const smaller: Item[] = [
      ...(sets ? [{ ...own, sets: less(own.sets, sets) }] : []),
      ...(reps ? [{ ...own, reps: less(own.reps, reps) }] : []),
      ...(hold ? [{ ...own, hold: less(own.hold, hold) }] : []),
      ...(height ? [{ ...own, height: height - 1 }] : []),
    ];
    for (const item of smaller) {
      const sheet = sheetOf(item);
      const played = Array.from({ length: 30 }, (_, day) => ({ day, done: 20, after: 0 }) as const);
      const steps = stepsOf(item, sheet, library, play(sheet, library, played));
      assert.equal(offered(steps, edge), false, `${edge.from.id} > ${edge.to.id}: ${JSON.stringify(item)}`);
    }
  }
});

test("pain above the limit, or a worse morning, asks about every rung below, in the words of its edge", (t) => {
  const library = publishedLibrary(t);
  if (!library) return;
  for (const edge of edgesOf(library)) {
    const name = `${edge.from.id} < ${edge.to.id}`;
    const rule = edge.from.progresses_to.find((one) => one.exercise === edge.to.id)?.step_back_when;
    const item = suggestedItem(edge.to);
    const sheet = sheetOf(item);
    const ask = (played: Omit<Played, "day" | "done">): boolean =>
      stepsOf(item, sheet, library, play(sheet, library, [{ day: 0, done: 1, ...played }])).some(
        (step) => step.kind === "back" && step.to.id === edge.from.id && step.rule === rule,
      );
    assert.equal(ask({ before: 2, after: 5, morning: 2 }), false, `${name}: at the limit`);
    assert.equal(ask({ before: 2, after: 6 }), true, `${name}: above the limit`);
    assert.equal(ask({ before: 2, after: 3, morning: 3 }), true, `${name}: worse next morning`);
  }
});

// --- what the log cannot tell ----------------------------------------------------------------------

const HARD = exercise("banded-clam", "BC");
const EASY = exercise("clam", "CL", { next: ["banded-clam"] });
const OTHER = exercise("bridge", "BR");
const SMALL: Library = { ...LIBRARY, exercises: besideEachOther([EASY, HARD, OTHER]) };

function two(hurt: "own" | "other" | "nobody's"): Step[] {
  const items = [suggestedItem(HARD), suggestedItem(OTHER)] as const;
  const sheet = sheetOf(...items);
  const [session] = play(sheet, SMALL, [{ day: 0, done: 2, after: 8, hurt: hurt === "own" }]);
  assert.ok(session);
  const done = withDone(session, 1, { whole: 2, sides: { left: 2, right: 2 } });
  return stepsOf(items[0], sheet, SMALL, [hurt === "other" ? withHurt(done, 1, true) : done]);
}

test("of two exercises only the one that was named leads a step back", () => {
  assert.deepEqual(
    two("own").map(({ kind, to }) => [kind, to.id]),
    [["back", "clam"]],
  );
  assert.deepEqual(two("other"), []);
  assert.deepEqual(two("nobody's"), []);
});

test("an exercise that is on the sheet already is not offered as the next one", () => {
  const item = suggestedItem(EASY);
  const twice = [0, 2].map((day) => ({ day, done: 3, after: 0 }) as const);
  const alone = sheetOf(item);
  assert.equal(stepsOf(item, alone, SMALL, play(alone, SMALL, twice)).length, 1);
  const both = sheetOf(item, suggestedItem(HARD));
  assert.deepEqual(stepsOf(item, both, SMALL, play(both, SMALL, twice)), []);
});

test("a rule that a log cannot count is asked with the rule for every exercise before it", () => {
  const item = suggestedItem(EASY);
  const sheet = sheetOf(item);
  const steps = stepsOf(
    item,
    sheet,
    SMALL,
    play(sheet, SMALL, [
      { day: 0, done: 3 },
      { day: 1, done: 3 },
    ]),
  );
  assert.equal(steps[0]?.rule, "Move on when you finish every set, twice in a row. It is easy.");
});

test("a pain limit of the person's own counts in place of the usual", () => {
  const item = suggestedItem(HARD);
  const sheet = { ...sheetOf(item), painLimit: 2 };
  const kinds = (after: Score) =>
    stepsOf(item, sheet, SMALL, play(sheet, SMALL, [{ day: 0, done: 2, after }])).map(({ kind }) => kind);
  assert.deepEqual([kinds(2), kinds(3)], [[], ["back"]]);
});

test("what another sheet was done of counts for nothing, and one side alone is no set", () => {
  const item = suggestedItem(EASY);
  const sheet = sheetOf(item);
  const twice = play(sheet, SMALL, [
    { day: 0, done: 3 },
    { day: 1, done: 3 },
  ]);
  assert.deepEqual(stepsOf(item, { ...sheet, title: "Other" }, SMALL, twice), []);
  const left = twice.map((one) => withDone(one, 0, { whole: 0, sides: { left: 3, right: 0 } }));
  assert.deepEqual(stepsOf(item, sheet, SMALL, left), []);
});

// --- whose session counts, and which ----------------------------------------------------------------

const NO_RULE: Asks = { sessions: null, days: null, sets: null, reps: null, hold_seconds: null, height_cm: null };

/** The easy exercise with a rule that a log can count. */
function ruled(asks: Partial<Asks>): Exercise {
  const [edge] = EASY.progresses_to;
  assert.ok(edge);
  return { ...EASY, progresses_to: [{ ...edge, asks: { ...NO_RULE, ...asks } }] };
}

/** What is asked of the easy exercise, done as it was played. */
function askedOf(from: Exercise, change: Partial<Item>, played: readonly Played[]): Step[] {
  const item = { ...suggestedItem(from), ...change };
  const sheet = sheetOf(item);
  const library = { ...SMALL, exercises: besideEachOther([from, HARD, OTHER]) };
  return stepsOf(item, sheet, library, play(sheet, library, played));
}

const TWICE: readonly Played[] = [0, 2].map((day) => ({ day, done: 3, after: 0 }) as const);

test("each question has a name of its own: up, back, and to which exercise", () => {
  const names = [
    { kind: "on", from: EASY, to: HARD },
    { kind: "back", from: EASY, to: HARD },
    { kind: "on", from: EASY, to: OTHER },
    { kind: "on", from: HARD, to: OTHER },
  ] as const;
  assert.equal(new Set(names.map((one) => stepName({ ...one, rule: "", session: "" }))).size, names.length);
  const told = { kind: "on", from: EASY, to: HARD, rule: "It is easy.", session: "7" } as const;
  assert.equal(stepName(told), stepName({ ...told, rule: "It was easy.", session: "8" }), "however often it is asked");
});

test("an exercise that this edition lacks leads nowhere", () => {
  const item = { ...suggestedItem(EASY), code: "ZZ" };
  const sheet = sheetOf(item);
  assert.deepEqual(stepsOf(item, sheet, SMALL, play(sheet, SMALL, TWICE)), []);
});

test("a session in which it was left out neither counts nor breaks the row", () => {
  const [item, other] = [suggestedItem(EASY), suggestedItem(OTHER)];
  const sheet = sheetOf(item, other);
  const [first, second, without] = play(sheet, SMALL, [...TWICE, { day: 3, done: 0, after: 2 }]);
  assert.ok(first && second && without);
  const resting = withDone(without, 1, { whole: 2, sides: { left: 2, right: 2 } });
  const asked = (...sessions: Session[]) => stepsOf(item, sheet, SMALL, sessions).map(({ session }) => session);
  assert.deepEqual(asked(first, second, resting), [second.id]);
  assert.deepEqual(asked(first, { ...resting, at: first.at }, second), [second.id]);
  assert.deepEqual(asked(first, resting), []);
});

test("the latest session counts, in whatever order the log holds them", () => {
  const item = suggestedItem(EASY);
  const sheet = sheetOf(item);
  const [hurt, first, second] = play(sheet, SMALL, [
    { day: 0, done: 1 },
    ...TWICE.map((one) => ({ ...one, day: one.day + 1 })),
  ]);
  assert.ok(hurt && first && second);
  for (const sessions of [
    [hurt, first, second],
    [second, first, hurt],
    [first, hurt, second],
  ]) {
    assert.deepEqual(
      stepsOf(item, sheet, SMALL, sessions).map(({ session }) => session),
      [second.id],
    );
  }
});

test("pain that was named at an exercise which was then left out leads no step back from another", () => {
  const items = [suggestedItem(HARD), suggestedItem(OTHER)] as const;
  const sheet = sheetOf(...items);
  const [session] = play(sheet, SMALL, [{ day: 0, done: 2, after: 8 }]);
  assert.ok(session);
  assert.equal(stepsOf(items[0], sheet, SMALL, [session]).length, 1);
  assert.deepEqual(stepsOf(items[0], sheet, SMALL, [withHurt(session, 1, true)]), []);
});

test("pain that was named at another exercise keeps no one on this rung, but pain from before the session does", () => {
  const items = [suggestedItem(EASY), suggestedItem(OTHER)] as const;
  const sheet = sheetOf(...items);
  const kinds = (before: Score, at: number) =>
    stepsOf(
      items[0],
      sheet,
      SMALL,
      play(sheet, SMALL, [
        { day: 0, done: 3, before, after: 8, morning: 8 },
        { day: 2, done: 3, before, after: 8, morning: 8 },
      ]).map((one) => withHurt(withDone(one, 1, { whole: 2, sides: { left: 2, right: 2 } }), at, true)),
    ).map(({ kind }) => kind);
  assert.deepEqual(kinds(2, 1), ["on"]);
  assert.deepEqual(kinds(6, 1), []);
  assert.deepEqual(kinds(2, 0), [], "it is this one that hurt");
  assert.deepEqual(
    askedOf(
      EASY,
      {},
      TWICE.map((one) => ({ ...one, before: 6 })),
    ),
    [],
  );
});

test("an exercise with a band that is done without it has not met its rule", () => {
  const banded: Exercise = { ...EASY, equipment: ["loop-band"] };
  assert.equal(askedOf(banded, { band: "red" }, TWICE).length, 1);
  assert.deepEqual(askedOf(banded, { band: "none" }, TWICE), []);
  assert.equal(askedOf(EASY, { band: "none" }, TWICE).length, 1, "it never had one");
});

test("a rule that a log can count is asked as it is written, without the general one", () => {
  const [step] = askedOf(ruled({ sessions: 2 }), {}, TWICE);
  assert.equal(step?.rule, "It is easy.");
  const noGeneral = { ...SMALL, safety: { ...SMALL.safety, move_on_rules: [] } };
  const sheet = sheetOf(suggestedItem(EASY));
  const [other] = stepsOf(suggestedItem(EASY), sheet, noGeneral, play(sheet, noGeneral, TWICE));
  assert.equal(other?.rule, "It is easy.", "nor with an empty place before it");
});

test("a dose that was left open may meet any rule, and one that just reaches it does", () => {
  const rule = { sessions: 2, sets: 3, reps: 12, hold_seconds: 5, height_cm: 15 };
  const just = { sets: [2, 3], reps: [8, 12], hold: [3, 5], height: 15 } as const;
  assert.equal(askedOf(ruled(rule), just, TWICE).length, 1);
  assert.equal(askedOf(ruled(rule), { ...just, reps: null, hold: null, height: null }, TWICE).length, 1);
  for (const less of [{ sets: [2, 2] }, { reps: [8, 11] }, { hold: [3, 4] }, { height: 14 }] as const)
    assert.deepEqual(askedOf(ruled(rule), { ...just, ...less }, TWICE), [], JSON.stringify(less));
  assert.equal(askedOf(ruled({ sessions: 2, sets: 1 }), { sets: null }, TWICE).length, 1, "without sets it is one");
  assert.deepEqual(askedOf(ruled({ sessions: 2, sets: 2 }), { sets: null }, TWICE), []);
});

test("a sheet that asks one side for less than the rule does not meet it with the other", () => {
  const right = { ...sideDose(suggestedItem(EASY)), reps: [6, 8] as const };
  const rule = { sessions: 2, reps: 12 };
  assert.equal(askedOf(ruled(rule), {}, TWICE).length, 1);
  assert.deepEqual(askedOf(ruled(rule), { right }, TWICE), []);
});

test("the side that did fewer sets counts, also where the other was asked for more", () => {
  const from = ruled({ sessions: 1, sets: 3 });
  const item = { ...suggestedItem(from), right: { ...sideDose(suggestedItem(from)), sets: [4, 4] as const } };
  const sheet = sheetOf(item);
  const library = { ...SMALL, exercises: besideEachOther([from, HARD, OTHER]) };
  const [session] = play(sheet, library, [{ day: 0, done: 0 }]);
  assert.ok(session);
  const right = ["0 right", "1 right", "2 right", "3 right"];
  const asks = (...left: string[]) =>
    stepsOf(item, sheet, library, [withDone(session, 0, doneOf(item, [...left, ...right]))]).length;
  assert.deepEqual([asks("0 left", "1 left"), asks("0 left", "1 left", "2 left")], [0, 1]);
});

test("each exercise of a sheet is counted by its own sets", () => {
  const [first, second] = [suggestedItem(OTHER), suggestedItem(EASY)];
  const sheet = sheetOf(first, second);
  const sessions = (own: number, other: number) =>
    play(
      sheet,
      SMALL,
      TWICE.map((one) => ({ ...one, done: other })),
    ).map((one) => withDone(one, 1, { whole: own, sides: { left: own, right: own } }));
  const asks = (own: number, other: number) => stepsOf(second, sheet, SMALL, sessions(own, other)).length;
  assert.deepEqual([asks(3, 1), asks(1, 3), asks(0, 3)], [1, 0, 0]);
});

test("where repetitions are not ticked one by one, done is done", () => {
  const rule = ruled({ sessions: 2, reps: 30 });
  const once = TWICE.map((one) => ({ ...one, done: 1 }));
  assert.equal(askedOf(rule, { sets: null, hold: null, reps: [30, 30] }, once).length, 1);
});

test("a rule of days counts those days alone, and asks for as many sessions as the sheet has in them", () => {
  const on = (...days: number[]) => days.map((day) => ({ day, done: 3, after: 0 }) as const);
  const week = ruled({ days: 7 });
  assert.equal(askedOf(week, { perWeek: [3, 4] }, on(0, 3, 6)).length, 1);
  assert.deepEqual(askedOf(week, { perWeek: [3, 4] }, on(0, 6)), [], "one session too few");
  assert.deepEqual(askedOf(week, { perWeek: [3, 4] }, on(1, 3, 6)), [], "a day too few");
  assert.deepEqual(askedOf(week, { perWeek: [3, 4] }, on(0, 2, 4, 60)), [], "long ago");
  assert.deepEqual(askedOf(week, { perWeek: [3, 4] }, on(53, 57, 60)), [], "the day before the first is none of them");
  assert.equal(askedOf(week, { perWeek: null }, on(0, 6)).length, 1, "where no days were said, two");
});
