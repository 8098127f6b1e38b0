/** A section that can be folded; the browser's own search still finds what is inside. */

import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./icon.tsx";
import { useShown } from "./shown.ts";

interface Props {
  readonly title: ComponentChildren;
  readonly startsOpen?: boolean;
  /** Whether what is inside is made when it is first opened. */
  readonly late?: boolean;
  readonly children: ComponentChildren;
}

export function Fold({ title, startsOpen = false, late = false, children }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState(startsOpen);
  const wasOpen = useRef(false);
  // What is folded is not made before the reader sees the sheet.
  const isShown = useShown();
  if (isOpen || (isShown && !late)) wasOpen.current = true;
  const region = useRef<HTMLDivElement>(null);

  // Before the browser paints, so that what is folded is never seen for a moment.
  useLayoutEffect(() => {
    const element = region.current;
    if (!element) return undefined;
    if (isOpen) element.removeAttribute("hidden");
    else element.setAttribute("hidden", "until-found");
    const onFound = () => setOpen(true);
    element.addEventListener("beforematch", onFound);
    return () => element.removeEventListener("beforematch", onFound);
  }, [isOpen]);

  return (
    <div class="sheet-fold">
      <button
        type="button"
        class="sheet-fold__title"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="open" />
        <span>{title}</span>
      </button>
      <div id={id} ref={region} class="sheet-fold__content">
        {wasOpen.current && children}
      </div>
    </div>
  );
}
