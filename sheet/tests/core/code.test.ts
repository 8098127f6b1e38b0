import assert from "node:assert/strict";
import { test } from "node:test";
import { CODE, fromThree, inThree, isShort } from "../../core/code.ts";

test("a code is two or three symbols and no more, none of them small, the third a letter", () => {
  for (const code of ["CL", "B2", "CLA", "C0O"]) assert.match(code, CODE);
  for (const none of ["", "C", "2B", "cl", "CL2", "CLAB", "1CL", " CL", "CL ", "CL\nBC", "C-"])
    assert.doesNotMatch(none, CODE, JSON.stringify(none));
});

test("every code comes back from three symbols, and what is no code does not become one", () => {
  for (const code of ["CL", "B2", "C0", "CLA", "C0O"]) assert.equal(fromThree(inThree(code)), code);
  assert.deepEqual(["CL", "CLA"].map(isShort), [true, false]);
  for (const none of ["000", "CL7", "0CL"]) assert.doesNotMatch(fromThree(none), CODE);
});
