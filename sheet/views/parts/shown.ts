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
