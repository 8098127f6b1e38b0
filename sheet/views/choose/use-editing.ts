/** What changes the sheet: made once for a page, because it remembers what is on its way. */

import type { Editing } from "../../state/editing.ts";
import { editingActions } from "../../state/editing.ts";
import type { Page } from "../page.ts";
import { usePage } from "../page.ts";

const made = new WeakMap<Page["holder"], Editing>();

export function editingOf(page: Page): Editing {
  const editing = made.get(page.holder) ?? editingActions(page);
  made.set(page.holder, editing);
  return editing;
}

export function useEditing(): Editing {
  return editingOf(usePage());
}
