/** What changed in the library since a sheet was made; the prescription itself never changes. */

import type { Edition, Editions, Library, PastExercise } from "./library.ts";
import { exerciseByCode } from "./library.ts";
import type { Prescription } from "./prescription.ts";

export type Part = "instructions" | "dose" | "safety";

export type Change =
  | { readonly kind: "removed"; readonly item: number; readonly code: string }
  | {
      readonly kind: "changed";
      readonly item: number;
      readonly code: string;
      readonly name: string;
      readonly parts: readonly Part[];
      /** The suggested dose in words then and now, where the words differ. */
      readonly dose: { readonly before: string; readonly now: string } | null;
    };

export type Comparison =
  /** The sheet was made in this edition, or does not say in which. */
  | { readonly kind: "same" }
  /** The sheet's edition is not on the list of editions. */
  | { readonly kind: "unknown-edition" }
  | { readonly kind: "compared"; readonly since: Edition; readonly changes: readonly Change[] };

const PARTS: readonly Part[] = ["instructions", "dose", "safety"];

export function whatChanged(sheet: Prescription, library: Library, editions: Editions): Comparison {
  if (sheet.edition === null || sheet.edition === library.edition.id) return { kind: "same" };
  const past = editions.editions.find(({ id }) => id === sheet.edition);
  if (!past) return { kind: "unknown-edition" };
  const changes = changesOf(sheet, Object.values(past.exercises), library);
  return { kind: "compared", since: { id: past.id, date: past.date }, changes };
}

/** What a sheet's exercises say otherwise in a library than they said before. */
function changesOf(sheet: Prescription, before: readonly PastExercise[], library: Library): readonly Change[] {
  const then = new Map(before.map((exercise) => [exercise.code, exercise]));
  return sheet.items.flatMap(({ code }, item): Change[] => {
    const before = then.get(code);
    const now = exerciseByCode(library, code);
    if (!before) return [];
    if (!now) return [{ kind: "removed", item, code }];
    const parts = PARTS.filter((part) => before.digests[part] !== now.digests[part]);
    if (parts.length === 0) return [];
    const reworded = before.dose_words !== now.dose_words;
    const dose = reworded ? { before: before.dose_words, now: now.dose_words } : null;
    return [{ kind: "changed", item, code, name: now.name, parts, dose }];
  });
}

/** Whether a change is one that a person must not miss: when to stop, or how much. */
export function isUrgent(change: Change): boolean {
  return change.kind === "changed" && change.parts.some((part) => part !== "instructions");
}

/** What a newer edition says otherwise of a dose or a stop rule of this sheet, a sentence each. */
export function newerWords(sheet: Prescription, library: Library, newer: Library): readonly string[] {
  const words = changesOf(sheet, library.exercises, newer).filter(isUrgent).map(changeWords);
  const isOther = JSON.stringify(library.safety) !== JSON.stringify(newer.safety);
  return isOther
    ? ["The rules for every exercise have changed: when to stop, bands, or how much pain is too much.", ...words]
    : words;
}

/** One quiet sentence a change. */
export function changeWords(change: Change): string {
  if (change.kind === "removed") return `Exercise ${change.code} is no longer in the library.`;
  const words = { instructions: "how to do it", dose: "the suggested dose", safety: "when to stop or avoid it" };
  const parts = change.parts.map((part) => words[part]).join(", ");
  const dose = change.dose ? ` It was "${change.dose.before}" and is now "${change.dose.now}".` : "";
  return `${change.name}: the library now says something else about ${parts}.${dose} Your own sheet stays as it is.`;
}
