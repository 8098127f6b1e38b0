/** Reads sheets as JSON from stdin, and writes of each the link, the whole of it, and what each of its exercises says. Run by prescribing.py. */

import { readFileSync } from "node:fs";

const core = new URL("../../sheet/core/", import.meta.url);
const { instructionsOf } = await import(new URL("instructions.ts", core));
const { encodeSheet } = await import(new URL("link.ts", core));
const { bareItem, newSheet } = await import(new URL("prescription.ts", core));
const { suggestedItem } = await import(new URL("suggested.ts", core));
const { doseWords, resistanceWords } = await import(new URL("words.ts", core));

const { library, sheets } = JSON.parse(readFileSync(0, "utf8"));
const made = sheets.map(({ items, ...rest }) => {
  const given = items.map(([id, changes]) => {
    const exercise = library.exercises.find((one) => one.id === id);
    return { exercise, item: { ...suggestedItem(exercise), ...changes } };
  });
  const sheet = { ...newSheet(library), ...rest, items: given.map(({ item }) => item) };
  const said = given.map(({ exercise, item }) => ({
    name: exercise.name,
    dose: doseWords(item, library),
    resistance: resistanceWords(item),
    filled: instructionsOf(exercise, item, library),
    blank: instructionsOf(exercise, bareItem(item.code), library),
  }));
  return { link: encodeSheet(sheet), sheet, said };
});
process.stdout.write(JSON.stringify(made));
