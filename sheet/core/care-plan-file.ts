/**
 * Reads a sheet back from a care plan (care-plan.ts), which another system may have kept, changed or made: what it
 * says is checked like a link. What a sheet cannot say is told, and what must not be overlooked is refused.
 */

import { DAY_CODES, LOAD_CODES } from "./care-plan.ts";
import terms from "./fhir.json" with { type: "json" };
import type { Decoded } from "./link.ts";
import { LOAD_UNITS } from "./prescription.ts";
import type { Problem } from "./problems.ts";
import { restoreSheet } from "./restore.ts";
import { sameValue } from "./same-value.ts";
import { tidyText } from "./text.ts";
import type { Fields } from "./unknown.ts";
import { fieldsOf, isFields, listOf, parsed } from "./unknown.ts";

/** Stands for what could not be read, whatever was looked for there: restoring leaves it out and says so. */
const UNREADABLE = Number.NaN;

type Say = (message: string) => void;

class Refused extends Error {}

/** Reads such a file; never throws. */
export function sheetFromCarePlan(text: string): Decoded {
  const problems: Problem[] = [];
  try {
    const value = readBundle(fieldsOf(parsed(text)), (message) => problems.push({ code: "left-out", message }));
    const restored = restoreSheet(value);
    return { sheet: restored.sheet, problems: [...problems, ...restored.problems] };
  } catch (error) {
    if (error instanceof Refused) return { sheet: null, problems: [{ code: "not-a-sheet", message: error.message }] };
    throw error;
  }
}

function readBundle(bundle: Fields, say: Say): unknown {
  if (bundle.resourceType !== "Bundle") {
    throw new Refused("This FHIR file is no bundle. A sheet comes in a bundle: a care plan with its exercises.");
  }
  const entries = listOf(bundle.entry).map(fieldsOf);
  const plans = entries.map(({ resource }) => fieldsOf(resource)).filter((one) => one.resourceType === "CarePlan");
  const [plan] = plans;
  if (!plan) throw new Refused("This FHIR file holds no care plan.");
  if (plans.length > 1) throw new Refused(`This file holds ${plans.length} care plans. Please open one at a time.`);
  const why = notToFollow(plan);
  if (why) throw new Refused(`This care plan cannot be opened: ${why}.`);

  const requests = listOf(plan.activity).map((activity, at) => requestOf(fieldsOf(activity), at, entries));
  const read = requests.flatMap((request, at) => {
    const said: Say = (message) => say(`Activity ${at + 1}: ${message}`);
    return isOurs(request, said) ? [readRequest(request, said)] : [];
  });
  if (read.length === 0) throw new Refused("No activity of this care plan is an exercise of this site.");
  return {
    ...readPlan(plan, say),
    weekdays: sameOf(read, "days", say),
    weeks: sameOf(read, "weeks", say),
    items: read.map(({ item }) => item),
  };
}

/** The request of an activity, which has to be in the bundle: half a plan would look like a whole one. */
function requestOf(activity: Fields, at: number, entries: readonly Fields[]): Fields {
  if ("plannedActivityReference" in activity) {
    throw new Refused("This care plan is written in FHIR R5. This page reads R4 (4.0.1).");
  }
  // What is written into the plan itself was not made here; it is left out by its name.
  if (isFields(activity.detail)) return { code: { text: fieldsOf(activity.detail.code).text } };
  const { reference } = fieldsOf(activity.reference);
  const found = entries.find(({ fullUrl }) => typeof reference === "string" && fullUrl === reference);
  if (found && isFields(found.resource)) return found.resource;
  throw new Refused(`This file is incomplete: activity ${at + 1} of its care plan is not in it. Nothing was opened.`);
}

function isOurs(request: Fields, say: Say): boolean {
  const isExercise = request.resourceType === "ServiceRequest" && exerciseCode(request) !== undefined;
  const why = isExercise ? notToFollow(request) : "it is no exercise of this site";
  if (why) say(`${tidyText(fieldsOf(request.code).text, 60) || "an entry"} was left out: ${why}.`);
  return why === null;
}

/** Why nobody must follow a resource; null where nothing speaks against it. */
function notToFollow({ status, doNotPerform, ...others }: Fields): string | null {
  if (doNotPerform === true) return "it says what not to do";
  if (status === "revoked" || status === "entered-in-error") return `it was withdrawn (${status})`;
  if ("modifierExtension" in others || "implicitRules" in others) return "it has a rule that this page does not know";
  return null;
}

/** What a sheet says once for all of its exercises. */
function sameOf<Name extends "days" | "weeks">(read: readonly Read[], name: Name, say: Say): Read[Name] | undefined {
  const values = read.map((one) => one[name]);
  if (values.every((value) => sameValue(value, values[0]))) return values[0];
  say(`The exercises have different ${name}, and a sheet has the same for all. Please choose the ${name} again.`);
  return undefined;
}

const PLAN_PARTS = ["edition", "pain-limit", "stop-rule", "contact"] as const;

function readPlan(plan: Fields, say: Say): Fields {
  const parts = partsOf(plan, terms.sheet, PLAN_PARTS, say);
  const period = fieldsOf(plan.period);
  if ("end" in period) say("The last day was left out: a sheet says for how many weeks it is.");
  if ("note" in plan) say("What was noted on the plan was left out.");
  return {
    edition: valueIn(parts.edition, "valueString"),
    title: plan.title,
    start: period.start,
    painLimit: valueIn(parts["pain-limit"], "valueInteger"),
    stopRule: valueIn(parts["stop-rule"], "valueString"),
    contact: readContact(parts.contact, say),
  };
}

function readContact(part: Fields | undefined, say: Say): Fields | undefined {
  if (!part) return undefined;
  const { name, telecom } = fieldsOf(part.valueContactDetail);
  const [phone, ...more] = listOf(telecom).map((one) => fieldsOf(one).value);
  if (more.length > 0) say("A sheet has room for one way to reach somebody; the first is shown.");
  return { name, phone };
}

interface Read {
  readonly item: Fields;
  readonly days: readonly number[];
  readonly weeks: unknown;
}

const SIDE_PARTS = ["sets", "reps", "hold", "time", "band", "load"] as const;
const DOSE_PARTS = [...SIDE_PARTS, "unit", "first-hold", "rest", "per-week", "height", "right"] as const;

function readRequest(request: Fields, say: Say): Read {
  const dose = partsOf(request, terms.dose, DOSE_PARTS, say);
  const { days, perWeek, weeks } = readTiming(request, say);
  if ("note" in request) say("what was noted on it was left out.");
  const item = {
    ...readSideDose(dose),
    code: exerciseCode(request),
    side: readSide(request, say),
    unit: valueIn(dose.unit, "valueCode"),
    firstHold: quantityIn(dose["first-hold"], "valueDuration", "s"),
    rest: rangeIn(dose.rest, "s"),
    perWeek: rangeIn(dose["per-week"]) ?? perWeek,
    height: quantityIn(dose.height, "valueQuantity", "cm"),
    right: readRight(dose.right, say),
    note: request.patientInstruction,
  };
  return { item, days, weeks };
}

function exerciseCode({ code }: Fields): unknown {
  const codes = codesIn(code, terms.exercises);
  return codes.length === 1 ? codes[0] : undefined;
}

/** The codes of a concept in a system of ours. */
function codesIn(concept: unknown, system: string): readonly unknown[] {
  const codings = listOf(fieldsOf(concept).coding).map(fieldsOf);
  return codings.filter((coding) => coding.system === system).map(({ code }) => code);
}

function readSide({ bodySite }: Fields, say: Say): unknown {
  const codes = listOf(bodySite).flatMap((site) => codesIn(site, terms.terms));
  if (listOf(bodySite).length > codes.length) say("a place on the body was left out: this page knows sides only.");
  return codes.length > 1 ? UNREADABLE : codes[0];
}

function readTiming({ occurrenceTiming, occurrenceDateTime, occurrencePeriod }: Fields, say: Say) {
  const { repeat, ...more } = fieldsOf(occurrenceTiming);
  const { boundsDuration, dayOfWeek, frequency, frequencyMax, period, periodUnit, ...others } = fieldsOf(repeat);
  const extra = [...Object.keys({ ...more, ...others }), ...(occurrenceDateTime || occurrencePeriod ? ["a date"] : [])];
  if (extra.length > 0) say(`part of its timing was left out (${tidyText(extra.join(", "), 60)}).`);
  const isWeekly = period === 1 && periodUnit === "wk";
  return {
    days: listOf(dayOfWeek)
      .map((day) => (DAY_CODES as readonly unknown[]).indexOf(day))
      .sort(),
    perWeek: frequency === undefined ? undefined : isWeekly ? [frequency, frequencyMax ?? frequency] : UNREADABLE,
    weeks: boundsDuration === undefined ? undefined : quantity(boundsDuration, "wk"),
  };
}

type Parts<Name extends string> = Readonly<Partial<Record<Name, Fields>>>;

/** The parts of an extension of ours, by their names. */
function partsOf<Name extends string>(holder: Fields, url: string, names: readonly Name[], say: Say): Parts<Name> {
  const [ours, ...more] = listOf(holder.extension)
    .map(fieldsOf)
    .filter((one) => one.url === url);
  if (more.length > 0) say("what it says twice was left out.");
  return partsIn(more.length === 0 ? fieldsOf(ours) : {}, names, say);
}

/** What stands there twice could mean either, and what is not known could mean anything: both are told. */
function partsIn<Name extends string>({ extension }: Fields, names: readonly Name[], say: Say): Parts<Name> {
  const found = listOf(extension).map(fieldsOf);
  const parts: Partial<Record<Name, Fields>> = {};
  for (const part of found) {
    const name = names.find((one) => one === part.url);
    const isAlone = found.filter(({ url }) => url === part.url).length === 1;
    if (name !== undefined && isAlone) parts[name] = part;
    else say(`"${tidyText(part.url, 40)}" ${isAlone ? "is not known here" : "is said twice"} and was left out.`);
  }
  return parts;
}

function readSideDose(parts: Parts<(typeof SIDE_PARTS)[number]>): Fields {
  return {
    sets: rangeIn(parts.sets),
    reps: rangeIn(parts.reps),
    hold: rangeIn(parts.hold, "s"),
    time: rangeIn(parts.time, "s"),
    band: valueIn(parts.band, "valueCode"),
    load: readLoad(parts.load),
  };
}

function readRight(part: Fields | undefined, say: Say): Fields | undefined {
  if (!part) return undefined;
  return readSideDose(partsIn(part, [...SIDE_PARTS, "nothing-said"], (message) => say(`right side: ${message}`)));
}

function readLoad(part: Fields | undefined): Fields | undefined {
  if (!part) return undefined;
  const { value, code } = fieldsOf(part.valueQuantity);
  return { amount: value ?? UNREADABLE, unit: LOAD_UNITS.find((unit) => LOAD_CODES[unit] === code) };
}

/** The value of a part, if the part is there. */
function valueIn(part: Fields | undefined, name: string): unknown {
  return part && (part[name] ?? UNREADABLE);
}

function quantityIn(part: Fields | undefined, name: string, unit: string): unknown {
  return part && quantity(part[name], unit);
}

function rangeIn(part: Fields | undefined, unit?: string): unknown {
  if (!part) return undefined;
  const { low, high } = fieldsOf(part.valueRange);
  return [quantity(low, unit), quantity(high, unit)];
}

/** A number in the unit that is expected: in another it would be another number. */
function quantity(value: unknown, unit?: string): unknown {
  const { value: number, code } = fieldsOf(value);
  return code === unit ? (number ?? UNREADABLE) : UNREADABLE;
}
