/** The log of sessions: plain values that stay on the device, and their CSV. */

import { dayNumber } from "./dates.ts";
import type { Library } from "./library.ts";
import { itemName, sheetId, sheetName } from "./names.ts";
import { isScore } from "./pain.ts";
import type { Score } from "./pain.ts";
import { MOST_ITEMS, NOTE_LENGTH, TITLE_LENGTH } from "./prescription.ts";
import type { Item, Prescription } from "./prescription.ts";
import { CODE } from "./restore.ts";
import { roundsOf } from "./rounds.ts";
import type { Rounds } from "./rounds.ts";
import { tidyText } from "./text.ts";
import { counted } from "./words.ts";

export interface LoggedItem {
  readonly code: string;
  readonly name: string;
  /** How many sets, or single holds where the dose has no sets. */
  readonly setsDone: number;
  /** With so many everything is done: the lower end of a range. Null when the sheet does not say how many. */
  readonly setsPlanned: number | null;
  /** Null where there is only one thing to tick, and in a log of before there were units. */
  readonly unit: Rounds["unit"];
}

export interface Session {
  /** Its own name, from its start: two sessions of one sheet and one day stay two. */
  readonly id: string;
  /** Local date and time: YYYY-MM-DDTHH:MM. */
  readonly at: string;
  /** sheetId of the sheet. */
  readonly sheet: string;
  readonly title: string;
  readonly painBefore: Score | null;
  readonly painAfter: Score | null;
  readonly painNextMorning: Score | null;
  readonly items: readonly LoggedItem[];
  readonly note: string;
}

/** A session that has just begun: nothing done, nothing scored. */
export function newSession(sheet: Prescription, library: Library, now: Date): Session {
  const name = sheetId(sheet);
  return {
    id: `${now.getTime()}.${name}`,
    at: localTime(now),
    sheet: name,
    title: sheetName(sheet),
    painBefore: null,
    painAfter: null,
    painNextMorning: null,
    items: sheet.items.map((item) => ({
      code: item.code,
      name: itemName(item, library),
      setsDone: 0,
      ...planned(item),
    })),
    note: "",
  };
}

function planned(item: Item): Pick<LoggedItem, "setsPlanned" | "unit"> {
  const { least, unit } = roundsOf(item);
  return { setsPlanned: unit === null ? null : least, unit };
}

/** Only what was done is told: what was left out is nobody's fault. */
export function doneItems({ items }: Session): readonly LoggedItem[] {
  return items.filter(({ setsDone }) => setsDone > 0);
}

/** For example "Clam: all done, 3 sets", or "Clam: 1 set" where more were asked for. */
export function doneWords({ name, setsDone, setsPlanned, unit }: LoggedItem): string {
  if (unit === null) return `${name}: done`;
  const count = counted(setsDone, unit);
  return setsPlanned !== null && setsDone >= setsPlanned ? `${name}: all done, ${count}` : `${name}: ${count}`;
}

export function localTime(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day}T${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** A session that runs over midnight goes on for so many milliseconds from its start. */
const LONGEST = 3 * 3_600_000;
/** So long after it was saved, a change puts right what was saved; later, it is another session. */
const PUTTING_RIGHT = 30 * 60_000;

/** Whether what is done now belongs to another session; `savedAt` is null while it was not saved. */
export function isOver({ at }: Session, savedAt: number | null, now: Date): boolean {
  if (savedAt !== null) return now.getTime() - savedAt > PUTTING_RIGHT;
  const isToday = at.slice(0, 10) === localTime(now).slice(0, 10);
  return !isToday && now.getTime() - Date.parse(at) > LONGEST;
}

/** Whether nothing was ticked, scored or noted yet. */
export function isBlank({ items, painBefore, painAfter, note }: Session): boolean {
  return items.every(({ setsDone }) => setsDone === 0) && painBefore === null && painAfter === null && note === "";
}

/** What one of two copies of a session leaves open, the other fills in; where both speak, the first counts. */
export function filledIn(first: Session, second: Session): Session {
  return {
    ...first,
    painBefore: first.painBefore ?? second.painBefore,
    painAfter: first.painAfter ?? second.painAfter,
    painNextMorning: first.painNextMorning ?? second.painNextMorning,
    items: first.items.map((item, at) => {
      const other = second.items[at];
      return other?.code === item.code && other.setsDone > item.setsDone ? { ...item, setsDone: other.setsDone } : item;
    }),
    note: first.note || second.note,
  };
}

export function withSetsDone(session: Session, item: number, setsDone: number): Session {
  const items = session.items.map((logged, at) => (at === item ? { ...logged, setsDone } : logged));
  return { ...session, items };
}

const ID = /^[\w.:-]{1,40}$/;
const MOST_SETS = 99;
const NAME_LENGTH = 90;

/** Makes a session of anything; null when it has no date. */
export function restoreSession(value: unknown): Session | null {
  if (typeof value !== "object" || value === null) return null;
  const fields = value as Readonly<Record<string, unknown>>;
  if (typeof fields.at !== "string" || !isLocalTime(fields.at)) return null;
  const items = Array.isArray(fields.items) ? fields.items.slice(0, MOST_ITEMS) : [];
  const sheet = typeof fields.sheet === "string" && /^[0-9a-f]{8}$/.test(fields.sheet) ? fields.sheet : "00000000";
  // In a log of before there were ids, a sheet had one session a minute.
  const id = typeof fields.id === "string" && ID.test(fields.id) ? fields.id : `${fields.at}.${sheet}`;
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
  if (typeof value !== "object" || value === null) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  if (typeof fields.code !== "string" || !CODE.test(fields.code)) return [];
  return [{
    code: fields.code,
    name: tidyText(fields.name, NAME_LENGTH),
    setsDone: setCount(fields.setsDone) ?? 0,
    setsPlanned: setCount(fields.setsPlanned),
    unit: fields.unit === "set" || fields.unit === "hold" ? fields.unit : null,
  }];
}

function setCount(value: unknown): number | null {
  if (typeof value !== "number" || !Number.isFinite(value)) return null;
  return Math.min(Math.max(Math.round(value), 0), MOST_SETS);
}

function isLocalTime(value: string): boolean {
  const [day = "", time = "", ...more] = value.split("T");
  return more.length === 0 && dayNumber(day) !== null && /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
}

const HEADINGS = [
  "Date", "Time", "Sheet", "Exercise", "Sets done", "Sets planned",
  "Pain before", "Pain after", "Pain next morning", "Note",
] as const;

/** One row an exercise that was done; RFC 4180, with the mark by which Excel knows UTF-8. */
export function logCsv(sessions: readonly Session[]): string {
  const rows = sessions.flatMap((session) => {
    const [day = "", time = ""] = session.at.split("T");
    const pain = [session.painBefore, session.painAfter, session.painNextMorning];
    const done = doneItems(session);
    const items: readonly (LoggedItem | null)[] = done.length > 0 ? done : [null];
    return items.map((item) => [
      day, time, session.title,
      item?.name ?? null, item?.setsDone ?? null, item?.setsPlanned ?? null,
      ...pain, session.note,
    ]);
  });
  return `\uFEFF${[[...HEADINGS], ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

/**
 * A cell that no spreadsheet takes for a formula: those that begin with = + - @, in either
 * width, get an apostrophe in front.
 */
function cell(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  const harmless = /^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
}
