/** The five angles of a runner on one leg, as the sliders of "Move the pelvis" set them. Degrees throughout. */

import type { HipPosition } from "./hip-levers.ts";
import table from "./mover.json" with { type: "json" };

export const NAMES = ["drop", "inwards", "turnedIn", "rolledIn", "bent"] as const;
/** What a slider moves: the free side of the pelvis down, the thigh in and turned in, the foot rolled in, the hip bent. */
export type Name = (typeof NAMES)[number];

/** The angles as they are kept. `lean` is how far the thigh leans in from upright: it stays while the pelvis drops. */
export interface Stance {
  readonly drop: number;
  readonly lean: number;
  readonly turnedIn: number;
  readonly rolledIn: number;
  readonly bent: number;
}

const { sliders } = table;

/** From where to where a slider goes: no farther than the simulator was asked (`vectors/stances.json`). */
export const RANGES = Object.fromEntries(
  NAMES.map((name) => [name, [sliders[name].least, sliders[name].most] as const]),
) as Readonly<Record<Name, readonly [number, number]>>;

/** A level pelvis over a flat foot; the hip as studies saw it in healthy runners, in round numbers. */
export const START: Stance = {
  drop: sliders.drop.start,
  lean: sliders.inwards.start - sliders.drop.start,
  turnedIn: sliders.turnedIn.start,
  rolledIn: sliders.rolledIn.start,
  bent: sliders.bent.start,
};

/** How far the thigh lies in against the pelvis: what it leans, and what the pelvis has dropped over it. */
export function inwardsOf({ drop, lean }: Stance): number {
  const [least, most] = RANGES.inwards;
  return Math.min(most, Math.max(least, drop + lean));
}

/** What a slider shows. */
export function angleOf(stance: Stance, name: Name): number {
  return name === "inwards" ? inwardsOf(stance) : stance[name];
}

/** The stance after a slider was moved. */
export function moveTo(stance: Stance, name: Name, value: number): Stance {
  return name === "inwards" ? { ...stance, lean: value - stance.drop } : { ...stance, [name]: value };
}

/** The position of the hip, for the levers. */
export function hipOf(stance: Stance): HipPosition {
  return { flexion: stance.bent, adduction: inwardsOf(stance), turnedIn: stance.turnedIn };
}

/** The stances that the page shows without scripts and that its buttons lead to, by their ids. */
export const STILLS: Readonly<Record<string, Stance>> = Object.fromEntries(
  table.stills.map(({ id, moves }) => [
    id,
    Object.entries(moves).reduce((stance, [name, value]) => moveTo(stance, name as Name, value), START),
  ]),
);

/** What each of them is called. */
export const STILL_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  table.stills.map(({ id, says }) => [id, says]),
);
