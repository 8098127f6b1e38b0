/** A live region that nobody sees: what a screen reader hears of a change. */

/** Milliseconds that a sentence stays there: who comes to the region later does not read what was said once. */
export const KEPT_SAID = 20_000;

/** Returns what says a sentence in such a region of a page. */
export function statusLine(region: Element): (text: string) => void {
  let emptying: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(emptying);
    // The same words are not put there again: that would be said, and nothing has changed.
    if (region.textContent !== text) region.textContent = text;
    emptying = setTimeout(() => {
      region.textContent = "";
    }, KEPT_SAID);
  };
}
