/**
 * Lays the bones and muscles of the hip into a pose of an exercise: how its legs are held is the studio's
 * (`illustrations/anatomy/held.py`), and how the rest follows is the studio's rule (`leg.py`, `muscles.py`).
 *
 * Each point of a muscle turns about the hip by a share of the thigh's turn, from none at the origin to all at the
 * insertion; then the belly thickens or thins until the muscle holds what it held in standing. What is left out is that
 * the studio pushes points out of a bone that they come to lie in, where nobody sees them.
 */

import type { Joints, Model, Part } from "./hip-model.ts";
import type { Matrix, Point } from "./space.ts";
import { after, aroundAxis, minus, moved, plus, size, times } from "./space.ts";

export type Side = "left" | "right";
export type Moment = "start" | "end";

/** How a leg is held, told as a left one. */
export interface HeldLeg {
  /** The turn of the thigh against the pelvis, and of the shin against the thigh: axes times angles in radians. */
  readonly thigh: Point;
  readonly bend: Point;
  /** How much longer thigh and shin are than the model's, where the pelvis counts as one. */
  readonly sizes: readonly [number, number];
  /** Degrees that the hip is bent, and out to the side. */
  readonly hip: readonly [number, number];
}

/** How an exercise is held. */
export interface Held extends Readonly<Record<Moment, Readonly<Record<Side, HeldLeg>>>> {
  /** Whose muscles it trains. */
  readonly legs: readonly [Side, ...Side[]];
}

/** The side whose muscles are laid into a pose: of the leg that is trained, the left one of two. */
export function workedSide({ legs }: Held): Side {
  return legs[0];
}

/** A view of the left leg as one of the side whose muscles are shown. */
export function viewOf(side: Side, azimuth: number): number {
  return side === "left" ? azimuth : (360 - azimuth) % 360;
}

/** How the hip whose muscles are shown is bent, to go on behind the name of the exercise. */
export function heldWords(held: Held, moment: Moment): string {
  const [bent, out] = held[moment][workedSide(held)].hip;
  const bend = bent < -NEARLY ? `${-bent}° behind straight` : bent > NEARLY ? `bent ${bent}°` : "straight";
  const aside = Math.abs(out) > NEARLY ? `, the thigh ${Math.abs(out)}° ${out > 0 ? "out" : "in"}` : "";
  return `${moment}: the ${workedSide(held)} hip ${bend}${aside}, the pelvis drawn upright.`;
}

/** The hip in a pose, the pelvis upright: the bones of both legs, and the muscles of the one that is trained. */
export function posed(standing: Model, held: Held, moment: Moment): Model {
  const worked = workedSide(held);
  const legs = held[moment];
  const parts = standing.parts.flatMap((part): Part[] => {
    if (part.layer) return [{ ...part, points: muscleIn(part, legs[worked], standing), sides: [signOf(worked)] }];
    if (part.sides.length < 2) return [part];
    return (["left", "right"] as const).map((side) => ({
      ...part,
      points: boneIn(part, legs[side], standing.joints),
      sides: [signOf(side)],
    }));
  });
  const [x, y, z] = standing.hip;
  return { ...standing, parts, hip: [signOf(worked) * x, y, z], middle: middleOf(parts) };
}

/** Degrees to each side that nobody sees. */
const NEARLY = 3;

function signOf(side: Side): number {
  return side === "left" ? 1 : -1;
}

/** The turn by a share of the angle. */
function turnOf(way: Point, share = 1): Matrix {
  const angle = size(way);
  return aroundAxis(angle ? times(way, 1 / angle) : [1, 0, 0], share * angle);
}

/** A bone of a leg as it is held. */
function boneIn({ id, points }: Part, { thigh, bend, sizes }: HeldLeg, { hip, knee, kneecap }: Joints): Float32Array {
  const femur = turnOf(thigh);
  const atKnee = plus(hip, times(moved(femur, minus(knee, hip)), sizes[0]));
  if (id === "left_femur") return carried(points, femur, sizes[0], hip, hip);
  if (id === "left_tibia") return carried(points, after(femur, turnOf(bend)), sizes[1], knee, atKnee);
  // The kneecap glides round the end of the femur behind the shin.
  const out = minus(kneecap.at, knee);
  const joint = plus(knee, times(out, (kneecap.sinks * size(bend) ** 2) / size(out)));
  return carried(points, after(femur, turnOf(bend, kneecap.follows)), sizes[0], joint, atKnee);
}

/** Points turned about a joint, which comes to lie at a place. */
function carried(points: Float32Array, turn: Matrix, by: number, joint: Point, at: Point): Float32Array {
  return each(points, (point) => plus(at, times(moved(turn, minus(point, joint)), by)));
}

/** A muscle as the leg holds it. */
function muscleIn(part: Part, leg: HeldLeg, { joints }: Model): Float32Array {
  const turned = followed(part, leg, joints);
  const still = followed(part, { ...leg, thigh: [0, 0, 0], bend: [0, 0, 0] }, joints);
  const wanted = volumeOf(still.points, part.triangles);
  const swollen = (by: number) => turned.points.map((value, i) => value + by * (turned.swells[i] ?? 0));
  const holds = (by: number) => volumeOf(swollen(by), part.triangles);
  // What it holds rises with the swelling almost evenly.
  const rises = holds(1) - holds(0);
  let by = 0;
  for (let i = 0; i < 4; i++) by = Math.min(Math.max(by + (wanted - holds(by)) / rises, -0.5), 1.5);
  return swollen(by);
}

/** Where the leg takes the points of a muscle along its fibres, and which way its belly swells there. */
function followed(part: Part, { thigh, bend, sizes }: HeldLeg, { hip, knee, passes }: Joints) {
  const isBand = part.layer === "iliotibial-band";
  const [toThigh, toShin] = isBand ? passes.band : [passes.thigh, null];
  const swells = new Float32Array(part.points.length);
  const points = each(part.points, (point, i) => {
    const share = part.share[i] ?? 0;
    const first = passed(share, toThigh);
    const second = toShin ? passed(share, toShin) : 0;
    const turn = after(turnOf(thigh, first), turnOf(bend, second));
    const longer = 1 + second * (sizes[1] / sizes[0] - 1);
    const by = 1 + first * (sizes[0] - 1);
    const bent = second ? plus(knee, times(moved(turnOf(bend, second), minus(point, knee)), longer)) : point;
    swells.set(times(moved(turn, pointOf(part.swells, i)), by * longer), 3 * i);
    return plus(hip, times(moved(turnOf(thigh, first), minus(bent, hip)), by));
  });
  return { points, swells };
}

/** How far a fibre has passed to the next bone, at a share of its way: 0 below the first, 1 above the second. */
function passed(share: number, [low, high]: readonly [number, number]): number {
  const t = Math.min(Math.max((share - low) / (high - low), 0), 1);
  return t * t * (3 - 2 * t);
}

function each(points: Float32Array, to: (point: Point, i: number) => Point): Float32Array {
  const out = new Float32Array(points.length);
  for (let i = 0; 3 * i < points.length; i++) out.set(to(pointOf(points, i), i), 3 * i);
  return out;
}

function pointOf(points: Float32Array, i: number): Point {
  return [points[3 * i] ?? 0, points[3 * i + 1] ?? 0, points[3 * i + 2] ?? 0];
}

/** In cubic millimetres, six times. */
function volumeOf(points: Float32Array, triangles: Uint16Array): number {
  let sum = 0;
  for (let t = 0; t < triangles.length; t += 3) {
    const at = (corner: number, axis: number) => points[3 * (triangles[t + corner] ?? 0) + axis] ?? 0;
    for (let k = 0; k < 3; k++) {
      const [i, j] = [(k + 1) % 3, (k + 2) % 3];
      sum += at(0, k) * (at(1, i) * at(2, j) - at(1, j) * at(2, i));
    }
  }
  return sum;
}

/** The middle of the box round the bones from the hips to the knees. */
function middleOf(parts: readonly Part[]): Point {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (const { id, layer, points, sides } of parts) {
    if (layer || id === "left_tibia") continue;
    points.forEach((value, i) => {
      const k = i % 3;
      const at = k ? value : value * (sides[0] ?? 1);
      low[k] = Math.min(low[k] ?? at, at);
      high[k] = Math.max(high[k] ?? at, at);
    });
  }
  return low.map((value, k) => (value + (high[k] ?? value)) / 2) as unknown as Point;
}
