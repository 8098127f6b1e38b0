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
