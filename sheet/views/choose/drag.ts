/** Reordering by dragging the grip, with a mouse, a pen or a finger; how one is followed is loaded after the builder stands. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Dragged } from "./follow-drag.ts";
import type { Prescribing } from "./use-prescribing.ts";

export interface Drag {
  readonly from: number | null;
  /** The card before which the dragged one would land; the count of cards means the end. */
  readonly before: number | null;
  cardRef(place: number): (element: HTMLElement | null) => void;
  onGrip(place: number): (event: PointerEvent) => void;
}

export function useDrag(onMove: (from: number, to: number) => void, more: Prescribing | null): Drag {
  const cards = useRef(new Map<number, HTMLElement>());
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const stop = useRef<(() => void) | undefined>(undefined);

  useEffect(() => () => stop.current?.(), []);

  return {
    from: dragged?.from ?? null,
    before: dragged && dragged.before !== dragged.from && dragged.before !== dragged.from + 1 ? dragged.before : null,
    cardRef: (place) => (element) => {
      if (element) cards.current.set(place, element);
      else cards.current.delete(place);
    },
    onGrip: (place) => (event) => {
      stop.current = more?.followDrag(place, event, cards.current, setDragged, onMove);
    },
  };
}
