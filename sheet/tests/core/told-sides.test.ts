/**
 * What a sheet says of the side, the band, the weight and the time, in plain words. A sentence that
 * names the wrong leg is worse than none, so each is written out here and not taken from the code.
 */

import assert from "node:assert/strict";
import { test } from "node:test";
import { sessionMinutes } from "../../core/duration.ts";
import { instructionsOf } from "../../core/instructions.ts";
import type { Library } from "../../core/library.ts";
import { exerciseById } from "../../core/library.ts";
import { guideFor, isTooMuch, painAdvice } from "../../core/pain.ts";
import type { Item } from "../../core/prescription.ts";
import { EMPTY, sideDose } from "../../core/prescription.ts";
import { suggestedItem } from "../../core/suggested.ts";
import { publishedLibrary } from "./published.ts";

/** A small exercise with every mark, made of one of the library's, and its suggested dose. */
function markedIn(library: Library, id: string, change: Partial<Item>) {
  const base = exerciseById(library, id);
  assert.ok(base);
  const exercise = {
    ...base,
    one_side: "Stand on your {side} leg, not on your {other side} one.",
    set_up: [
      "[band not chosen: Begin with a light band.]",
      "[first hold: Hold {first hold} before. | No hold before.]",
      "[weight: Take the weight. | Take no weight.]",
      "[both sides: Change legs.][one side: Do not change legs.]",
      "Lift {reps}.",
      "Hold {hold}.",
      "Take the {band}.",
    ],
  };
  const item = { ...suggestedItem(base), ...change };
  return { item, said: instructionsOf(exercise, item, library) };
}

type Marked = (id: string, change?: Partial<Item>) => ReturnType<typeof markedIn>;

/** A test on the site's own library. */
function told(name: string, check: (marked: Marked, library: Library) => void): void {
  test(name, (t) => {
    const library = publishedLibrary(t);
    if (library) check((id, change = {}) => markedIn(library, id, change), library);
  });
}

told("one side is named, and the other is the other", (marked) => {
  assert.equal(marked("wall-press", { side: "left" }).said.sideSays, "Stand on your left leg, not on your right one.");
  assert.equal(marked("wall-press", { side: "right" }).said.sideSays, "Stand on your right leg, not on your left one.");
  assert.equal(marked("wall-press", { side: "each-leg" }).said.sideSays, null);
});

told(
  "legs are changed where both have a turn, kept where one has, and not spoken of where nothing was said",
  (marked) => {
    const turns = (side: Item["side"]) =>
      marked("wall-press", { side }).said.setUp.filter((line) => line.includes("legs"));
    assert.deepEqual(turns("each-leg"), ["Change legs."]);
    assert.deepEqual(turns("left"), ["Do not change legs."]);
    assert.deepEqual(turns(null), []);
  },
);

told("repetitions, hold, first hold and weight are those of this sheet", (marked) => {
  const { said } = marked("side-lying-hip-abduction", {
    reps: [6, 8],
    hold: [4, 4],
    firstHold: 12,
    load: { amount: 5, unit: "kg" },
  });
  for (const line of ["Hold for 12 seconds before.", "Take the weight.", "Lift 6 to 8 times.", "Hold for 4 seconds."]) {
    assert.ok(said.setUp.includes(line), line);
  }
  const bare = marked("side-lying-hip-abduction", { firstHold: null, load: null }).said.setUp;
  assert.ok(bare.includes("No hold before."));
  assert.ok(bare.includes("Take no weight."));
});

told("a band of one colour is named with it, and one that was not chosen is begun light", (marked) => {
  const red = marked("banded-clam", { band: "red" }).said.setUp;
  assert.ok(red.includes("Take the red loop band."));
  assert.ok(!red.includes("Begin with a light band."));
  const unsaid = marked("banded-clam", { band: null }).said.setUp;
  assert.ok(unsaid.includes("Take the loop band."));
  assert.ok(unsaid.includes("Begin with a light band."));
});

told("a band for one side only comes off on the side that has none", (marked) => {
  const lines = (change: Partial<Item>) =>
    marked("banded-clam", change).said.setUp.filter((line) => line.includes("off"));
  const same = sideDose(marked("banded-clam").item);
  const right = (band: Item["band"]) => ({ ...same, band });
  assert.deepEqual(lines({ side: "each-side", band: "red", right: right("none") }), [
    "Take the band off on your right side.",
  ]);
  assert.deepEqual(lines({ side: "each-side", band: "none", right: right("red") }), [
    "Take the band off on your left side.",
  ]);
  assert.deepEqual(lines({ side: "each-way", band: "red", right: right("none") }), [
    "Take the band off on the way to the right.",
  ]);
  assert.deepEqual(lines({ side: "each-way", band: "none", right: right("red") }), [
    "Take the band off on the way to the left.",
  ]);
  assert.deepEqual(lines({ side: "each-side", band: "red", right: right("blue") }), []);
});

told("what is needed follows the band and the weight of this sheet", (marked) => {
  const need = (id: string, change: Partial<Item>) => marked(id, change).said.need;
  assert.ok(need("banded-clam", { band: "red" }).includes("Loop band (red band)"));
  assert.ok(!need("banded-clam", { band: "none" }).join().includes("band"));
  assert.equal(need("banded-clam", { band: "red", load: { amount: 2, unit: "kg" } }).at(-1), "Weight (2 kg)");
  assert.ok(need("step-up", { height: 12 }).some((one) => one.endsWith("(12 cm)")));
});

told("a session's minutes count the first hold and the hold of each repetition", (marked, library) => {
  const minutes = (change: Partial<Item>) =>
    sessionMinutes(
      { ...EMPTY, items: [marked("side-lying-hip-abduction", { rest: null, side: "left", ...change }).item] },
      library,
    );
  const ten: Partial<Item> = { sets: [10, 10], reps: [10, 10] };
  assert.ok(minutes({ ...ten, hold: [30, 30] }) - minutes({ ...ten, hold: null }) >= 40, "100 holds of half a minute");
  const once: Partial<Item> = { sets: [1, 1], reps: [1, 1] };
  assert.ok(
    minutes({ ...once, firstHold: 600 }) - minutes({ ...once, firstHold: null }) === 10,
    "ten minutes of first hold",
  );
});

told("pain above the limit stops the session, and is called a lot only from the guide's own zone on", (_, library) => {
  const own = guideFor(library.safety, { ...EMPTY, painLimit: 2 });
  assert.equal(isTooMuch(2, own), false);
  assert.equal(isTooMuch(3, own), true);
  assert.equal(isTooMuch(null, own), false);
  assert.equal(painAdvice(3, "before", own)?.first, "That is above your limit of 2 out of 10.");
  assert.equal(painAdvice(5, "before", own)?.first, "That is above your limit of 2 out of 10.");
  assert.equal(painAdvice(6, "before", own)?.first, "That is a lot of pain to start with.");
});
