/** Everything that can happen to the sheet; each action says its outcome in one sentence. */

import { editingActions } from "./editing.ts";
import type { Pieces } from "./held-library.ts";
import type { Holder } from "./model.ts";
import { openingActions } from "./opening.ts";
import { speechOf } from "./speech.ts";
import { inTurn } from "./when-here.ts";

export type Actions = ReturnType<typeof sheetActions>;

export function sheetActions(pieces: Pieces, holder: Holder) {
  const speech = speechOf(holder);
  const whenHere = inTurn(pieces, speech.say);
  const editing = editingActions(pieces.library, holder, speech, whenHere);
  const { say, whisper } = speech;
  return { say, whisper, ...editing, ...openingActions(pieces.library, holder, speech, editing, whenHere) };
}
