/** Makes a session of anything: what storage or a file holds of the log. */

import { CODE } from "./code.ts";
import { dayNumber } from "./dates.ts";
import type { LoggedItem, LoggedSide, Session } from "./log.ts";
import { isScore } from "./pain.ts";
import { MOST_ITEMS, NOTE_LENGTH, TITLE_LENGTH } from "./prescription.ts";
import { tidyText } from "./text.ts";
import { HANDS } from "./turns.ts";
import { fieldsOf, isFields, listOf, numberOf, oneOf, textLike } from "./unknown.ts";

const UNITS = ["set", "hold"] as const;
const ID = /^[\w.:-]{1,40}$/;
const MOST_SETS = 99;
const NAME_LENGTH = 90;

/** Makes a session of anything; null when it has no date. */
export function restoreSession(value: unknown): Session | null {
  const fields = fieldsOf(value);
  if (typeof fields.at !== "string" || !isLocalTime(fields.at)) return null;
  const items = listOf(fields.items).slice(0, MOST_ITEMS);
  const sheet = textLike(/^[0-9a-f]{8}$/, fields.sheet) ?? "00000000";
  // In a log of before there were ids, a sheet had one session a minute.
  const id = textLike(ID, fields.id) ?? `${fields.at}.${sheet}`;
  return {
    id,
    at: fields.at,
    sheet,
    title: tidyText(fields.title, TITLE_LENGTH),
    painBefore: isScore(fields.painBefore) ? fields.painBefore : null,
    painAfter: isScore(fields.painAfter) ? fields.painAfter : null,
    painNextMorning: isScore(fields.painNextMorning) ? fields.painNextMorning : null,
    items: items.flatMap(restoreLoggedItem),
    note: tidyText(fields.note, NOTE_LENGTH),
  };
}

function restoreLoggedItem(value: unknown): LoggedItem[] {
  const fields = fieldsOf(value);
  const code = textLike(CODE, fields.code);
  if (code === null) return [];
  return [
    {
      code,
      name: tidyText(fields.name, NAME_LENGTH),
      setsDone: setCount(fields.setsDone) ?? 0,
      setsPlanned: setCount(fields.setsPlanned),
      unit: oneOf(UNITS, fields.unit),
      sides: restoreSides(fields.sides),
      hurt: fields.hurt === true,
    },
  ];
}

function restoreSides(value: unknown): LoggedItem["sides"] {
  const [left, right] = HANDS.map((hand) => restoreSide(fieldsOf(value)[hand]));
  return left && right ? { left, right } : null;
}

function restoreSide(value: unknown): LoggedSide | null {
  if (!isFields(value)) return null;
  const { done, planned: asked } = value;
  return { done: setCount(done) ?? 0, planned: setCount(asked) };
}

function setCount(value: unknown): number | null {
  const count = numberOf(value);
  return count === null ? null : Math.min(Math.max(Math.round(count), 0), MOST_SETS);
}

function isLocalTime(value: string): boolean {
  const [day = "", time = "", ...more] = value.split("T");
  return more.length === 0 && dayNumber(day) !== null && /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
}
