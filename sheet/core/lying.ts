/**
 * How the pelvis stands or lies in the room while an exercise is done, from where one looks at it then, and what is said
 * of both. The room is that of the pictures: x to the left of a person who stands, y backwards, z up.
 */

import type { Held } from "./held.ts";
import { workedSide } from "./held.ts";
import { beside } from "./movement.ts";
import type { Matrix, Point } from "./space.ts";
import { aroundAxis, back, dot, moved, plus, size, times } from "./space.ts";
import type { View } from "./turning.ts";
import { directions, HIGHEST, SET_VIEWS, viewWords } from "./turning.ts";

export const UPRIGHT: Matrix = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** How the pelvis is turned at a place between two stations. */
export function pelvisAt({ pelvis }: Held, place: number): Matrix {
  const [from, to, share] = beside(place);
  const first = pelvis[from] ?? pelvis[0];
  const way = plus(times(first, 1 - share), times(pelvis[to] ?? pelvis[0], share));
  const angle = size(way);
  return aroundAxis(angle ? times(way, 1 / angle) : [1, 0, 0], angle);
}

/** What its buttons say, and the views that they bring: of a hip that stands, or as an exercise holds it. */
export function setViewsOf(held: Held | undefined, pelvis: Matrix): readonly (readonly [string, Towards])[] {
  if (!held) return Object.entries(SET_VIEWS).map(([name, azimuth]) => [name, { azimuth, elevation: 0 }]);
  const [azimuth, elevation] = held.view;
  return [
    ["As pictured", { azimuth: (azimuth + 360) % 360, elevation }],
    ["Front of the hip", towards([0, -1, 0], pelvis)],
    ["Side of the hip", towards([workedSide(held) === "left" ? 1 : -1, 0, 0], pelvis)],
    ["Back of the hip", towards([0, 1, 0], pelvis)],
  ];
}

export type Towards = Pick<View, "azimuth" | "elevation">;

/** Share of a direction that has to be level for it to say from which side one looks. */
const LEVEL = 0.3;
/** Degrees from which a view counts as from above or below: of a level one the floor is at the bottom. */
const STEEP = 45;
/** How far the head's direction goes up while the pelvis is upright, and at most while it lies. */
const [STANDS, LIES] = [0.8, 0.4];

/** The view of what lies in a direction of the pelvis; from above or below, the head is not at the bottom of the picture. */
function towards(way: Point, pelvis: Matrix): Towards {
  const [x, y, up] = moved(pelvis, way);
  const head = moved(pelvis, [0, 0, 1]);
  const elevation = degrees(Math.asin(Math.min(Math.max(up, -1), 1)));
  if (Math.hypot(x, y) < LEVEL) return whole(times(head, -Math.sign(up)), Math.sign(up) * HIGHEST);
  const seen = whole([x, y, 0], elevation);
  const [, top] = directions({ ...seen, zoom: 1 });
  if (Math.abs(elevation) < STEEP || dot(top, head) > -LEVEL) return seen;
  // Over the top, from where the same side is seen the other way up.
  return whole([-x, -y, 0], 180 - elevation);
}

function whole([right, behind]: Point, elevation: number): Towards {
  return { azimuth: (Math.round(degrees(Math.atan2(right, -behind))) + 360) % 360, elevation: Math.round(elevation) };
}

/** Where a view of the room looks from in the frame of the pelvis, to go on with "Seen"; that it is that frame, where it lies. */
export function seenWords(view: View, pelvis: Matrix): string {
  return `${pelvis[2][2] > STANDS ? "" : "as the hip lies, "}${ofHip(view, pelvis)}`;
}

function ofHip(view: View, pelvis: Matrix): string {
  const [x, y, up] = moved(back(pelvis), directions(view)[2]);
  const elevation = degrees(Math.asin(Math.min(Math.max(up, -1), 1)));
  if (Math.abs(elevation) > 65) return `from the side of the ${up > 0 ? "head" : "feet"}`;
  const level = viewWords({ azimuth: (degrees(Math.atan2(x, -y)) + 360) % 360, elevation: 0, zoom: 1 });
  const end = elevation > 20 ? ", a little from the head" : elevation < -20 ? ", a little from the feet" : "";
  return `${level}${end}`;
}

/** How the pelvis lies, to go on behind how the hip is bent. */
export function pelvisWords(pelvis: Matrix): string {
  const [left, behind, up] = pelvis[2];
  if (up > STANDS) return "the pelvis upright";
  if (Math.abs(left) > Math.abs(behind)) {
    return up > LIES ? "the pelvis tipped aside" : `the ${left > 0 ? "left" : "right"} side of the pelvis up`;
  }
  if (up > LIES) return `the pelvis tipped ${behind > 0 ? "forwards" : "backwards"}`;
  return `the front of the pelvis ${behind > 0 ? "down" : "up"}`;
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
