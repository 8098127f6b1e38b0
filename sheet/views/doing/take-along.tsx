/** What a patient takes along: the sheet on paper, in large print, and its days in the calendar. */

import { useState } from "preact/hooks";
import { sheetLink } from "../../core/link.ts";
import { pageAddress } from "../../state/address.ts";
import { printSheet } from "../../state/printing.ts";
import { usePage, useSheet } from "../page.ts";
import { loadPaper } from "../paper/use-paper.ts";
import { NOT_LOADED } from "../parts/file.ts";
import { InCalendar } from "../parts/in-calendar.tsx";

export function TakeAlong() {
  const { holder, actions } = usePage();
  const sheet = useSheet();
  const [isAsked, setAsked] = useState(false);
  const print = (isLarge: boolean) => {
    if (!document.querySelector(".sheet-leaf")) actions.say("The pages are on their way.");
    loadPaper().then(
      () => printSheet(holder, isLarge),
      () => actions.say(NOT_LOADED),
    );
  };
  return (
    <>
      <div class="sheet-along" role="group" aria-label="Take this sheet along">
        <button type="button" class="sheet-button" onClick={() => print(false)}>
          Print
        </button>
        <button type="button" class="sheet-button" onClick={() => print(true)}>
          Print large
        </button>
        <button type="button" class="sheet-button" aria-expanded={isAsked} onClick={() => setAsked(!isAsked)}>
          Put in my calendar
        </button>
      </div>
      {isAsked && <InCalendar link={sheetLink(pageAddress(), sheet)} />}
    </>
  );
}
