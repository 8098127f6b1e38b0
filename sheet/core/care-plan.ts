/**
 * A sheet as a care plan of HL7 FHIR R4 (4.0.1), for a record system: a bundle of a CarePlan and, for each exercise, a
 * ServiceRequest. A fact stands in one place, in a standard element where R4 has one and else in an extension of ours
 * (publishing/fhir/terms.py), so that what another system changes contradicts nothing. Only the words for people, the plan's
 * `description` and a request's `orderDetail`, say again what stands elsewhere, and are not read back (care-plan-file.ts).
 */

import type {
  Bundle,
  BundleEntry,
  CarePlan,
  Extension,
  Quantity,
  Reference,
  ServiceRequest,
  Timing,
  TimingRepeat,
} from "fhir/r4";
import terms from "./fhir.json" with { type: "json" };
import type { Library } from "./library.ts";
import { exerciseByCode } from "./library.ts";
import { itemName } from "./names.ts";
import type { Contact, Item, Load, Prescription, Range, SideDose } from "./prescription.ts";
import { recordText } from "./share.ts";
import { itemWords, sideWords } from "./words.ts";

export const UCUM = "http://unitsofmeasure.org";

/** UCUM's own signs for the units of a load. */
export const LOAD_CODES = { kg: "kg", lb: "[lb_av]" } as const;

/** Monday first, as on a sheet. */
export const DAY_CODES = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** What the file is made with and the sheet does not hold. */
export interface Making {
  /** The whole link of the sheet, for people. */
  readonly link: string;
  readonly now: Date;
  /** A new UUID each time. */
  readonly newId: () => string;
}

/** The file, as JSON. It names no patient: R4 asks whose plan it is, and the answer is left to who takes it in. */
export function carePlanFile(sheet: Prescription, library: Library, making: Making): string {
  const entry = (resource: CarePlan | ServiceRequest): BundleEntry => ({
    fullUrl: `urn:uuid:${making.newId()}`,
    resource,
  });
  const requests = sheet.items.map((item) => entry(requestOf(item, sheet, library)));
  const bundle: Bundle = {
    resourceType: "Bundle",
    type: "collection",
    timestamp: making.now.toISOString(),
    entry: [entry(planOf(sheet, library, making, requests)), ...requests],
  };
  return `${JSON.stringify(bundle, null, 2)}\n`;
}

const NOBODY: Reference = { type: "Patient", display: "The patient: not named in this file" };

function planOf(sheet: Prescription, library: Library, { link }: Making, requests: readonly BundleEntry[]): CarePlan {
  const { title, start } = sheet;
  return {
    resourceType: "CarePlan",
    ...extended(terms.sheet, sheetParts(sheet)),
    status: "draft",
    intent: "plan",
    category: [{ text: "Exercise sheet" }],
    ...(title && { title }),
    description: recordText(sheet, library, link).trimEnd(),
    subject: NOBODY,
    ...(start && { period: { start } }),
    activity: requests.map(({ fullUrl = "" }) => ({ reference: { reference: fullUrl, type: "ServiceRequest" } })),
  };
}

function requestOf(item: Item, sheet: Prescription, library: Library): ServiceRequest {
  const { code, side, note } = item;
  const name = itemName(item, library);
  const definition = exerciseByCode(library, code)?.definition;
  const version = sheet.edition ? `|${sheet.edition}` : "";
  const words = itemWords(item, library, sheet);
  return {
    resourceType: "ServiceRequest",
    ...extended(terms.dose, doseParts(item, sheet)),
    ...(definition && { instantiatesCanonical: [definition + version] }),
    status: "draft",
    intent: "plan",
    code: { coding: [{ system: terms.exercises, code, display: name }], text: name },
    ...(words && { orderDetail: [{ text: words }] }),
    subject: NOBODY,
    ...timingOf(item, sheet),
    ...(side && {
      bodySite: [{ coding: [{ system: terms.terms, code: side }], text: sideWords(side, library) }],
    }),
    ...(note && { patientInstruction: note }),
  };
}

/** When: R4 allows the days of the week, or how often a week, and not both; beside days, how often is part of the dose. */
function timingOf({ perWeek }: Item, { weekdays, weeks }: Prescription): { occurrenceTiming?: Timing } {
  const repeat: TimingRepeat = {
    ...(weeks && { boundsDuration: quantity(weeks, "week", "wk") }),
    ...(weekdays.length > 0 && { dayOfWeek: weekdays.map((day) => DAY_CODES[day]) }),
    ...(weekdays.length === 0 &&
      perWeek && {
        frequency: perWeek[0],
        ...(perWeek[1] > perWeek[0] && { frequencyMax: perWeek[1] }),
        period: 1,
        periodUnit: "wk",
      }),
  };
  return Object.keys(repeat).length > 0 ? { occurrenceTiming: { repeat } } : {};
}

type Value = Omit<Extension, "url">;

/** An extension is made of parts or not at all. */
function extended(url: string, parts: readonly Extension[]): { extension?: Extension[] } {
  return parts.length > 0 ? { extension: [{ url, extension: [...parts] }] } : {};
}

/** The parts that are said. */
function partsOf(values: Readonly<Record<string, Value | null | undefined | "" | false>>): Extension[] {
  return Object.entries(values).flatMap(([url, value]) => (value ? [{ url, ...value }] : []));
}

function sheetParts({ edition, painLimit, stopRule, contact }: Prescription): Extension[] {
  return partsOf({
    edition: edition !== null && { valueString: edition },
    "pain-limit": painLimit !== null && { valueInteger: painLimit },
    "stop-rule": stopRule && { valueString: stopRule },
    contact: contact && contactOf(contact),
  });
}

function contactOf({ name, phone }: Contact): Value {
  return {
    valueContactDetail: { ...(name && { name }), ...(phone && { telecom: [{ system: "phone", value: phone }] }) },
  };
}

function doseParts(item: Item, { weekdays }: Prescription): Extension[] {
  const { unit, firstHold, rest, perWeek, height, right } = item;
  return [
    ...sideParts(item),
    ...partsOf({
      unit: unit === "step" && { valueCode: unit },
      "first-hold": firstHold !== null && { valueDuration: seconds(firstHold) },
      rest: rangeOf(rest, seconds),
      "per-week": weekdays.length > 0 && rangeOf(perWeek, count),
      height: height !== null && { valueQuantity: quantity(height, "cm") },
      right: right && rightOf(right),
    }),
  ];
}

function sideParts({ sets, reps, hold, time, band, load }: SideDose): Extension[] {
  return partsOf({
    sets: rangeOf(sets, count),
    reps: rangeOf(reps, count),
    hold: rangeOf(hold, seconds),
    time: rangeOf(time, seconds),
    band: band && { valueCode: band },
    load: load && { valueQuantity: weight(load) },
  });
}

/** A right side of which nothing is said differs from one that is as the left, and an extension is never empty. */
function rightOf(right: SideDose): Value {
  const parts = sideParts(right);
  return { extension: parts.length > 0 ? parts : [{ url: "nothing-said", valueBoolean: true }] };
}

function rangeOf(range: Range | null, of: (value: number) => Quantity): Value | null {
  return range && { valueRange: { low: of(range[0]), high: of(range[1]) } };
}

function count(value: number): Quantity {
  return { value };
}

function seconds(value: number): Quantity {
  return quantity(value, "s");
}

function weight({ amount, unit }: Load): Quantity {
  return quantity(amount, unit, LOAD_CODES[unit]);
}

function quantity(value: number, unit: string, code: string = unit): Quantity {
  return { value, unit, system: UCUM, code };
}
