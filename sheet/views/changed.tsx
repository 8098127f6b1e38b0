/** What changed in the library since a sheet was made. Loaded for a sheet of an earlier edition, with what compares (app.tsx). */

import { changeWords } from "../core/changes.ts";
import type { Comparison } from "../core/comparison.ts";
import { dayWords } from "../core/words.ts";
import { Fold } from "./parts/fold.tsx";

export { whatChanged } from "../core/changes.ts";

/** What changed in the rules for every exercise stands before them; what changed of one stands on top of that one. */
export function Rules({ comparison }: { comparison: Comparison }) {
  const rules = comparison.kind === "compared" && comparison.changes.find(({ kind }) => kind === "rules");
  return rules ? <p class="sheet-newer">{changeWords(rules)}</p> : null;
}

export function Changes({ comparison }: { comparison: Comparison }) {
  if (comparison.kind === "same") return null;
  if (comparison.kind === "unknown-edition") {
    return (
      <p class="sheet-hint">
        This sheet was made with another edition of the library. What has changed since is not known; the doses are
        those of the sheet.
      </p>
    );
  }
  if (comparison.changes.length === 0) return null;
  return (
    <Fold title={`What changed in the library since ${dayWords(comparison.since.date)} (${comparison.changes.length})`}>
      <ul>
        {comparison.changes.map((change) => (
          <li key={change.item}>{changeWords(change)}</li>
        ))}
      </ul>
    </Fold>
  );
}
