/**
 * The pages of paper, what is set of them, and their looks. Nobody needs them to see a sheet on a screen: they are loaded
 * when somebody prints, and by themselves a while after the first view, for the browser's own command to print.
 */

import { loadLooks } from "../parts/load-looks.ts";
import type { Part } from "../parts/part.ts";
import { part } from "../parts/part.ts";
import { useRested } from "../parts/use-rested.ts";

export type Papers = typeof import("./pages.tsx");

const useLoaded = part<Papers>(async () => {
  const [papers] = await Promise.all([import("./pages.tsx"), loadLooks("sheet-paper.css")]);
  return papers;
});

/** What comes before the browser's own command to print: a key that is held for it, and the way to the browser's menu. */
const TO_PRINT = {
  events: ["keydown", "mouseout", "blur"],
  isOne: (event: Event): boolean => {
    if (event instanceof KeyboardEvent) return event.ctrlKey || event.metaKey;
    return event instanceof MouseEvent ? event.relatedTarget === null : event.target === window;
  },
};

/** Resolves when they are here. */
export const loadPaper = useLoaded.load;

/**
 * @param isAsked Whether somebody wants to see or print them.
 * @param hasItems Whether there is anything to print.
 */
export function usePaper(isAsked: boolean, hasItems: boolean): Part<Papers> {
  const quiet = useLoaded(useRested(hasItems, TO_PRINT));
  const asked = useLoaded(isAsked);
  // Where nobody asked, nobody hears that they did not come; who asks, asks anew.
  return asked ?? (quiet === "failed" ? null : quiet);
}
