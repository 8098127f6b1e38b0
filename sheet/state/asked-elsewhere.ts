/** What another page asked for, as the first thing that happens to the sheet. It comes with the builder. */

import { begun } from "../core/settings.ts";
import { readySheet } from "../core/suggested.ts";
import type { Asked } from "./address.ts";
import { fragmentOf, writeAddress } from "./address.ts";
import type { Edited, Editing } from "./editing.ts";
import { CHOSEN, LED, offerSheet, openSheet } from "./opening.ts";

/** An exercise, a programme, or exercises to do; a draft is added to, never replaced unasked. */
export function doAsked({ library, holder }: Pick<Edited, "library" | "holder">, editing: Editing, asked: Asked): void {
  const sheet = holder.get().history.now;
  holder.set(CHOSEN);
  /** Chosen by trying them, not for another: they are there to be done. */
  const isToDo = "exercises" in asked;
  if ("exercise" in asked) editing.add(asked.exercise);
  else if (isToDo && sheet.items.length === 0) {
    const ready = readySheet(library, asked);
    if (ready) openSheet(holder, ready, [], { ...LED, turn: holder.get().turn });
  } else if (sheet.items.length === 0) editing.startFrom(asked);
  else {
    const ready = readySheet(library, asked);
    const next = ready && begun(ready, holder.get().contact);
    if (next && fragmentOf(next) !== fragmentOf(sheet)) offerSheet(holder, next, isToDo ? "do" : "choose");
  }
  writeAddress(holder);
}
