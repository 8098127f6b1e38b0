/** Going to another mode of the page: its heading takes the focus, and nothing scrolls by itself. */

import type { Mode } from "../../core/entry.ts";
import type { Actions } from "../../state/actions.ts";

/** The heading of each mode. */
export const MODE_TITLES: Readonly<Record<Mode, string>> = {
  choose: "sheet-yours-title",
  print: "sheet-print-title",
  do: "sheet-do-title",
};

export function showMode(actions: Actions, next: Mode): void {
  actions.show(next);
  if (next !== "choose")
    requestAnimationFrame(() => document.getElementById(MODE_TITLES[next])?.focus({ preventScroll: true }));
}
