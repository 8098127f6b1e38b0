/** The faults of an exercise on paper. */

import type { FaultSaid, Instructions } from "../../core/instructions.ts";
import type { Exercise, Figure } from "../../core/library.ts";
import { isNarrow } from "../../core/measures.ts";
import type { PrintOptions } from "../../core/settings.ts";
import { Picture } from "../parts/picture.tsx";
import type { Piece } from "./piece.ts";

/** The faults, where they were asked for, in a row, where three fit side by side; else each below the other. */
export function faultsOf({ figures }: Exercise, { faults, alts }: Instructions, options: PrintOptions): Piece[] {
  const title = () => (
    <p>
      <b>Not like this:</b>
    </p>
  );
  const shown = (fault: FaultSaid) => {
    const figure = figures.faults[fault.id];
    return (
      <FaultShown key={fault.id} fault={fault} figure={figure && { ...figure, alt: alts.faults[fault.id] ?? "" }} />
    );
  };
  if (!options.faults || faults.length === 0) return [];
  if (!isNarrow(options))
    return [
      () => (
        <>
          {title()}
          <div class="sheet-paper__faults">{faults.map(shown)}</div>
        </>
      ),
    ];
  return faults.map((fault, at) => () => (
    <>
      {at === 0 && title()}
      {shown(fault)}
    </>
  ));
}

/** One fault: what goes wrong with its picture, and what to do instead. */
function FaultShown({ fault, figure }: { fault: FaultSaid; figure: Figure | undefined }) {
  return (
    <div class="sheet-paper__fault">
      {figure && <Picture figure={figure} />}
      <p>
        {fault.what} <b>Instead:</b> {fault.fix}
      </p>
    </div>
  );
}
