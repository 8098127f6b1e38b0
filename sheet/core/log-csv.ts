/** The log as a table for a spreadsheet. */

import type { LoggedItem, Session } from "./log.ts";
import { doneItems, hurtItems } from "./log.ts";

/** New columns stand last, so that a spreadsheet of earlier exports goes on. */
const HEADINGS = [
  "Date",
  "Time",
  "Sheet",
  "Exercise",
  "Sets done",
  "Sets planned",
  "Pain before",
  "Pain after",
  "Pain next morning",
  "Note",
  "Left done",
  "Left planned",
  "Right done",
  "Right planned",
  "What hurt",
] as const;

/** One row an exercise that was done; RFC 4180, with the mark by which Excel knows UTF-8. */
export function logCsv(sessions: readonly Session[]): string {
  const rows = sessions.flatMap((session) => {
    const [day = "", time = ""] = session.at.split("T");
    const pain = [session.painBefore, session.painAfter, session.painNextMorning];
    const done = doneItems(session);
    const items: readonly (LoggedItem | null)[] = done.length > 0 ? done : [null];
    return items.map((item) => [
      day,
      time,
      session.title,
      item?.name ?? null,
      item?.setsDone ?? null,
      item?.setsPlanned ?? null,
      ...pain,
      session.note,
      item?.sides?.left.done ?? null,
      item?.sides?.left.planned ?? null,
      item?.sides?.right.done ?? null,
      item?.sides?.right.planned ?? null,
      hurtItems(session)
        .map(({ name }) => name)
        .join("; "),
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
