/** The log of sessions: plain values that stay on the device. */

import type { Library } from "./library.ts";
import { itemName, sheetId, sheetName } from "./names.ts";
import type { Score } from "./pain.ts";
import type { Item, Prescription } from "./prescription.ts";
import type { Rounds } from "./rounds.ts";
import { roundsOf } from "./rounds.ts";
import type { Done, Hand } from "./turns.ts";
import { HANDS, handsOf, itemOf } from "./turns.ts";

/** What was done on one side. */
export interface LoggedSide {
  readonly done: number;
  readonly planned: number | null;
}

export interface LoggedItem {
  readonly code: string;
  readonly name: string;
  /** How many sets, or single holds where the dose has no sets: with all their sides. */
  readonly setsDone: number;
  /** With so many everything is done: the lower end of a range. Null when the sheet does not say how many. */
  readonly setsPlanned: number | null;
  /** Null where there is only one thing to tick, and in a log of before there were units. */
  readonly unit: Rounds["unit"];
  /** Each side's own, where each has its turn; null elsewhere, and in a log of before the sides were told apart. */
  readonly sides: Readonly<Record<Hand, LoggedSide>> | null;
  /** Whether it hurt, by the reader's own word. */
  readonly hurt: boolean;
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
      hurt: false,
    })),
    note: "",
  };
}

function planned(item: Item): Pick<LoggedItem, "setsPlanned" | "unit" | "sides"> {
  const all = handsOf(item).map((hand) => roundsOf(itemOf(item, hand)));
  const [left, right] = all.map(({ least, unit }) => ({ done: 0, planned: unit === null ? null : least }));
  return {
    setsPlanned: all.some(({ unit }) => unit !== null) ? Math.max(...all.map(({ least }) => least)) : null,
    unit: all.find(({ unit }) => unit !== null)?.unit ?? null,
    sides: left && right ? { left, right } : null,
  };
}

function isBegun({ setsDone, sides }: LoggedItem): boolean {
  return setsDone > 0 || (sides !== null && HANDS.some((hand) => sides[hand].done > 0));
}

/** Only what was done is told: what was left out is nobody's fault. */
export function doneItems({ items }: Session): readonly LoggedItem[] {
  return items.filter(isBegun);
}

/** The exercises that hurt, by the reader's own word. */
export function hurtItems({ items }: Session): readonly LoggedItem[] {
  return items.filter(({ hurt }) => hurt);
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
  return !items.some(isBegun) && painBefore === null && painAfter === null && note === "";
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
      return other?.code === item.code ? fuller(item, other) : item;
    }),
    note: first.note || second.note,
  };
}

/** The same exercise, with what either copy says was done. */
function fuller(item: LoggedItem, other: LoggedItem): LoggedItem {
  const side = (hand: Hand, { sides }: LoggedItem) => sides?.[hand].done ?? 0;
  const more = (hand: Hand) => ({
    planned: item.sides?.[hand].planned ?? null,
    done: Math.max(side(hand, item), side(hand, other)),
  });
  return {
    ...item,
    setsDone: Math.max(item.setsDone, other.setsDone),
    sides: item.sides && { left: more("left"), right: more("right") },
    hurt: item.hurt || other.hurt,
  };
}

/** The session with what is done of one of its exercises. */
export function withDone(session: Session, at: number, { whole, sides }: Done): Session {
  return withItem(session, at, (item) => ({
    ...item,
    setsDone: whole,
    sides: item.sides &&
      sides && {
        left: { ...item.sides.left, done: sides.left },
        right: { ...item.sides.right, done: sides.right },
      },
  }));
}

/** The session in which one of its exercises hurt, or did not. */
export function withHurt(session: Session, at: number, hurt: boolean): Session {
  return withItem(session, at, (item) => ({ ...item, hurt }));
}

function withItem(session: Session, at: number, change: (item: LoggedItem) => LoggedItem): Session {
  return { ...session, items: session.items.map((item, place) => (place === at ? change(item) : item)) };
}
