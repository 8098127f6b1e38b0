/** The log on this device: what was done, and the ways to take it away. */

import type { Session } from "../../core/log.ts";
import { doneItems, hurtItems } from "../../core/log.ts";
import { logCsv } from "../../core/log-csv.ts";
import { doneWords } from "../../core/log-words.ts";
import { SCORES } from "../../core/pain.ts";
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
  const { keeping } = usePage();
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
        Pain before: {session.painBefore ?? "no score"}. After: {session.painAfter ?? "no score"}.{" "}
        <label>
          Next morning:{" "}
          <select
            class="sheet-input sheet-input--short"
            value={session.painNextMorning ?? ""}
            onChange={(event) =>
              keeping.scoreNextMorning(
                session,
                SCORES.find((score) => `${score}` === event.currentTarget.value) ?? null,
              )
            }
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
      {hurt && <p>What hurt: {hurt}.</p>}
      {session.note && <p dir="auto">{session.note}</p>}
    </li>
  );
}

/** When a session began: "Sun, 22 Nov 2026, 08:00". */
export function startWords({ at }: Session): string {
  const [day = "", time = ""] = at.split("T");
  const when = new Date(`${day}T12:00:00Z`).toLocaleDateString("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return `${when}, ${time}`;
}

/** Prints the log in place of the sheet, this once. */
function printLog(): void {
  document.body.classList.add("sheet-prints-log");
  addEventListener("afterprint", () => document.body.classList.remove("sheet-prints-log"), { once: true });
  window.print();
}
