import assert from "node:assert/strict";
import { test } from "node:test";
import type { Prescription } from "../../core/prescription.ts";
import { bareItem, EMPTY } from "../../core/prescription.ts";
import { changeItem, moveItem, removeItem } from "../../core/sheet-edits.ts";
import { handOnKeys, keyOf } from "../../state/item-keys.ts";

function keys(sheet: Prescription): number[] {
  return sheet.items.map(keyOf);
}

test("a card keeps its key while its exercise is changed, moved, removed and brought back", () => {
  const first: Prescription = { ...EMPTY, items: ["CL", "CL", "BR"].map(bareItem) };
  const [one, two, three] = keys(first);
  assert.equal(new Set(keys(first)).size, 3);

  const changed = changeItem(first, 1, { note: "slowly" });
  handOnKeys(first, changed);
  assert.deepEqual(keys(changed), [one, two, three]);

  const moved = moveItem(changed, 1, 0);
  handOnKeys(changed, moved);
  assert.deepEqual(keys(moved), [two, one, three]);

  const removed = removeItem(moved, 0);
  handOnKeys(moved, removed);
  assert.deepEqual(keys(removed), [one, three]);
  assert.deepEqual(keys(moved), [two, one, three]);
});
