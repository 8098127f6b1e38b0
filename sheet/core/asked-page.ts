/** The page that somebody asked for and did not get: its address stands in that of the page which says so (publishing/templates/sw.js.j2). */

import { textLike } from "./unknown.ts";

/**
 * Its whole address; null where none is named, or one that is not of this site. Anyone can write such a link, so that nothing but
 * a path is taken from it, and no long one.
 *
 * @param address Of the page that says so.
 */
export function askedPage(address: URL, root: URL): URL | null {
  const path = textLike(/^\/[\w./-]{0,120}$/, address.searchParams.get("page"));
  if (path === null) return null;
  const asked = new URL(root.origin + path);
  return asked.pathname.startsWith(root.pathname) ? asked : null;
}
