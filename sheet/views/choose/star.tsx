/** The star of an exercise: favourites come first in the finder. */

import type { ListedExercise } from "../../core/library.ts";
import { useModel, usePage } from "../page.ts";
import { Icon } from "../parts/icon.tsx";

export function Star({ exercise: { code, name } }: { exercise: Pick<ListedExercise, "code" | "name"> }) {
  const { keeping } = usePage();
  const isStarred = useModel().store.favourites.includes(code);
  return (
    <button
      type="button"
      class="sheet-find__star"
      aria-pressed={isStarred}
      aria-label={`Favourite: ${name}`}
      onClick={() => keeping.star(code, name, !isStarred)}
    >
      <Icon name="star" />
    </button>
  );
}
