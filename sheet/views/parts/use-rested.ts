/**
 * Whether the first view has stood for a while: what it does not show waits for that, so that a weak signal brings the
 * view itself sooner. A wide screen shows more at once, and may well have a printer beside it: there nothing waits.
 */

import { useEffect, useState } from "preact/hooks";

/** How long it stands, in milliseconds. */
const REST = 2000;

/** What a reader does first. */
const USED = ["pointerdown", "keydown", "focusin", "scroll"] as const;

/**
 * @param isWanted Whether anything waits at all.
 * @param endsWithUse Whether the wait ends with the first thing that the reader does.
 */
export function useRested(isWanted: boolean, endsWithUse = false): boolean {
  const [isRested, setRested] = useState(false);
  useEffect(() => {
    if (!isWanted || isRested) return undefined;
    const rest = () => setRested(true);
    const timer = setTimeout(rest, matchMedia("(min-width: 60em)").matches ? 0 : REST);
    if (endsWithUse) for (const used of USED) addEventListener(used, rest, true);
    return () => {
      clearTimeout(timer);
      for (const used of USED) removeEventListener(used, rest, true);
    };
  }, [isWanted, isRested]);
  return isRested;
}
