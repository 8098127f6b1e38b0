/** A clinic's link names whom to ask, whole or not at all; a colour is never said to be better than it is. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { clinicFragment, colourWords, contrast } from "../../core/clinic.ts";
import { decodeSheet } from "../../core/link.ts";

const CLINIC = {
  name: "Example Physiotherapy",
  address: ["1 Example Street", "Exampletown"],
  phone: "01632 960000",
  email: "desk@example.org",
  website: "https://example.org",
};

function read(clinic: typeof CLINIC) {
  const made = clinicFragment(clinic);
  assert.ok("fragment" in made, JSON.stringify(made));
  return decodeSheet(made.fragment).sheet;
}

test("the link is a sheet without exercises that says whom to ask", () => {
  const sheet = read(CLINIC);
  assert.deepEqual(sheet?.items, []);
  assert.deepEqual(sheet?.contact, {
    name: "Example Physiotherapy",
    phone: "01632 960000, 1 Example Street, Exampletown, https://example.org",
  });
});

test("what a link has no room for is said, and never cut off", () => {
  assert.ok("fragment" in clinicFragment({ ...CLINIC, name: "x".repeat(120) }));
  for (const clinic of [
    { ...CLINIC, name: "x".repeat(121) },
    { ...CLINIC, address: ["x".repeat(90), "y".repeat(90)] },
    { ...CLINIC, name: " " },
  ])
    assert.match((clinicFragment(clinic) as { says: string }).says, /^[A-Z].*\.$/);
});

test("what was left empty leaves no gap, and a long line of an address stays whole", () => {
  const line = "The house behind the old town hall, first floor, ring twice and wait for the door";
  assert.equal(read({ ...CLINIC, phone: " ", address: ["", line, ""], website: "" })?.contact?.phone, line);
});

test("it is said what is too long, and by how much", () => {
  const said = (change: Partial<typeof CLINIC>) => (clinicFragment({ ...CLINIC, ...change }) as { says: string }).says;
  assert.equal(
    said({ name: "x".repeat(130), phone: "y".repeat(119), address: [], website: "" }),
    "The name is too long for a link, by 1. It holds 120 characters. Leave something out.",
  );
  assert.equal(
    said({ name: "x".repeat(120), address: ["x".repeat(90), "y".repeat(90)], phone: "", website: "" }),
    "Telephone, address and website together are too long for a link, by 62. It holds 120 characters. Leave something out.",
  );
  assert.ok("fragment" in clinicFragment({ ...CLINIC, phone: "y".repeat(120), address: [], website: "" }));
});

test("nothing that hides or turns the writing gets into the link, and a mark stays a mark", () => {
  const sheet = read({ ...CLINIC, name: "A\u202Egnp\u200B <b>B</b>", phone: "", address: [], website: "" });
  assert.equal(sheet?.contact?.name, "Agnp <b>B</b>");
});

test("contrast is that of WCAG, and a colour is rounded down", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#ffffff", "#000000"), 21);
  assert.equal(contrast("#777777", "#777777"), 1);
  // Where a channel is nearly dark, its light falls evenly: 1 of 255 is a 12.92nd of that.
  assert.equal(contrast("#ffffff", "#010101").toFixed(2), "20.87");
  assert.equal(contrast("#0f5257", "#ffffff").toFixed(2), contrast("#ffffff", "#0f5257").toFixed(2));
  // 4.48 to 1: the well-known grey that just misses.
  const [letters] = colourWords("#777777");
  assert.match(letters ?? "", /too pale.*4\.4 to 1; it takes 4\.5/);
  assert.match(colourWords("#0F5257")[0] ?? "", /easy to read/);
  for (const none of ["red", "#777", "#7777777", "x#777777", "#77777g"]) assert.deepEqual(colourWords(none), []);
});

test("a colour is told on all that it stands on: dark ones are read on light, and light ones on dark", () => {
  assert.deepEqual(colourWords("#0f5257"), [
    "White letters on it, as in the header: easy to read (8.8 to 1; it takes 4.5).",
    "Words in it on paper: easy to read (8.8 to 1; it takes 4.5).",
    "Words in it on a light screen: easy to read (8.5 to 1; it takes 4.5).",
    "Words in it on a dark screen: hard to read (1.9 to 1; it takes 4.5).",
  ]);
  assert.deepEqual(
    colourWords("#ffdd00").map((words) => words.split(": ")[1]?.split(" (")[0]),
    ["too pale, choose a darker one", "hard to read", "hard to read", "easy to read"],
  );
});
