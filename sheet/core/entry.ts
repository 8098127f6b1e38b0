/** An entry of the tab's history: which mode of which sheet it shows. */

import { fieldsOf, numberOf, oneOf } from "./unknown.ts";

export type Mode = "choose" | "print" | "do";

export const MODES: readonly Mode[] = ["choose", "print", "do"];

export interface Entry {
  readonly mode: Mode;
  readonly turn: number;
  /** Whether a link opened the mode, and not the reader: who only follows a sheet sees no builder. */
  readonly isLed: boolean;
  /** The exercise that is shown for doing, from 0; one more is the finish. A reload comes back to it. */
  readonly place: number;
}

export function entryOf(state: unknown): Entry | null {
  const fields = fieldsOf(state);
  const mode = oneOf(MODES, fields.mode);
  const turn = numberOf(fields.turn);
  if (mode === null || turn === null) return null;
  return { mode, turn, isLed: fields.isLed === true, place: numberOf(fields.place) ?? 0 };
}
