/** The log on this device: what was done, and the ways to take it away. */

import { useState } from "preact/hooks";
import type { Session } from "../../core/log.ts";
import { doneItems, hurtItems } from "../../core/log.ts";
import { logCsv } from "../../core/log-csv.ts";
import { doneWords } from "../../core/log-words.ts";
import { SCORES } from "../../core/pain.ts";
import { startWords } from "../../core/session-words.ts";
import { useModel, usePage } from "../page.ts";
import { DeleteAll } from "../parts/delete-all.tsx";
import { download } from "../parts/file.ts";

export function LogPanel() {
  const { store } = useModel();
  const sessions = [...store.sessions].reverse();
  return (
    <section class="sheet-log" aria-labelledby="sheet-log-title">
      <h3 id="sheet-log-title" tabIndex={-1}>
        Your log
      </h3>
      <p class="sheet-hint">
        It stays on this device. The device may delete it, an iPhone after seven days without a visit: export or print
        what you want to keep.
      </p>
      <div class="sheet-bar sheet-noprint">
        <button
          type="button"
          class="sheet-button"
          aria-disabled={sessions.length === 0}
          onClick={() =>
            sessions.length > 0 && download("level-hips-log.csv", "text/csv;charset=utf-8", logCsv(store.sessions))
          }
        >
          Export as CSV
        </button>
        <button
          type="button"
          class="sheet-button"
          aria-disabled={sessions.length === 0}
          onClick={() => sessions.length > 0 && printLog()}
        >
          Print log
        </button>
      </div>
      {sessions.length === 0 ? (
        <p class="sheet-empty">Nothing in it yet.</p>
      ) : (
        <ol class="sheet-sessions">
          {sessions.map((session) => (
            <LoggedSession key={session.id} session={session} />
          ))}
        </ol>
      )}
      <DeleteAll />
    </section>
  );
}

function LoggedSession({ session }: { session: Session }) {
  const [isOpen, setOpen] = useState(false);
  const done = doneItems(session);
  const hurt = hurtItems(session)
    .map(({ name }) => name)
    .join(", ");
  return (
    <li class="sheet-session">
      <p>
        <b>{startWords(session)}.</b> {session.title}
      </p>
      {done.length > 0 && (
        <ul>
          {done.map((item, at) => (
            <li key={at}>{doneWords(item)}</li>
          ))}
        </ul>
      )}
      <p>
        Pain before: {session.painBefore ?? "no score"}. After: {session.painAfter ?? "no score"}. Next morning:{" "}
        {session.painNextMorning ?? "no score"}.{" "}
        <button type="button" class="sheet-link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Put right<span class="unseen"> the score of the next morning, {startWords(session)}</span>
        </button>
      </p>
      {isOpen && <PutRight session={session} />}
      {hurt && <p>What hurt: {hurt}.</p>}
      {session.note && <p dir="auto">{session.note}</p>}
    </li>
  );
}

/** The question itself is asked once, on the day after (morning-card.tsx); here a slip of the finger is put right. */
function PutRight({ session }: { session: Session }) {
  const { keeping, actions } = usePage();
  return (
    <p>
      <label>
        Next morning:{" "}
        <select
          class="sheet-input sheet-input--short"
          value={session.painNextMorning ?? ""}
          onChange={(event) => {
            const painNextMorning = SCORES.find((score) => `${score}` === event.currentTarget.value) ?? null;
            if (keeping.amend(session, (one) => ({ ...one, painNextMorning }))) {
              actions.say("The score is in your log.");
            }
          }}
        >
          <option value="">no score</option>
          {SCORES.map((score) => (
            <option key={score} value={score}>
              {score}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}

/** Prints the log in place of the sheet, this once. */
function printLog(): void {
  document.body.classList.add("sheet-prints-log");
  addEventListener("afterprint", () => document.body.classList.remove("sheet-prints-log"), { once: true });
  window.print();
}
