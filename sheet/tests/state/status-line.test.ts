import assert from "node:assert/strict";
import { test } from "node:test";
import { KEPT_SAID, statusLine } from "../../state/status-line.ts";

/** A region that counts how often something was put into it: each time is said. */
class Region {
  told = "";
  times = 0;

  get textContent() {
    return this.told;
  }

  set textContent(text: string) {
    this.told = text;
    this.times += 1;
  }
}

test("a sentence is gone when it is old, and the next one has its own time", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const region = new Region();
  const say = statusLine(region as unknown as Element);
  say("One of 53.");
  t.mock.timers.tick(KEPT_SAID - 1);
  assert.equal(region.told, "One of 53.");
  say("Two of 53.");
  t.mock.timers.tick(KEPT_SAID - 1);
  assert.equal(region.told, "Two of 53.");
  t.mock.timers.tick(1);
  assert.equal(region.told, "");
});

test("the same words are not said twice while they stand there, and are said again later", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const region = new Region();
  const say = statusLine(region as unknown as Element);
  say("One of 53.");
  say("One of 53.");
  assert.equal(region.times, 1);
  t.mock.timers.tick(KEPT_SAID);
  say("One of 53.");
  assert.equal(region.told, "One of 53.");
});
