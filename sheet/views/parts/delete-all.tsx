/** Deleting everything that this device keeps, and bringing it back while the page is open. */

import type { RefObject } from "preact";
import { useRef } from "preact/hooks";
import { useModel, usePage } from "../page.ts";

export function DeleteAll() {
  const { keeping } = usePage();
  const { deleted } = useModel();
  const remover = useRef<HTMLButtonElement>(null);
  const bringer = useRef<HTMLButtonElement>(null);

  /** The button that was pressed goes; its opposite takes the focus. */
  function press(does: () => void, next: RefObject<HTMLButtonElement | null>): void {
    does();
    requestAnimationFrame(() => next.current?.focus());
  }

  return (
    <div class="sheet-bar sheet-noprint">
      {keeping.keepsSomething() && (
        <button
          ref={remover}
          type="button"
          class="sheet-button sheet-button--danger"
          onClick={() => press(keeping.clear, bringer)}
        >
          Delete everything saved here
        </button>
      )}
      {deleted && (
        <button ref={bringer} type="button" class="sheet-button" onClick={() => press(keeping.bringBack, remover)}>
          Bring back what was deleted
        </button>
      )}
    </div>
  );
}
