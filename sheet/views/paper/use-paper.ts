/**
 * The pages of paper, what is set of them, and their looks. Nobody needs them to see a sheet on a screen: they are loaded
 * when somebody prints, and by themselves a while after the first view, for the browser's own command to print. A
 * wide screen, which may well have a printer beside it, has them as soon as the first view stands.
 */

import { useEffect, useState } from "preact/hooks";
import { loadLooks } from "../parts/load-looks.ts";
import type { Part } from "../parts/part.ts";
import { part } from "../parts/part.ts";

export type Papers = typeof import("./pages.tsx");

const useLoaded = part<Papers>(async () => {
  const [papers] = await Promise.all([import("./pages.tsx"), loadLooks("sheet-paper.css")]);
  return papers;
});

/** Resolves when they are here. */
export const loadPaper = useLoaded.load;

/** How long the first view stands before they follow on a narrow screen, in milliseconds. */
const REST = 2000;

/**
 * @param isAsked Whether somebody wants to see or print them.
 * @param hasItems Whether there is anything to print.
 */
export function usePaper(isAsked: boolean, hasItems: boolean): Part<Papers> {
  const quiet = useLoaded(useRested(hasItems));
  const asked = useLoaded(isAsked);
  // Where nobody asked, nobody hears that they did not come; who asks, asks anew.
  return asked ?? (quiet === "failed" ? null : quiet);
}

function useRested(hasItems: boolean): boolean {
  const [isRested, setRested] = useState(false);
  useEffect(() => {
    if (!hasItems) return undefined;
    const timer = setTimeout(() => setRested(true), matchMedia("(min-width: 60em)").matches ? 0 : REST);
    return () => clearTimeout(timer);
  }, [hasItems]);
  return isRested;
}
