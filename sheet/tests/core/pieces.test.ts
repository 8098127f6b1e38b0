/** A sheet is shown from pieces that are all here, and all of one edition, or not at all. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { codesOf, exerciseFrom, isOf, libraryFrom, rulesFrom } from "../../core/pieces.ts";
import { bareItem, EMPTY } from "../../core/prescription.ts";
import { PIECES, RULES } from "./fixture.ts";

const [CLAM, BANDED] = PIECES;
assert.ok(CLAM && BANDED);

test("the codes of a sheet stand once each, in its order", () => {
  assert.deepEqual(codesOf({ ...EMPTY, items: ["BC", "CL", "BC"].map((code) => bareItem(code)) }), ["BC", "CL"]);
});

test("rules without an edition, the codes or the rules for safety are none", () => {
  assert.equal(rulesFrom(RULES), RULES);
  for (const part of ["edition", "codes", "safety"] as const) {
    const { [part]: _, ...rest } = RULES;
    assert.equal(rulesFrom(rest), null, part);
  }
  assert.equal(rulesFrom({ ...RULES, codes: [] }), null);
  for (const id of ["", "1a2b3c4", "1a2b3c4d5", "x1a2b3c4d", 7]) {
    assert.equal(rulesFrom({ ...RULES, edition: { ...RULES.edition, id } }), null, String(id));
  }
});

test("a piece is that of its code and of its edition, whatever answers in its place", () => {
  assert.equal(exerciseFrom(CLAM, "CL"), CLAM.exercise);
  assert.equal(exerciseFrom(CLAM, "BC"), null);
  assert.ok(isOf(RULES, CLAM));
  assert.ok(!isOf(RULES, { ...CLAM, edition: "0000beef" }));
});

test("a library has what was asked for and this edition has: lacking a piece, or with one of another edition, it is none", () => {
  assert.deepEqual(libraryFrom(RULES, PIECES, ["BC", "CL", "ZZ"])?.exercises, [BANDED.exercise, CLAM.exercise]);
  assert.deepEqual(libraryFrom(RULES, [], ["ZZ"])?.exercises, []);
  assert.equal(libraryFrom({ page: "not found" }, PIECES, ["CL"]), null);
  for (const lost of [null, "not found", { ...BANDED, edition: "0000beef" }]) {
    assert.equal(libraryFrom(RULES, [CLAM, lost], ["CL", "BC"]), null);
  }
});
