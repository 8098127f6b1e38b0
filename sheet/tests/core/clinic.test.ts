/** A clinic's link names whom to ask, whole or not at all; a colour is never said to be better than it is. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { clinicFragment, colourWords } from "../../core/clinic.ts";
import { decodeSheet } from "../../core/link.ts";
import { readColour } from "../../core/link-colour.ts";
import LINKS from "../../vectors/clinic-links.json" with { type: "json" };

const CLINIC = {
  name: "Example Physiotherapy",
  address: ["1 Example Street", "Exampletown"],
  phone: "01632 960000",
  email: "desk@example.org",
  website: "https://example.org",
  colour: "",
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

test("its colour stands behind the link, and the sheet is read as without it", () => {
  const [with_, without] = [clinicFragment({ ...CLINIC, colour: "#7a1f3d" }), clinicFragment(CLINIC)];
  assert.ok("fragment" in with_ && "fragment" in without);
  assert.equal(with_.fragment, `${without.fragment}&colour=7a1f3d`);
  assert.equal(readColour(with_.fragment), "#7a1f3d");
  assert.deepEqual(decodeSheet(with_.fragment), decodeSheet(without.fragment));
});

for (const { name, text, colour } of LINKS.vectors) {
  test(`a link with a colour: ${name}`, () => {
    assert.equal(readColour(text), colour);
    assert.deepEqual(decodeSheet(text), decodeSheet(LINKS.link));
  });
}

test("a colour that can be read is taken as it is, and a pale one as the nearest that can", () => {
  assert.deepEqual(colourWords("#0f5257"), ["White letters are easy to read on #0f5257 (8.1 to 1; it takes 4.5)."]);
  assert.deepEqual(colourWords("#777777"), [
    "#777777 is too pale for white letters (4.1 to 1; it takes 4.5).",
    "The link and the file hold the nearest that is dark enough, #707070.",
  ]);
});
