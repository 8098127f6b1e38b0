/**
 * What the site publishes for the sheet, in pieces (publishing/pieces.py), and at `data/editions.json`.
 *
 * The shapes mirror library/records/*.py, so the names keep their snake_case; ranges are
 * always pairs.
 */

import type { Digests, Edition, Equipment, Index, Making, Rules, SheetExercise } from "./library-shape.ts";

export type * from "./library-shape.ts";

export type Exercise = SheetExercise;

/** As much of the library as was loaded: the rules for all exercises, and those exercises that something was asked of. */
export interface Library extends Rules, Pick<Making, "programmes" | "injuries" | "chain_links"> {
  readonly exercises: readonly Exercise[];
}

/** What an edition remembers of one exercise. */
export interface PastExercise {
  readonly code: string;
  readonly dose_words: string;
  readonly digests: Digests;
}

/** An edition on record: only what differs from the edition that it names; null is what is no longer there. */
export interface RecordedEdition extends Partial<Edition> {
  readonly id: string;
  readonly date: string;
  readonly from?: string;
  readonly exercises: Readonly<Record<string, Change<PastExercise> | null>>;
}

type Change<T> = { readonly [key in keyof T]?: T[key] extends object ? Change<T[key]> : T[key] };

/** The record; its last line is no edition, so that every line before it ends alike. */
export interface Editions {
  readonly editions: readonly (RecordedEdition | { readonly id?: never })[];
}

export function exerciseByCode(library: Library, code: string): Exercise | undefined {
  return library.exercises.find((exercise) => exercise.code === code);
}

/** Whether an exercise of this edition has not been loaded yet. */
export function isOnItsWay(library: Library, code: string): boolean {
  return library.codes.includes(code) && !exerciseByCode(library, code);
}

export function exerciseById(library: Library, id: string): Exercise | undefined {
  return library.exercises.find((exercise) => exercise.id === id);
}

/** The label of a vocabulary's term, or the term itself where this edition has no label. */
export function label(library: Library, vocabulary: keyof Library["vocabularies"], term: string): string {
  return library.vocabularies[vocabulary][term]?.label ?? term;
}

/** The facts of a thing; those of one that this edition lacks are not known. */
export function thingOf({ vocabularies }: Library, id: string): Equipment | undefined {
  return vocabularies.equipment[id];
}

/** Whether any home has a thing: it counts as at hand, so that "Loop band" alone does not rule out the mat. */
export function isAtHome({ vocabularies }: Pick<Index, "vocabularies">, id: string): boolean {
  return vocabularies.equipment[id]?.at_home ?? false;
}

export function isBand(library: Library, id: string): boolean {
  return thingOf(library, id)?.dosed_by === "band";
}

/** The band that an exercise is made with; null where it is made without. */
export function bandOf(library: Library, { equipment }: Exercise): Equipment | null {
  const band = equipment.find((id) => isBand(library, id));
  return (band && thingOf(library, band)) || null;
}

/** Whether an exercise only prepares a muscle for others. */
export function wakesUp({ vocabularies }: Library, { stage }: Exercise): boolean {
  return vocabularies.stage[stage]?.wakes_up ?? false;
}

/** A muscle by the place where it is felt, with its own name: "the muscle at the side of the hip (gluteus medius)". */
export function muscleWords(id: string, { muscles }: Library): string {
  const muscle = muscles[id];
  if (!muscle) return id;
  const small = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
  return `${small(muscle.plain_name)} (${small(muscle.name)})`;
}
