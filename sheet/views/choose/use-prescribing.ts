/** The part of the builder that is loaded after its first view: a patient's telephone needs none of it. */

import { useEffect, useState } from "preact/hooks";

export type Prescribing = typeof import("./prescribing.ts");

/** Kept, so that whoever comes back to the builder finds it whole at once. */
let loaded: Prescribing | null = null;

export function usePrescribing(): Prescribing | "failed" | null {
  const [part, setPart] = useState<Prescribing | "failed" | null>(loaded);
  useEffect(() => {
    if (part) return;
    import("./prescribing.ts").then(
      (all) => {
        loaded = all;
        setPart(all);
      },
      () => setPart("failed"),
    );
  }, []);
  return part;
}
