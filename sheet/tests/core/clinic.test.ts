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

test("nothing that hides or turns the writing gets into the link, and a mark stays a mark", () => {
  const sheet = read({ ...CLINIC, name: "A\u202Egnp\u200B <b>B</b>", phone: "", address: [], website: "" });
  assert.equal(sheet?.contact?.name, "Agnp <b>B</b>");
});

test("contrast is that of WCAG, and a colour is rounded down", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#777777", "#777777"), 1);
  // 4.48 to 1: the well-known grey that just misses.
  const [letters] = colourWords("#777777");
  assert.match(letters ?? "", /too pale.*4\.4 to 1; it takes 4\.5/);
  assert.match(colourWords("#0F5257")[0] ?? "", /easy to read/);
  assert.deepEqual(colourWords("red"), []);
});
