import assert from "node:assert/strict";
import { test } from "node:test";
import type { Cue, Timer } from "../../core/timer.ts";
import { dueCue, extend, give, leftOf, nextChange, pause, resume, secondsLeft, startTimer } from "../../core/timer.ts";

const START = 1_700_000_000_000;

/** Looks at the timer at each of the moments, and lists the cues that it gives. */
function cues(timer: Timer, moments: readonly number[]): Cue[] {
  const given: Cue[] = [];
  let running = timer;
  for (const moment of moments) {
    const cue = dueCue(running, START + moment);
    if (!cue) continue;
    given.push(cue);
    running = give(running, cue);
  }
  return given;
}

function every(milliseconds: number, until: number): number[] {
  return Array.from({ length: until / milliseconds + 1 }, (_, at) => at * milliseconds);
}

test("a 30-second hold has four cues at most, the start included", () => {
  const timer = startTimer("hold", "Hold", 30, START);
  assert.deepEqual(timer.given, ["start"]);
  assert.deepEqual(cues(timer, every(100, 40_000)), ["half", "last-seconds", "done"]);
});

test("a short hold has no cue at half time, and a very short one only its end", () => {
  assert.deepEqual(cues(startTimer("hold", "Hold", 10, START), every(100, 12_000)), ["last-seconds", "done"]);
  assert.deepEqual(cues(startTimer("hold", "Hold", 5, START), every(100, 6_000)), ["done"]);
});

test("after a gap only the latest cue is given", () => {
  assert.deepEqual(cues(startTimer("hold", "Hold", 45, START), [0, 43_000, 60_000]), ["last-seconds", "done"]);
  assert.deepEqual(cues(startTimer("hold", "Hold", 45, START), [0, 60_000]), ["done"]);
});

test("what is left is counted from the clock, not from ticks", () => {
  const timer = startTimer("hold", "Hold", 45, START);
  assert.equal(secondsLeft(timer, START + 30_000), 15);
  assert.equal(secondsLeft(timer, START + 44_001), 1);
  assert.equal(leftOf(timer, START + 90_000), 0);
});

test("a pause stops the clock, and ten seconds can be added at any time", () => {
  const paused = pause(startTimer("hold", "Hold", 30, START), START + 10_000);
  assert.equal(secondsLeft(paused, START + 60_000), 20);
  assert.equal(nextChange(paused, START + 60_000), null);
  const longer = extend(paused, 10, START + 60_000);
  assert.equal(secondsLeft(longer, START + 61_000), 30);
  const running = resume(longer, START + 70_000);
  assert.equal(secondsLeft(running, START + 75_000), 25);
  assert.equal(secondsLeft(resume(running, START + 75_000), START + 75_000), 25, "what runs goes on as it was");
  assert.equal(secondsLeft(extend(running, 10, START + 75_000), START + 75_000), 35);
});

test("ten more seconds belong to the whole, so that the bar and half time go by the longer hold", () => {
  const hold = startTimer("hold", "Hold", 30, START);
  const longer = extend(hold, 10, START + 5_000);
  assert.equal(longer.total, 40_000);
  assert.equal(dueCue(longer, START + 16_000), null, "24 of 40 seconds are left");
  assert.equal(dueCue(longer, START + 20_000), "half");
  assert.equal(extend(pause(hold, START + 5_000), 10, START).total, 40_000);
});

test("the next look falls on the change of a second", () => {
  const timer = startTimer("hold", "Hold", 3, START);
  assert.equal(nextChange(timer, START), 1000);
  assert.equal(nextChange(timer, START + 250), 750);
  assert.equal(nextChange(timer, START + 2_999), 1);
  assert.equal(nextChange(timer, START + 3_000), 0, "what is over is over at once");
});
