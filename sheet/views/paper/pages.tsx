/** The pages as they are printed, and in the second mode, what is set of them. Loaded by use-paper.ts. */

import { useLayoutEffect, useState } from "preact/hooks";
import { useModel, usePage } from "../page.ts";
import type { Outcome } from "./paper.tsx";
import { Paper } from "./paper.tsx";
import { usePreview } from "./preview.ts";
import { PrintPanel } from "./print-panel.tsx";

export function Pages() {
  const { holder } = usePage();
  const { mode, history } = useModel();
  const { frame, scale } = usePreview();
  const [outcome, setOutcome] = useState<Outcome>({ pages: 0, most: null, isFineCode: false });
  const hasItems = history.now.items.length > 0;

  // From now on a print is of these pages, and of nothing else on the screen.
  useLayoutEffect(() => {
    document.body.classList.toggle("sheet-prints", hasItems);
  }, [hasItems]);

  // Also from the browser's menu.
  useLayoutEffect(() => {
    const begin = () => holder.set({ isPrinting: true });
    const end = () => holder.set({ isPrinting: false });
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, [holder]);

  return (
    <div class={mode === "print" ? "sheet-preview" : "sheet-preview sheet-preview--waiting"}>
      {mode === "print" && <PrintPanel outcome={outcome} />}
      <div class="sheet-preview__pages" ref={frame} style={{ "--sheet-scale": scale }}>
        <Paper onOutcome={setOutcome} />
      </div>
    </div>
  );
}
