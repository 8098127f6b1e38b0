/** Shows a clinic's colour and logo around the sheet and on it: loaded where its link was opened, or its logo is kept. */

import { lookCss } from "./core/clinic-look.ts";
import { readColour } from "./core/link-colour.ts";
import type { Fields } from "./core/unknown.ts";

/** A picture as a page keeps it: nothing in it ends the text that it stands in. */
const PICTURE = /^data:image\/(?:png|svg\+xml);base64,[\w+/]+=*$/;

/**
 * Puts the look over the site's own; a browser that makes no style sheets by script keeps the site's.
 *
 * @param link The fragment of a clinic's link, when one was opened in this tab.
 * @param kept The logo that this device keeps, `data` and `shape`, when it keeps one.
 */
export function wearLook(link: unknown, { data, shape }: Fields): void {
  const colour = typeof link === "string" ? (readColour(link) ?? "") : "";
  const logo = typeof data === "string" && PICTURE.test(data) ? data : "";
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(lookCss(colour, logo, typeof shape === "number" && shape > 0 ? shape : 1));
    document.adoptedStyleSheets = [sheet];
  } catch {
    // Without it every word can be read as well.
  }
}
