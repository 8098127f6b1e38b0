/** The difficult words of what a patient reads, each with a few plain ones: as in `library/hard_words.py`. */

import { instructionsOf } from "./instructions.ts";
import type { Library } from "./library.ts";
import { exerciseByCode } from "./library.ts";
import type { Prescription } from "./prescription.ts";
import { doseWords } from "./words.ts";

export type HardWord = Library["words"][number];

/** Those whose word stands in these texts, as they come there first. */
export function hardWords(words: readonly HardWord[], texts: readonly string[]): HardWord[] {
  const text = texts.join("\n").toLowerCase();
  return words
    .map((word) => ({ word, at: firstOf(formsOf(word), text) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
    .map(({ word }) => word);
}

/** Those of a sheet: of its rules, and of what its exercises say. */
export function hardWordsOf(sheet: Prescription, library: Library): HardWord[] {
  const { stop_rules: rules, pain_guide: guide } = library.safety;
  const muscles = Object.values(library.muscles).map(({ name }) => name);
  const texts = sheet.items.flatMap((item) => {
    const exercise = exerciseByCode(library, item.code);
    if (!exercise) return [];
    const said = instructionsOf(exercise, item, library);
    return [
      exercise.name,
      doseWords(item, library),
      ...[said.summary, said.feel],
      ...[said.need, said.setUp, said.steps, said.checkFirst, said.cues, said.stopIf].flat(),
    ];
  });
  // A muscle has its plain words beside its name already.
  const words = library.words.filter(({ term }) => !muscles.includes(term));
  return hardWords(words, [...rules, ...guide.zones.map((zone) => zone.do), ...guide.never_for, ...texts]);
}

/** What they mean, in one line; nothing where there are none. */
export function hardWordsLine(sheet: Prescription, library: Library): string {
  const said = hardWordsOf(sheet, library).map(({ term, in_short: short }) => `${term}: ${short}`);
  return said.length === 0 ? "" : `${said.join("; ")}.`;
}

/** Where one of these forms first stands as a whole word; -1 where none does. No look behind it: older iPhones cannot. */
function firstOf(forms: readonly string[], text: string): number {
  // To find letters is a hundred times as quick as to find a word: most words stand nowhere.
  if (!forms.some((form) => text.includes(form))) return -1;
  const all = forms.map((form) => form.replace(/[^\p{L}\p{N} -]/gu, "\\$&"));
  return text.search(new RegExp(`(?:^|[^\\p{L}\\p{N}_])(?:${all.join("|")})(?![\\p{L}\\p{N}_])`, "u"));
}

/** A word in lower case, in all of its forms. */
function formsOf({ term, forms }: HardWord): string[] {
  return [term, ...forms].map((form) => form.toLowerCase());
}
