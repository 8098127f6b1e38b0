/** The end of a session: how it felt, a note, and the log. */

import { isBlank } from "../../core/log.ts";
import type { Session } from "../../core/log.ts";
import { NOTE_LENGTH } from "../../core/prescription.ts";
import { usePage } from "../../state/page.ts";
import { TextField } from "../parts/fields.tsx";
import { LogPanel } from "./log.tsx";
import { PainScale } from "./pain.tsx";
import type { Progress } from "./sessions.ts";

interface Props {
  readonly progress: Progress;
  readonly onScore: (part: Partial<Pick<Session, "painAfter" | "note">>) => void;
  readonly onSaved: () => void;
  readonly onStartAgain: () => void;
}

export function Finish({ progress: { session, isSaved }, onScore, onSaved, onStartAgain }: Props) {
  const { keeping, actions } = usePage();
  return (
    <section class="sheet-finish" aria-labelledby="sheet-finish-title">
      <h3 id="sheet-finish-title" tabIndex={-1}>When you have finished</h3>
      <PainScale when="after" value={session.painAfter} onScore={(painAfter) => onScore({ painAfter })} />
      <TextField
        label="A note for yourself"
        value={session.note}
        most={NOTE_LENGTH}
        hint="It stays on this device, in your log."
        onText={(note) => onScore({ note })}
      />
      <div class="sheet-bar">
        <button
          type="button"
          class="sheet-button sheet-button--strong"
          onClick={() => {
            if (keeping.log(session)) onSaved();
          }}
        >
          {isSaved ? "Saved in your log" : "Save in my log"}
        </button>
      </div>
      <div class="sheet-bar sheet-finish__again">
        <button
          type="button"
          class="sheet-button"
          onClick={() => {
            onStartAgain();
            actions.say(isSaved || isBlank(session) ? "A new session. All ticks are cleared." : "A new session. Bring back returns to the last one.");
          }}
        >
          New session
        </button>
      </div>
      <LogPanel />
    </section>
  );
}
