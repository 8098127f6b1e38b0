/** What readers see of a text, as the data ask it of every one of theirs (`library/characters.py`). */

const SPACES = /[\t-\r\u0085\p{Z}]+/gu;
/** Characters that show nothing or turn the direction, and letters that are drawn as nothing. */
const HIDDEN = /[\u034F\p{C}\u115F\u1160\u2800\u3164\uFFA0]/gu;
/** More marks on one letter than living scripts need. */
const STACK = /[\p{Mn}\p{Me}]{4}/u;

/** One line without what nobody sees, which a text that was copied from elsewhere may hold. */
export function visibleLine(text: string): string {
  return text.replace(SPACES, " ").replace(HIDDEN, "").replace(/ {2,}/g, " ").trim();
}

/** Whether there is a letter or a digit in it. */
export function hasVisible(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

export function isStacked(text: string): boolean {
  return STACK.test(text);
}
