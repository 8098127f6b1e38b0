/** What waits for pieces: done in turn, told when it takes long, and never the end of what comes after. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Needs } from "../../state/held-library.ts";
import { holdPieces } from "../../state/held-library.ts";
import { inTurn } from "../../state/when-here.ts";
import { RULES } from "../core/fixture.ts";

/** Pieces that come, or do not, when the test says so. */
function waiting() {
  const said: string[] = [];
  const done: string[] = [];
  const answers: { come: () => void; stay: () => void }[] = [];
  const pieces = {
    ...holdPieces(RULES, async () => undefined),
    has: (needs: Needs) => Array.isArray(needs) && needs.length === 0,
    hold: () =>
      new Promise<void>((resolve, reject) => {
        answers.push({ come: resolve, stay: () => reject(new TypeError("no signal")) });
      }),
  };
  const whenHere = inTurn(pieces, (text) => said.push(text));
  const ask = (name: string, needs: Needs = [name]) =>
    whenHere(
      needs,
      () => done.push(name),
      () => done.push(`after ${name}`),
    );
  return { said, done, answers, ask };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("what needs nothing is done at once, unless something waits that was asked for before", async () => {
  const { done, answers, ask } = waiting();
  ask("now", []);
  assert.deepEqual(done, ["now", "after now"]);
  ask("first");
  ask("second");
  answers[1]?.come();
  await settled();
  assert.deepEqual(done.slice(2), []);
  answers[0]?.come();
  await settled();
  assert.deepEqual(done.slice(2), ["first", "after first", "second", "after second"]);
});

test("what is lost is said, and what was asked for after it is done all the same", async () => {
  const { said, done, answers, ask } = waiting();
  ask("lost", "programmes");
  ask("next");
  answers[0]?.stay();
  answers[1]?.come();
  await settled();
  assert.equal(said.length, 1);
  assert.match(said[0] ?? "", /the programmes could not be loaded/);
  assert.deepEqual(done, ["after lost", "next", "after next"]);
});

test("a long wait is told once, however much is waited for, and a short one not at all", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { said, answers, ask } = waiting();
  ask("quick");
  answers[0]?.come();
  await settled();
  t.mock.timers.tick(10_000);
  assert.deepEqual(said, []);
  ask("slow");
  ask("slow, too");
  t.mock.timers.tick(10_000);
  assert.equal(said.length, 1);
  assert.match(said[0] ?? "", /on its way/);
  for (const answer of answers) answer.come();
  await settled();
  assert.equal(said.length, 1);
});
