/** Which exercises of the library a search finds, and in which order. */

import type { Exercise, Library } from "./library.ts";
import { isAtHome, label, thingOf } from "./library.ts";
import { isIn, wordsOf } from "./plain-words.ts";

export interface Search {
  readonly words: string;
  /** An id of the vocabulary, or empty for any. */
  readonly position: string;
  readonly stage: string;
  readonly muscle: string;
  /** Equipment at hand, beside what any home has; null while nobody was asked. */
  readonly ticked: ReadonlySet<string> | null;
}

export interface Find {
  readonly exercise: Exercise;
  /** Names of the injuries that the search means, or without whose words it would not have been found as well. */
  readonly injuries: readonly string[];
}

export const ANY: Search = { words: "", position: "", stage: "", muscle: "", ticked: null };

/** Any word will do; exercises with more of the words come first, then those with one in a name. */
export function found(library: Library, search: Search): Find[] {
  const words = asked(search.words);
  const plain = wordsOf(library.exercises.flatMap(namesOf));
  return library.exercises
    .filter((exercise) => fits(exercise, search, library))
    .map((exercise) => ({ ...matched(library, exercise, words, plain), exercise }))
    .filter(({ rank }) => words.length === 0 || rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .map(({ exercise, injuries }) => ({ exercise, injuries }));
}

function fits({ position, stage, muscles, equipment }: Exercise, search: Search, library: Library): boolean {
  return (
    (search.position === "" || position === search.position) &&
    (search.stage === "" || stage === search.stage) &&
    (search.muscle === "" || [...muscles.primary, ...muscles.secondary].includes(search.muscle)) &&
    (search.ticked === null || equipment.every((thing) => isAtHome(library, thing) || search.ticked?.has(thing)))
  );
}

function matched(library: Library, exercise: Exercise, words: readonly string[], plain: readonly string[]) {
  const names = wordsOf(namesOf(exercise));
  const about = wordsOf(textsAbout(library, exercise));
  const left = words.filter((word) => !isIn(word, names) && !isIn(word, about));
  // An exercise is found by an injury only where the injury's page names it, and never by a word
  // of exercises alone: "band" asks for bands, not for the iliotibial one.
  const named = Object.values(library.injuries)
    .filter((injury) => injury.exercises.includes(exercise.id))
    .map((injury) => ({ name: injury.name, words: wordsOf([injury.name, ...injury.also_known_as, injury.where]) }));
  const telling = words.filter((word) => !isIn(word, plain));
  const meant = named.filter((injury) => telling.length > 0 && words.every((word) => isIn(word, injury.words)));
  const helped = named.filter((injury) => left.some((word) => telling.includes(word) && isIn(word, injury.words)));
  const injuries = meant.length > 0 ? meant : helped;
  const hits = words.filter(
    (word) => !left.includes(word) || injuries.some((injury) => isIn(word, injury.words)),
  ).length;
  const inNames = meant.length > 0 ? words.length : words.filter((word) => isIn(word, names)).length;
  // More words always outweigh more names; an injury that is meant by all the words counts like a name.
  return { rank: hits * (words.length + 1) + inNames, injuries: injuries.map(({ name }) => name) };
}

function namesOf(exercise: Exercise): string[] {
  return [exercise.name, ...exercise.also_known_as];
}

/** One word for what needs no more than any home has, so that "equipment" by itself does not ask for it. */
const NO_EQUIPMENT = "bodyweight";
const ASKS_FOR_NONE = /\b(?:no|without|without any) equipment\b|\bbody[ -]weight\b/gi;

function textsAbout(library: Library, exercise: Exercise): string[] {
  const terms = (vocabulary: string, ids: readonly string[]) =>
    ids.flatMap((id) => [label(library, vocabulary, id), library.vocabularies[vocabulary]?.[id]?.meaning ?? ""]);
  const { primary, secondary } = exercise.muscles;
  const parts = [
    ...[...primary, ...secondary].map((id) => library.muscles[id]),
    ...exercise.chain_links.map((id) => library.chain_links[id]),
  ];
  return [
    exercise.summary,
    ...parts.flatMap((part) => (part ? [part.name, part.plain_name, ...part.also_asked] : [])),
    ...exercise.equipment.map((thing) => label(library, "equipment", thing)),
    ...terms("position", [exercise.position]),
    ...terms("stage", [exercise.stage]),
    ...terms("goal", exercise.goals),
    ...exercise.equipment.flatMap((id) => thingOf(library, id)?.also_asked ?? []),
    ...(library.vocabularies.position[exercise.position]?.also_asked ?? []),
    exercise.equipment.every((thing) => isAtHome(library, thing)) ? NO_EQUIPMENT : "",
  ];
}

/** Words that stand in every text and say nothing. */
const SMALL = new Set("a an and as at for from in into my of on or the to with your".split(" "));

function asked(text: string): string[] {
  const words = wordsOf([text.replace(ASKS_FOR_NONE, NO_EQUIPMENT)]);
  const telling = words.filter((word) => !SMALL.has(word));
  return telling.length > 0 ? telling : words;
}
