/** When the reader sees the sheet for the first time: what is not seen then waits for it. */

import { useEffect, useState } from "preact/hooks";
import { SHOWN } from "../../state/shown-event.ts";

let isShown = false;

/** The first view is drawn, and is seen when the next frame is over. */
export function tellShown(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      isShown = true;
      dispatchEvent(new Event(SHOWN));
    }),
  );
}

/** How wide the first view is at most where what follows a screen further down waits for it: elsewhere it may be in it. */
const NARROW = "(max-width: 44.984375em)";

/** Whether to make what lies below the first view, or over its foot: on a phone, when that was seen. */
export function useBelow(): boolean {
  const isShown = useShown();
  const [isNarrow] = useState(() => matchMedia(NARROW).matches);
  return isShown || !isNarrow;
}

/** Does something when the reader sees the sheet, or at once. Returns what stops that. */
export function whenShown(then: () => unknown): () => void {
  if (isShown) then();
  else addEventListener(SHOWN, then, { once: true });
  return () => removeEventListener(SHOWN, then);
}

export function useShown(): boolean {
  const [was, setShown] = useState(isShown);
  useEffect(() => (was ? undefined : whenShown(() => setShown(true))), [was]);
  return was;
}
