/** What of the library stands ready to become a sheet, and of which exercises it would be. */

import type { Library } from "./library.ts";

/** What the library has ready: a programme's phase, what the page of an injury names, or some exercises. */
export type Ready =
  | { readonly programme: string; readonly phase: string }
  | { readonly injury: string }
  | { readonly exercises: readonly string[] };

/** The ids of the exercises that such a sheet is made of. */
export function idsOf({ programmes, injuries }: Library, ready: Ready): readonly string[] {
  if ("exercises" in ready) return ready.exercises;
  if ("injury" in ready) {
    const injury = Object.hasOwn(injuries, ready.injury) ? injuries[ready.injury] : undefined;
    return injury?.exercises.slice(0, injury.begin_with) ?? [];
  }
  const programme = programmes.find(({ id }) => id === ready.programme);
  return programme?.phases.find(({ id }) => id === ready.phase)?.items.map(({ exercise }) => exercise) ?? [];
}
