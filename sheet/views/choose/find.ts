/** Which exercises of the library a search finds. */

import { label } from "../../core/library.ts";
import type { Exercise, Library } from "../../core/library.ts";

export interface Search {
  readonly words: string;
  /** An id of the vocabulary, or empty for any. */
  readonly position: string;
  readonly stage: string;
  readonly muscle: string;
  /** Equipment at hand; null while nobody was asked. */
  readonly ticked: ReadonlySet<string> | null;
}

export const ANY: Search = { words: "", position: "", stage: "", muscle: "", ticked: null };

export function found(library: Library, search: Search): Exercise[] {
  const words = plain(search.words).split(" ").filter((word) => word !== "");
  return library.exercises.filter((exercise) => {
    const { primary, secondary } = exercise.muscles;
    return (
      (search.position === "" || exercise.position === search.position) &&
      (search.stage === "" || exercise.stage === search.stage) &&
      (search.muscle === "" || [...primary, ...secondary].includes(search.muscle)) &&
      (search.ticked === null || exercise.equipment.every((thing) => search.ticked?.has(thing))) &&
      words.every((word) => searchedText(library, exercise).includes(word))
    );
  });
}

function searchedText(library: Library, exercise: Exercise): string {
  const muscles = [...exercise.muscles.primary, ...exercise.muscles.secondary].flatMap((id) => {
    const muscle = library.muscles[id];
    return muscle ? [muscle.name, muscle.plain_name] : [id];
  });
  return plain(
    [
      exercise.name,
      ...exercise.also_known_as,
      exercise.summary,
      ...muscles,
      ...exercise.equipment.map((thing) => label(library, "equipment", thing)),
      label(library, "position", exercise.position),
      label(library, "stage", exercise.stage),
      ...exercise.goals.map((goal) => label(library, "goal", goal)),
    ].join(" "),
  );
}

/** Lower case, without accents and hyphens. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ");
}
