import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { exerciseFrom, isOf, rulesFrom } from "../../core/pieces.ts";
import { fieldsOf, isFields, listOf, numberOf, oneOf, parsed, textLike } from "../../core/unknown.ts";
import { SEED } from "./arbitrary.ts";
import { LIBRARY } from "./fixture.ts";

const ANYTHING = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });

test("anything is unpacked without an error, into what it is said to be", () => {
  fc.assert(
    fc.property(ANYTHING, (value) => {
      assert.equal(isFields(fieldsOf(value)), true);
      assert.ok(Array.isArray(listOf(value)));
      const number = numberOf(value);
      assert.ok(number === null || (number === value && Number.isFinite(number)));
      const text = textLike(/^[a-z]$/, value);
      assert.ok(text === null || (text === value && text.length === 1));
      assert.ok([null, 0, "a"].includes(oneOf([0, "a"] as const, value)));
      assert.equal(rulesFrom(value), null);
      assert.equal(isOf(LIBRARY, value), false);
      assert.equal(exerciseFrom(value, "CL"), null);
    }),
    { seed: SEED },
  );
});

test("a list is no fields, and fields are no list", () => {
  assert.deepEqual(fieldsOf([1]), {});
  assert.deepEqual(listOf({ 0: 1, length: 1 }), []);
});

test("a term that is nothing much is still a term", () => {
  assert.equal(oneOf([0, 1], 0), 0);
  assert.equal(oneOf([0, 1], "0"), null);
});

test("a text that is no JSON says nothing", () => {
  for (const text of ["", "{", "undefined", "<!doctype html>"]) assert.equal(parsed(text), null);
  assert.deepEqual(parsed('{"a": [1]}'), { a: [1] });
});
