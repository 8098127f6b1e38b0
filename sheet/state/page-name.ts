/** The page's title and its one heading: what a tab, a bookmark and a reader by ear are told that the page is. */

import { pageHeading } from "../core/names.ts";
import type { Holder } from "./model.ts";

const metaOf = (property: string) =>
  document.querySelector(`meta[property='og:${property}']`)?.getAttribute("content") ?? "";

/** What stands above the builder until it is saved or put away; its own name is the heading below. */
const HANDED = "A colleague's protocol";

export function namePage(heading: string): void {
  document.title = `${heading} - ${metaOf("site_name")}`;
  const title = document.querySelector("h1");
  if (title && title.textContent !== heading) title.textContent = heading;
}

/** Names the page as it is now and from now on; a sheet that a link opened keeps its name in the builder, too. */
export function keepNamed(holder: Holder): void {
  const built = metaOf("title");
  let led: number | null = null;
  let named = "";

  function name(): void {
    const { history, mode, isLed, turn, edited, problems, handed } = holder.get();
    if (isLed) led = turn;
    const isOwn = mode === "choose" && edited && led !== turn;
    const sheet = isOwn ? "" : pageHeading(history.now, mode, problems);
    const heading = (handed !== null && mode === "choose" ? HANDED : sheet) || built;
    if (heading === named) return;
    named = heading;
    namePage(heading);
    // From here on it is a sheet of one's own (before-sheet.ts).
    if (heading === built) document.documentElement.classList.remove("sheet-linked");
  }

  holder.subscribe(name);
  name();
}
