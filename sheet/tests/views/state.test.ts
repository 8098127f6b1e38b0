import assert from "node:assert/strict";
import { test } from "node:test";
import type { Prescription } from "../../core/prescription.ts";
import { bareItem, changeItem, EMPTY, moveItem, removeItem } from "../../core/prescription.ts";
import { handOnKeys, keyOf } from "../../state/item-keys.ts";
import {
  askedOf,
  begun,
  DEFAULT_DO,
  defaultPrint,
  restoreContact,
  restoreDo,
  restorePrint,
} from "../../state/settings.ts";

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

test("settings are made of anything that storage may hold", () => {
  const usual = defaultPrint("en-GB");
  for (const broken of [null, 7, "x", [], { paper: "a0", layout: 3, large: "yes", ticks: 99, qr: null }]) {
    assert.deepEqual(restorePrint(broken, usual), usual);
    assert.deepEqual(restoreDo(broken), DEFAULT_DO);
    assert.deepEqual(restoreContact(broken), { name: "", contact: "", inLink: false });
  }
  assert.deepEqual(restorePrint({ ...usual, paper: "a5", ticks: 4 }, usual), { ...usual, paper: "a5", ticks: 4 });
  assert.equal(restoreContact({ name: "x".repeat(500) }).name.length, 120);
});

test("the paper of the reader's country comes first", () => {
  assert.equal(defaultPrint("en-US").paper, "letter");
  assert.equal(defaultPrint("en-GB").paper, "a4");
  assert.equal(defaultPrint("de").paper, "a4");
});

test("a sheet that is begun here has the contact in its link only where that was wanted", () => {
  const typed = { name: "Clinic", contact: "01234", inLink: true };
  assert.deepEqual(begun(EMPTY, typed).contact, { name: "Clinic", phone: "01234" });
  assert.equal(begun(EMPTY, { ...typed, inLink: false }), EMPTY);
  assert.equal(begun(EMPTY, { name: "", contact: "", inLink: true }), EMPTY);
  const sheet = { ...EMPTY, contact: { name: "Another clinic", phone: "" } };
  assert.deepEqual(askedOf(sheet, typed), { name: "Another clinic", contact: "", inLink: true });
  assert.equal(askedOf(EMPTY, typed), typed);
});
