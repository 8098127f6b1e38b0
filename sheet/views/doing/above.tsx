/** What stands above the exercises: whose sheet it is, how long it takes, what is needed, and when to stop. */

import { useMemo } from "preact/hooks";
import { sessionMinutes } from "../../core/duration.ts";
import { hardWordsLine } from "../../core/hard-words.ts";
import { neededFor } from "../../core/instructions.ts";
import { sheetName } from "../../core/names.ts";
import { stopLine, stopRulesFor } from "../../core/pain.ts";
import { askedOf } from "../../core/settings.ts";
import { counted, weekdayWords } from "../../core/words.ts";
import { useModel, usePage, useSheet } from "../page.ts";
import { Exact } from "../parts/exact.tsx";
import { Fold } from "../parts/fold.tsx";
import { TakeAlong } from "./take-along.tsx";

export function AboveExercises() {
  const { library } = usePage();
  const { isLed } = useModel();
  const sheet = useSheet();
  return (
    <>
      <div class="sheet-do-top">
        <h2 id="sheet-do-title" tabIndex={-1} dir="auto">
          {sheetName(sheet)}
        </h2>
        {isLed && <ToTheBuilder />}
      </div>
      <p class="sheet-hint">
        {counted(sheet.items.length, "exercise")}, about {sessionMinutes(sheet, library)} minutes.
        {sheet.weekdays.length > 0 && ` On ${weekdayWords(sheet.weekdays)}.`}
        {sheet.weeks !== null && ` For ${counted(sheet.weeks, "week")}.`}
      </p>
      <Needed />
      <StopRules />
      <TakeAlong />
    </>
  );
}

/** All that has to be at hand before the first exercise. */
function Needed() {
  const { library } = usePage();
  const words = neededFor(useSheet(), library);
  return words.length === 0 ? null : (
    <p class="sheet-hint">
      <b>You need:</b> {words.join(", ")}.
    </p>
  );
}

/** One rule is always in sight, and all of them are one tap away. */
function StopRules() {
  const { library } = usePage();
  const {
    history: { now: sheet },
    contact,
  } = useModel();
  const { name, contact: reach } = askedOf(sheet, contact);
  const asked = [name, reach].filter((part) => part !== "");
  return (
    <div class="sheet-stop-line">
      <Fold
        title={
          <>
            {stopLine(library, sheet)}{" "}
            <span class="sheet-stop-line__more">
              More<span class="unseen"> on when to stop</span>
            </span>
          </>
        }
      >
        <ul>
          {stopRulesFor(library, sheet).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <p>{library.emergency_line}</p>
        <Words />
        {asked.length > 0 && (
          <p dir="auto">
            <b>Who to ask:</b> <Exact>{asked.join(", ")}</Exact>
          </p>
        )}
      </Fold>
    </div>
  );
}

/** The difficult words of the sheet, in short. */
function Words() {
  const { library } = usePage();
  const sheet = useSheet();
  const words = useMemo(() => hardWordsLine(sheet, library), [sheet, library]);
  return words ? (
    <p>
      <b>Words:</b> {words}
    </p>
  ) : null;
}

/** For who followed a link: the builder is there when it is wanted, and not in the way before. */
function ToTheBuilder() {
  const { actions } = usePage();
  return (
    <button
      type="button"
      class="sheet-link sheet-do-top__more"
      onClick={() => {
        actions.show("choose");
        scrollTo(0, 0);
        requestAnimationFrame(() =>
          document.querySelector<HTMLElement>(".sheet-modes [aria-current]")?.focus({ preventScroll: true }),
        );
      }}
    >
      Change<span> this sheet</span>
    </button>
  );
}
