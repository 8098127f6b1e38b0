/**
 * A clinic's own, without a copy of the site: the link by which its sheets name it, and what its colour is good for.
 * The link is a sheet without exercises that says whom to ask, so that every edition since version 3 reads it.
 */

import { encodeSheet } from "./link.ts";
import { CONTACT_LENGTH, EMPTY } from "./prescription.ts";
import { tidyText } from "./text.ts";

export interface TypedClinic {
  readonly name: string;
  readonly address: readonly string[];
  readonly phone: string;
  readonly email: string;
  readonly website: string;
}

/** The fragment of the clinic's link, or a sentence where there is none. */
export function clinicFragment({
  name,
  phone,
  address,
  website,
}: TypedClinic): { fragment: string } | { says: string } {
  const called = tidyText(name, CONTACT_LENGTH + 1);
  if (called === "") return { says: "Type the clinic's name first." };
  const reach = [phone, ...address, website]
    .map((one) => tidyText(one, CONTACT_LENGTH * 2))
    .filter((one) => one !== "");
  const words = reach.join(", ");
  const over = Math.max([...called].length, [...words].length) - CONTACT_LENGTH;
  if (over > 0) {
    const what = [...called].length > CONTACT_LENGTH ? "The name is" : "Telephone, address and website together are";
    return {
      says: `${what} too long for a link, by ${over}. It holds ${CONTACT_LENGTH} characters. Leave something out.`,
    };
  }
  return { fragment: `#${encodeSheet({ ...EMPTY, contact: { name: called, phone: words } })}` };
}

/** What a colour stands on. */
export const GROUNDS = { paper: "#ffffff", light: "#fbfaf7", dark: "#121b1f" } as const;

/** The contrast of two colours, from 1 to 21, as WCAG 2.2 defines it; each as `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What a colour is good for, in words: white letters on it, and itself on paper and on both screens. */
export function colourWords(colour: string): readonly string[] {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return [];
  const white = contrast(colour, "#ffffff");
  return [
    `White letters on it, as in the header: ${verdict(white, 4.5, "easy to read", "too pale, choose a darker one")}.`,
    `Words in it on paper: ${verdict(contrast(colour, GROUNDS.paper), 4.5, "easy to read", "hard to read")}.`,
    `Words in it on a light screen: ${verdict(contrast(colour, GROUNDS.light), 4.5, "easy to read", "hard to read")}.`,
    `Words in it on a dark screen: ${verdict(contrast(colour, GROUNDS.dark), 4.5, "easy to read", "hard to read")}.`,
  ];
}

/** Rounded down, so that no colour is said to reach what it misses. */
function verdict(ratio: number, wanted: number, good: string, bad: string): string {
  return `${ratio >= wanted ? good : bad} (${(Math.floor(ratio * 10) / 10).toFixed(1)} to 1; it takes ${wanted})`;
}
