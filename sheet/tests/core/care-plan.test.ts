/** A sheet goes into a record system and comes back whole; what comes from elsewhere is told or refused. */

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sheetFromCarePlan } from "../../core/care-plan-file.ts";
import { decodeSheet } from "../../core/link.ts";
import type { Prescription } from "../../core/prescription.ts";
import { bareItem, EMPTY } from "../../core/prescription.ts";
import { newId } from "../../state/records.ts";
import { prescription, SEED } from "./arbitrary.ts";
import { carePlan, keptVectors, SHEETS, vectors } from "./care-plans.ts";

// biome-ignore lint/suspicious/noExplicitAny: a bundle that is taken apart to break it.
type Any = any;

const SHEET = SHEETS["everything that a sheet can say"] as Prescription;

/** What is read of a bundle after a change: the sheet, and all that is said. */
function changed(change: (plan: Any, requests: Any[], bundle: Any) => void, sheet = SHEET) {
  const bundle = JSON.parse(carePlan(sheet));
  const [plan, ...requests] = bundle.entry.map(({ resource }: Any) => resource);
  change(plan, requests, bundle);
  const read = sheetFromCarePlan(JSON.stringify(bundle));
  return { sheet: read.sheet, said: read.problems.map(({ message }) => message).join(" ") };
}

function dose(request: Any): Any[] {
  return request.extension[0].extension;
}

test(`every sheet comes back from a care plan as it was (SEED=${SEED})`, () => {
  fc.assert(
    fc.property(prescription, (sheet) => {
      fc.pre(sheet.items.length > 0);
      assert.deepEqual(sheetFromCarePlan(carePlan(sheet)), { sheet, problems: [] });
    }),
    { seed: SEED, numRuns: 150 },
  );
});

test("the care plans of this edition are those on record, and each is read as the link beside it", () => {
  assert.deepEqual(keptVectors(), vectors());
  for (const { name, link, bundle } of keptVectors()) {
    assert.deepEqual(sheetFromCarePlan(JSON.stringify(bundle)), decodeSheet(link), name);
  }
});

test("a care plan names nobody, and leaves to who takes it in whose it is and whether it holds", () => {
  const bundle = JSON.parse(carePlan(SHEET));
  for (const { resource } of bundle.entry) {
    assert.deepEqual(resource.subject, { type: "Patient", display: "The patient: not named in this file" });
    assert.deepEqual([resource.status, resource.intent], ["draft", "plan"]);
    assert.ok(!("created" in resource) && !("authoredOn" in resource) && !("author" in resource));
  }
});

test("the days a week stand in the timing, or beside it where the days themselves do", () => {
  const times = (sheet: Prescription) => JSON.parse(carePlan(sheet)).entry[1].resource.occurrenceTiming?.repeat;
  const item = { ...bareItem("CL"), perWeek: [2, 3] as const };
  const weekly = { period: 1, periodUnit: "wk" };
  assert.deepEqual(times({ ...EMPTY, items: [item] }), { frequency: 2, frequencyMax: 3, ...weekly });
  assert.deepEqual(times({ ...EMPTY, items: [{ ...item, perWeek: [3, 3] }] }), { frequency: 3, ...weekly });
  assert.deepEqual(times({ ...EMPTY, weekdays: [1, 6], items: [item] }), { dayOfWeek: ["tue", "sun"] });
  assert.equal(times({ ...EMPTY, items: [bareItem("CL")] }), undefined);
});

test("each exercise names its definition in the edition of the sheet", () => {
  const [, step] = JSON.parse(carePlan(SHEET)).entry;
  const definition = "https://hips.example/fhir/ActivityDefinition/step-up.json|1a2b3c4d";
  assert.deepEqual(step.resource.instantiatesCanonical, [definition]);
});

test("what another system adds is left out and told; the rest is as it was", () => {
  const [first, second] = SHEET.items;
  const cases: readonly [(plan: Any, requests: Any[]) => void, RegExp, Partial<Prescription>?][] = [
    [(plan) => Object.assign(plan, { id: "7", meta: { versionId: "2" }, created: "2026-11-29" }), /^$/],
    [
      (_, [one]) => Object.assign(one, { id: "8", authoredOn: "2026-11-29", subject: { reference: "Patient/1" } }),
      /^$/,
    ],
    [(_, [one]) => one.extension.unshift({ url: "https://other.example/dose", extension: [{ url: "sets" }] }), /^$/],
    [(plan) => plan.extension.push({ url: "https://other.example/sheet", valueString: "Seen." }), /^$/],
    [(plan) => Object.assign(plan, { note: [{ text: "Seen." }] }), /noted on the plan was left out/],
    [(_, [one]) => Object.assign(one, { note: [{ text: "Seen." }] }), /^Activity 1: what was noted on it was left out/],
    [(plan) => Object.assign(plan.period, { end: "2027-01-03" }), /last day was left out/],
    [(_, [one]) => Object.assign(one.occurrenceTiming.repeat, { timeOfDay: ["08:00:00"] }), /left out \(timeOfDay\)/],
    [(_, [one]) => one.bodySite.push({ text: "Hip" }), /a place on the body was left out/],
    [(_, [one]) => dose(one).push({ url: "speed", valueString: "slow" }), /"speed" is not known here/],
    [(_, [one]) => dose(one).at(-1).extension.push({ url: "speed" }), /^Activity 1: right side: "speed" is not known/],
    [(_, [one]) => Object.assign(one, { occurrenceDateTime: "2026-12-01" }), /left out \(a date\)/],
    [(_, [one]) => one.occurrenceTiming.repeat.dayOfWeek.reverse(), /^$/],
    [
      (plan) => plan.extension[0].extension.at(-1).valueContactDetail.telecom.push({ value: "x" }),
      /the first is shown/,
    ],
    [
      (_, [one]) => dose(one).push({ url: "sets", valueRange: { low: { value: 9 }, high: { value: 9 } } }),
      /"sets" is said twice/,
      { items: [{ ...first, sets: null }, second] as Prescription["items"] },
    ],
    [
      (_, [one]) => Object.assign(dose(one)[2].valueRange.low, { code: "min" }),
      /Exercise 1: the seconds of hold could not be read/,
      { items: [{ ...first, hold: null }, second] as Prescription["items"] },
    ],
    [
      (_, [one]) => Object.assign(one.occurrenceTiming.repeat, { dayOfWeek: ["tue"] }),
      /different days/,
      { weekdays: [] },
    ],
    [
      (_, [one]) => one.bodySite.push({ coding: [{ ...one.bodySite[0].coding[0], code: "left" }] }),
      /Exercise 1: the side is not known .* Exercise 1: the right side's own dose/,
      { items: [{ ...first, side: null, right: null }, second] as Prescription["items"] },
    ],
    [
      (_, [one]) => one.extension.push(one.extension[0]),
      /^Activity 1: what it says twice was left out.$/,
      { items: [{ ...bareItem("SU"), side: "each-leg", note: first?.note ?? "" }, second] as Prescription["items"] },
    ],
    [
      (_, [one]) => one.code.coding.push({ ...one.code.coding[0], code: "CL" }),
      /^Activity 1: Step up was left out: it is no exercise of this site.$/,
      { items: [second] as Prescription["items"] },
    ],
    [
      (_, [one]) => Object.assign(one, { resourceType: "Task" }),
      /^Activity 1: Step up was left out: it is no exercise of this site.$/,
      { items: [second] as Prescription["items"] },
    ],
    [
      (plan, requests) => {
        plan.activity.push({ detail: { status: "scheduled", code: { text: "Walk" } } });
        requests[0].status = "revoked";
        requests[0].code.text = "Step\nup";
      },
      /^Activity 1: Step up was left out: it was withdrawn .* Activity 3: Walk was left out: it is no exercise/,
      { items: [second] as Prescription["items"] },
    ],
    [
      (_, [one]) => Object.assign(one, { doNotPerform: true }),
      /it says what not to do/,
      { items: [second] as Prescription["items"] },
    ],
  ];
  for (const [change, wanted, others] of cases) {
    const { sheet, said } = changed(change);
    assert.match(said, wanted);
    assert.deepEqual(sheet, { ...SHEET, ...others }, said);
  }
});

test("how often is read by the week, and told where it is said otherwise", () => {
  const sheet = { ...EMPTY, items: [{ ...bareItem("CL"), perWeek: [2, 3] as const }] };
  const { sheet: read, said } = changed((_, [one]) => {
    one.occurrenceTiming.repeat.periodUnit = "d";
  }, sheet);
  assert.deepEqual(read, { ...EMPTY, items: [bareItem("CL")] });
  assert.match(said, /Exercise 1: the days a week could not be read/);
  const fortnightly = changed((_, [one]) => Object.assign(one.occurrenceTiming.repeat, { period: 2 }), sheet);
  assert.deepEqual(fortnightly.sheet, { ...EMPTY, items: [bareItem("CL")] }, "every other week is half as often");
  assert.match(fortnightly.said, /Exercise 1: the days a week could not be read/);
});

test("what is no care plan of ours, or not all of it, is refused with the reason", () => {
  const cases: readonly [(plan: Any, requests: Any[], bundle: Any) => void, RegExp][] = [
    [(_, __, bundle) => Object.assign(bundle, { resourceType: "Patient" }), /is no bundle/],
    [(_, __, bundle) => bundle.entry.shift(), /holds no care plan/],
    [(_, __, bundle) => bundle.entry.push(bundle.entry[0]), /holds 2 care plans/],
    [(_, __, bundle) => bundle.entry.pop(), /incomplete: activity 2 .* is not in it/],
    [(_, __, bundle) => Object.assign(bundle, { entry: "x" }), /holds no care plan/],
    [(plan) => Object.assign(plan, { status: "entered-in-error" }), /it was withdrawn/],
    [(plan) => Object.assign(plan, { modifierExtension: [{ url: "x" }] }), /a rule that this page does not know/],
    [(plan) => Object.assign(plan, { implicitRules: "x" }), /a rule that this page does not know/],
    [(plan) => Object.assign(plan, { activity: [{ plannedActivityReference: {} }] }), /FHIR R5.*reads R4/],
    [(plan) => Object.assign(plan, { activity: [{ reference: {} }] }), /incomplete/],
    [
      (_, requests) => {
        for (const { code } of requests) code.coding[0].system = "http://snomed.info/sct";
      },
      /No activity of this care plan is an exercise of this site/,
    ],
  ];
  for (const [change, wanted] of cases) {
    const { sheet, said } = changed(change);
    assert.match(said, wanted);
    assert.equal(sheet, null, said);
  }
  const [cut] = sheetFromCarePlan(carePlan(SHEET).slice(0, -99)).problems;
  assert.equal(cut?.code, "not-a-sheet");
  assert.match(cut?.message ?? "", /no bundle/);
});

test(`no file makes the reader fail (SEED=${SEED})`, () => {
  const places = (value: Any): [Any, string][] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => [[value, key] as [Any, string], ...places(inner)])
      : [];
  fc.assert(
    fc.property(fc.nat(), fc.jsonValue(), (at, junk) => {
      const { said } = changed((_, __, bundle) => {
        const all = places(bundle);
        const [holder, key] = all[at % all.length] as [Any, string];
        holder[key] = junk;
      });
      assert.equal(typeof said, "string");
    }),
    { seed: SEED, numRuns: 150 },
  );
});

test("a new id is a UUID of chance, as RFC 9562 writes it", () => {
  const ids = Array.from({ length: 50 }, newId);
  assert.equal(new Set(ids).size, 50);
  for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
