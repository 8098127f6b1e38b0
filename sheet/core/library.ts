/**
 * The library as the site publishes it at `data/library.json` and `data/editions.json`.
 *
 * The shapes mirror library/records/*.py, so the names keep their snake_case; ranges are
 * always pairs.
 */

import { fieldsOf, isFields, listOf, textLike } from "./unknown.ts";

export type Range = readonly [low: number, high: number];

export type Source = "post" | "suggested";

export interface Sourced {
  readonly says: string;
  readonly refs: readonly string[];
}

export interface Dose {
  readonly source: Source;
  readonly sets: Range | null;
  readonly reps: Range;
  readonly unit: "repetition" | "step";
  readonly hold_seconds: Range | null;
  readonly first_hold_seconds: number | null;
  readonly sides: string;
  readonly quote: string | null;
  readonly refs: readonly string[];
}

export interface Schedule {
  readonly days_per_week: Range;
  readonly rest_seconds: Range;
  readonly refs: readonly string[];
}

export interface Tempo {
  readonly out_seconds: number;
  readonly hold_seconds: number;
  readonly back_seconds: number;
}

export interface Fault {
  readonly id: string;
  readonly what: string;
  readonly fix: string;
  readonly chain_link: string | null;
}

export interface Variation {
  readonly how: string;
  readonly source: Source;
}

export interface Progression {
  readonly exercise: string;
  readonly kind: string;
  readonly when: string;
  readonly step_back_when: string;
  readonly source: Source;
}

export interface Limit {
  readonly what: string;
  readonly source: Source;
}

export interface Seed {
  readonly post: string;
  readonly said: string;
}

export interface Figure {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** Eight hexadecimal digits a group, so that "what changed" can name the group. */
export interface Digests {
  readonly instructions: string;
  readonly dose: string;
  readonly safety: string;
}

export interface Exercise {
  readonly id: string;
  /** Two characters that stand for the exercise in a link; never changes. */
  readonly code: string;
  readonly name: string;
  readonly also_known_as: readonly string[];
  readonly summary: string;
  readonly position: string;
  readonly equipment: readonly string[];
  /** Centimetres: how high its step is at first. */
  readonly step_height_cm: Range | null;
  /** What it means to do one side only; null where both work at once. */
  readonly one_side: string | null;
  /** Why it makes no sense without its band; null where it does. */
  readonly band_is_needed: string | null;
  readonly stage: string;
  readonly goals: readonly string[];
  readonly muscles: { readonly primary: readonly string[]; readonly secondary: readonly string[] };
  readonly chain_links: readonly string[];
  readonly set_up: readonly string[];
  readonly steps: readonly string[];
  readonly feel: string;
  readonly cues: readonly string[];
  readonly faults: readonly Fault[];
  readonly dose: Dose;
  readonly schedule: Schedule;
  readonly tempo: Tempo;
  readonly easier: readonly Variation[];
  readonly harder: readonly Variation[];
  readonly start_if: string;
  readonly progresses_to: readonly Progression[];
  readonly avoid_if: readonly Limit[];
  readonly stop_if: readonly Limit[];
  readonly seeds: readonly Seed[];
  readonly evidence: readonly Sourced[];
  readonly evidence_gap: string | null;
  /** The suggested dose and schedule in words. */
  readonly dose_words: string;
  readonly schedule_words: string;
  /** Address of the exercise's page below the site root, such as "exercises/clam/". */
  readonly url: string;
  readonly digests: Digests;
  readonly figures: {
    readonly start: Figure;
    readonly end: Figure;
    readonly faults: Readonly<Record<string, Figure>>;
  };
}

export interface Ladder {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly rungs: readonly string[];
}

export interface ProgrammeItem {
  readonly exercise: string;
  readonly dose: Dose | null;
  readonly note: string | null;
}

export interface Phase {
  readonly id: string;
  readonly name: string;
  readonly weeks: number | null;
  readonly days_per_week: Range;
  readonly items: readonly ProgrammeItem[];
  readonly advice: readonly string[];
}

export interface Programme {
  readonly id: string;
  readonly name: string;
  readonly source: Source;
  readonly post: string | null;
  readonly summary: string;
  readonly who_for: string;
  readonly not_for: string;
  readonly before_race: boolean;
  readonly phases: readonly Phase[];
  readonly advice: readonly string[];
  readonly refs: readonly string[];
}

export interface PainZone {
  readonly id: string;
  readonly label: string;
  readonly from_score: number;
  readonly to_score: number;
  readonly do: string;
}

export interface PainGuide {
  readonly intro: string;
  readonly zones: readonly PainZone[];
  readonly next_morning: string;
  readonly never_for: readonly string[];
  readonly where_from: string;
  readonly refs: readonly string[];
}

export interface Clinic {
  readonly name: string | null;
  readonly address: readonly string[];
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly booking_link: string | null;
}

/** What the search knows of an injury. */
export interface Injury {
  readonly name: string;
  readonly also_known_as: readonly string[];
  readonly where: string;
  /** Ids of the exercises that the injury's page names. */
  readonly exercises: readonly string[];
}

export interface VocabularyTerm {
  readonly label: string;
  readonly meaning: string;
}

export interface Edition {
  /** Eight hexadecimal digits of the library's content. */
  readonly id: string;
  /** YYYY-MM-DD. */
  readonly date: string;
}

export interface Library {
  readonly edition: Edition;
  readonly exercises: readonly Exercise[];
  readonly ladders: readonly Ladder[];
  readonly programmes: readonly Programme[];
  readonly vocabularies: Readonly<Record<string, Readonly<Record<string, VocabularyTerm>>>>;
  readonly muscles: Readonly<Record<string, { readonly name: string; readonly plain_name: string }>>;
  readonly chain_links: Readonly<Record<string, { readonly name: string; readonly plain_name: string }>>;
  readonly injuries: Readonly<Record<string, Injury>>;
  readonly safety: {
    readonly stop_rules: readonly string[];
    readonly band_rules: readonly string[];
    readonly pain_guide: PainGuide;
  };
  /** How many exercises a person is likely to keep up, and why. */
  readonly most_exercises: {
    readonly number: number;
    readonly because: string;
    readonly refs: readonly string[];
  };
  readonly clinic: Clinic;
  readonly ask_line: string;
  readonly emergency_line: string;
  readonly citations: Readonly<Record<string, { readonly text: string; readonly url: string | null }>>;
}

/** What an earlier edition said of one exercise. */
export interface PastExercise {
  readonly code: string;
  readonly dose_words: string;
  readonly digests: Digests;
}

export interface PastEdition extends Edition {
  readonly exercises: Readonly<Record<string, PastExercise>>;
}

export interface Editions {
  readonly editions: readonly PastEdition[];
}

/** The library, where what was loaded is one: what stands between here and the site may answer with anything. */
export function libraryFrom(value: unknown): Library | null {
  const { edition, exercises, safety } = fieldsOf(value);
  const isOne = textLike(/^[0-9a-f]{8}$/, fieldsOf(edition).id) !== null && listOf(exercises).every(isFields);
  return isOne && listOf(exercises).length > 0 && isFields(safety) ? (value as Library) : null;
}

export function exerciseByCode(library: Library, code: string): Exercise | undefined {
  return library.exercises.find((exercise) => exercise.code === code);
}

export function exerciseById(library: Library, id: string): Exercise | undefined {
  return library.exercises.find((exercise) => exercise.id === id);
}

/** The label of a vocabulary's term, or the term itself where this edition has no label. */
export function label(library: Library, vocabulary: string, term: string): string {
  return library.vocabularies[vocabulary]?.[term]?.label ?? term;
}
