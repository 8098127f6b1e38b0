import assert from "node:assert/strict";
import { test } from "node:test";
import { begin, redo, step, undo } from "../../core/history.ts";
import { exerciseById } from "../../core/library.ts";
import { decodeSheet, encodeSheet } from "../../core/link.ts";
import type { Prescription } from "../../core/prescription.ts";
import { bareItem, MOST_ITEMS, newSheet } from "../../core/prescription.ts";
import { sameValue } from "../../core/same-value.ts";
import { addItem, changeItem, changeSheet, moveItem, removeItem } from "../../core/sheet-edits.ts";
import {
  isSuggested,
  readySheet,
  resetItem,
  sheetFromInjury,
  sheetFromProgramme,
  suggestedItem,
} from "../../core/suggested.ts";
import { exercise, LIBRARY } from "./fixture.ts";

const codes = ({ items }: Prescription) => items.map(({ code }) => code).join(" ");
const ABC = ["A1", "B1", "C1"].reduce((sheet, code) => addItem(sheet, bareItem(code)), newSheet(LIBRARY));

test("exercises are added at the end or at a place", () => {
  assert.equal(codes(ABC), "A1 B1 C1");
  assert.equal(codes(addItem(ABC, bareItem("X1"), 0)), "X1 A1 B1 C1");
  assert.equal(codes(addItem(ABC, bareItem("X1"), 1)), "A1 X1 B1 C1");
});

test("a full sheet takes no more", () => {
  let sheet = ABC;
  for (let more = 0; more < MOST_ITEMS; more++) sheet = addItem(sheet, bareItem("X1"));
  assert.equal(sheet.items.length, MOST_ITEMS);
  assert.equal(addItem(sheet, bareItem("X1")), sheet);
});

test("exercises are removed and moved, and a place that is none changes nothing", () => {
  assert.equal(codes(removeItem(ABC, 1)), "A1 C1");
  assert.equal(codes(moveItem(ABC, 0, 2)), "B1 C1 A1");
  assert.equal(codes(moveItem(ABC, 2, 0)), "C1 A1 B1");
  assert.equal(codes(moveItem(ABC, 0, 99)), "B1 C1 A1");
  assert.equal(codes(moveItem(ABC, 2, -1)), "C1 A1 B1");
  for (const same of [
    removeItem(ABC, 3),
    moveItem(ABC, 3, 0),
    moveItem(ABC, 1, 1),
    changeItem(ABC, 9, { note: "x" }),
  ]) {
    assert.equal(same, ABC);
  }
});

test("a change makes a new sheet and leaves the old one alone", () => {
  const before = JSON.stringify(ABC);
  const changed = changeItem(ABC, 1, { sets: [3, 3], note: "slow" });
  assert.deepEqual(changed.items[1], { ...bareItem("B1"), sets: [3, 3], note: "slow" });
  assert.equal(changed.items[0], ABC.items[0]);
  assert.equal(changeSheet(ABC, { title: "Left hip" }).title, "Left hip");
  assert.equal(JSON.stringify(ABC), before);
});

test("the suggested dose is taken over in full", () => {
  const abduction = exerciseById(LIBRARY, "side-lying-hip-abduction");
  assert.ok(abduction);
  assert.deepEqual(suggestedItem(abduction), {
    ...bareItem("SA"),
    side: "each-side",
    sets: [4, 4],
    reps: [10, 12],
    firstHold: 10,
    rest: [60, 90],
    perWeek: [2, 3],
  });
});

test("the dose is reset to the suggested one and the note stays", () => {
  const sheet = addItem(newSheet(LIBRARY), {
    ...bareItem("CL"),
    sets: [9, 9],
    load: { amount: 5, unit: "kg" },
    note: "slow",
  });
  const [item] = resetItem(sheet, 0, LIBRARY).items;
  assert.ok(item);
  assert.deepEqual([item.sets, item.load, item.note], [[2, 3], null, "slow"]);
  assert.ok(isSuggested(item, LIBRARY));
  assert.ok(!isSuggested({ ...item, sets: [2, 4] }, LIBRARY));
  assert.ok(!isSuggested(bareItem("Z9"), LIBRARY));
  assert.equal(resetItem(ABC, 0, LIBRARY), ABC);
});

test("a programme's own note goes with the programme's dose, and a note of one's own stays", () => {
  const sheet = sheetFromProgramme(LIBRARY, "starter-set", "all");
  assert.ok(sheet);
  const [, bridge] = resetItem(sheet, 1, LIBRARY).items;
  assert.ok(bridge && isSuggested(bridge, LIBRARY));
  assert.equal(bridge.note, "");
  const own = changeItem(sheet, 1, { note: "Keep the knees apart, Ann." });
  assert.equal(resetItem(own, 1, LIBRARY).items[1]?.note, "Keep the knees apart, Ann.");
});

test("the prescription stays as it is when the library's dose changes", () => {
  const [clam] = LIBRARY.exercises;
  assert.ok(clam);
  const link = encodeSheet(addItem(newSheet(LIBRARY), suggestedItem(clam)));
  const later = { ...LIBRARY, exercises: [exercise("clam", "CL", { dose: { sets: [9, 9], reps: [50, 60] } })] };
  const { sheet } = decodeSheet(link);
  assert.deepEqual(sheet?.items[0]?.sets, [2, 3]);
  assert.ok(sheet?.items[0] && !isSuggested(sheet.items[0], later));
});

test("a programme's phase becomes a sheet with its own doses, notes and days", () => {
  const sheet = sheetFromProgramme(LIBRARY, "starter-set", "all");
  assert.ok(sheet);
  assert.deepEqual([sheet.title, sheet.weeks, sheet.edition], ["Starter set", 6, "1a2b3c4d"]);
  assert.equal(codes(sheet), "SA BR WP");
  assert.deepEqual(
    sheet.items.map(({ perWeek }) => perWeek),
    [
      [3, 3],
      [3, 3],
      [3, 3],
    ],
  );
  assert.deepEqual(sheet.items[1]?.sets, [3, 3]);
  assert.equal(sheet.items[1]?.note, "Keep the knees apart.");
  assert.equal(sheetFromProgramme(LIBRARY, "starter-set", "none"), null);
  assert.equal(sheetFromProgramme(LIBRARY, "none", "all"), null);
});

test("the sheet of one of several phases says which, and holds what the library has, as far as there is room", () => {
  const [programme] = LIBRARY.programmes;
  const [phase] = programme?.phases ?? [];
  assert.ok(programme && phase);
  const ids = ["clam", "none-of-ours", ...Array.from({ length: MOST_ITEMS }, () => "step-up")];
  const items = ids.map((id) => ({ exercise: id, dose: null, note: null }));
  const phases = [phase, { ...phase, id: "later", name: "Later", items }];
  const library = { ...LIBRARY, programmes: [{ ...programme, phases }] };
  const sheet = sheetFromProgramme(library, "starter-set", "later");
  assert.equal(sheet?.title, "Starter set: Later");
  assert.equal(sheet?.items.length, MOST_ITEMS);
  assert.deepEqual(
    sheet?.items.slice(0, 2).map(({ code }) => code),
    ["CL", "SU"],
  );
});

test("a note that a programme gives another exercise is one's own here, and one of any programme is the programme's", () => {
  const [programme] = LIBRARY.programmes;
  const [phase] = programme?.phases ?? [];
  assert.ok(programme && phase);
  const own = changeItem(addItem(newSheet(LIBRARY), bareItem("CL")), 0, { note: "Keep the knees apart." });
  assert.equal(resetItem(own, 0, LIBRARY).items[0]?.note, "Keep the knees apart.");
  const bridge = changeItem(addItem(newSheet(LIBRARY), bareItem("BR")), 0, { note: "Keep the knees apart." });
  const other = { ...programme, id: "other", phases: [{ ...phase, items: [] }] };
  const library = { ...LIBRARY, programmes: [other, { ...programme, phases: [...other.phases, phase] }] };
  assert.equal(resetItem(bridge, 0, library).items[0]?.note, "");
});

test("a programme's note longer than a sheet's is cut at a word, visibly", () => {
  const [programme] = LIBRARY.programmes;
  const [phase] = programme?.phases ?? [];
  assert.ok(programme && phase);
  const items = [{ exercise: "clam", dose: null, note: "Go slowly. ".repeat(30).trim() }];
  const library = { ...LIBRARY, programmes: [{ ...programme, phases: [{ ...phase, items }] }] };
  const note = sheetFromProgramme(library, "starter-set", "all")?.items[0]?.note ?? "";
  assert.ok(note.length <= 160);
  assert.match(note, /(slowly\.|Go)…$/);
});

test("undo and redo walk along the list of values", () => {
  const one = begin("one");
  const three = step(step(one, "two"), "three");
  assert.equal(undo(three).now, "two");
  assert.equal(undo(undo(undo(three))).now, "one");
  assert.equal(redo(undo(three)).now, "three");
  assert.equal(redo(three), three);
  assert.equal(step(three, "three"), three, "the same value is no step");
  const other = step(undo(three), "four");
  assert.equal(redo(other).now, "four", "a new step ends the way forward");
  assert.equal(undo(other).now, "two");
  const forward = redo(redo(undo(undo(three))));
  assert.equal(forward.now, "three");
  assert.equal(undo(undo(forward)).now, "one", "the way back is whole again");
  assert.equal(undo(one), one, "before the first there is nothing");
  const long = Array.from({ length: 250 }, (_, at) => at).reduce((all, at) => step(all, at), begin(-1));
  let back = long;
  for (let at = 0; at < 300; at++) back = undo(back);
  assert.deepEqual([back.now, undo(undo(long)).now], [49, 247], "the last two hundred steps are kept, and each is one");
});

test("two values are the same whatever the order of their keys", () => {
  assert.ok(sameValue({ a: [1, { b: 2, c: 3 }] }, { a: [1, { c: 3, b: 2 }] }));
  assert.ok(!sameValue({ a: [1, 2] }, { a: [2, 1] }));
});

test("a phase for running alone makes no sheet", () => {
  const [programme] = LIBRARY.programmes;
  const [phase] = programme?.phases ?? [];
  assert.ok(programme && phase);
  const run = { run_minutes: 1, walk_minutes: 1, total_minutes: 30 };
  const running = { ...LIBRARY, programmes: [{ ...programme, phases: [{ ...phase, run, items: [] }] }] };
  assert.equal(sheetFromProgramme(running, programme.id, phase.id), null);
});

test("an injury becomes a sheet of the first exercises that its page names, as many as one begins with", () => {
  const sheet = sheetFromInjury(LIBRARY, "iliotibial-band-pain");
  assert.ok(sheet);
  assert.deepEqual([sheet.title, sheet.weeks, sheet.edition], ["Iliotibial band pain", null, "1a2b3c4d"]);
  const named = LIBRARY.injuries["iliotibial-band-pain"]?.exercises.flatMap((id) => exerciseById(LIBRARY, id) ?? []);
  assert.ok(named && named.length > 0);
  assert.deepEqual(
    sheet.items,
    named.map((one) => suggestedItem(one)),
  );
  const band = LIBRARY.injuries["iliotibial-band-pain"];
  assert.ok(band);
  const few = { ...LIBRARY, injuries: { ...LIBRARY.injuries, "iliotibial-band-pain": { ...band, begin_with: 1 } } };
  assert.equal(sheetFromInjury(few, "iliotibial-band-pain")?.items.length, 1);
  assert.equal(sheetFromInjury(LIBRARY, "heel-pain"), null, "its page names no exercise");
  assert.equal(sheetFromInjury(LIBRARY, "none"), null);
  assert.equal(sheetFromInjury(LIBRARY, "constructor"), null);
});

test("what another page asks for is made ready by its kind", () => {
  assert.deepEqual(readySheet(LIBRARY, { injury: "sprain" }), sheetFromInjury(LIBRARY, "sprain"));
  const asked = { programme: "starter-set", phase: "all" };
  assert.deepEqual(readySheet(LIBRARY, asked), sheetFromProgramme(LIBRARY, "starter-set", "all"));
  assert.deepEqual(
    readySheet(LIBRARY, { exercises: ["clam", "none"] })?.items.map(({ code }) => code),
    ["CL"],
  );
});

test("an injury's own rule on when to stop goes with its sheet, and with that of a programme for it", () => {
  const { sprain } = LIBRARY.injuries;
  const [programme] = LIBRARY.programmes;
  assert.ok(sprain && programme);
  const library = (for_injuries: string[]) => ({
    ...LIBRARY,
    injuries: { ...LIBRARY.injuries, sprain: { ...sprain, stop_rule: "Stop if it gives way." } },
    programmes: [{ ...programme, for_injuries }],
  });
  const rules = (...injuries: string[]) => sheetFromProgramme(library(injuries), programme.id, "all")?.stopRule;
  assert.equal(sheetFromInjury(library([]), "sprain")?.stopRule, "Stop if it gives way.");
  assert.deepEqual(
    [rules("sprain"), rules("heel-pain", "sprain"), rules("heel-pain"), rules("none"), rules()],
    ["Stop if it gives way.", "Stop if it gives way.", "", "", ""],
  );
});
