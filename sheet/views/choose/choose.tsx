/** The first mode: choose and dose, hand on, save. */

import { useEffect, useState } from "preact/hooks";

import { usePage } from "../page.ts";
import { NOT_LOADED } from "../parts/file.ts";
import { SheetBar, seeSheet } from "./bar.tsx";
import { LibraryPanel } from "./library-panel.tsx";
import { usePrescribing } from "./use-prescribing.ts";
import { YoursPanel } from "./yours.tsx";

export function Choose() {
  const part = usePrescribing();
  const made = useMade();
  // Programmes and injuries are part of what whoever makes sheets needs.
  const more = part === "failed" || made !== true ? null : part;
  return (
    <div class="sheet-choose">
      <button type="button" class="sheet-button sheet-skip" onClick={seeSheet}>
        Skip to your sheet
      </button>
      {more && <more.Handed />}
      {made === true && <LibraryPanel more={more} />}
      {made === "failed" && <p class="sheet-empty">{NOT_LOADED}</p>}
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

/** Whether programmes, injuries and the first exercises are here: who only follows a link does not load them. */
function useMade(): boolean | "failed" {
  const { pieces } = usePage();
  const [made, setMade] = useState<boolean | "failed">(pieces.first.length > 0);
  useEffect(() => {
    if (made === true) return;
    pieces.make().then(
      () => setMade(true),
      () => setMade("failed"),
    );
  }, []);
  return made;
}
