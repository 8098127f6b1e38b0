/** A part of the page that is loaded when it is wanted; NAME-HASH.js is its module. */

import { useEffect, useState } from "preact/hooks";

export type Part<T> = T | "failed" | null;

/** A hook for a part: null until it is there. It is kept, so that whoever comes back finds it whole at once. */
export function part<T extends object>(load: () => Promise<T>): (isWanted?: boolean) => Part<T> {
  let loaded: T | null = null;
  return (isWanted = true) => {
    const [found, setFound] = useState<Part<T>>(loaded);
    useEffect(() => {
      if (loaded || !isWanted) return;
      load().then(
        (all) => {
          loaded = all;
          setFound(all);
        },
        () => setFound("failed"),
      );
    }, [isWanted]);
    // Another view may have loaded it since this one stands.
    return loaded ?? found;
  };
}
