/** The rungs beside an exercise, by the edges of the ladders: what leads to it, and what it leads to. */

import type { Exercise, Library } from "./library.ts";

export function easierForms({ id }: Exercise, { exercises }: Library): Exercise[] {
  return exercises.filter(({ progresses_to }) => progresses_to.some(({ exercise }) => exercise === id));
}

export function harderForms({ progresses_to }: Exercise, { exercises }: Library): Exercise[] {
  return exercises.filter(({ id }) => progresses_to.some(({ exercise }) => exercise === id));
}
