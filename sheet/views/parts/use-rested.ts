/**
 * Whether the first view has stood for a while: what it does not show waits for that, so that a weak signal brings the
 * view itself sooner, and a slow phone is not busy with what nobody may want.
 */

import { useEffect, useState } from "preact/hooks";

/** How long it stands, in milliseconds. */
const REST = 2000;

/** What tells that more is wanted next. */
export interface Signs {
  readonly events: readonly string[];
  /** Whether an event of that name is one; each is, without this. */
  readonly isOne?: (event: Event) => boolean;
}

/**
 * @param isWanted Whether anything waits at all.
 * @param signs What ends the wait sooner.
 * @param isAtOnce Whether nothing waits, on this screen.
 */
export function useRested(isWanted: boolean, { events, isOne }: Signs, isAtOnce = false): boolean {
  const [isRested, setRested] = useState(false);
  useEffect(() => {
    if (!isWanted || isRested) return undefined;
    const rest = () => setRested(true);
    const look = (event: Event) => {
      if (!isOne || isOne(event)) rest();
    };
    const timer = setTimeout(rest, isAtOnce ? 0 : REST);
    for (const name of events) addEventListener(name, look, true);
    return () => {
      clearTimeout(timer);
      for (const name of events) removeEventListener(name, look, true);
    };
  }, [isWanted, isRested]);
  return isRested;
}
