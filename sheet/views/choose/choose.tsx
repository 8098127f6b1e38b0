/** The first mode: choose and dose, hand on, save. */

import type { Change } from "../../core/changes.ts";
import { KeptPanel } from "./kept.tsx";
import { LibraryPanel } from "./library.tsx";
import { SharePanel } from "./share.tsx";
import { SheetBar, YoursPanel } from "./yours.tsx";

export function Choose({ changes }: { changes: readonly Change[] }) {
  return (
    <div class="sheet-choose">
      <LibraryPanel />
      <div class="sheet-side">
        <YoursPanel changes={changes} />
        <SharePanel />
        <KeptPanel />
      </div>
      <SheetBar />
    </div>
  );
}
