/** The question whether another sheet may take the place of one in progress. */

import { sheetName } from "../../core/names.ts";
import { counted } from "../../core/words.ts";
import type { Offered } from "../../state/model.ts";
import { useModel, usePage } from "../page.ts";
import { Dialog } from "../parts/dialog.tsx";
import { MODE_TITLES } from "../parts/show-mode.ts";

/** What to call the other sheet, by where it comes from. */
const OFFERS: Readonly<Record<Offered["from"], { readonly sheet: string; readonly holder: string }>> = {
  link: { sheet: "the linked sheet", holder: "The link" },
  saved: { sheet: "the saved sheet", holder: "The saved one" },
  file: { sheet: "the sheet of the file", holder: "The file" },
};

export function Offer({ offered }: { offered: Offered }) {
  const { actions } = usePage();
  const { history } = useModel();
  const { mode } = offered;
  const { sheet: other, holder } = OFFERS[offered.from];
  function open(): void {
    actions.answer(true);
    scrollTo(0, 0);
    requestAnimationFrame(() => document.getElementById(MODE_TITLES[mode])?.focus({ preventScroll: true }));
  }

  return (
    <Dialog title={`Open ${other}?`} onCancel={() => actions.answer(false)}>
      <p>
        You have a sheet in progress: <bdi>{sheetName(history.now)}</bdi>,{" "}
        {counted(history.now.items.length, "exercise")}. {holder} holds <bdi>{sheetName(offered.sheet)}</bdi>,{" "}
        {counted(offered.sheet.items.length, "exercise")}.
      </p>
      <div class="sheet-bar">
        <button type="button" class="sheet-button sheet-button--strong" onClick={() => actions.answer(false)}>
          Keep mine
        </button>
        <button type="button" class="sheet-button" onClick={open}>
          Open {other}
        </button>
      </div>
    </Dialog>
  );
}
