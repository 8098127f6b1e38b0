/** What waits for pieces of the library: nothing is done of it before all of them are here. */

import type { Needs, Pieces } from "./held-library.ts";
import { lostWords } from "./held-library.ts";

/** Does something when what it needs is here. */
export type WhenHere = (needs: Needs, then: () => void) => void;

/** At once where everything is here, else one after the other, as it was asked for; in vain where something is lost. */
export function inTurn(pieces: Pieces, say: (text: string) => void): WhenHere {
  let last: Promise<void> | null = null;
  return (needs, then) => {
    if (!last && pieces.has(needs)) return then();
    const held = pieces.hold(needs);
    const turn: Promise<void> = Promise.allSettled([held, last])
      .then(() => held)
      .then(then, (failure) => say(lostWords(failure)))
      .finally(() => {
        if (last === turn) last = null;
      });
    last = turn;
  };
}
