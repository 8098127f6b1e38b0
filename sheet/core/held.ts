/**
 * Lays the bones and muscles of the hip into the movement of an exercise: how its legs are held at each station of
 * the way is the studio's (`illustrations/anatomy/held.py`), and how the rest follows is the studio's rule (`leg.py`,
 * `muscles.py`).
 *
 * Each point of a muscle turns about the hip by a share of the thigh's turn, from none at the origin to all at the
 * insertion; then the belly thickens or thins until the muscle holds what it held in standing. What is left out is that
 * the studio pushes points out of a bone or a deeper muscle that they come to lie in.
 */

import type { Joints, Model, Part } from "./hip-model.ts";
import type { Matrix, Point } from "./space.ts";
import { after, aroundAxis, minus, moved, plus, size, times } from "./space.ts";
import { pointOf, volumeOf } from "./surface.ts";

export type Side = "left" | "right";

/** How a leg is held, told as a left one. */
export interface HeldLeg {
  /** The turn of the thigh against the pelvis, and of the shin against the thigh: axes times angles in radians. */
  readonly thigh: Point;
  readonly bend: Point;
  /** Degrees that the hip is bent, out to the side, and turned in. */
  readonly hip: readonly [number, number, number];
}

/** Seconds of a repetition: the rest before it, the way to the end, the hold, the way back. */
export type Seconds = readonly [number, number, number, number];

/** How an exercise is held, and how it moves. */
export interface Held {
  /** Whose muscles it trains. */
  readonly legs: readonly [Side, ...Side[]];
  /** The ids of the layers that do the main work, and of those that help. */
  readonly main: readonly string[];
  readonly helping: readonly string[];
  /** What is no muscle, and shown with them. */
  readonly beside: readonly string[];
  readonly seconds: Seconds;
  /** What follows the end, in words: then there are as many stations again. */
  readonly follows: string;
  /** From where the pictures of what works look, in degrees: round the room and above it. */
  readonly view: readonly [number, number];
  /** How much longer thigh and shin are than the model's, where the pelvis counts as one. */
  readonly sizes: readonly [number, number];
  /** The turn of the pelvis in the room at every station, an axis times an angle in radians; once if it stays. */
  readonly pelvis: readonly [Point, ...Point[]];
  /** Each leg at every station from start to end; one that stays is told once. */
  readonly way: Readonly<Record<Side, readonly [HeldLeg, ...HeldLeg[]]>>;
}

/** The layer that is no muscle. */
export const BAND = "iliotibial-band";

/** The station of the end; the start is 0. */
export const END = 8;

/** The last station of a movement: the end or, where something follows it, what that comes to. */
export function lastOf({ follows }: Pick<Held, "follows">): number {
  return follows ? 2 * END : END;
}

/** The side whose muscles are laid into a pose: of the leg that is trained, the left one of two. */
export function workedSide({ legs }: Held): Side {
  return legs[0];
}

/** How the hip whose muscles are shown is bent at a station. */
export function heldWords(held: Held, station: number): string {
  const side = workedSide(held);
  const [bent, out] = legAt(held, side, station).hip;
  const bend = bent < -NEARLY ? `${-bent}° behind straight` : bent > NEARLY ? `bent ${bent}°` : "straight";
  const aside = Math.abs(out) > NEARLY ? `, the thigh ${Math.abs(out)}° ${out > 0 ? "out" : "in"}` : "";
  return `the ${side} hip ${bend}${aside}`;
}

/**
 * The hip in a movement, in the frame of the pelvis: at each station the bones of both legs, and the muscles of the one
 * that is trained. A station is worked out when it is first asked for. What stays the same is the same object at all of
 * them, and so is the middle of the view, in the room, so that a moving leg does not move whoever looks.
 *
 * @param turned - How the pelvis is turned in the room at a station.
 */
export function movementOf(
  standing: Model,
  held: Held,
  turned: (station: number) => Matrix,
): (station: number) => Model {
  const worked = workedSide(held);
  const [x, y, z] = standing.hip;
  const bones = standing.parts.filter(({ sides }) => sides.length > 1);
  const still = standing.parts.filter(({ layer, sides }) => !layer && sides.length < 2);
  const muscles = standing.parts
    .filter(({ layer }) => layer)
    .map((part) => ({ part, holds: standingVolume(part, standing.joints, held.sizes) }));
  const legs = new Map<HeldLeg, readonly Part[]>();
  const bonesAt = (station: number) =>
    SIDES.flatMap((side) => {
      const leg = legAt(held, side, station);
      const kept = legs.get(leg);
      if (kept) return kept;
      const made = bones.map((part) => ({
        ...part,
        points: boneIn(part, leg, standing.joints, held.sizes),
        sides: [signOf(side)],
      }));
      legs.set(leg, made);
      return made;
    });
  const last = lastOf(held);
  const middle = middleOf(
    [0, last / 2, last].flatMap((station) =>
      [...still, ...bonesAt(station)].map((part) => [part, turned(station)] as const),
    ),
  );
  const made = new Map<number, Model>();
  return (station) => {
    const kept = made.get(station);
    if (kept) return kept;
    const leg = legAt(held, worked, station);
    const laid = muscles.map(
      ({ part, holds }): Part => ({
        ...part,
        points: muscleIn(part, leg, standing.joints, held.sizes, holds),
        sides: [signOf(worked)],
      }),
    );
    const parts = [...still, ...bonesAt(station), ...laid];
    const one = { ...standing, parts, hip: [signOf(worked) * x, y, z] as const, middle };
    made.set(station, one);
    return one;
  };
}

const SIDES = ["left", "right"] as const;

function legAt({ way }: Held, side: Side, station: number): HeldLeg {
  return way[side][station] ?? way[side][0];
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

type Sizes = Held["sizes"];

/** A bone of a leg as it is held. */
function boneIn(
  { id, points }: Part,
  { thigh, bend }: HeldLeg,
  { hip, knee, kneecap }: Joints,
  sizes: Sizes,
): Float32Array {
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

/** A muscle as the leg holds it, its belly swollen until the muscle holds what it should. */
function muscleIn(part: Part, leg: HeldLeg, joints: Joints, sizes: Sizes, wanted: number): Float32Array {
  const { points, swells } = followed(part, leg, joints, sizes);
  const swollen = (by: number) => points.map((value, i) => value + by * (swells[i] ?? 0));
  const holds = (by: number) => volumeOf(swollen(by), part.triangles);
  // What it holds rises with the swelling almost evenly.
  const none = holds(0);
  const rises = holds(1) - none;
  let by = 0;
  for (let i = 0; i < 3; i++) by = clamped(by + (wanted - (i ? holds(by) : none)) / rises, -0.5, 1.5);
  return swollen(by);
}

/** What a muscle holds while the leg stands. */
function standingVolume(part: Part, joints: Joints, sizes: Sizes): number {
  const { points } = followed(part, { thigh: [0, 0, 0], bend: [0, 0, 0] }, joints, sizes);
  return volumeOf(points, part.triangles);
}

/** Where the leg takes the points of a muscle along its fibres, and which way its belly swells there. */
function followed(part: Part, leg: Pick<HeldLeg, "thigh" | "bend">, joints: Joints, sizes: Sizes) {
  const points = new Float32Array(part.points.length);
  const swells = new Float32Array(part.points.length);
  // Points at the same share of their way turn alike, and there are many of them.
  const turns = new Map<number, readonly [Matrix, Point]>();
  for (let i = 0; 3 * i < points.length; i++) {
    const share = part.share[i] ?? 0;
    let turn = turns.get(share);
    if (!turn) {
      turn = turnAt(part.layer === BAND, share, leg, joints, sizes);
      turns.set(share, turn);
    }
    const [rows, shift] = turn;
    const [x, y, z] = pointOf(part.points, i);
    const [right, back, up] = pointOf(part.swells, i);
    for (let k = 0; k < 3; k++) {
      const row = rows[k] as Point;
      points[3 * i + k] = row[0] * x + row[1] * y + row[2] * z + (shift[k] as number);
      swells[3 * i + k] = row[0] * right + row[1] * back + row[2] * up;
    }
  }
  return { points, swells };
}

/** Where the leg takes what lies at a share of its way along a fibre: how it is turned there, and shifted after that. */
function turnAt(
  isBand: boolean,
  share: number,
  { thigh, bend }: Pick<HeldLeg, "thigh" | "bend">,
  { hip, knee, passes }: Joints,
  sizes: Sizes,
): readonly [Matrix, Point] {
  const [toThigh, toShin] = isBand ? passes.band : [passes.thigh, null];
  const [first, second] = [passed(share, toThigh), toShin ? passed(share, toShin) : 0];
  const upper = scaled(turnOf(thigh, first), 1 + first * (sizes[0] - 1));
  const lower = scaled(turnOf(bend, second), 1 + second * (sizes[1] / sizes[0] - 1));
  const atKnee = minus(knee, moved(lower, knee));
  return [after(upper, lower), plus(hip, moved(upper, minus(atKnee, hip)))];
}

function scaled(turn: Matrix, by: number): Matrix {
  return [times(turn[0], by), times(turn[1], by), times(turn[2], by)];
}

function clamped(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** How far a fibre has passed to the next bone, at a share of its way: 0 below the first, 1 above the second. */
function passed(share: number, [low, high]: readonly [number, number]): number {
  const t = clamped((share - low) / (high - low), 0, 1);
  return t * t * (3 - 2 * t);
}

function each(points: Float32Array, to: (point: Point, i: number) => Point): Float32Array {
  const out = new Float32Array(points.length);
  for (let i = 0; 3 * i < points.length; i++) out.set(to(pointOf(points, i), i), 3 * i);
  return out;
}

/** The middle of the box round the bones from the hips to the knees, each turned as its pelvis lies. */
function middleOf(parts: readonly (readonly [Part, Matrix])[]): Point {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (const [{ id, layer, points, sides }, turn] of parts) {
    if (layer || id === "left_tibia") continue;
    for (let i = 0; 3 * i < points.length; i++) {
      const [x, y, z] = pointOf(points, i);
      for (const [k, at] of moved(turn, [x * (sides[0] ?? 1), y, z]).entries()) {
        low[k] = Math.min(low[k] ?? at, at);
        high[k] = Math.max(high[k] ?? at, at);
      }
    }
  }
  return low.map((value, k) => (value + (high[k] ?? value)) / 2) as unknown as Point;
}
