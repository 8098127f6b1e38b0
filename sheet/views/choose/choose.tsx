/** The first mode: choose and dose, hand on, save. */

import { KeptPanel } from "./kept.tsx";
import { LibraryPanel } from "./library.tsx";
import { SharePanel } from "./share.tsx";
import { SheetBar, YoursPanel } from "./yours.tsx";

export function Choose() {
  return (
    <div class="sheet-choose">
      <LibraryPanel />
      <div class="sheet-side">
        <YoursPanel />
        <SharePanel />
        <KeptPanel />
      </div>
      <SheetBar />
    </div>
  );
}
