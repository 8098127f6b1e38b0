/** The first mode: choose and dose, hand on, save. */

import { SheetBar, seeSheet } from "./bar.tsx";
import { KeptPanel } from "./kept.tsx";
import { LibraryPanel } from "./library-panel.tsx";
import { SharePanel } from "./share-panel.tsx";
import { YoursPanel } from "./yours.tsx";

export function Choose() {
  return (
    <div class="sheet-choose">
      <button type="button" class="sheet-button sheet-skip" onClick={seeSheet}>
        Skip to your sheet
      </button>
      <LibraryPanel />
      <div class="sheet-beside-library">
        <YoursPanel />
        <SharePanel />
        <KeptPanel />
      </div>
      <SheetBar />
    </div>
  );
}
