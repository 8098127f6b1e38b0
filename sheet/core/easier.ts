/** The easier form of an exercise: the one that leads to it. */

import type { Exercise, Library } from "./library.ts";

export function easierForm({ id }: Exercise, library: Library): Exercise | null {
  return library.exercises.find(({ progresses_to }) => progresses_to.some(({ exercise }) => exercise === id)) ?? null;
}
