import assert from "node:assert/strict";
import { test } from "node:test";
import { EMPTY } from "../../core/prescription.ts";
import {
  askedOf,
  begun,
  DEFAULT_DO,
  defaultPrint,
  restoreContact,
  restoreDo,
  restorePrint,
} from "../../core/settings.ts";

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
