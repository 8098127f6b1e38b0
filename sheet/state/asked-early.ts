/** What the page asked for before its program was there (before-sheet.ts). */

import { ask } from "./ask-site.ts";

declare global {
  interface Window {
    /** By the whole address; each is there for the first who takes it. */
    sheetAsked?: Map<string, Promise<Response>>;
    /** Held until the page shows it, so that it is not asked for twice. */
    sheetPicture?: HTMLImageElement;
  }
}

/** Asks, or takes the answer that is on its way; one that did not come is asked for anew. */
export function answerOf(address: string, cache: RequestCache): Promise<Response> {
  const early = cache === "default" ? window.sheetAsked?.get(address) : undefined;
  window.sheetAsked?.delete(address);
  return early?.catch(() => ask(address)) ?? ask(address, cache);
}
