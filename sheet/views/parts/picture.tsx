/** A drawn figure with its size set, so that nothing jumps when it arrives. */

import type { Figure } from "../../core/library.ts";
import { usePage } from "../page.ts";

interface Props {
  readonly figure: Figure;
  /** Beside its name, a picture says nothing new and stays silent. */
  readonly silent?: boolean;
  /** Whether it may wait until it comes near the screen. */
  readonly late?: boolean;
}

export function Picture({ figure, silent = false, late = false }: Props) {
  const { at } = usePage();
  return (
    <img
      class="sheet-picture"
      src={at(figure.src)}
      alt={silent ? "" : figure.alt}
      width={figure.width}
      height={figure.height}
      loading={late ? "lazy" : "eager"}
      decoding="async"
    />
  );
}
