/**
 * Which exercises of a list the words of a search find, best first; where they find none, what of
 * them is not in the library, and what comes nearest.
 *
 * Every word has to fit an exercise: by a name, by a fact (a muscle, a thing, the position, the
 * stage, a goal, a link of the chain), or by an injury whose page names it. Which words these are
 * is said by the data (`also_known_as`, `also_asked`).
 */

import { isAtHome } from "./library.ts";
import type { Equipment, Goal, Index, ListedExercise, Part, Position, Stage } from "./library-shape.ts";
import { likeness, meantBy } from "./misspelt.ts";
import { isForm, isIn, wordsInOrder, wordsOf } from "./plain-words.ts";

export interface Find {
  readonly exercise: ListedExercise;
  /** Names of the injuries that the search means, or without whose words it would not have been found. */
  readonly injuries: readonly string[];
}

export interface Answer {
  readonly finds: readonly Find[];
  /** What is to be said of it, in sentences: which words were read as others, or why nothing is found. */
  readonly told: string;
  /** Where nothing is found: the two exercises that come nearest, if any does. */
  readonly nearest: readonly ListedExercise[];
}

/** A word that was asked for, with those that it stands for. */
interface Asked {
  readonly said: string;
  readonly forms: readonly string[];
  /** While it is typed, a word of one or two letters is found by its beginning, too. */
  readonly isLast: boolean;
  /** Whether it is said of a fact, once that was asked: many exercises share a muscle, and a search has one set of words. */
  readonly told: Map<Fact, boolean>;
}

interface Entry {
  readonly exercise: ListedExercise;
  /** Each name's words, and two of them that may be written as one. */
  readonly names: readonly (readonly string[])[];
  readonly ownNames: readonly string[];
  readonly mainMuscles: readonly Fact[];
  readonly facts: readonly Fact[];
  readonly injuries: readonly Wording[];
}

/** One thing that is true of an exercise, as it may be asked for: a muscle, a thing, the position. */
interface Fact {
  /** The words of its names: each of them finds it, but for those that only say where. */
  readonly named: readonly string[];
  /** What else it is called: of several words, all belong together, as biceps alone is no thigh. */
  readonly called: readonly (readonly string[])[];
  /** A link is what an exercise works against, so that it takes two of its words to mean it. */
  readonly isLink: boolean;
}

/** A word of a vocabulary. */
type Term = Equipment | Goal | Position | Stage;

/** An injury's name and its words. */
interface Wording {
  readonly name: string;
  readonly names: readonly (readonly string[])[];
  /** Its names, and its first one with where it hurts: what somebody may say of it at once. */
  readonly sayings: readonly (readonly string[])[];
  readonly words: readonly string[];
}

/** Words that stand in every text and say nothing, and what everything here is. */
const SMALL = new Set(
  "a an and are as at do for from i in into my of on or the to with your exercise exercises".split(" "),
);
/** Words that only say where or how large, so that one of them means nothing without what it is said of: "front plank". */
const PLACING = new Set(
  "back big deep front inner inside large long low lower out outer outside side over small top under up upper".split(
    " ",
  ),
);
const LEAVES_OUT = new Set(["no", "without"]);

/** One word for what needs no more than any home has, so that "equipment" by itself does not ask for it. */
const NO_EQUIPMENT = "bodyweight";
const HOME_IS_ENOUGH: Fact = { named: [NO_EQUIPMENT], called: [], isLink: false };
const ASKS_FOR_NONE = /\b(?:no|without|without any) equipment\b|\bbody[ -]weight\b/gi;

const NEAREST = 2;
/** Less alike than this, two words have nothing to do with each other. */
const ALIKE = 0.65;

/** Returns a function that answers searches among the exercises of an index. */
export function searcher(index: Index): (text: string) => Answer {
  const entries = index.exercises.map((exercise) => entryOf(index, exercise));
  const everyInjury = Object.values(index.injuries).map(wordingOf);
  const plain = [...new Set(entries.flatMap(({ ownNames }) => ownNames))];
  const known = [
    ...new Set(
      entries.flatMap((one) => [
        ...one.ownNames,
        ...one.facts.flatMap(({ named, called }) => [...named, ...called.flat()]),
        ...one.injuries.flatMap(({ words }) => words),
      ]),
    ),
  ];

  return (text) => {
    const { wanted, unwanted } = asked(text, known);
    const words = wanted.map((word) => (isAmong(word, known) ? word : { ...word, forms: meantBy(word.said, known) }));
    const missing = words.filter(({ forms }) => forms.length === 0).map(({ said }) => said);
    const slips = words.filter(({ said, forms }) => forms.length > 0 && !forms.includes(said));
    // An injury is never meant by words of exercises alone: "band" asks for bands, not for the
    // iliotibial one; but "runner's knee" is one, although both words are in names of exercises.
    const telling = words.filter((word) => !isAmong(word, plain));
    const isMeant = (injury: Wording) =>
      words.length > 0 &&
      (telling.length > 0
        ? injury.sayings.some((saying) => words.every((word) => isAmong(word, saying)))
        : injury.names.some((name) => name.length === words.length && words.every((word) => isAmong(word, name))));
    const isAnyMeant = everyInjury.some(isMeant);
    // "Pain" is in most of them, and by itself says nothing about which.
    const specific = telling.filter(
      (word) =>
        !isPlacing(word) &&
        everyInjury.filter((injury) => isAmong(word, injury.words)).length * 2 <= everyInjury.length,
    );
    /** Whether an injury explains what of a search does not fit an exercise itself: "squat for knee pain". */
    const isHelping = ({ words: its }: Wording, left: readonly Asked[]) =>
      left.every((word) => isWhole(word, its)) &&
      (left.some((word) => specific.includes(word)) || words.filter((word) => isWhole(word, its)).length > 1);

    const ranked = (missing.length > 0 ? [] : entries).flatMap((entry) => {
      const isOwn = (word: Asked) => isAmong(word, entry.ownNames) || isFact(word, entry.facts, words);
      if (unwanted.some((word) => isAmong(word, entry.ownNames) || isFact(word, entry.facts, [word]))) return [];
      const left = words.filter((word) => !isOwn(word));
      const meant = entry.injuries.filter(isMeant);
      const helping = left.length === 0 || isAnyMeant ? [] : entry.injuries.filter((injury) => isHelping(injury, left));
      const injuries = meant.length > 0 ? meant : helping;
      if (left.length > 0 && injuries.length === 0) return [];
      const find: Find = { exercise: entry.exercise, injuries: injuries.map(({ name }) => name) };
      return [{ find, rank: meant.length > 0 && left.length > 0 ? 0 : rankOf(entry, words) }];
    });
    const finds = ranked.sort((a, b) => b.rank - a.rank).map(({ find }) => find);
    const isFruitless = finds.length === 0 && words.length > 0;
    return {
      finds,
      told: [...slips.map(readAs), ...(isFruitless ? [whyNothing(words, missing)] : [])].join(" "),
      nearest: isFruitless ? nearestTo(entries, words, plain) : [],
    };
  };
}

function readAs({ said, forms }: Asked): string {
  return `“${said}” is read as ${listed(forms, "or")}.`;
}

function whyNothing(words: readonly Asked[], missing: readonly string[]): string {
  const whole = words.map(({ said }) => said).join(" ");
  if (missing.length === 0) return `“${whole}” is not in the library: no exercise here has all of these words.`;
  return `${listed(missing, "and")} ${missing.length === 1 ? "is" : "are"} not in the library.`;
}

/** Words in quotes: “one”, “two” and “three”. */
function listed(words: readonly string[], and: string): string {
  const quoted = words.map((word) => `“${word}”`);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} ${and} ${last}`;
}

/** Whether a word is among others; a short one by its beginning only in names, or while it is typed: "sit", "sits". */
function isAmong(asked: Asked, words: readonly string[], shortest = 3): boolean {
  const { forms, isLast } = asked;
  return isLast || asked.said.length >= shortest ? forms.some((form) => isIn(form, words)) : isWhole(asked, words);
}

/** Whether a word of a search is said of one of these, beside the search's other words. */
function isFact(asked: Asked, facts: readonly Fact[], words: readonly Asked[]): boolean {
  return facts.some((fact) => {
    const is = asked.told.get(fact) ?? isOneFact(asked, fact, words);
    asked.told.set(fact, is);
    return is;
  });
}

function isOneFact(asked: Asked, { named, called, isLink }: Fact, words: readonly Asked[]): boolean {
  if (![named, ...called].some((its) => isAmong(asked, its))) return false;
  const isBegun = (word: Asked) => isAmong(word, named);
  // Who says nothing else means it, in however few words.
  if ([named, ...called].some((its) => words.every((word) => isAmong(word, its, 4)))) return true;
  const isNamed = !isLink && !isPlacing(asked) && isAmong(asked, named, 5);
  const isHalf = isBegun(asked) && words.filter(isBegun).length > 1;
  return (
    isNamed ||
    isHalf ||
    called.some((its) => isIts(asked, its) && its.every((one) => words.some((word) => isIts(word, [one]))))
  );
}

function isPlacing({ said }: Asked): boolean {
  return PLACING.has(said) || PLACING.has(said.replace(/s$/, ""));
}

/** Whether a word is one of a saying's: whole, or, while it is typed, by its beginning. */
function isIts(asked: Asked, words: readonly string[]): boolean {
  return (
    isWhole(asked, words) ||
    asked.forms.some((form) => words.includes(`${form}s`)) ||
    (asked.isLast && !isPlacing(asked) && isAmong(asked, words))
  );
}

function isWhole({ forms }: Asked, words: readonly string[]): boolean {
  return forms.some((form) => words.some((word) => isForm(form, word)));
}

/** The words of a search, without those that say nothing, and those behind a "no". */
function asked(text: string, known: readonly string[]): { wanted: Asked[]; unwanted: Asked[] } {
  const all = wordsInOrder(text.replace(ASKS_FOR_NONE, NO_EQUIPMENT)).map((said, at, { length }) => ({
    said,
    forms: [said],
    isLast: at === length - 1,
    told: new Map<Fact, boolean>(),
  }));
  // A name may say "without", too: its two words are known as one, as every two of a name are.
  const isUnwanted = (at: number) => {
    const before = all[at - 1]?.said ?? "";
    return LEAVES_OUT.has(before) && !known.includes(`${before}${all[at]?.said}`);
  };
  const unwanted = all.filter((_, at) => isUnwanted(at));
  const others = all.filter(({ said, isLast }, at) => !isUnwanted(at) && (isLast || !LEAVES_OUT.has(said)));
  const telling = others.filter(({ said }) => !SMALL.has(said));
  const wanted = telling.length + unwanted.length > 0 ? telling : others;
  const first = (word: Asked, at: number) => wanted.findIndex(({ said }) => said === word.said) === at;
  return { wanted: withTwoAsOne(wanted.filter(first), known), unwanted };
}

/** Two words as one where one of them fits nothing and both together do: "clam shell". */
function withTwoAsOne(words: readonly Asked[], known: readonly string[]): Asked[] {
  const made: Asked[] = [];
  for (const word of words) {
    const before = made.at(-1);
    const said = `${before?.said}${word.said}`;
    const both = { ...word, said, forms: [said] };
    const isOne = before && !(isAmong(word, known) && isWhole(before, known)) && isAmong(both, known);
    if (isOne) made.pop();
    made.push(isOne ? both : word);
  }
  return made;
}

function entryOf(index: Index, exercise: ListedExercise): Entry {
  const { vocabularies, muscles, chain_links: links } = index;
  const names = [exercise.name, ...exercise.also_known_as].map(nameWords);
  const { primary, secondary } = exercise.muscles;
  const terms = [
    vocabularies.position[exercise.position],
    vocabularies.stage[exercise.stage],
    ...exercise.equipment.map((id) => vocabularies.equipment[id]),
    ...exercise.goals.map((id) => vocabularies.goal[id]),
  ];
  const mainMuscles = primary.flatMap((id) => factOf(muscles[id]));
  return {
    exercise,
    names,
    ownNames: [...new Set(names.flat())],
    mainMuscles,
    facts: [
      ...mainMuscles,
      ...secondary.flatMap((id) => factOf(muscles[id])),
      ...exercise.chain_links.flatMap((id) => factOf(links[id], true)),
      ...terms.flatMap((term) => factOf(term)),
      ...(exercise.equipment.every((thing) => isAtHome(index, thing)) ? [HOME_IS_ENOUGH] : []),
    ],
    injuries: Object.values(index.injuries)
      .filter((injury) => injury.exercises.includes(exercise.id))
      .map(wordingOf),
  };
}

/** For as long as the page, as the index is kept, too. */
const FACTS = new Map<object, Fact[]>();

/** The fact that a part or a term of the index is: one for all exercises that it is true of. */
function factOf(of: Part | Term | undefined, isLink = false): Fact[] {
  if (!of) return [];
  const names = "label" in of ? [of.label] : [of.name, of.plain_name];
  const facts = FACTS.get(of) ?? [{ named: wordsOf(names), called: of.also_asked.map(wordsInOrder), isLink }];
  FACTS.set(of, facts);
  return facts;
}

function wordingOf({ name, also_known_as, also_asked, where }: Index["injuries"][string]): Wording {
  const names = [name, ...also_known_as, ...also_asked];
  const each = names.map((text) => wordsOf([text]));
  return { name, names: each, sayings: [wordsOf([name, where]), ...each], words: wordsOf([...names, where]) };
}

/** The words of a name, with each two of them as one, as many leave out the hyphen. */
function nameWords(name: string): string[] {
  const words = wordsInOrder(name);
  return [...new Set([...words, ...words.slice(1).map((word, at) => `${words[at]}${word}`)])];
}

/** How well an exercise fits words that all fit it: names before muscles before the rest, whole names first. */
function rankOf({ names, ownNames, mainMuscles, facts }: Entry, words: readonly Asked[]): number {
  const each = words.map((word) =>
    isAmong(word, ownNames) ? 3 : isFact(word, mainMuscles, words) ? 2 : isFact(word, facts, words) ? 1 : 0,
  );
  const whole = names.map((name) => {
    const had = words.filter((word) => isAmong(word, name)).length;
    return had < words.length || had === 0 ? 0 : 1 + had / Math.max(had, name.length);
  });
  return each.reduce<number>((sum, points) => sum + points, 0) + words.length * 3 * Math.max(0, ...whole);
}

/** The exercises that share the rarest words with a search, then those whose names look most like it. */
function nearestTo(entries: readonly Entry[], words: readonly Asked[], names: readonly string[]): ListedExercise[] {
  const weights = words.map((word) => ({
    word,
    looks: new Map(names.map((name) => [name, likeness(word.said, name)])),
    inNames: entries.filter(({ ownNames }) => isAmong(word, ownNames)).length,
    inFacts: entries.filter(({ facts }) => isFact(word, facts, words)).length,
  }));
  const worth = (count: number) => Math.log(1 + entries.length / count);
  return entries
    .map((entry) => {
      const points = weights.map(({ word, looks, inNames, inFacts }) => {
        if (isAmong(word, entry.ownNames)) return (isPlacing(word) ? 0.5 : 2) * worth(inNames);
        if (isFact(word, entry.facts, words)) return worth(inFacts);
        const alike = Math.max(0, ...entry.ownNames.map((name) => looks.get(name) ?? 0));
        return alike < ALIKE ? 0 : alike;
      });
      return { exercise: entry.exercise, points: points.reduce((sum, one) => sum + one, 0) };
    })
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, NEAREST)
    .map(({ exercise }) => exercise);
}
