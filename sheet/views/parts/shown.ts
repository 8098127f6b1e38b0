/** When the reader sees the sheet for the first time: what is not seen then waits for it. */

import { useEffect, useState } from "preact/hooks";

/** What the page's own script waits for, too (site.js). */
const SHOWN = "sheet-shown";

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

/** Whether to make what lies below the first view: on a phone, when that was seen. */
export function useBelow(): boolean {
  const isShown = useShown();
  const [isNarrow] = useState(() => matchMedia(NARROW).matches);
  return isShown || !isNarrow;
}

export function useShown(): boolean {
  const [was, setShown] = useState(isShown);
  useEffect(() => {
    if (was) return undefined;
    const show = () => setShown(true);
    if (isShown) return show();
    addEventListener(SHOWN, show);
    return () => removeEventListener(SHOWN, show);
  }, [was]);
  return was;
}
