/** The levers that the page works out are those of the simulator, wherever the hip is. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { LINES, leversOf } from "../../core/hip-levers.ts";
import found from "../../vectors/levers.json" with { type: "json" };

/** A hundredth of the lever, or, of a lever near nought, a tenth of a millimetre. */
const near = (ours: number, theirs: number) => Math.abs(ours - theirs) <= Math.max(0.01 * Math.abs(theirs), 0.01);

test("at fifty random positions every lever and every length is the simulator's, within one percent", () => {
  assert.equal(found.length, 50);
  for (const { angles, levers } of found) {
    const [flexion = 0, adduction = 0, turnedIn = 0] = angles;
    for (const [part, theirs] of Object.entries(levers)) {
      const line = LINES[part];
      assert.ok(line, part);
      const { flexes, abducts, turnsIn, length } = leversOf(line, { flexion, adduction, turnedIn });
      for (const [at, ours] of [flexes, abducts, turnsIn, length].entries())
        assert.ok(near(ours, theirs[at] ?? Number.NaN), `${part} at ${angles}: ${ours}, and ${theirs[at]} there`);
    }
  }
});

test("the table holds every line, at positions all over the range, and both ways of the line that slides round bone", () => {
  const flexions = found.map(({ angles }) => angles[0] ?? 0);
  assert.ok(Math.min(...flexions) < 0 && Math.max(...flexions) > 100);
  for (const { levers } of found) assert.deepEqual(Object.keys(levers), Object.keys(LINES));
  const lower = LINES["maximus-lower"];
  assert.ok(lower?.round);
  const { round: _, ...without } = lower;
  const differ = found.filter(({ angles: [flexion = 0, adduction = 0, turnedIn = 0] }) => {
    const position = { flexion, adduction, turnedIn };
    return Math.abs(leversOf(lower, position).length - leversOf(without, position).length) > 0.001;
  });
  assert.ok(differ.length > 0);
});
