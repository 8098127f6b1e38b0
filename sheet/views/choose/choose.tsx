/** The first mode: choose and dose, hand on, save. */

import { useEffect, useState } from "preact/hooks";

import type { Asked } from "../../state/address.ts";
import * as elsewhere from "../../state/asked-elsewhere.ts";
import type { Page } from "../page.ts";
import { useModel, usePage } from "../page.ts";
import { NOT_LOADED } from "../parts/file.ts";
import { useRested } from "../parts/use-rested.ts";
import { SheetBar, seeSheet } from "./bar.tsx";
import { LibraryPanel } from "./library-panel.tsx";
import { editingOf } from "./use-editing.ts";
import { usePrescribing } from "./use-prescribing.ts";
import { YoursPanel } from "./yours.tsx";

/** What a reader does first. */
const USED = { events: ["pointerdown", "keydown", "focusin", "scroll"] };

/** What another page asked for, where its question brought the reader here. */
export function doAsked(page: Page, asked: Asked): void {
  elsewhere.doAsked(page, editingOf(page), asked);
}

export function Choose() {
  const { pieces } = usePage();
  const { handed, history } = useModel();
  // A wide screen shows more at once.
  const isRested = useRested(true, USED, matchMedia("(min-width: 60em)").matches);
  // What a colleague hands on stands on top, and a sheet in progress has more to set than its first view shows.
  const wantsMore = isRested || handed !== null || history.now.items.length > 0;
  const part = usePrescribing(wantsMore);
  const rows = useHere(true, pieces.first.length > 0, pieces.begin);
  const programmes = useHere(wantsMore, pieces.has("programmes"), () => pieces.hold("programmes"));
  const more = part === "failed" || programmes !== true ? null : part;
  return (
    <div class="sheet-choose">
      <button type="button" class="sheet-button sheet-skip" onClick={seeSheet}>
        Skip to your sheet
      </button>
      {more && <more.Handed />}
      {rows === true && <LibraryPanel more={more} />}
      {rows === "failed" && <p class="sheet-empty">{NOT_LOADED}</p>}
      <div class="sheet-beside-library">
        <YoursPanel more={more} />
        {(part === "failed" || programmes === "failed") && <p class="sheet-empty">{NOT_LOADED}</p>}
        {more && (
          <>
            <more.SharePanel />
            <more.KeptPanel />
          </>
        )}
      </div>
      <SheetBar />
    </div>
  );
}

/** Whether something of the library is here; it is asked for when it is wanted. */
function useHere(isWanted: boolean, isHere: boolean, ask: () => Promise<void>): boolean | "failed" {
  const [found, setFound] = useState<boolean | "failed">(false);
  useEffect(() => {
    if (!isWanted || isHere) return;
    ask().then(
      () => setFound(true),
      () => setFound("failed"),
    );
  }, [isWanted]);
  return isHere || found;
}
