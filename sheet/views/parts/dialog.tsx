/** A question that has to be answered first; Escape is the answer that changes nothing. */

import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface Props {
  readonly title: string;
  readonly onCancel: () => void;
  readonly children: ComponentChildren;
}

export function Dialog({ title, onCancel, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    // The browser's own return of the focus is lost with the element, which is taken off the page at once.
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="sheet-dialog"
      aria-labelledby="sheet-dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id="sheet-dialog-title">{title}</h2>
      {children}
    </dialog>
  );
}
