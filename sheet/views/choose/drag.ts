/** Reordering by dragging the grip, with a mouse, a pen or a finger. */

import { useEffect, useRef, useState } from "preact/hooks";

export interface Drag {
  readonly from: number | null;
  /** The card before which the dragged one would land; the count of cards means the end. */
  readonly before: number | null;
  cardRef(place: number): (element: HTMLElement | null) => void;
  onGrip(place: number): (event: PointerEvent) => void;
}

/** How near the edge of the window the page begins to scroll, and how far at a time. */
const EDGE = 70;
const SCROLL = 12;

export function useDrag(onMove: (from: number, to: number) => void): Drag {
  const cards = useRef(new Map<number, HTMLElement>());
  const [dragged, setDragged] = useState<{ from: number; before: number } | null>(null);
  const stop = useRef<() => void>(() => undefined);

  useEffect(() => () => stop.current(), []);

  function placeAt(y: number): number {
    const places = [...cards.current.entries()].sort(([one], [other]) => one - other);
    const below = places.find(([, card]) => {
      const { top, height } = card.getBoundingClientRect();
      return y < top + height / 2;
    });
    return below ? below[0] : places.length;
  }

  function begin(from: number, event: PointerEvent): void {
    if (event.button !== 0) return;
    event.preventDefault();
    let before = from;
    setDragged({ from, before });

    const follow = ({ clientY }: PointerEvent) => {
      if (clientY < EDGE) scrollBy(0, -SCROLL);
      if (clientY > innerHeight - EDGE) scrollBy(0, SCROLL);
      before = placeAt(clientY);
      setDragged({ from, before });
    };
    const cancel = () => {
      removeEventListener("pointermove", follow);
      removeEventListener("pointerup", drop);
      removeEventListener("pointercancel", cancel);
      removeEventListener("keydown", leave);
      setDragged(null);
    };
    const drop = () => {
      cancel();
      const to = before > from ? before - 1 : before;
      if (to !== from) onMove(from, to);
    };
    const leave = (pressed: KeyboardEvent) => {
      if (pressed.key === "Escape") cancel();
    };
    addEventListener("pointermove", follow);
    addEventListener("pointerup", drop);
    addEventListener("pointercancel", cancel);
    addEventListener("keydown", leave);
    stop.current = cancel;
  }

  return {
    from: dragged?.from ?? null,
    before: dragged && dragged.before !== dragged.from && dragged.before !== dragged.from + 1 ? dragged.before : null,
    cardRef: (place) => (element) => {
      if (element) cards.current.set(place, element);
      else cards.current.delete(place);
    },
    onGrip: (place) => (event) => begin(place, event),
  };
}
