/** What to call the things of a sheet, also those that this edition does not have. */

import type { Mode } from "./entry.ts";
import type { Library } from "./library.ts";
import { exerciseByCode, isOnItsWay } from "./library.ts";
import { encodeSheet } from "./link.ts";
import type { Item, Prescription } from "./prescription.ts";
import { TITLE_LENGTH } from "./prescription.ts";
import type { Problem } from "./problems.ts";
import { tidyText } from "./text.ts";

export function itemName(item: Item, library: Library): string {
  return exerciseByCode(library, item.code)?.name ?? `Exercise ${item.code} (not in this edition)`;
}

export function sheetName(sheet: Prescription): string {
  return tidyText(sheet.title, TITLE_LENGTH) || "Exercise sheet";
}

const MODE_WORDS: Readonly<Record<Mode, string>> = {
  choose: "change the sheet",
  print: "print",
  do: "do the exercises",
};

/** What the page is while it shows a sheet, such as "Starter set: do the exercises"; empty where it shows none. */
export function pageHeading(sheet: Prescription, mode: Mode, problems: readonly Problem[]): string {
  if (sheet.items.length > 0) return `${sheetName(sheet)}: ${MODE_WORDS[mode]}`;
  return problems.length > 0 ? "This link could not be opened" : "";
}

/** Whom to ask, by the name and number that the sheet carries: "Anna Hill, 0123 456". */
export function contactWords({ contact }: Pick<Prescription, "contact">): string {
  return [contact?.name ?? "", contact?.phone ?? ""].filter((part) => part !== "").join(", ");
}

/** "Ask Anna Hill, 0123 456"; where the sheet names nobody, "Ask who gave you the sheet". */
export function askWords(sheet: Pick<Prescription, "contact">): string {
  return `Ask ${contactWords(sheet) || "who gave you the sheet"}`;
}

/** Says which exercises this edition lacks; they stay on the sheet and in its link. */
export function unknownExercises(sheet: Prescription, library: Library): Problem[] {
  return sheet.items.flatMap((item, at) =>
    exerciseByCode(library, item.code) || isOnItsWay(library, item.code)
      ? []
      : [
          {
            code: "unknown-exercise" as const,
            message: `Exercise ${at + 1} (${item.code}) is not in this edition of the site. ${askWords(sheet)}.`,
            item: at,
          },
        ],
  );
}

/**
 * A name for the sheet in calendars and logs: eight hexadecimal digits (FNV-1a of the link),
 * from which the prescription cannot be read back.
 */
export function sheetId(sheet: Prescription): string {
  let hash = 0x811c9dc5;
  for (const symbol of encodeSheet(sheet)) {
    hash = Math.imul(hash ^ symbol.charCodeAt(0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
}
