/** The sheet that is being made. */

import { sessionMinutes } from "../../core/duration.ts";
import { TITLE_LENGTH } from "../../core/prescription.ts";
import { changeSheet } from "../../core/sheet-edits.ts";
import type { Warning } from "../../core/warnings.ts";
import { warnings } from "../../core/warnings.ts";
import { counted } from "../../core/words.ts";
import { keyOf } from "../../state/item-keys.ts";
import { useModel, usePage } from "../page.ts";
import { TextField } from "../parts/fields.tsx";
import { Icon } from "../parts/icon.tsx";
import { Card } from "./card.tsx";
import { useDrag } from "./drag.ts";
import { useEditing } from "./use-editing.ts";
import type { Prescribing } from "./use-prescribing.ts";

/** @param more What is loaded after the builder stands. */
export function YoursPanel({ more }: { more: Prescribing | null }) {
  const { library, actions } = usePage();
  const editing = useEditing();
  const { history, ticked } = useModel();
  const sheet = history.now;
  const drag = useDrag(editing.move, more);
  const pointed = warnings(sheet, library, ticked);
  const isEmpty = sheet.items.length === 0;
  const ofSheet = (which: (warning: Warning) => boolean) =>
    pointed
      .filter((warning) => warning.items.length === 0 && which(warning))
      .map((warning) => <Pointed key={warning.code} warning={warning} />);

  return (
    <section class="sheet-yours" aria-labelledby="sheet-yours-title">
      <div class="sheet-yours__top">
        <h2 id="sheet-yours-title" tabIndex={-1}>
          Your sheet
        </h2>
        {!isEmpty && (
          <button
            type="button"
            class="sheet-button"
            onClick={() => {
              editing.startAgain();
              document.getElementById("sheet-yours-title")?.focus();
            }}
          >
            Start again
          </button>
        )}
      </div>
      {isEmpty ? (
        <>
          <p class="sheet-empty">Nothing here yet. Add exercises, or start from a programme.</p>
          {history.past.length === 0 && (
            <p class="sheet-hint">
              Were you sent a sheet and see none? The end of its link was lost: ask for it again.
            </p>
          )}
        </>
      ) : (
        <>
          <TextField
            label="Title of the sheet"
            value={sheet.title}
            most={TITLE_LENGTH}
            placeholder="Exercise sheet"
            hint="The title goes into the link. Leave out names and diagnoses."
            onText={(title) => actions.edit(changeSheet(sheet, { title }), "title")}
          />
          <p class="sheet-hint">
            {counted(sheet.items.length, "exercise")}, about {sessionMinutes(sheet, library)} minutes a session
          </p>
          {ofSheet((warning) => !isOfDays(warning))}
          {more && sheet.items.length > 1 && <more.SameForAll />}
          <ol class="sheet-cards">
            {sheet.items.map((item, place) => (
              <Card
                key={keyOf(item)}
                item={item}
                place={place}
                warnings={pointed.filter(({ items }) => items[0] === place)}
                drag={drag}
                more={more}
              />
            ))}
          </ol>
          {more && <more.Days />}
          {/* Below the days, so that they do not move while they are ticked. */}
          {ofSheet(isOfDays)}
          {more && <more.PersonFields />}
        </>
      )}
      {more && <more.Programmes key={isEmpty ? "first" : "again"} startsOpen={isEmpty} />}
    </section>
  );
}

function isOfDays({ code }: Warning): boolean {
  return code === "days" || code === "few-days";
}

function Pointed({ warning }: { warning: Warning }) {
  const { library } = usePage();
  return (
    <p class="sheet-warning">
      <Icon name="warn" />
      <span>
        {warning.message}
        {warning.refs.map((ref) => {
          const cited = library.citations[ref];
          return cited && <small key={ref}> {cited.url ? <a href={cited.url}>{cited.text}</a> : cited.text}</small>;
        })}
      </span>
    </p>
  );
}
