/**
 * Makes a prescription of anything: what a link, a file or the browser's storage holds.
 * Numbers are clamped, texts cleaned, unknown values left out, and each time it is said.
 */

import { CODE } from "./code.ts";
import { dayNumber, LAST_DAY } from "./dates.ts";
import type { Contact, Item, Load, Prescription, Range, SideDose, Weekday } from "./prescription.ts";
import {
  BANDS,
  bareItem,
  CONTACT_LENGTH,
  EMPTY,
  isEachSide,
  LIMITS,
  LOAD_UNITS,
  MOST_ITEMS,
  NOTE_LENGTH,
  SIDES,
  STOP_RULE_LENGTH,
  TITLE_LENGTH,
  WEEKDAYS,
} from "./prescription.ts";
import type { Problem, ProblemCode } from "./problems.ts";
import { tidyText } from "./text.ts";
import type { Fields } from "./unknown.ts";
import { fieldsOf, isFields, listOf, oneOf, textLike } from "./unknown.ts";
import { upperFirst } from "./words.ts";

export interface Restored {
  readonly sheet: Prescription;
  readonly problems: readonly Problem[];
}

type Say = (code: ProblemCode, message: string) => void;

export function restoreSheet(value: unknown): Restored {
  const problems: Problem[] = [];
  const say: Say = (code, message) => problems.push({ code, message: upperFirst(message) });
  if (!isFields(value)) {
    say("left-out", "No sheet was found here.");
    return { sheet: EMPTY, problems };
  }
  const list = listOf(value.items);
  if (list.length > MOST_ITEMS) {
    say("left-out", `A sheet holds at most ${MOST_ITEMS} exercises; the others were left out.`);
  }
  const items: Item[] = [];
  for (const [at, entry] of list.slice(0, MOST_ITEMS).entries()) {
    const item = restoreItem(entry, (code, message) =>
      problems.push({ code, message: `Exercise ${at + 1}: ${message}`, item: items.length }),
    );
    if (item) items.push(item);
  }
  const sheet: Prescription = {
    edition: restoreEdition(value.edition, say),
    title: restoreText(value.title, TITLE_LENGTH, "title", say),
    weekdays: restoreWeekdays(value.weekdays, say),
    start: restoreStart(value.start, say),
    weeks: restoreNumber(value.weeks, LIMITS.weeks, "weeks", say),
    painLimit: restoreNumber(value.painLimit, LIMITS.painLimit, "points of pain as the limit", say),
    stopRule: restoreText(value.stopRule, STOP_RULE_LENGTH, "rule on when to stop", say),
    contact: restoreContact(value.contact, say),
    items,
  };
  return { sheet, problems };
}

function restoreItem(value: unknown, say: Say): Item | null {
  const code = isFields(value) ? textLike(CODE, value.code) : null;
  if (!isFields(value) || code === null) {
    say("left-out", "this entry names no exercise and was left out.");
    return null;
  }
  const side = restoreTerm(value.side, SIDES, "side", say);
  return {
    ...bareItem(code),
    ...restoreSideDose(value, say),
    side,
    unit: restoreTerm(value.unit, ["repetition", "step"] as const, "unit", say) ?? "repetition",
    firstHold: restoreNumber(value.firstHold, LIMITS.firstHold, "seconds of first hold", say),
    rest: restoreRange(value.rest, LIMITS.rest, "seconds of rest", say),
    perWeek: restoreRange(value.perWeek, LIMITS.perWeek, "days a week", say),
    height: restoreNumber(value.height, LIMITS.height, "cm of height", say),
    right: restoreRight(value.right, side, say),
    note: restoreText(value.note, NOTE_LENGTH, "note", say),
  };
}

/** What may differ from side to side: of the item itself, or of its right side. */
function restoreSideDose(value: Fields, say: Say): SideDose {
  return {
    sets: restoreRange(value.sets, LIMITS.sets, "sets", say),
    reps: restoreRange(value.reps, LIMITS.reps, "repeats", say),
    hold: restoreRange(value.hold, LIMITS.hold, "seconds of hold", say),
    time: restoreRange(value.time, LIMITS.time, "seconds of work", say),
    band: restoreTerm(value.band, BANDS, "band", say),
    load: restoreLoad(value.load, say),
  };
}

/** The right side's own dose, which means something only where each side has a turn. */
function restoreRight(value: unknown, side: Item["side"], say: Say): SideDose | null {
  if (isMissing(value)) return null;
  if (isFields(value) && isEachSide(side)) {
    return restoreSideDose(value, (code, message) => say(code, `right side: ${message}`));
  }
  say("left-out", "the right side's own dose does not fit the chosen side and was left out.");
  return null;
}

function restoreContact(value: unknown, say: Say): Contact | null {
  if (isMissing(value)) return null;
  const fields = fieldsOf(value);
  const name = restoreText(fields.name, CONTACT_LENGTH, "name of the contact", say);
  const phone = restoreText(fields.phone, CONTACT_LENGTH, "telephone", say);
  return name === "" && phone === "" ? null : { name, phone };
}

function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function restoreNumber(value: unknown, limits: Range, name: string, say: Say, step = 1): number | null {
  if (isMissing(value)) return null;
  if (typeof value !== "number" || Number.isNaN(value)) {
    say("unknown-value", `the ${name} could not be read and were left out.`);
    return null;
  }
  const [low, high] = limits;
  const clamped = Math.min(Math.max(Math.round(value / step) * step, low), high);
  if (clamped !== value) {
    say("clamped", `${value} ${name} cannot be shown (${low} to ${high}); ${clamped} is shown.`);
  }
  return clamped;
}

function restoreRange(value: unknown, limits: Range, name: string, say: Say): Range | null {
  if (isMissing(value)) return null;
  const pair: readonly unknown[] = Array.isArray(value) ? value : [value, value];
  const low = restoreNumber(pair[0] ?? Number.NaN, limits, name, say);
  const high = pair[1] === pair[0] ? low : restoreNumber(pair[1] ?? Number.NaN, limits, name, say);
  if (low === null || high === null) return null;
  return low <= high ? [low, high] : [high, low];
}

function restoreTerm<T extends string>(value: unknown, terms: readonly T[], name: string, say: Say): T | null {
  if (isMissing(value)) return null;
  const known = oneOf(terms, value);
  if (known === null) say("unknown-value", `the ${name} is not known to this edition and was left out.`);
  return known;
}

function restoreLoad(value: unknown, say: Say): Load | null {
  if (isMissing(value)) return null;
  const fields = fieldsOf(value);
  const unit = restoreTerm(fields.unit ?? "", LOAD_UNITS, "load's unit", say);
  const amount = restoreNumber(fields.amount, LIMITS.load, `${unit ?? "units"} of load`, say, 0.25);
  return unit === null || amount === null ? null : { amount, unit };
}

function restoreText(value: unknown, most: number, name: string, say: Say): string {
  if (isMissing(value)) return "";
  const text = tidyText(value, most);
  if (text !== value) {
    say("text-cleaned", `the ${name} was shortened or cleaned of characters that cannot be shown.`);
  }
  return text;
}

function restoreEdition(value: unknown, say: Say): string | null {
  if (isMissing(value)) return null;
  const edition = textLike(/^[0-9a-f]{8}$/, value);
  if (edition === null) say("unknown-value", "The edition could not be read and was left out.");
  return edition;
}

function restoreWeekdays(value: unknown, say: Say): readonly Weekday[] {
  if (isMissing(value)) return [];
  const days = Array.isArray(value) ? value : [Number.NaN];
  const known = WEEKDAYS.filter((day) => days.includes(day));
  if (days.length !== known.length) say("unknown-value", "Some of the chosen days could not be read.");
  return known;
}

function restoreStart(value: unknown, say: Say): string | null {
  if (isMissing(value)) return null;
  const day = typeof value === "string" ? dayNumber(value) : null;
  if (day !== null && day >= 0 && day <= LAST_DAY) return value as string;
  say("unknown-value", "The first day could not be read and was left out.");
  return null;
}
