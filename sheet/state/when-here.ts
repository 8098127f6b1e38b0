/** What waits for pieces of the library: nothing is done of it before all of them are here. */

import type { Needs, Pieces } from "./held-library.ts";
import { lostWords } from "./held-library.ts";

/** Does something when what it needs is here; what comes after is done when it was lost, too. */
export type WhenHere = (needs: Needs, then: () => void, after?: () => void) => void;

/** Milliseconds of waiting for which nothing need be said. */
const SHORT = 600;
const ON_ITS_WAY = "One moment: it is on its way. A weak signal takes longer.";

/** At once where everything is here, else one after the other, as it was asked for; in vain where something is lost. */
export function inTurn(pieces: Pieces, say: (text: string) => void): WhenHere {
  let last: Promise<void> | null = null;
  return (needs, then, after = () => undefined) => {
    if (!last && pieces.has(needs)) {
      then();
      return after();
    }
    const held = pieces.hold(needs);
    // Said once, however many are waited for.
    const long = last ? undefined : setTimeout(() => say(ON_ITS_WAY), SHORT);
    const turn: Promise<void> = Promise.allSettled([held, last])
      .then(() => held)
      .then(then, (failure) => say(lostWords(failure, needs)))
      .finally(() => {
        clearTimeout(long);
        after();
        if (last === turn) last = null;
      });
    last = turn;
  };
}
