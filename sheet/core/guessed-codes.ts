/** What a link seems to name, told before the program that reads links (link.ts) is there: a few words are enough for that. */

import { CODE, fromThree } from "./code.ts";

/**
 * The codes of the exercises in a link of a sheet, each once; null where it is no such link. Of a link that was changed on
 * its way they may be others than it names.
 */
export function guessedCodes(fragment: string): readonly string[] | null {
  const [, version, fields = ""] = /#[!/]*v(\d+)\.?(.*)/i.exec(fragment) ?? [];
  if (!version) return null;
  const isShort = Number(version) < 5;
  // The first field is the sheet's own, the last its check.
  const items = fields.toUpperCase().split(".").slice(1, -1);
  const codes = items.map((item) => (isShort ? item.slice(0, 2) : fromThree(item.slice(0, 3))));
  return [...new Set(codes)].filter((code) => CODE.test(code));
}
