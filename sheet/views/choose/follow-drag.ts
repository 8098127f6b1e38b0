/** One card that is dragged, from the press of the grip until it is dropped or left where it was. */

export interface Dragged {
  readonly from: number;
  /** The card before which it would land; the count of cards means the end. */
  readonly before: number;
}

/** How near the edge of the window the page begins to scroll, and how far at a time. */
const EDGE = 70;
const SCROLL = 12;

/** Answers what leaves the card where it was; undefined where the press begins nothing. */
export function followDrag(
  from: number,
  event: PointerEvent,
  cards: ReadonlyMap<number, HTMLElement>,
  show: (dragged: Dragged | null) => void,
  onMove: (from: number, to: number) => void,
): (() => void) | undefined {
  if (event.button !== 0) return undefined;
  event.preventDefault();
  let before = from;
  show({ from, before });

  function placeAt(y: number): number {
    const places = [...cards.entries()].sort(([one], [other]) => one - other);
    const below = places.find(([, card]) => {
      const { top, height } = card.getBoundingClientRect();
      return y < top + height / 2;
    });
    return below ? below[0] : places.length;
  }

  const follow = ({ clientY }: PointerEvent) => {
    if (clientY < EDGE) scrollBy(0, -SCROLL);
    if (clientY > innerHeight - EDGE) scrollBy(0, SCROLL);
    before = placeAt(clientY);
    show({ from, before });
  };
  const cancel = () => {
    removeEventListener("pointermove", follow);
    removeEventListener("pointerup", drop);
    removeEventListener("pointercancel", cancel);
    removeEventListener("keydown", leave);
    show(null);
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
  return cancel;
}
