import assert from "node:assert/strict";
import { test } from "node:test";
import { today } from "../../core/dates.ts";
import { bandOf, isAtHome, muscleWords } from "../../core/library.ts";
import { askWords, contactWords, pageHeading } from "../../core/names.ts";
import { bareItem, EMPTY } from "../../core/prescription.ts";
import type { Problem } from "../../core/problems.ts";
import { beside, DAMAGED, INCOMPLETE, NEWER, NOT_A_SHEET, problemWords } from "../../core/problems.ts";
import { withoutDoses } from "../../core/sheet-edits.ts";
import { LIBRARY } from "./fixture.ts";

test("who is asked is said with what the sheet knows of them, or is whoever gave it", () => {
  const said = (contact: { name: string; phone: string } | null) => [contactWords({ contact }), askWords({ contact })];
  assert.deepEqual(said({ name: "Anna Hill", phone: "0123 456" }), ["Anna Hill, 0123 456", "Ask Anna Hill, 0123 456"]);
  assert.deepEqual(said({ name: "Anna Hill", phone: "" }), ["Anna Hill", "Ask Anna Hill"]);
  assert.deepEqual(said({ name: "", phone: "0123 456" }), ["0123 456", "Ask 0123 456"]);
  assert.deepEqual(said(null), ["", "Ask who gave you the sheet"]);
});

test("a muscle is called by the place where it is felt, and one that is not known by its id", () => {
  assert.equal(muscleWords("gluteus-medius", LIBRARY), "side of the hip (gluteus medius)");
  assert.equal(muscleWords("unknown-one", LIBRARY), "unknown-one");
});

test("the page is called by its sheet and its mode, or by what became of the link", () => {
  const titled = { ...EMPTY, title: "Right hip", items: [bareItem("CL")] };
  assert.equal(pageHeading(titled, "do", []), "Right hip: do the exercises");
  assert.equal(pageHeading(titled, "print", [INCOMPLETE]), "Right hip: print");
  assert.equal(pageHeading({ ...titled, title: "" }, "choose", []), "Exercise sheet: change the sheet");
  assert.equal(pageHeading(EMPTY, "choose", [DAMAGED]), "This link could not be opened");
  assert.equal(pageHeading(EMPTY, "choose", []), "");
});

test("a link that cannot be read says what to do, and of a sheet that is there beside it, that it is one's own", () => {
  for (const [problem, advice] of [
    [INCOMPLETE, /incomplete.* Please ask for the whole link\.$/],
    [DAMAGED, /cannot be trusted.* Please ask for the link again\.$/],
    [NEWER, /newer edition.* Please reload the page, then open/],
  ] as const) {
    assert.match(problem.message, advice);
    assert.match(beside(problem).message, advice);
    assert.match(beside(problem).message, /^Your own sheet is below\. /);
    assert.doesNotMatch(problem.message, /Your own sheet/);
    assert.equal(beside(problem).code, problem.code);
  }
  assert.deepEqual(beside(NOT_A_SHEET), NOT_A_SHEET);
  assert.equal(NOT_A_SHEET.message, "This is not a link to a sheet.");
});

test("of several remarks the first is spoken, with how many more stand above the sheet", () => {
  const remark: Problem = { code: "clamped", message: "A number was too large." };
  assert.equal(problemWords([]), "");
  assert.equal(problemWords([remark]), "A number was too large.");
  assert.equal(problemWords([remark, remark]), "A number was too large. Above the sheet is 1 more remark.");
  assert.equal(problemWords([remark, remark, remark]), "A number was too large. Above the sheet are 2 more remarks.");
});

test("a sheet for doses by hand keeps its exercises and notes, and no number of theirs", () => {
  const items = [{ ...bareItem("CL"), sets: [3, 3] as const, note: "Slowly" }, bareItem("BR")];
  assert.deepEqual(withoutDoses({ ...EMPTY, title: "Hip", items }), {
    ...EMPTY,
    title: "Hip",
    items: [{ ...bareItem("CL"), note: "Slowly" }, bareItem("BR")],
  });
});

test("the reader's own date has a month and a day of two digits", () => {
  assert.equal(today(new Date(2026, 0, 5)), "2026-01-05");
  assert.equal(today(new Date(2026, 10, 28, 23, 59)), "2026-11-28");
});

test("a thing that this edition does not know is neither at home nor a band", () => {
  assert.deepEqual(
    ["mat", "loop-band", "trampoline"].map((thing) => isAtHome(LIBRARY, thing)),
    [true, false, false],
  );
  const [clam, banded] = LIBRARY.exercises;
  assert.ok(clam && banded);
  assert.equal(bandOf(LIBRARY, clam), null);
  assert.equal(bandOf(LIBRARY, banded)?.label, "Loop band");
});
