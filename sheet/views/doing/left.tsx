/** Sessions that stopped or were left without being saved: each can go on, into the log, or away. */

import type { Progress } from "../../core/progress.ts";
import { startWords } from "../../core/session-words.ts";
import { usePage } from "../page.ts";

interface Props {
  readonly left: readonly Progress[];
  /** Those of this sheet whose tab was closed. */
  readonly stopped: readonly Progress[];
  readonly canGoOn: (one: Progress) => boolean;
  readonly onBringBack: (one: Progress) => void;
  readonly onSettled: (one: Progress) => void;
}

export function LeftSessions({ left, stopped, canGoOn, onBringBack, onSettled }: Props) {
  const { keeping, actions } = usePage();

  function settle(one: Progress): void {
    onSettled(one);
    document.getElementById("sheet-do-title")?.focus({ preventScroll: true });
  }

  return (
    <>
      {[...stopped, ...left].map((one) => (
        <div key={one.session.id} class="sheet-unlogged" role="group" aria-label="A session that is not in your log">
          <p>
            Not in your log yet: <bdi>{one.session.title}</bdi>, {startWords(one.session)}.
          </p>
          <div class="sheet-bar">
            {canGoOn(one) &&
              (stopped.includes(one) ? (
                <button type="button" class="sheet-button sheet-button--strong" onClick={() => onBringBack(one)}>
                  Go on where you stopped
                </button>
              ) : (
                <button type="button" class="sheet-button" onClick={() => onBringBack(one)}>
                  Bring back
                </button>
              ))}
            <button
              type="button"
              class="sheet-button"
              onClick={() => {
                if (keeping.log(one.session)) settle(one);
              }}
            >
              Put it in your log
            </button>
            <button
              type="button"
              class="sheet-button"
              onClick={() => {
                settle(one);
                actions.say("The session is left out.");
              }}
            >
              Leave it out
            </button>
          </div>
        </div>
      ))}
    </>
  );
}
