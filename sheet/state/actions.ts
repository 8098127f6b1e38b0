/** What can happen to the page in every mode; each action says its outcome in one sentence. What only changes a sheet: editing.ts. */

import type { Prescription } from "../core/prescription.ts";
import { edit, endStep } from "./edit.ts";
import type { Pieces } from "./held-library.ts";
import type { Holder } from "./model.ts";
import { openingActions } from "./opening.ts";
import { speechOf } from "./speech.ts";
import { inTurn } from "./when-here.ts";

export type Actions = ReturnType<typeof sheetActions>;

export function sheetActions(pieces: Pieces, holder: Holder) {
  const speech = speechOf(holder);
  const whenHere = inTurn(pieces, speech.say);
  return {
    ...speech,
    whenHere,
    edit: (next: Prescription, field: string | null = null) => edit(holder, next, field),
    endStep: () => endStep(holder),
    ...openingActions(pieces.library, holder, speech, whenHere),
  };
}
