/** Free text: cleaned once, on its way in, so that every output may trust its shape. */

/**
 * Characters that show nothing and can deceive: controls, zero-width spaces, direction
 * overrides and isolates, tag characters. The joiners U+200C and U+200D and the marks
 * U+200E and U+200F stay, since Persian, Hindi, Hebrew and emoji need them.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u180E\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** One line, in normal form, without invisible characters, at most `most` characters long. */
export function tidyText(value: unknown, most: number): string {
  if (typeof value !== "string") return "";
  const line = value
    .slice(0, most * 20)
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(INVISIBLE, "")
    .normalize("NFC")
    .replace(/[\s\u0085]+/gu, " ")
    .trim();
  return [...line].slice(0, most).join("").trimEnd();
}

/** Shortened at a word with an ellipsis, for texts of ours that are longer than a note. */
export function clip(value: string, most: number): string {
  const line = tidyText(value, value.length);
  const characters = [...line];
  if (characters.length <= most) return line;
  const head = characters.slice(0, most - 1).join("");
  const lastSpace = head.lastIndexOf(" ");
  return `${(lastSpace > most / 2 ? head.slice(0, lastSpace) : head).trimEnd()}…`;
}
