/** An entry of the tab's history: which mode of which sheet it shows. */

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
  if (typeof state !== "object" || state === null) return null;
  const { mode, turn, isLed, place } = state as Readonly<Record<string, unknown>>;
  const known = MODES.find((one) => one === mode);
  return known && typeof turn === "number"
    ? { mode: known, turn, isLed: isLed === true, place: typeof place === "number" ? place : 0 }
    : null;
}
