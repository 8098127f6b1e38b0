/**
 * What the browser keeps when the reader asks for it: named sheets, as links, and the log.
 * The same text is the file of "export" and "import".
 */

import { CODE } from "./code.ts";
import { decodeSheet, encodeSheet } from "./link.ts";
import type { Session } from "./log.ts";
import { filledIn } from "./log.ts";
import type { Prescription } from "./prescription.ts";
import { restoreSession } from "./restore-session.ts";
import { sameValue } from "./same-value.ts";
import { tidyText } from "./text.ts";
import { fieldsOf, listOf, numberOf, parsed, textLike } from "./unknown.ts";
import { counted } from "./words.ts";

export interface SavedSheet {
  readonly name: string;
  /** The fragment of its link: the one format that is read for ever. */
  readonly link: string;
  /** Local date and time: YYYY-MM-DDTHH:MM. */
  readonly savedAt: string;
}

export interface Store {
  readonly sheets: readonly SavedSheet[];
  readonly sessions: readonly Session[];
  /** Codes of exercises, the latest last; a code that this edition lacks is kept. */
  readonly favourites: readonly string[];
}

export interface RestoredStore {
  readonly store: Store;
  /** How many entries could not be read and were left out. */
  readonly leftOut: number;
  /** Whether the text was a store at all. */
  readonly readable: boolean;
  /** Whether a later version of the site wrote it: what it says there may mean something else. */
  readonly isNewer: boolean;
}

export const EMPTY_STORE: Store = { sheets: [], sessions: [], favourites: [] };

const FORMAT = "level-hips-device";
const VERSION = 1;
const NAME_LENGTH = 60;
export const MOST_SHEETS = 500;
const MOST_SESSIONS = 5000;
const MOST_FAVOURITES = 500;

export function storeText(store: Store): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...store }, null, 1)}\n`;
}

/** Reads a store from anything, null included; what can be saved of it is saved. */
export function restoreStore(text: string | null): RestoredStore {
  const file = fieldsOf(parsed(text ?? ""));
  if (file.format !== FORMAT) {
    return { store: EMPTY_STORE, leftOut: 0, readable: false, isNewer: false };
  }
  const sheetList = listOf(file.sheets);
  const sessionList = listOf(file.sessions);
  const sheets = sheetList.flatMap(restoreSavedSheet).slice(0, MOST_SHEETS);
  const sessions = sessionList.flatMap((value) => restoreSession(value) ?? []).slice(-MOST_SESSIONS);
  const starred = listOf(file.favourites);
  const favourites = codesOf(starred);
  const leftOut =
    sheetList.length + sessionList.length + starred.length - sheets.length - sessions.length - favourites.length;
  const isNewer = (numberOf(file.version) ?? 0) > VERSION;
  return { store: { sheets, sessions, favourites }, leftOut, readable: true, isNewer };
}

function restoreSavedSheet(value: unknown): SavedSheet[] {
  const { name, link, savedAt } = fieldsOf(value);
  if (typeof link !== "string") return [];
  const { sheet, problems } = decodeSheet(link);
  // A sheet of a newer edition is kept as it is, for the day this page is updated.
  const newer = problems.some(({ code }) => code === "newer") && /^#?V\d+\.[\dA-Z.-]+$/i.test(link);
  if (!sheet && !newer) return [];
  return [
    {
      name: storedName(name),
      link: sheet ? encodeSheet(sheet) : link,
      savedAt: textLike(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, savedAt) ?? "",
    },
  ];
}

function codesOf(list: readonly unknown[]): string[] {
  return [...new Set(list.flatMap((code) => textLike(CODE, code) ?? []))].slice(0, MOST_FAVOURITES);
}

/** Stars an exercise, or takes its star away. */
export function star(store: Store, code: string, isStarred: boolean): Store {
  const others = store.favourites.filter((one) => one !== code);
  return { ...store, favourites: isStarred ? [...others, code] : others };
}

/** The name under which a sheet is kept. */
export function storedName(name: unknown): string {
  return tidyText(name, NAME_LENGTH) || "Sheet";
}

/** Saves a sheet under a name; the sheet that had the name before is replaced. */
export function saveSheet(store: Store, name: string, sheet: Prescription, savedAt: string): Store {
  const saved = { name: storedName(name), link: encodeSheet(sheet), savedAt };
  const others = store.sheets.filter((other) => other.name !== saved.name);
  return { ...store, sheets: [saved, ...others].slice(0, MOST_SHEETS) };
}

export function forgetSheet(store: Store, name: string): Store {
  return { ...store, sheets: store.sheets.filter((sheet) => sheet.name !== name) };
}

/** Adds a session, or writes it again after a change. */
export function logSession(store: Store, session: Session): Store {
  const at = store.sessions.findIndex(({ id }) => id === session.id);
  if (at < 0) return { ...store, sessions: [...store.sessions, session].slice(-MOST_SESSIONS) };
  return { ...store, sessions: store.sessions.map((one, place) => (place === at ? session : one)) };
}

/** Changes what is logged of one session. */
export function amendSession(store: Store, id: string, how: (session: Session) => Session): Store {
  return { ...store, sessions: store.sessions.map((one) => (one.id === id ? how(one) : one)) };
}

export interface Merged {
  readonly store: Store;
  readonly sheets: number;
  readonly sessions: number;
  readonly favourites: number;
  /** How many sessions were here already, and are fuller now. */
  readonly filled: number;
}

/** Puts an imported store beside what is there, and counts what is new; nothing of one's own is overwritten. */
export function mergeStores(own: Store, imported: Store): Merged {
  const links = new Set(own.sheets.map(({ link }) => link));
  const names = new Set(own.sheets.map(({ name }) => name));
  const sheets = [...own.sheets];
  for (const sheet of imported.sheets) {
    if (links.has(sheet.link)) continue;
    const name = freeName(sheet.name, names);
    names.add(name);
    sheets.push({ ...sheet, name });
  }
  const sessions = new Map(own.sessions.map((session) => [session.id, session]));
  for (const session of imported.sessions) {
    const mine = sessions.get(session.id);
    sessions.set(session.id, mine ? filledIn(mine, session) : session);
  }
  const store = {
    sheets: sheets.slice(0, MOST_SHEETS),
    sessions: [...sessions.values()]
      .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
      .slice(-MOST_SESSIONS),
    favourites: codesOf([...own.favourites, ...imported.favourites]),
  };
  return {
    store,
    sheets: store.sheets.length - own.sheets.length,
    sessions: store.sessions.length - own.sessions.length,
    favourites: store.favourites.length - own.favourites.length,
    filled: own.sessions.filter((session) => !sameValue(session, sessions.get(session.id))).length,
  };
}

/** What an import from a file or a colleague's link did, in one sentence or two. */
export function importWords(
  { sheets, sessions, favourites, filled }: Merged,
  leftOut: number,
  from: "file" | "link",
): string {
  const parts = [
    ...(sheets > 0 ? [`${counted(sheets, "saved sheet")} added`] : []),
    ...(sessions > 0 ? [`${counted(sessions, "session")} added to your log`] : []),
    ...(favourites > 0 ? [`${counted(favourites, "favourite")} added`] : []),
    ...(filled > 0 ? [`${counted(filled, "session")} filled in`] : []),
  ];
  const done =
    parts.length > 0
      ? `From the ${from}: ${parts.join(", ")}.`
      : `Nothing new: what this ${from} holds is here already.`;
  if (leftOut === 0) return done;
  return `${done} ${leftOut === 1 ? "1 entry" : `${leftOut} entries`} could not be read.`;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let count = 2;
  while (taken.has(`${name} (${count})`)) count++;
  return `${name} (${count})`;
}
