import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { restoreCountdown } from "../../core/countdown.ts";
import type { Plan } from "../../core/flow.ts";
import type { Timer } from "../../core/timer.ts";
import { leftOf, pause, startTimer } from "../../core/timer.ts";
import { SEED } from "./arbitrary.ts";

const NOW = 1_700_000_000_000;
const PLAN: Plan = { phase: "hold", label: "Hold 1 of 4, left", seconds: 30, place: 2, turn: "0 left" };
const HOLD = startTimer("hold", PLAN.label, 30, NOW);

function back(timer: Timer, after: number, change: Partial<{ plan: unknown; sheet: string }> = {}) {
  const kept: unknown = JSON.parse(JSON.stringify({ timer, plan: PLAN, sheet: "1a2b3c4d", ...change }));
  return restoreCountdown(kept, "1a2b3c4d", 3, NOW + after);
}

test("a hold comes back at its own time, however long the page was away", () => {
  const countdown = back(HOLD, 12_000);
  assert.deepEqual(countdown, { timer: HOLD, plan: PLAN, isOver: false });
  assert.equal(countdown && leftOf(countdown.timer, NOW + 12_000), 18_000);
  assert.deepEqual(back(pause(HOLD, NOW + 5_000), 600_000)?.isOver, false, "what was paused waits");
});

test("one that ended meanwhile is over, without a late beep; one that ended long ago is forgotten", () => {
  const countdown = back(HOLD, 60_000);
  assert.ok(countdown?.isOver);
  assert.ok(countdown.timer.given.includes("done"));
  assert.equal(back(HOLD, 3_600_000), null);
});

test("a hold began when its time to get ready was over", () => {
  const ready = startTimer("ready", PLAN.label, 5, NOW);
  assert.equal(back(ready, 2_000)?.timer.phase, "ready");
  const countdown = back(ready, 15_000);
  assert.equal(countdown?.timer.phase, "hold");
  assert.equal(countdown && leftOf(countdown.timer, NOW + 15_000), 20_000);
});

test("a countdown of another sheet, of an exercise that is gone, or of nonsense is none", (t) => {
  t.diagnostic(`seed ${SEED}`);
  assert.equal(back(HOLD, 0, { sheet: "00000000" }), null);
  assert.equal(back(HOLD, 0, { plan: { ...PLAN, place: 3 } }), null);
  assert.equal(back(HOLD, 0, { plan: { ...PLAN, turn: "<b>" } })?.plan.turn, null);
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (timer, plan) => {
      const countdown = restoreCountdown({ timer, plan, sheet: "1a2b3c4d" }, "1a2b3c4d", 3, NOW);
      assert.ok(countdown === null || Number.isFinite(leftOf(countdown.timer, NOW)));
    }),
    { numRuns: 1000, seed: SEED },
  );
});

test("a countdown of which any one part is broken is none", () => {
  const plans = {
    phase: ["ready", "nap", null],
    label: [7, null],
    seconds: [0, -1, "30"],
    place: [-1, 1.5, "2", null],
  };
  const timers = { phase: ["nap", null], label: [7, null], total: [0, -1, "30"], left: ["1", null] };
  const broken = <Whole extends object>(whole: Whole, parts: Record<string, readonly unknown[]>) =>
    Object.entries(parts).flatMap(([part, values]) => values.map((value) => ({ ...whole, [part]: value })));
  for (const plan of broken(PLAN, plans)) assert.equal(back(HOLD, 0, { plan }), null, JSON.stringify(plan));
  for (const timer of broken(HOLD, timers)) {
    const kept = { timer, plan: PLAN, sheet: "1a2b3c4d" };
    assert.equal(restoreCountdown(kept, "1a2b3c4d", 3, NOW), null, JSON.stringify(timer));
  }
  assert.equal(back(HOLD, 0, { plan: { ...PLAN, place: 0 } })?.plan.place, 0, "the first exercise is one");
});

test("work, rest and hold come back with what was already signalled", () => {
  for (const phase of ["work", "rest", "hold"] as const) {
    const given = ["start", "half", "last-seconds"] as const;
    const timer: Timer = { ...startTimer(phase, PLAN.label, 30, NOW), given };
    assert.deepEqual(back(timer, 28_000, { plan: { ...PLAN, phase } })?.timer, timer);
    const over: Timer = { ...timer, given: [...given, "done"] };
    assert.deepEqual(back(over, 31_000, { plan: { ...PLAN, phase } })?.timer, over, "nothing sounds twice");
  }
});

test("a time to get ready that was stopped waits, and one that runs to its very end makes way for the hold", () => {
  const ready = startTimer("ready", PLAN.label, 5, NOW);
  assert.equal(back(pause(ready, NOW + 1_000), 600_000)?.timer.phase, "ready");
  assert.equal(back(ready, 5_000)?.timer.phase, "hold");
});
