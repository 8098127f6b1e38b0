/** The end of a session: how it felt, a note, and the log. */

import { exerciseByCode } from "../../core/library.ts";
import type { LoggedItem, Session } from "../../core/log.ts";
import { hurtItems, isBlank } from "../../core/log.ts";
import { guideFor, zoneOf } from "../../core/pain.ts";
import { NOTE_LENGTH } from "../../core/prescription.ts";
import type { Progress } from "../../core/progress.ts";
import { usePage, useSheet } from "../page.ts";
import { TextField } from "../parts/fields.tsx";
import { LogPanel } from "./log-panel.tsx";
import { PainScale } from "./pain-scale.tsx";

interface Props {
  readonly progress: Progress;
  readonly onScore: (part: Partial<Pick<Session, "painAfter" | "note">>) => void;
  readonly onHurt: (at: number, hurt: boolean) => void;
  readonly onSaved: () => void;
  readonly onStartAgain: () => void;
}

export function Finish({ progress: { session, isSaved }, onScore, onHurt, onSaved, onStartAgain }: Props) {
  const { keeping, actions } = usePage();
  return (
    <>
      <PainScale when="after" value={session.painAfter} onScore={(painAfter) => onScore({ painAfter })}>
        {session.painAfter !== null && session.painAfter > 0 && <WhichHurt session={session} onHurt={onHurt} />}
      </PainScale>
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
            actions.say(
              isSaved || isBlank(session)
                ? "A new session. All ticks are cleared."
                : "A new session. Bring back returns to the last one.",
            );
          }}
        >
          New session
        </button>
      </div>
      <LogPanel />
    </>
  );
}

/** The advice is about one exercise: which one, and what comes before it. */
function WhichHurt({ session, onHurt }: { session: Session; onHurt: Props["onHurt"] }) {
  const { library } = usePage();
  const guide = guideFor(library.safety, useSheet());
  const isMuch = session.painAfter !== null && zoneOf(session.painAfter, guide) !== guide.zones[0];
  return (
    <>
      <HurtOnes session={session} onHurt={onHurt} isIn={() => true} />
      {isMuch && hurtItems(session).map((item, at) => <Easier key={at} item={item} />)}
    </>
  );
}

interface HurtProps {
  readonly session: Session;
  readonly onHurt: Props["onHurt"];
  /** Which exercises are asked about. */
  readonly isIn: (item: LoggedItem) => boolean;
}

/** A box for each exercise: it was this one. */
export function HurtOnes({ session, onHurt, isIn }: HurtProps) {
  return (
    <fieldset class="sheet-rounds sheet-hurt">
      <legend>Which exercise hurt?</legend>
      {session.items.map(
        (item, at) =>
          isIn(item) && (
            <label key={at} class="sheet-round">
              <input type="checkbox" checked={item.hurt} onChange={() => onHurt(at, !item.hurt)} />
              <span>{item.name}</span>
            </label>
          ),
      )}
    </fieldset>
  );
}

export function Easier({ item: { code, name } }: { item: LoggedItem }) {
  const { library, at } = usePage();
  const exercise = exerciseByCode(library, code);
  if (!exercise)
    return (
      <p>
        <b>{name}</b>
      </p>
    );
  const [easier] = exercise.easier_forms;
  return easier ? (
    <p>
      <b>{name}:</b> its easier form is the exercise <a href={at(easier.url)}>{easier.name}</a>.
    </p>
  ) : (
    <p>
      <b>{name}:</b> <a href={at(exercise.url)}>ways to make it easier</a>.
    </p>
  );
}
