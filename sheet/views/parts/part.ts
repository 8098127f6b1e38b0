/** A part of the page that is loaded when it is wanted; NAME-HASH.js is its module. */

import { useEffect, useState } from "preact/hooks";

export type Part<T> = T | "failed" | null;

/** What loads a part: a hook, null until it is there, and a way to load it before the first view. */
export interface Loader<T> {
  (isWanted?: boolean): Part<T>;
  readonly load: () => Promise<void>;
  /** What is there by now. */
  readonly now: () => T | null;
}

/** It is kept, so that whoever comes back finds it whole at once. */
export function part<T extends object>(ask: () => Promise<T>): Loader<T> {
  let loaded: T | null = null;
  const load = async () => {
    loaded ??= await ask();
  };
  const use = (isWanted = true) => {
    const [found, setFound] = useState<Part<T>>(loaded);
    useEffect(() => {
      if (!isWanted) return;
      // Also where another view loaded it since this one was drawn: else nothing would draw it again.
      load().then(
        () => setFound(loaded),
        () => setFound("failed"),
      );
    }, [isWanted]);
    // Another view may have loaded it since this one stands.
    return loaded ?? found;
  };
  return Object.assign(use, { load, now: () => loaded });
}
