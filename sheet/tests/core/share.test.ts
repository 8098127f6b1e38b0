import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { calendarFile } from "../../core/calendar.ts";
import { decodeSheet, sheetLink } from "../../core/link.ts";
import type { Item, Prescription } from "../../core/prescription.ts";
import { bareItem, EMPTY, sideDose } from "../../core/prescription.ts";
import { mailtoLink, recordText, sheetFromJson, sheetJson } from "../../core/share.ts";
import { suggestedItem } from "../../core/suggested.ts";
import { prescription, SEED } from "./arbitrary.ts";
import { LIBRARY, PAGE } from "./fixture.ts";
import { CONTROLS, PAYLOADS } from "./payloads.ts";

const ITEMS = LIBRARY.exercises.slice(0, 3).map((exercise) => suggestedItem(exercise));
const SHEET: Prescription = {
  ...EMPTY,
  edition: "1a2b3c4d",
  title: "Right hip",
  weekdays: [0, 2, 4],
  start: "2026-11-23",
  weeks: 6,
  items: [
    { ...bareItem("Z9"), sets: [3, 3], note: "As shown" },
    ...ITEMS,
    { ...bareItem("SU"), band: "red", load: { amount: 2.5, unit: "kg" } },
  ],
};
const LINK = sheetLink(PAGE, SHEET);

function mailOf(address: string): { subject: string; body: string; keys: string[] } {
  const { protocol, pathname, searchParams } = new URL(address);
  assert.equal(protocol, "mailto:");
  assert.equal(pathname, "");
  return {
    subject: searchParams.get("subject") ?? "",
    body: searchParams.get("body") ?? "",
    keys: [...searchParams.keys()],
  };
}

test("the text for a record names every exercise, its dose and the plan", () => {
  assert.equal(
    recordText(SHEET, LIBRARY, LINK),
    [
      "Right hip",
      "1. Exercise Z9 (not in this edition): 3 sets",
      "   Note: As shown",
      "2. Clam: 2 to 3 sets of 10 to 15 repeats, each side; 60 to 90 seconds of rest between sets",
      "3. Banded clam: 2 to 3 sets of 8 to 12 repeats, each side; 60 to 90 seconds of rest between sets",
      "4. Side lying hip abduction: First one 10-second hold to feel the muscle, then 4 sets of 10 to 12 repeats, each side; " +
        "60 to 90 seconds of rest between sets",
      "5. Step up: red band, 2.5 kg",
      "Days: Monday, Wednesday and Friday",
      "From: 2026-11-23",
      "For: 6 weeks",
      "Level Hips edition: 1a2b3c4d",
      `Link: ${LINK}`,
      "",
    ].join("\n"),
  );
});

test("what holds for this person stands in every text that is handed on", () => {
  const clam = ITEMS[0];
  assert.ok(clam);
  const two: Item = {
    ...clam,
    sets: [3, 3],
    reps: [12, 12],
    height: 15,
    right: { ...sideDose(clam), sets: [2, 2], reps: [8, 8] },
  };
  const sheet: Prescription = {
    ...SHEET,
    painLimit: 3,
    stopRule: "Stop at the first twinge.",
    contact: { name: "Clinic", phone: "01234 5678" },
    items: [two],
  };
  const wanted = [
    "1. Clam: Left: 3 sets of 12 repeats. Right: 2 sets of 8 repeats. On a step of 15 cm. 60 to 90 seconds of rest between sets",
    "Pain: up to 3 out of 10",
    "When to stop: Stop at the first twinge.",
    "Who to ask: Clinic, 01234 5678",
  ];
  const plan = { start: "2026-11-23", weekdays: [0, 2, 4], weeks: 6, time: "18:00", minutes: 20 } as const;
  const calendar = (calendarFile(sheet, LIBRARY, LINK, plan, new Date(0), null) ?? "")
    .replace(/\r\n /g, "")
    .replace(/\\([,;])/g, "$1")
    .replace(/\\n/g, "\n");
  for (const text of [recordText(sheet, LIBRARY, LINK), mailOf(mailtoLink(sheet, LIBRARY, LINK)).body, calendar]) {
    for (const line of wanted) assert.ok(text.includes(line), `${line} in ${text}`);
  }
  const file = sheetJson(sheet, LIBRARY);
  assert.match(file, /Left: 3 sets of 12 repeats\. Right: 2 sets of 8 repeats\. On a step of 15 cm/);
  assert.deepEqual(sheetFromJson(file).sheet, sheet);
  const versionIn = (text: string) => (JSON.parse(text) as { version: number }).version;
  assert.deepEqual(
    [versionIn(file), versionIn(sheetJson(SHEET, LIBRARY))],
    [2, 1],
    "an older edition refuses what it would read in part",
  );
});

test("a record says under its own name what one side means, what to check first and when to stop, each reason by itself", () => {
  const [clam, ...others] = LIBRARY.exercises;
  assert.ok(clam);
  const say = (...whats: string[]) => whats.map((what) => ({ what, source: "suggested" as const }));
  const told = { ...clam, avoid_if: say("It is new.", "It is hot."), stop_if: say("It pinches.", "You limp.") };
  const record = recordText(
    { ...EMPTY, items: [{ ...bareItem("CL"), side: "left" }] },
    { ...LIBRARY, exercises: [told, ...others] },
    LINK,
  );
  assert.deepEqual(record.split("\n").slice(2, 5), [
    "   Side: Your left side works.",
    "   Check first: It is new. It is hot.",
    "   Stop if: It pinches. You limp.",
  ]);
});

test("an empty sheet still has a name and a link", () => {
  assert.equal(recordText(EMPTY, LIBRARY, PAGE), `Exercise sheet\nLink: ${PAGE}\n`);
});

test("the mail has the exercises and the link, and no address", () => {
  const { subject, body, keys } = mailOf(mailtoLink(SHEET, LIBRARY, LINK));
  assert.equal(subject, "Right hip");
  assert.deepEqual(keys, ["subject", "body"]);
  assert.ok(body.endsWith(`Open the sheet:\r\n${LINK}`));
  assert.match(body, /\r\n2\. Clam: 2 to 3 sets/);
});

test("a mail that would be cut holds the link alone", () => {
  const long = {
    ...SHEET,
    items: Array.from({ length: 12 }, () => ({ ...bareItem("CL"), note: "Slowly. ".repeat(12).trim() })),
  };
  const link = sheetLink(PAGE, { ...SHEET, title: "Short" });
  const { body } = mailOf(mailtoLink(long, LIBRARY, link));
  assert.equal(body, `Open the sheet:\r\n${link}`);
});

test("a JSON file is read back as the same sheet", (t) => {
  t.diagnostic(`seed ${SEED}`);
  fc.assert(
    fc.property(prescription, (sheet) => {
      const text = sheetJson(sheet, LIBRARY);
      assert.deepEqual(sheetFromJson(text), { sheet, problems: [] });
      assert.deepEqual(decodeSheet((JSON.parse(text) as { link: string }).link).sheet, sheet);
    }),
    { numRuns: 500, seed: SEED },
  );
});

test("a file that is not ours, or of a later version, is refused", () => {
  const codes = (text: string) => sheetFromJson(text).problems.map(({ code }) => code);
  for (const text of ["", "null", "[]", "{}", '{"format":"level-hips-sheet"}', '{"format":"x","sheet":{}}']) {
    assert.deepEqual(codes(text), ["not-a-sheet"], text);
  }
  assert.equal(sheetFromJson("{}").problems[0]?.message, "This file does not hold a sheet.");
  assert.deepEqual(codes('{"format":"level-hips-sheet","version":4,"sheet":{}}'), ["newer"]);
});

test("what an imported file has out of limits is clamped, and it is said", () => {
  const sheet = { items: [{ code: "CL", sets: 1000, note: "a\u0000b", colour: "red" }, { code: "<img>" }] };
  const file = JSON.stringify({ format: "level-hips-sheet", version: 1, sheet });
  const read = sheetFromJson(file);
  assert.deepEqual(read.sheet?.items, [{ ...bareItem("CL"), sets: [20, 20], note: "ab" }]);
  assert.deepEqual(
    read.problems.map(({ code }) => code),
    ["clamped", "text-cleaned", "left-out"],
  );
});

for (const payload of [...PAYLOADS, ...CONTROLS]) {
  const text = payload.trim();
  const sheet = { ...EMPTY, title: text, items: [{ ...bareItem("CL"), note: text }] };
  const shown = decodeSheet(sheetLink(PAGE, sheet)).sheet;

  test(`link, record, mail and JSON hold as text: ${JSON.stringify(payload)}`, () => {
    const note = shown?.items[0]?.note ?? "";
    if (PAYLOADS.includes(payload)) assert.equal(note, text);
    assert.doesNotMatch(note, /[\u0000-\u001F\u007F\u0085\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/);
    assert.equal(shown?.title, note);

    const link = sheetLink(PAGE, sheet);
    assert.match(link, /^https:\/\/[a-z./-]+#[0-9A-Z.-]+$/);
    assert.deepEqual(recordText(sheet, LIBRARY, link).split("\n"), [
      note,
      "1. Clam",
      `   Note: ${note}`,
      `Link: ${link}`,
      "",
    ]);

    const mail = mailOf(mailtoLink(sheet, LIBRARY, link));
    assert.deepEqual(mail.keys, ["subject", "body"]);
    assert.equal(mail.subject, note);
    assert.deepEqual(mail.body.split("\r\n"), [note, "", "1. Clam", `   Note: ${note}`, "", "Open the sheet:", link]);

    assert.equal(sheetFromJson(sheetJson(sheet, LIBRARY)).sheet?.items[0]?.note, note);
  });
}
