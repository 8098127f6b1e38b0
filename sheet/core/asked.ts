/** Which things of a page a reader asks for, and how the address of the page says so. */

import { isIn, wordsOf } from "./plain-words.ts";

/** The words of the address, beside the names of the facets. The theme's own search takes "q". */
const WORDS = "find";

/** How the address says in which order; every thing may be put in any. */
export const ORDER = "order";

export interface Asked {
  readonly words: string;
  /** A value for each facet that is asked for, such as `verdict`. */
  readonly facets: Readonly<Record<string, string>>;
}

export interface Thing {
  readonly words: readonly string[];
  readonly facets: Readonly<Record<string, string | undefined>>;
}

/** The words by which a thing is found. */
export function thing(texts: readonly string[], facets: Thing["facets"]): Thing {
  return { words: wordsOf(texts), facets };
}

/** Whether a thing has every word and every facet that is asked for; asked for nothing, all have. */
export function fits(one: Thing, asked: Asked): boolean {
  return (
    wordsOf([asked.words]).every((word) => isIn(word, one.words)) &&
    Object.entries(asked.facets).every(
      ([facet, value]) => facet === ORDER || value === "" || one.facets[facet] === value,
    )
  );
}

/** What the query of an address asks for; a value that a facet does not have asks for nothing. */
export function askedBy(query: string, choices: Readonly<Record<string, readonly string[]>>): Asked {
  const said = new URLSearchParams(query);
  const facets = Object.entries(choices).map(([facet, values]) => {
    const value = said.get(facet) ?? "";
    return [facet, values.includes(value) ? value : ""] as const;
  });
  return { words: said.get(WORDS) ?? "", facets: Object.fromEntries(facets) };
}

/** The query of an address that asks for this, with its question mark; empty when nothing is asked. */
export function queryOf({ words, facets }: Asked): string {
  const said = new URLSearchParams();
  if (words.trim() !== "") said.set(WORDS, words.trim());
  for (const [facet, value] of Object.entries(facets)) if (value !== "") said.set(facet, value);
  const query = said.toString();
  return query === "" ? "" : `?${query}`;
}

/** The same things by their keys: numbers from the largest down, words by the alphabet; equal ones stay as they were. */
export function inOrder<T>(all: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const compare = (a: string, b: string) => Number(b) - Number(a) || a.localeCompare(b);
  return [...all].sort((a, b) => compare(keyOf(a), keyOf(b)));
}
