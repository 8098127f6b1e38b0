/** Words as they are compared in a search: of a text, and of what someone asks for. */

/** Lower case, without accents and apostrophes; each word once. */
export function wordsOf(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(wordsInOrder))];
}

/** The same of one text, word by word as it stands there. */
export function wordsInOrder(text: string): string[] {
  return text
    .normalize("NFD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** Endings without which a word is found, too, as it is without "ing": "squats" and "squatting" find "squat", "hinging" "hinge". */
const ENDINGS = ["", "s", "es"];

/** Whether a word that was asked for is among others: by its beginning, or with another ending. */
export function isIn(word: string, words: readonly string[]): boolean {
  // Several are found by the beginning of a word as one is: "glutes" finds "gluteus".
  const begun = word.length > 4 && word.endsWith("s") ? word.slice(0, -1) : word;
  return words.some((one) => one.startsWith(begun) || isForm(word, one));
}

/** Whether a word that was asked for is another, whole, or with another ending. */
export function isForm(word: string, one: string): boolean {
  // Every form begins as the word does, and most words end here: each is asked of thousands, at every key.
  if (word[0] !== one[0]) return false;
  const single = one.replace(/s$/, "");
  const doing = [single, `${single}${single.slice(-1)}`, single.replace(/e$/, "")].map((begun) => `${begun}ing`);
  return ENDINGS.some((ending) => word === one + ending) || doing.includes(word);
}
