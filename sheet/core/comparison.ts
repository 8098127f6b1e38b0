/** A sheet beside the library of today, as it was compared (changes.ts). */

import type { Edition } from "./library.ts";

export type Part = "instructions" | "dose" | "safety";

export type Change =
  /** Of the rules for every exercise; said first. */
  | { readonly kind: "rules"; readonly item: -1 }
  | { readonly kind: "removed"; readonly item: number; readonly code: string }
  | {
      readonly kind: "changed";
      readonly item: number;
      readonly code: string;
      readonly name: string;
      readonly parts: readonly Part[];
      /** The suggested dose in words then and now, where the words differ. */
      readonly dose: { readonly before: string; readonly now: string } | null;
    };

export type Comparison =
  /** The sheet was made in this edition, or does not say in which. */
  | { readonly kind: "same" }
  /** The sheet's edition is not on the list of editions. */
  | { readonly kind: "unknown-edition" }
  | { readonly kind: "compared"; readonly since: Edition; readonly changes: readonly Change[] };

/** Whether it is said of the exercise at this place, since the sheet was made, when to stop or not to do it. */
export function isSafer(comparison: Comparison | null, place: number): boolean {
  return (
    comparison?.kind === "compared" &&
    comparison.changes.some(
      (change) => change.item === place && change.kind === "changed" && change.parts.includes("safety"),
    )
  );
}
