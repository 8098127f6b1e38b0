/** Which exercises of a list pass its filters. */

import { isAtHome } from "./library.ts";
import type { Index, ListedExercise } from "./library-shape.ts";

export interface Filters {
  /** An id of the vocabulary, or empty for any; so are the next. */
  readonly position: string;
  readonly stage: string;
  readonly muscle: string;
  readonly injury: string;
  /** Equipment at hand, beside what any home has; null while nobody was asked. */
  readonly ticked: ReadonlySet<string> | null;
  /** What the reader cannot do (vocabulary `ability`). */
  readonly cannot: ReadonlySet<string>;
}

export const ANY: Filters = { position: "", stage: "", muscle: "", injury: "", ticked: null, cannot: new Set() };

export function passes(
  index: Pick<Index, "injuries" | "vocabularies">,
  exercise: ListedExercise,
  filters: Filters,
): boolean {
  const { position, stage, muscle, injury, ticked, cannot } = filters;
  const { muscles, equipment } = exercise;
  return (
    (position === "" || exercise.position === position) &&
    (stage === "" || exercise.stage === stage) &&
    (muscle === "" || [...muscles.primary, ...muscles.secondary].includes(muscle)) &&
    (injury === "" || (index.injuries[injury]?.exercises.includes(exercise.id) ?? false)) &&
    (ticked === null || equipment.every((thing) => isAtHome(index, thing) || ticked.has(thing))) &&
    !(index.vocabularies.position[exercise.position]?.needs ?? []).some((need) => cannot.has(need))
  );
}

export function isNarrowed(filters: Filters): boolean {
  const { position, stage, muscle, injury, ticked, cannot } = filters;
  return position + stage + muscle + injury !== "" || ticked !== null || cannot.size > 0;
}

/** What the form and the address of a list say, instead of a thing, for a reader who has none of them. */
const NOTHING = "nothing";

/** The filters that the address of a list asks for; `with` and `cannot` may stand there several times. */
export function filtersAsked(said: URLSearchParams): Filters {
  const things = said.getAll("with");
  return {
    position: said.get("position") ?? "",
    stage: said.get("stage") ?? "",
    muscle: said.get("muscle") ?? "",
    injury: said.get("injury") ?? "",
    ticked: things.length > 0 ? new Set(things.filter((thing) => thing !== NOTHING)) : null,
    cannot: new Set(said.getAll("cannot")),
  };
}
