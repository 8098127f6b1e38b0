import assert from "node:assert/strict";
import { test } from "node:test";

import { keepWhole } from "../../views/parts/whole-texts.ts";

/** What an element of these children becomes. */
function kept(children: unknown, type = "p"): Record<string, unknown> {
  const made = { type, props: { children } };
  keepWhole(made);
  return made.props;
}

const B = { type: "b" };

test("the words of an element without others become a property of it, as one text", () => {
  assert.deepEqual(kept("Done"), { textContent: "Done" });
  assert.deepEqual(kept(0), { textContent: "0" });
  assert.deepEqual(kept(["with ", 1, " warning", false, null]), { textContent: "with 1 warning" });
});

test("words beside elements are joined, and every element keeps its place", () => {
  assert.deepEqual(kept(["with ", 1, " warning", B, "s", undefined, 2, B]), {
    children: ["with 1 warning", null, null, B, "s2", null, null, B],
  });
});

test("elements, components and what is empty stay as they are", () => {
  for (const children of [B, undefined, null, [B, B], [null, B]]) assert.deepEqual(kept(children), { children });
  const inner = { type: () => null, props: { children: ["a", "b"] } };
  keepWhole(inner);
  assert.deepEqual(inner.props, { children: ["a", "b"] });
});

test("what a component was given is not changed for it", () => {
  const given = ["a", 1, B];
  kept(given);
  assert.deepEqual(given, ["a", 1, B]);
});

test("a text beside elements gets an element of its own, a space does not", () => {
  const text = { type: null as unknown, props: 3 as unknown };
  keepWhole(text);
  assert.deepEqual(text, { type: "sheet-text", props: { textContent: "3" } });
  for (const props of [" ", ""]) {
    const space = { type: null, props };
    keepWhole(space);
    assert.deepEqual(space, { type: null, props });
  }
});

test("an option hands on its value, whatever its words become", () => {
  const made = { type: "option", props: { value: "kg", children: "kg" } };
  keepWhole(made);
  assert.deepEqual(made.props, { VALUE: "kg", textContent: "kg" });
  assert.deepEqual(kept([0, " of 10"], "option"), { VALUE: "0 of 10", textContent: "0 of 10" });
});
