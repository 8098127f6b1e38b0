/**
 * What mail programs, messengers and editors make of a link, undone. A link is made of letters, digits and a few signs,
 * so that nothing is lost by taking out or turning back what never stands in one. Whether what is left is the link
 * that was sent, its check says. packages/python/level_hips_data/mended.py does the same.
 */

/** Named characters of HTML that stand for a sign of a link, or for nothing that is seen. Names in small letters: an address may come in capitals. */
const NAMED: readonly (readonly [names: RegExp, sign: string])[] = [
  [/^[mn]?dash$|^minus$|^hyphen$/i, "-"],
  [/^shy$|^zwn?j$|^zerowidthspace$/i, ""],
  [/^amp$/i, "&"],
  [/^lt$/i, "<"],
  [/^gt$/i, ">"],
  [/^nbsp$/i, " "],
];

/** The text in one line, white space as single spaces: whether a sign stands behind a space tells an end from a change. */
export function mended(text: string): string {
  return joined(turnedBack(text));
}

/** Every layer of writing around a text taken off; its lines stay. */
export function turnedBack(text: string): string {
  // Every address that is opened has percent signs around what is not ASCII.
  const plain = thrice(thrice(text, /(?:%[0-9a-f]{2})+/gi, unescapeRun).replace(/=\r?\n/g, ""), ESCAPED, unescaped);
  return inAscii(withoutTags(plain).replace(/\\(?=[!-/:-@[-`{-~\r\n])/g, ""));
}

/** One line of several that a mail program made, with or without the quoting marks of a reply: a field for a link takes the breaks out, and leaves the marks. */
export function joined(text: string): string {
  return text
    .replace(/[^\S\r\n]+/g, " ")
    .replace(/ ?(?:[\r\n]|> (?=[\dA-Z./-]{2}|[\dA-Z]$))[>|\s]*/g, "")
    .replace(/ +/g, " ");
}

/** Undoes what may have been done twice or three times. */
function thrice(text: string, what: RegExp, how: (whole: string, ...groups: string[]) => string): string {
  return [1, 2, 3].reduce((plain) => plain.replace(what, how), text);
}

/** Of what is cut, or of another encoding, only what is ASCII. */
function unescapeRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run.replace(/%([0-7].)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  }
}

/** A character of HTML that is written as a word or a number, such as `&ndash;`. */
const ESCAPED = /&(?:#([0-9]{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,14}));/gi;

function unescaped(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return NAMED.find(([names]) => names.test(name))?.[1] ?? whole;
  const point = decimal ? Number(decimal) : parseInt(hex ?? "", 16);
  return point > 0x10ffff ? whole : String.fromCodePoint(point);
}

/** Takes out marks of HTML such as `<wbr>`, but not the one whose address is the link, and no address in angle brackets. */
function withoutTags(text: string): string {
  return text.replace(/<\/?[a-z][a-z0-9]*(?:[\s/][^<>]*)?>/gi, (tag) => (/#[!/]*[PV]\d+[./]/i.test(tag) ? tag : ""));
}

/** Undoes what word processors and keyboards make of ASCII: dashes for hyphens, full-width symbols, characters that nobody sees. */
function inAscii(text: string): string {
  // Word writes a hyphen that does not break as U+001E, and one that is not always there as U+001F.
  const plain = text.replace(/\u001E/g, "-").replace(/[\u0000-\u0008\u000E-\u001F\u007F]/g, "");
  if (!/[^\u0000-\u007F]/.test(plain)) return plain;
  return plain
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(UNSEEN, "");
}

/** Selectors of variants stand apart: in one class with other characters they would look like a part of those. */
const UNSEEN = /\u034F|[\uFE00-\uFE0F]|[\u0080-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;
