/** A sheet as text to hand on: for a patient record, for an e-mail, as a JSON file. */

import type { Instructions } from "./instructions.ts";
import { instructionsOf } from "./instructions.ts";
import type { Library } from "./library.ts";
import { exerciseByCode } from "./library.ts";
import type { Decoded } from "./link.ts";
import { encodeSheet, VERSION, versionOf } from "./link.ts";
import { contactWords, itemName, sheetName } from "./names.ts";
import type { Prescription } from "./prescription.ts";
import { NOTE_LENGTH } from "./prescription.ts";
import { NEWER } from "./problems.ts";
import { restoreSheet } from "./restore.ts";
import { tidyText } from "./text.ts";
import { fieldsOf, numberOf, parsed } from "./unknown.ts";
import { counted, itemWords, weekdayWords } from "./words.ts";

/** Plain lines for a patient record, in characters that old record systems keep. */
export function recordText(sheet: Prescription, library: Library, link: string): string {
  return `${[sheetName(sheet), ...itemLines(sheet, library, careLines), ...planLines(sheet), ...editionLine(sheet), `Link: ${link}`].join("\n")}\n`;
}

/** What else to say of an exercise, a line each. */
type More = (said: Instructions) => readonly (readonly [name: string, words: string])[];

/** What one side means, what to check first and when to stop. */
const careLines: More = ({ sideSays, checkFirst, stopIf }) => [
  ["Side", sideSays ?? ""],
  ["Check first", checkFirst.join(" ")],
  ["Stop if", stopIf.join(" ")],
];

/** The exercises, numbered, a note on a line of its own. */
export function itemLines(
  sheet: Prescription,
  library: Library,
  more: More = ({ sideSays }) => [["Side", sideSays ?? ""]],
): string[] {
  return sheet.items.flatMap((item, at) => {
    const words = itemWords(item, library, sheet);
    const line = `${at + 1}. ${itemName(item, library)}${words ? `: ${words}` : ""}`;
    const exercise = exerciseByCode(library, item.code);
    const said = exercise ? more(instructionsOf(exercise, item, library, sheet)) : [];
    const lines = [["Note", tidyText(item.note, NOTE_LENGTH)] as const, ...said];
    return [line, ...lines.flatMap(([name, words]) => (words === "" ? [] : [`   ${name}: ${words}`]))];
  });
}

function planLines(sheet: Prescription): string[] {
  const { weekdays, start, weeks } = sheet;
  return [
    ...(weekdays.length > 0 ? [`Days: ${weekdayWords(weekdays)}`] : []),
    ...(start === null ? [] : [`From: ${start}`]),
    ...(weeks === null ? [] : [`For: ${counted(weeks, "week")}`]),
    ...personLines(sheet),
  ];
}

/** What holds for this person in place of the usual, and whom they ask. */
export function personLines({ painLimit, stopRule, contact }: Prescription): string[] {
  return [
    ...(painLimit === null ? [] : [`Pain: up to ${painLimit} out of 10`]),
    ...(stopRule === "" ? [] : [`When to stop: ${stopRule}`]),
    ...(contact === null ? [] : [`Who to ask: ${contactWords({ contact })}`]),
  ];
}

function editionLine({ edition }: Prescription): string[] {
  return edition === null ? [] : [`Level Hips edition: ${edition}`];
}

/** Mail programs cut longer addresses: then less goes into the mail, and at last the link alone. */
const LONGEST_MAILTO = 1900;

export function mailtoLink(sheet: Prescription, library: Library, link: string): string {
  const plan = planLines(sheet);
  const way = ["Open the sheet:", link];
  const mails = [itemLines(sheet, library, careLines), itemLines(sheet, library)].map((lines) =>
    mailto(sheetName(sheet), [sheetName(sheet), "", ...lines, "", ...(plan.length > 0 ? [...plan, ""] : []), ...way]),
  );
  return mails.find(({ length }) => length <= LONGEST_MAILTO) ?? mailto(sheetName(sheet), way);
}

function mailto(subject: string, lines: readonly string[]): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join("\r\n"))}`;
}

const FORMAT = "level-hips-sheet";
/** Of each version of the link's grammar: what an older edition does not know it would leave out, and show the rest. */
const FILE_VERSIONS = { 1: 1, 3: 2, 5: 3 } as const;
const FILE_VERSION = FILE_VERSIONS[VERSION];

/** A JSON file; `exercises` is for people who read it, and is not read back. */
export function sheetJson(sheet: Prescription, library: Library): string {
  const exercises = sheet.items.map((item) => {
    const exercise = exerciseByCode(library, item.code);
    return {
      code: item.code,
      name: itemName(item, library),
      dose: itemWords(item, library, sheet),
      ...(exercise ? wordsOf(instructionsOf(exercise, item, library, sheet)) : {}),
    };
  });
  const file = {
    format: FORMAT,
    version: FILE_VERSIONS[versionOf(sheet)],
    link: encodeSheet(sheet),
    sheet,
    exercises,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What an exercise says to who reads the file; pictures are not in it. */
function wordsOf({ alts: _, pictureNote: __, ...words }: Instructions): Omit<Instructions, "alts" | "pictureNote"> {
  return words;
}

/** Reads such a file, checked like a link; accepts anything. */
export function sheetFromJson(text: string): Decoded {
  const file = fieldsOf(parsed(text));
  if (file.format !== FORMAT || !("sheet" in file)) {
    return { sheet: null, problems: [{ code: "not-a-sheet", message: "This file does not hold a sheet." }] };
  }
  if ((numberOf(file.version) ?? 0) > FILE_VERSION) return { sheet: null, problems: [NEWER] };
  return restoreSheet(file.sheet);
}
