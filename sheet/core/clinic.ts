/**
 * A clinic's own, without a copy of the site: the link by which its sheets name it, and what its colour is good for.
 * The link is a sheet without exercises that says whom to ask, so that every edition since version 3 reads it. Its colour
 * stands behind the link's check, where every reader leaves it out that does not look for it.
 */

import { contrastOf, darkEnough } from "./clinic-look.ts";
import { encodeSheet } from "./link.ts";
import { CONTACT_LENGTH, EMPTY } from "./prescription.ts";
import { tidyText } from "./text.ts";

export interface TypedClinic {
  readonly name: string;
  readonly address: readonly string[];
  readonly phone: string;
  readonly email: string;
  readonly website: string;
  /** As `#rrggbb`, dark enough; empty when there is none. */
  readonly colour: string;
}

/** The fragment of the clinic's link, or a sentence where there is none. */
export function clinicFragment({
  name,
  phone,
  address,
  website,
  colour,
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
  const behind = colour === "" ? "" : `&colour=${colour.slice(1)}`;
  return { fragment: `#${encodeSheet({ ...EMPTY, contact: { name: called, phone: words } })}${behind}` };
}

/** What a colour is good for, and what we take where it is good for nothing; a sentence each. */
export function colourWords(colour: string): readonly string[] {
  const { has, needs } = contrastOf(colour);
  // Rounded down, so that no colour is said to reach what it misses.
  const ratio = `${(Math.floor(has * 10) / 10).toFixed(1)} to 1; it takes ${needs}`;
  return has >= needs
    ? [`White letters are easy to read on ${colour} (${ratio}).`]
    : [
        `${colour} is too pale for white letters (${ratio}).`,
        `The link and the file hold the nearest that is dark enough, ${darkEnough(colour)}.`,
      ];
}
