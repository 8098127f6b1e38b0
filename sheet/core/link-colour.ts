/** The colour that a clinic's link may carry behind its check: outside of the frame, so that every reader reads the sheet. */

/** Returns it as `#rrggbb`; null when there is none, or not a whole one. */
export function readColour(text: string): string | null {
  const found = /(?:&|%26)colour(?:=|%3D)([0-9a-f]{6})(?![0-9a-z])/i.exec(text)?.[1];
  return found === undefined ? null : `#${found.toLowerCase()}`;
}
