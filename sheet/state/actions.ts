/** Everything that can happen to the sheet; each action says its outcome in one sentence. */

import type { Library } from "../core/library.ts";
import { editingActions } from "./editing.ts";
import type { Holder } from "./model.ts";
import { openingActions } from "./opening.ts";
import { speechOf } from "./speech.ts";

export type Actions = ReturnType<typeof sheetActions>;

export function sheetActions(library: Library, holder: Holder) {
  const speech = speechOf(holder);
  const editing = editingActions(library, holder, speech);
  const { say, whisper } = speech;
  return { say, whisper, ...editing, ...openingActions(library, holder, speech, editing) };
}
