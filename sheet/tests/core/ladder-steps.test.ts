/** Steps up and back, played for every edge of the site's own library: just below its rule, at it, and above. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf } from "../../core/dates.ts";
import type { Step } from "../../core/ladder-steps.ts";
import { stepsOf } from "../../core/ladder-steps.ts";
import type { Asks, Exercise, Library } from "../../core/library.ts";
import { exerciseById } from "../../core/library.ts";
import type { Session } from "../../core/log.ts";
import { newSession, withDone, withHurt } from "../../core/log.ts";
import type { Score } from "../../core/pain.ts";
import type { Item, Prescription } from "../../core/prescription.ts";
import { EMPTY, isEachSide } from "../../core/prescription.ts";
import { roundsOf } from "../../core/rounds.ts";
import { suggestedItem } from "../../core/suggested.ts";
import { exercise, LIBRARY } from "./fixture.ts";
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
  steps.some((step) => step.kind === "on" && step.to === edge.to && step.rule.endsWith(edge.when));

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
        (step) => step.kind === "back" && step.to === edge.from && step.rule === rule,
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
const SMALL: Library = { ...LIBRARY, exercises: [EASY, HARD, OTHER] };

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
