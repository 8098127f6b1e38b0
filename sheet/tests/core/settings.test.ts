import assert from "node:assert/strict";
import { test } from "node:test";
import { EMPTY } from "../../core/prescription.ts";
import type { DoOptions, PrintOptions } from "../../core/settings.ts";
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

test("every option that was changed is changed still when it comes back", () => {
  const print: PrintOptions = {
    paper: "letter",
    layout: "fewest",
    large: true,
    mono: true,
    blank: true,
    faults: true,
    next: true,
    ticks: 0,
    sides: true,
    qr: false,
  };
  assert.deepEqual(restorePrint(structuredClone(print), defaultPrint("en-GB")), print);
  const doing: DoOptions = {
    view: "list",
    ready: 20,
    sound: true,
    vibration: true,
    awake: true,
    first: "right",
    offered: true,
  };
  assert.deepEqual(restoreDo(structuredClone(doing)), doing);
  const typed = { name: "Clinic", contact: "01234", inLink: true };
  assert.deepEqual(restoreContact(structuredClone(typed)), typed);
});

test("until somebody asks, a sheet prints in ordinary type with its code and a week of boxes, and makes no sound", () => {
  const { layout, ticks, qr, ...others } = defaultPrint("en-GB");
  assert.deepEqual([layout, ticks, qr], ["two", "plan", true]);
  const { large, mono, blank, faults, next, sides } = others;
  assert.deepEqual([large, mono, blank, faults, next, sides], [false, false, false, false, false, false]);
  const { sound, vibration, awake, first, offered } = DEFAULT_DO;
  assert.deepEqual([sound, vibration, awake, offered, first], [false, false, false, false, "left"]);
});

test("a telephone number alone, or a name alone, is somebody to ask", () => {
  assert.deepEqual(begun(EMPTY, { name: "", contact: "01234", inLink: true }).contact, { name: "", phone: "01234" });
  assert.deepEqual(begun(EMPTY, { name: "Clinic", contact: "", inLink: true }).contact, { name: "Clinic", phone: "" });
});
