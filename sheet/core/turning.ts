/** How the model of the hip is looked at: from where, how large, what is on view, and what lies under a finger. */

import type { Layer, Model, Part } from "./hip-model.ts";
import type { Matrix, Point } from "./space.ts";
import { back, moved } from "./space.ts";

/** Degrees round the body, 0 in front of it and 90 on its left; degrees above it; and how large, 1 for the whole hip. */
export interface View {
  readonly azimuth: number;
  readonly elevation: number;
  readonly zoom: number;
}

/** The set views, as the plates have them, by what their buttons say. */
export const SET_VIEWS: Readonly<Record<string, number>> = { Front: 0, Side: 90, Back: 180, Oblique: 135 };

/** How far the model turns for a key or a button, in degrees; and for a finger, in degrees a pixel. */
export const STEP = 15;
const A_PIXEL = 0.5;
export const HIGHEST = 80;
const [FARTHEST, NEAREST] = [0.4, 4];
/** How small it is when the middle of all that is there stands in the middle of the picture. */
const WHOLE = 0.5;
/** How much larger one press of a button makes it. */
const LARGER = 1.25;

/** Millimetres that a view of the whole hip holds, across and down, and where its middle lies. */
const WIDE = 330;
const HIGH = 345;
const MIDDLE: Point = [5, 15, -28];

export function turned(view: View, right: number, up: number): View {
  const azimuth = (((view.azimuth + right) % 360) + 360) % 360;
  // A set view may lie over the top: from there it goes back, and no farther.
  const most = Math.max(HIGHEST, Math.abs(view.elevation));
  return { ...view, azimuth, elevation: Math.min(Math.max(view.elevation + up, -most), most) };
}

/** Turns as a finger or a mouse pulls what it holds: by pixels to the right and down. */
export function pulled(view: View, right: number, down: number): View {
  return turned(view, -right * A_PIXEL, down * A_PIXEL);
}

export function zoomed(view: View, by: number): View {
  return { ...view, zoom: Math.min(Math.max(view.zoom * by, FARTHEST), NEAREST) };
}

export function nearer(view: View): View {
  return zoomed(view, LARGER);
}

export function farther(view: View): View {
  return zoomed(view, 1 / LARGER);
}

/** What a view looks like on the way from one to another, `share` from 0 to 1; round the body the shorter way. */
export function between(from: View, to: View, share: number): View {
  const round = ((((to.azimuth - from.azimuth) % 360) + 540) % 360) - 180;
  const rest = share * share * (3 - 2 * share);
  const zoom = from.zoom + (to.zoom - from.zoom) * rest;
  return { ...turned(from, round * rest, 0), elevation: from.elevation + (to.elevation - from.elevation) * rest, zoom };
}

/** The directions to the right, up and towards whoever looks, in the frame of the model. */
export function directions({ azimuth, elevation }: View): readonly [Point, Point, Point] {
  const [a, e] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180];
  const [sin, cos, high, level] = [Math.sin(a), Math.cos(a), Math.sin(e), Math.cos(e)];
  return [
    [cos, sin, 0],
    [-sin * high, cos * high, level],
    [sin * level, -cos * level, high],
  ];
}

/** Pixels a millimetre, in a picture of this size. */
export function scaleOf(view: View, width: number, height: number): number {
  return Math.min(width / WIDE, height / HIGH) * view.zoom;
}

/**
 * What stands in the middle of the picture, in the room: the closer, the more it is the hip joint; farther away, all of
 * the leg.
 */
export function middleOf(view: View, model: Pick<Model, "hip" | "middle">, pelvis: Matrix): Point {
  const near = Math.min(Math.max((view.zoom - 1) / 1.5, 0), 1);
  const far = Math.min(Math.max((1 - view.zoom) / (1 - WHOLE), 0), 1);
  const [own, hip] = [moved(pelvis, MIDDLE), moved(pelvis, model.hip)];
  return own.map(
    (middle, k) => middle + near * ((hip[k] ?? 0) - middle) + far * ((model.middle[k] ?? 0) - middle),
  ) as unknown as Point;
}

/** The directions and the middle of a view in the frame of a pelvis that is turned in the room. */
export function framed(
  view: View,
  model: Pick<Model, "hip" | "middle">,
  pelvis: Matrix,
): readonly [readonly [Point, Point, Point], Point] {
  const into = back(pelvis);
  const [right, up, towards] = directions(view);
  return [[moved(into, right), moved(into, up), moved(into, towards)], moved(into, middleOf(view, model, pelvis))];
}

/** From where a view looks, to go on with "Seen". */
export function viewWords({ azimuth, elevation }: View): string {
  const round = [
    "from the front",
    "from the front and the left",
    "from the left side",
    "from behind and the left",
    "from behind",
    "from behind and the right",
    "from the right side",
    "from the front and the right",
  ][Math.round(azimuth / 45) % 8];
  const high = elevation > 20 ? ", from above" : elevation < -20 ? ", from below" : "";
  return `${round}${high}`;
}

/** What is on view, in a sentence. */
export function shownWords(layers: readonly Layer[], shown: ReadonlySet<string>): string {
  const names = layers.filter(({ id }) => shown.has(id)).map(({ name }) => name.toLowerCase());
  const last = names.pop();
  if (!last) return "On view: the bones alone.";
  return `On view: ${["the bones", ...names].join(", ")} and ${last}.`;
}

/** The layers that are left when a muscle lies open: its own and all beneath it. Every one for what is none. */
export function layersFrom(layers: readonly Layer[], id: string): Set<string> {
  const first = Math.max(
    layers.findIndex((layer) => layer.id === id),
    0,
  );
  return new Set(layers.slice(first).map((layer) => layer.id));
}

/**
 * The part on view that lies nearest at a place of the picture, in pixels from its middle to the right and up; none
 * where there is only ground.
 */
export function partAt(
  model: Model,
  pelvis: Matrix,
  shown: ReadonlySet<string>,
  view: View,
  scale: number,
  at: readonly [number, number],
): Part | null {
  const [axes, middle] = framed(view, model, pelvis);
  const [x, y] = [at[0] / scale, at[1] / scale];
  let [best, nearest]: [Part | null, number] = [null, Number.NEGATIVE_INFINITY];
  for (const part of model.parts) {
    if (part.layer && !shown.has(part.layer)) continue;
    for (const side of part.sides) {
      const depth = depthAt(part, axes, middle, side, x, y);
      if (depth > nearest) [best, nearest] = [part, depth];
    }
  }
  return best;
}

/** How near a part's nearest surface is at a place of the view, in mm; endlessly far where it has none. */
function depthAt(
  { points, triangles }: Part,
  axes: readonly [Point, Point, Point],
  middle: Point,
  side: number,
  x: number,
  y: number,
): number {
  const count = points.length / 3;
  const seen = new Float32Array(3 * count);
  for (let i = 0; i < count; i++) {
    const place = [0, 1, 2].map((k) => (points[3 * i + k] ?? 0) * (k ? 1 : side) - (middle[k] ?? 0));
    for (let k = 0; k < 3; k++) {
      const axis = axes[k] ?? middle;
      seen[3 * i + k] = (place[0] ?? 0) * axis[0] + (place[1] ?? 0) * axis[1] + (place[2] ?? 0) * axis[2];
    }
  }
  let nearest = Number.NEGATIVE_INFINITY;
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => 3 * (triangles[t + k] ?? 0)) as [number, number, number];
    const [ax, ay, bx, by, cx, cy] = [a, a + 1, b, b + 1, c, c + 1].map((i) => seen[i] ?? 0) as number[] &
      [number, number, number, number, number, number];
    const whole = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (!whole) continue;
    const u = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / whole;
    const v = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / whole;
    if (u < 0 || v < 0 || u + v > 1) continue;
    const [az, bz, cz] = [a, b, c].map((i) => seen[i + 2] ?? 0) as [number, number, number];
    nearest = Math.max(nearest, az + u * (bz - az) + v * (cz - az));
  }
  return nearest;
}

/** Milliseconds from picture to picture that are too many, and that leave room for a sharper one. */
const [SLOW, QUICK] = [40, 22];
const [COARSEST, FINEST] = [0.4, 1];

/** How sharp the next pictures of a turn are, of 1, when the last took so many milliseconds each. */
export function sharpnessAfter(sharpness: number, milliseconds: number): number {
  if (milliseconds > SLOW) return Math.max(sharpness * 0.8, COARSEST);
  return milliseconds < QUICK ? Math.min(sharpness * 1.1, FINEST) : sharpness;
}
