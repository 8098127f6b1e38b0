/** The colour that a clinic's link may carry behind its check: outside of the frame, so that every reader reads the sheet. */

import { isTooLong } from "./frame.ts";
import { joined, turnedBack } from "./mended.ts";

const COLOUR = /&colour=(?:3D)?([0-9a-f]{6})(?![0-9a-z])/i;

/** Returns it as `#rrggbb`; null when there is none, or not a whole one. */
export function readColour(text: string): string | null {
  if (isTooLong(text)) return null;
  const plain = turnedBack(text);
  // A line or a mark of HTML may end the colour, or break it: as it stands comes first.
  for (const one of [text, plain, joined(plain)]) {
    const found = COLOUR.exec(one)?.[1];
    if (found !== undefined) return `#${found.toLowerCase()}`;
  }
  return null;
}
