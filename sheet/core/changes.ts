/** What changed in the library since a sheet was made; the prescription itself never changes. */

import type { Change, Comparison, Part } from "./comparison.ts";
import type { Edition, Editions, Library, PastExercise, RecordedEdition } from "./library.ts";
import { exerciseByCode } from "./library.ts";
import type { Prescription } from "./prescription.ts";

const PARTS: readonly Part[] = ["instructions", "dose", "safety"];

export function whatChanged(sheet: Prescription, library: Library, editions: Editions): Comparison {
  if (sheet.edition === null || sheet.edition === library.edition.id) return { kind: "same" };
  const past = editionOf(editions, sheet.edition);
  if (!past) return { kind: "unknown-edition" };
  return { kind: "compared", since: past.edition, changes: changesOf(sheet, past, library) };
}

/** What an edition said: of the rules for every exercise, and of each exercise. */
interface Past {
  readonly edition: Edition;
  readonly exercises: Iterable<PastExercise>;
}

/** Puts an edition together from what is on record; null where it, or one that it was made from, is not. */
export function editionOf({ editions }: Editions, id: string): Past | null {
  const lines: RecordedEdition[] = [];
  for (let at: string | undefined = id; at !== undefined; at = lines.at(-1)?.from) {
    const line = editions.find((one): one is RecordedEdition => one.id === at);
    if (!line || lines.length > editions.length) return null;
    lines.push(line);
  }
  const exercises = new Map<string, PastExercise>();
  const edition: Partial<Edition> = {};
  for (const line of lines.reverse()) {
    const { date, rules = edition.rules } = line;
    Object.assign(edition, { id, date, rules });
    for (const [name, change] of Object.entries(line.exercises)) {
      const before = exercises.get(name);
      if (change === null) exercises.delete(name);
      else
        exercises.set(name, {
          ...before,
          ...change,
          digests: { ...before?.digests, ...change.digests },
        } as PastExercise);
    }
  }
  return { edition: edition as Edition, exercises: exercises.values() };
}

/** What a sheet's exercises say otherwise in a library than they said before. */
function changesOf(sheet: Prescription, past: Past, library: Library): readonly Change[] {
  const then = new Map(Array.from(past.exercises, (exercise) => [exercise.code, exercise]));
  const changes = sheet.items.flatMap(({ code }, item): Change[] => {
    const before = then.get(code);
    const now = exerciseByCode(library, code);
    if (!before) return [];
    if (!now) return [{ kind: "removed", item, code }];
    const parts = PARTS.filter((part) => before.digests[part] !== now.digests[part]);
    if (parts.length === 0) return [];
    // Words that differ for the same dose are only ours, said better.
    const reworded = parts.includes("dose") && before.dose_words !== now.dose_words;
    const dose = reworded ? { before: before.dose_words, now: now.dose_words } : null;
    return [{ kind: "changed", item, code, name: now.name, parts, dose }];
  });
  return past.edition.rules === library.edition.rules ? changes : [{ kind: "rules", item: -1 }, ...changes];
}

/** Whether a change is one that a person must not miss: when to stop, or how much. */
export function isUrgent(change: Change): boolean {
  return change.kind === "rules" || (change.kind === "changed" && change.parts.some((part) => part !== "instructions"));
}

/** What a newer edition says otherwise of a dose or a stop rule of this sheet, a sentence each. */
export function newerWords(sheet: Prescription, library: Library, newer: Library): readonly string[] {
  return changesOf(sheet, library, newer).filter(isUrgent).map(changeWords);
}

/** One quiet sentence a change. */
export function changeWords(change: Change): string {
  if (change.kind === "rules") {
    return "The rules for every exercise have changed: when to stop, bands, or how much pain is too much.";
  }
  if (change.kind === "removed") return `Exercise ${change.code} is no longer in the library.`;
  const words = { instructions: "how to do it", dose: "the suggested dose", safety: "when to stop or avoid it" };
  const parts = change.parts.map((part) => words[part]).join(", ");
  const dose = change.dose ? ` It was "${change.dose.before}" and is now "${change.dose.now}".` : "";
  return `${change.name}: the library now says something else about ${parts}.${dose} Your own sheet stays as it is.`;
}
