/** The bar at the foot of the screen: how many there are, undo, and the two ways to hand on. */

import { sheetLink } from "../../core/link.ts";
import { isLoud, warnings } from "../../core/warnings.ts";
import { counted } from "../../core/words.ts";
import { pageAddress } from "../../state/address.ts";
import { useModel, usePage } from "../page.ts";
import { Icon } from "../parts/icon.tsx";
import { showMode } from "../parts/show-mode.ts";
import { useCopy } from "./copy.ts";
import { useEditing } from "./use-editing.ts";

/** It is there before the first exercise, so that it never comes up under a finger. */
export function SheetBar() {
  const { library, actions } = usePage();
  const editing = useEditing();
  const { history, ticked } = useModel();
  const copy = useCopy();
  const sheet = history.now;
  const pointed = warnings(sheet, library, ticked).filter(isLoud).length;
  const isEmpty = sheet.items.length === 0;

  function print(): void {
    showMode(actions, "print");
    // The bar is used from any depth of the page; the print options begin at its top.
    requestAnimationFrame(() => document.querySelector(".sheet-modes")?.scrollIntoView());
  }

  return (
    <div class="sheet-footbar" role="group" aria-label="The sheet in short">
      <button type="button" class="sheet-footbar__count" onClick={seeSheet}>
        <span>
          <b>{sheet.items.length}</b> on the sheet
          {pointed > 0 && (
            <>
              {" "}
              <span class="sheet-footbar__warn">
                <Icon name="warn" />
              </span>
            </>
          )}
        </span>
        <span class="unseen"> (see it{pointed > 0 && `, with ${counted(pointed, "warning")}`})</span>
        <Icon name="open" />
      </button>
      <button
        type="button"
        class="sheet-button"
        aria-label="Undo"
        aria-disabled={history.past.length === 0}
        onClick={editing.undo}
      >
        <Icon name="undo" /> <span class="sheet-footbar__word">Undo</span>
      </button>
      <button
        type="button"
        class="sheet-button sheet-footbar__redo"
        aria-label="Redo"
        aria-disabled={history.future.length === 0}
        onClick={editing.redo}
      >
        <Icon name="redo" /> <span class="sheet-footbar__word">Redo</span>
      </button>
      <button
        type="button"
        class="sheet-button sheet-button--strong"
        aria-disabled={isEmpty}
        onClick={() => (isEmpty ? actions.say(ADD_FIRST) : copy(sheetLink(pageAddress(), sheet), "Link"))}
      >
        Copy link
      </button>
      <button
        type="button"
        class="sheet-button"
        aria-disabled={isEmpty}
        onClick={() => (isEmpty ? actions.say(ADD_FIRST) : print())}
      >
        Print
      </button>
    </div>
  );
}

const ADD_FIRST = "Add an exercise first.";

/** Brings "Your sheet" to the top of the screen, wherever the reader is. */
export function seeSheet(): void {
  const title = document.getElementById("sheet-yours-title");
  title?.focus({ preventScroll: true });
  title?.scrollIntoView();
}
