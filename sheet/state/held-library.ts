/**
 * Holds as much of the library as is asked for. A piece that does not come, or is of another edition than the rules,
 * is an error: nothing may be shown of a sheet whose exercises are not all here.
 */

import type { Exercise, First, Ids, Index, Library, ListedExercise, Making, Rules } from "../core/library.ts";
import { exerciseByCode, exerciseById } from "../core/library.ts";
import { exerciseFrom, FIRST, fileOf, IDS, isOf, LIST, libraryOf, MAKING, RULES, rulesFrom } from "../core/pieces.ts";
import type { Ready } from "../core/ready.ts";
import { idsOf } from "../core/ready.ts";
import { found } from "./ask-site.ts";
import { answerOf } from "./asked-early.ts";

/** What asks for a file of the site; the cache is the browser's own. */
export type Load = (path: string, cache?: RequestCache) => Promise<unknown>;

/** What is asked for: exercises by the codes of a link, a sheet that the library has ready, or all programmes. */
export type Needs = readonly string[] | Ready | "programmes";

export interface Pieces {
  /** What is here. It is the same object for ever, and grows. */
  readonly library: Library;
  /** The rows that the builder shows first; none before they were fetched. */
  readonly first: readonly ListedExercise[];
  has(needs: Needs): boolean;
  /** Fetches what is needed and not here, but for what this edition does not have. */
  hold(needs: Needs): Promise<void>;
  /** Fetches the rows that the builder shows first. */
  begin(): Promise<void>;
  /** All that exercises are found by. */
  list(): Promise<Index>;
}

/** What came is of another edition than the rules. */
export class OtherEdition extends Error {}

/** The sentence for who asked in vain. */
export function lostWords(failure: unknown, needs: Needs): string {
  return failure instanceof OtherEdition
    ? "Nothing was changed: the site is newer than this page. Reload the page, then try again."
    : `Nothing was changed: the ${nameOf(needs)} could not be loaded. Check your connection, then try again.`;
}

function nameOf(needs: Needs): string {
  if (needs === "programmes") return needs;
  const named = "exercises" in needs ? needs.exercises : needs;
  return "length" in named && named.length === 1 ? "exercise" : "exercises";
}

/** Asks the site; files that were asked for ahead are not asked for twice. */
export function loaderOf(at: (path: string) => string, ahead: readonly string[] = []): Load {
  const ask = async (path: string, cache: RequestCache = "default") => found(await answerOf(at(path), cache)).json();
  const begun = new Map(ahead.map((path) => [path, ask(path)]));
  // Who needs it hears of it.
  for (const one of begun.values()) one.catch(() => undefined);
  return (path, cache) => {
    const one = begun.get(path);
    begun.delete(path);
    return one ?? ask(path, cache);
  };
}

/** Begins with the rules of the edition that the site has. */
export async function beginPieces(load: Load, cache?: RequestCache): Promise<Pieces> {
  const rules = rulesFrom(await load(RULES, cache));
  if (!rules) throw new Error("what answered are no rules");
  return holdPieces(rules, load);
}

export function holdPieces(rules: Rules, load: Load): Pieces {
  const exercises: Exercise[] = [];
  const library: Library = libraryOf(rules, exercises);
  const codes = new Map<string, string>();
  const asked = new Map<string, Promise<unknown>>();
  let first: readonly ListedExercise[] = [];
  let hasProgrammes = false;
  let hasIds = false;

  async function fresh(path: string): Promise<unknown> {
    // The second time past the browser's cache, which may hold a file of an earlier edition.
    for (const cache of ["default", "reload"] as const) {
      const piece = await load(path, cache);
      if (isOf(rules, piece)) return piece;
    }
    throw new OtherEdition(path);
  }

  /** One request for a file, however many wait for it; one that failed is made anew. */
  function once<T>(path: string): Promise<T> {
    const found = asked.get(path) ?? fresh(path);
    asked.set(path, found);
    found.catch(() => asked.delete(path));
    return found as Promise<T>;
  }

  function learn(rows: readonly ListedExercise[]): void {
    for (const { id, code } of rows) codes.set(id, code);
  }

  async function make(): Promise<void> {
    const { programmes, injuries, chain_links } = await once<Making>(MAKING);
    Object.assign(library, { programmes, injuries, chain_links });
    hasProgrammes = true;
  }

  async function holdOne(code: string): Promise<void> {
    if (exerciseByCode(library, code) || !rules.codes.includes(code)) return;
    const exercise = exerciseFrom(await once(fileOf(code)), code);
    if (!exercise) throw new Error(`what answered is not the exercise ${code}`);
    if (!exerciseByCode(library, code)) exercises.push(exercise);
  }

  async function codesFor(ready: Ready): Promise<readonly string[]> {
    if (!hasProgrammes && !("exercises" in ready)) await make();
    const wanted = idsOf(library, ready);
    if (!hasIds && wanted.some((id) => !codes.has(id))) {
      const { codes: all } = await once<Ids>(IDS);
      for (const [id, code] of Object.entries(all)) codes.set(id, code);
      hasIds = true;
    }
    return wanted.flatMap((id) => codes.get(id) ?? []);
  }

  return {
    library,
    get first() {
      return first;
    },
    has(needs) {
      if (needs === "programmes") return hasProgrammes;
      if ("every" in needs) return needs.every((code) => exerciseByCode(library, code) || !rules.codes.includes(code));
      if (!hasProgrammes && !("exercises" in needs)) return false;
      return idsOf(library, needs).every((id) => exerciseById(library, id) || (hasIds && !codes.has(id)));
    },
    async hold(needs) {
      if (needs === "programmes") return make();
      await Promise.all(("every" in needs ? needs : await codesFor(needs)).map(holdOne));
    },
    async begin() {
      first = (await once<First>(FIRST)).exercises;
      learn(first);
    },
    async list() {
      const index = await once<Index>(LIST);
      learn(index.exercises);
      return index;
    },
  };
}
