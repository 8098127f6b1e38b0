/** The first mode: choose and dose, hand on, save. */

import { NOT_LOADED } from "../parts/file.ts";
import { SheetBar, seeSheet } from "./bar.tsx";
import { LibraryPanel } from "./library-panel.tsx";
import { usePrescribing } from "./use-prescribing.ts";
import { YoursPanel } from "./yours.tsx";

export function Choose() {
  const part = usePrescribing();
  const more = part === "failed" ? null : part;
  return (
    <div class="sheet-choose">
      <button type="button" class="sheet-button sheet-skip" onClick={seeSheet}>
        Skip to your sheet
      </button>
      {more && <more.Handed />}
      <LibraryPanel more={more} />
      <div class="sheet-beside-library">
        <YoursPanel more={more} />
        {part === "failed" && <p class="sheet-empty">{NOT_LOADED}</p>}
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
