/** Which words somebody may have meant who mistyped one. */

/** A shorter word is too often another one with a letter changed: "step", "stop". */
const SHORTEST = 5;
/** From here on two slips are forgiven. */
const LONG = 8;

/** The words that differ least from one that is none of them: by one slip, in a long one by two. */
export function meantBy(word: string, known: Iterable<string>): string[] {
  if (word.length < SHORTEST) return [];
  let least = word.length < LONG ? 1 : 2;
  let meant: string[] = [];
  for (const one of known) {
    // The first letter is seldom wrong, and without it too much is near to everything.
    if (one[0] !== word[0] || Math.abs(one.length - word.length) > least) continue;
    const slips = slipsBetween(word, one);
    // Two letters more at its end make another word of it: a "tibialis" raise is not "tibial".
    if (slips > least || (slips > 1 && word.startsWith(one))) continue;
    meant = slips < least ? [one] : [...meant, one];
    least = slips;
  }
  return meant;
}

const VOWELS = new Set("aeiouy");

/** What a letter in place of another counts: one vowel is heard for another, another consonant makes another word. */
function changeOf(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0;
  return VOWELS.has(one ?? "") && VOWELS.has(other ?? "") ? 1 : 2;
}

/**
 * How many letters were put in, left out, swapped with the next, or are another vowel (optimal
 * string alignment). Another consonant counts twice: "sprint" is no "splint".
 */
export function slipsBetween(one: string, other: string): number {
  let twoBack: number[] = [];
  let back = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = changeOf(one[i - 1], other[j - 1]);
      let slips = Math.min((back[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (back[j - 1] ?? 0) + change);
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwapped) slips = Math.min(slips, (twoBack[j - 2] ?? 0) + 1);
      row.push(slips);
    }
    twoBack = back;
    back = row;
  }
  return back[other.length] ?? 0;
}

/** How much two words look alike, from 0 to 1: the pairs of letters that both have (Dice). */
export function likeness(one: string, other: string): number {
  const pairs = (word: string) =>
    Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
  const left = pairs(other);
  const all = pairs(one).length + left.length;
  const shared = pairs(one).filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return all === 0 ? 0 : (2 * shared) / all;
}
