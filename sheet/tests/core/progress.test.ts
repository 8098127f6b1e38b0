import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { withHurt } from "../../core/log.ts";
import type { Prescription } from "../../core/prescription.ts";
import { EMPTY } from "../../core/prescription.ts";
import type { Progress } from "../../core/progress.ts";
import { carried, isUntouched, newProgress, placeOf, restoreProgress, withTick } from "../../core/progress.ts";
import { changeItem, removeItem } from "../../core/sheet-edits.ts";
import { suggestedItem } from "../../core/suggested.ts";
import { turnsOf } from "../../core/turns.ts";
import { SEED } from "./arbitrary.ts";
import { LIBRARY } from "./fixture.ts";

const NOW = new Date(2026, 10, 22, 18, 5);
const SHEET: Prescription = { ...EMPTY, items: LIBRARY.exercises.slice(0, 3).map((one) => suggestedItem(one)) };
const fresh = (sheet: Prescription, now = NOW) => newProgress(sheet, LIBRARY, now, { tab: "a", turn: 1 });

/** So many turns of one exercise ticked, in their order. */
function ticked(progress: Progress, at: number, count: number): Progress {
  const item = SHEET.items[at];
  assert.ok(item);
  return turnsOf(item)
    .slice(0, count)
    .reduce((done, { mark }) => withTick(done, at, item, mark), progress);
}

test("a tick counts for its exercise alone, and taken back it leaves nothing", () => {
  const item = SHEET.items[1];
  assert.ok(item);
  const [first, second] = turnsOf(item);
  assert.ok(first && second);
  const half = withTick(fresh(SHEET), 1, item, first.mark);
  assert.equal(half.session.items[1]?.setsDone, 0);
  assert.equal(half.session.items[1]?.sides?.left.done, 1);
  const whole = withTick(half, 1, item, second.mark);
  assert.deepEqual(
    whole.session.items.map(({ setsDone }) => setsDone),
    [0, 1, 0],
  );
  assert.deepEqual(withTick(withTick(whole, 1, item, first.mark), 1, item, second.mark), fresh(SHEET));
});

test("what the log holds is not the log's any more once another tick is made", () => {
  assert.equal(ticked({ ...fresh(SHEET), isSaved: true }, 0, 1).isSaved, false);
});

test("ticks, pain and note come over to a sheet on which an exercise was moved or taken off", () => {
  const before = ticked(ticked(fresh(SHEET), 0, 2), 2, 4);
  const hurt = { ...before, session: { ...withHurt(before.session, 2, true), painBefore: 3 as const, note: "Stiff." } };
  const without = removeItem(SHEET, 1);
  const { progress, lost } = carried(hurt, fresh(without, new Date(2026, 10, 22, 19)), without);
  assert.equal(lost, "");
  assert.deepEqual(progress.ticks, [before.ticks[0], before.ticks[2]]);
  assert.equal(progress.session.items[1]?.hurt, true);
  assert.equal(progress.session.painBefore, 3);
  assert.equal(progress.session.note, "Stiff.");
  // It is the same session: the log shall not hold it twice.
  assert.equal(progress.session.id, before.session.id);
});

test("a tick that has no place any more is told by the exercise's name, and the first session stays as it was done", () => {
  const before = ticked(fresh(SHEET), 0, 4);
  const shorter = changeItem(SHEET, 0, { sets: [1, 1] });
  const { progress, lost } = carried(before, fresh(shorter, new Date(2026, 10, 22, 19)), shorter);
  assert.match(lost, /not all ticks of Clam have a place/);
  assert.equal(progress.ticks[0]?.length, 2);
  assert.notEqual(progress.session.id, before.session.id);
});

test("two of the same exercise each keep their own ticks", () => {
  const item = SHEET.items[0];
  assert.ok(item);
  const twice = { ...SHEET, items: [item, item] };
  const before = ticked(fresh(twice), 0, 2);
  const after = { ...twice, title: "Another name" };
  assert.deepEqual(carried(before, fresh(after), after).progress.ticks, before.ticks);
});

test("a session in progress comes out of storage as it went in", () => {
  const progress = ticked({ ...fresh(SHEET), place: 2, goesOn: true, savedAt: 7, isSaved: true }, 0, 3);
  assert.deepEqual(restoreProgress(JSON.parse(JSON.stringify(progress))), progress);
  assert.equal(isUntouched(progress), false);
  assert.equal(isUntouched(fresh(SHEET)), true);
});

test("anything else in storage makes no session, or one whose ticks and place a sheet can show", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (ticks, place) => {
      assert.equal(restoreProgress(ticks), null);
      const found = restoreProgress({ session: fresh(SHEET).session, ticks, place, tab: ticks, turn: place });
      assert.ok(found && found.place >= 0 && found.place <= 3 && typeof found.tab === "string");
      assert.equal(found.ticks.length, 3);
    }),
    { seed: SEED },
  );
});

test("a place is one of the exercises, or the finish after the last", () => {
  assert.deepEqual(
    [-1, 0, 2, 3, 9, 1.5, "2", null].map((value) => placeOf(value, 3)),
    [0, 0, 2, 3, 3, 0, 0, 0],
  );
});

test("one tick, one score or one note alone is something done", () => {
  const none = fresh(SHEET);
  assert.equal(isUntouched(ticked(none, 0, 1)), false);
  assert.equal(isUntouched(ticked(none, 2, 1)), false);
  assert.equal(isUntouched({ ...none, session: { ...none.session, painBefore: 0 } }), false);
  assert.equal(isUntouched({ ...none, session: { ...none.session, note: "Stiff." } }), false);
});

test("a whole session that moves to a changed sheet stays in the log, and one that lost ticks is a new one there", () => {
  const before = { ...ticked(fresh(SHEET), 0, 4), savedAt: 7 };
  const without = removeItem(SHEET, 1);
  assert.equal(carried(before, fresh(without), without).progress.savedAt, 7);
  const shorter = changeItem(SHEET, 0, { sets: [1, 1] });
  assert.equal(carried(before, fresh(shorter), shorter).progress.savedAt, null);
  const both = changeItem(changeItem(SHEET, 0, { sets: [1, 1] }), 1, { sets: [1, 1] });
  assert.match(carried(ticked(before, 1, 4), fresh(both), both).lost, / of Clam, Banded clam have a place/);
});

test("a session in storage that does not say so goes on in no pain above the limit, and is in no log", () => {
  const kept = { session: fresh(SHEET).session, ticks: [["0 left", "<b>", 7]], goesOn: "yes", isSaved: 1, tab: 7 };
  const found = restoreProgress(JSON.parse(JSON.stringify(kept)));
  assert.deepEqual([found?.goesOn, found?.isSaved, found?.tab], [false, false, ""]);
  assert.deepEqual(found?.ticks, [["0 left"], [], []]);
  assert.equal(newProgress(SHEET, LIBRARY, NOW, { tab: "a", turn: 1 }).goesOn, false);
  const saved = { ...kept, isSaved: true, goesOn: true };
  assert.deepEqual(
    [restoreProgress(saved)?.isSaved, restoreProgress(saved)?.goesOn],
    [true, true],
    "what was put into the log is not put there twice",
  );
});
