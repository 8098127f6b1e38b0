/**
 * A runner on the right leg in mid-stance: where a stance puts the bones, the muscles and the line of the leg.
 *
 * Bones and fibres are the studio's (`illustrations/anatomy/runner_model.py`). Places are in mm: x to the runner's left, y
 * backwards, z up; the ground is level with the origin, and the ankle stands above it. The hip turns the thigh as in
 * `levers.ts`: bent first, then in, then about its own length.
 */

import table from "./runner.json" with { type: "json" };
import type { Matrix, Point } from "./space.ts";
import { about, after, aroundAxis, axisAndAngle, back, minus, moved, plus } from "./space.ts";
import type { Stance } from "./stance.ts";
import { inwardsOf } from "./stance.ts";

/** A bone as it lies in its own frame: its points and its triangles, seen from outside counter-clockwise. */
export interface Bone {
  readonly points: readonly Point[];
  readonly triangles: readonly (readonly [number, number, number])[];
}

/** How a bone is turned, and where the point lies about which it turns. */
export interface Place {
  readonly turn: Matrix;
  readonly at: Point;
}

export type Part = "pelvis" | "thigh" | "kneecap" | "shin" | "foot" | "free-thigh" | "free-shin" | "free-foot";

const HIP = table.hip as unknown as Point;
const [THIGH, SHIN] = table.lengths as unknown as readonly [number, number];
const NEUTRAL = table.neutral as unknown as Matrix;
/** How the free leg swings: its hip and its knee bent, and its foot pointed, in degrees. Chosen by eye. */
const FREE = { hip: 14, knee: 100, foot: 40 };
/** Share of the knee's bend in which the kneecap follows the shin; how far (mm) it sinks for a degree. By eye. */
const KNEECAP = { follows: 0.7, sinks: 0.2 };

function bone(name: keyof typeof table.bones): Bone {
  const { points, triangles } = table.bones[name];
  return {
    points: threes(points) as unknown as Point[],
    triangles: threes(triangles) as unknown as [number, number, number][],
  };
}

function threes(numbers: readonly number[]): number[][] {
  return Array.from({ length: numbers.length / 3 }, (_, i) => numbers.slice(3 * i, 3 * i + 3));
}

/** The same bone of the other side. */
function mirrored({ points, triangles }: Bone): Bone {
  return { points: points.map(([x, y, z]) => [-x, y, z]), triangles: triangles.map(([a, b, c]) => [a, c, b]) };
}

export const BONES: Readonly<Record<Part, Bone>> = {
  pelvis: bone("pelvis"),
  thigh: bone("thigh"),
  kneecap: bone("kneecap"),
  shin: bone("shin"),
  foot: bone("foot"),
  "free-thigh": mirrored(bone("thigh")),
  "free-shin": mirrored(bone("shin")),
  "free-foot": mirrored(bone("foot")),
};

/** The colours of the plates: of bones in light, in half shade and in shade; of a muscle, and of its fibres. */
export const TONES = table.tones;

/** The muscles by their ids in the studio. */
export const MUSCLES = Object.keys(table.fibres) as (keyof typeof table.fibres)[];
export type Muscle = keyof typeof table.fibres;

const FIBRES = Object.fromEntries(
  MUSCLES.map((muscle) => [muscle, table.fibres[muscle].map((line) => threes(line) as unknown as Point[])]),
) as unknown as Readonly<Record<Muscle, readonly (readonly Point[])[]>>;

const BAND = {
  lines: table.band.fibres.map((line) => threes(line) as unknown as Point[]),
  toThigh: table.band.to_thigh,
  toShin: table.band.to_shin,
  knee: table.band.knee as unknown as Point,
  neutral: table.band.neutral as unknown as Matrix,
};

/** The turn of the right thigh against the pelvis. */
function thighTurn({ bent, turnedIn }: Stance, inwards: number): Matrix {
  return after(about("x", -bent), about("y", -inwards), about("z", turnedIn));
}

/** How far the knee bends so that the foot stays under the hip, seen from the side. */
export function kneeBend(bent: number): number {
  const reach = (THIGH / SHIN) * Math.sin((bent * Math.PI) / 180);
  return bent + (Math.asin(Math.min(1, reach)) * 180) / Math.PI;
}

/** Where everything stands: every bone, and the middles of the hips, the knee and the ankle. */
export interface Standing {
  readonly parts: Readonly<Record<Part, Place>>;
  readonly hip: Point;
  readonly freeHip: Point;
  readonly knee: Point;
  readonly ankle: Point;
}

/** Stands the runner on the ground, the foot first. */
export function stand(stance: Stance): Standing {
  const pelvis = about("y", stance.drop);
  const knee = kneeBend(stance.bent);
  const thigh = after(pelvis, thighTurn(stance, inwardsOf(stance)));
  const shin = after(thigh, about("x", knee));
  const foot = about("y", stance.rolledIn);
  const ankle: Point = [0, 0, -lowest(foot)];
  const cap = after(thigh, about("x", KNEECAP.follows * knee));
  const atKnee = minus(ankle, moved(shin, [0, 0, -SHIN]));
  const hip = minus(atKnee, moved(thigh, [0, 0, -THIGH]));
  const middle = minus(hip, moved(pelvis, HIP));
  const freeHip = plus(middle, moved(pelvis, [-HIP[0], HIP[1], HIP[2]]));
  const freeThigh = after(pelvis, about("x", -FREE.hip));
  const freeKnee = plus(freeHip, moved(freeThigh, [0, 0, -THIGH]));
  const freeShin = after(freeThigh, about("x", FREE.knee));
  const freeAnkle = plus(freeKnee, moved(freeShin, [0, 0, -SHIN]));
  return {
    parts: {
      pelvis: { turn: pelvis, at: middle },
      thigh: { turn: thigh, at: hip },
      kneecap: { turn: cap, at: plus(atKnee, moved(cap, [0, KNEECAP.sinks * knee, 0])) },
      shin: { turn: shin, at: atKnee },
      foot: { turn: foot, at: ankle },
      "free-thigh": { turn: freeThigh, at: freeHip },
      "free-shin": { turn: freeShin, at: freeKnee },
      "free-foot": { turn: after(freeShin, about("x", FREE.foot)), at: freeAnkle },
    },
    hip,
    freeHip,
    knee: atKnee,
    ankle,
  };
}

function lowest(turn: Matrix): number {
  return BONES.foot.points.reduce((least, point) => Math.min(least, moved(turn, point)[2]), 0);
}

/** Where the fibres of a muscle run: each turns about the hip with the thigh, by a share that rises along it. */
export function fibresOf(muscle: Muscle, stance: Stance, { parts, hip }: Standing): readonly (readonly Point[])[] {
  const [axis, angle] = axisAndAngle(after(thighTurn(stance, inwardsOf(stance)), NEUTRAL));
  const turns = table.rises.map((rise) => after(parts.pelvis.turn, aroundAxis(axis, rise * angle)));
  return FIBRES[muscle].map((line) => line.map((point, i) => plus(hip, moved(turns[i] ?? turns[0] ?? NEUTRAL, point))));
}

/** Where the iliotibial band runs: it goes with the pelvis, then with the thigh, and below the knee with the shin. */
export function bandOf(stance: Stance, { parts, hip }: Standing): readonly (readonly Point[])[] {
  const [axis, angle] = axisAndAngle(after(thighTurn(stance, inwardsOf(stance)), NEUTRAL));
  const bend = after(back(NEUTRAL), about("x", kneeBend(stance.bent)), BAND.neutral);
  const [kneeAxis, kneeAngle] = axisAndAngle(bend);
  return BAND.lines.map((line) =>
    line.map((point, i) => {
      const below = aroundAxis(kneeAxis, (BAND.toShin[i] ?? 0) * kneeAngle);
      const bent = plus(BAND.knee, moved(below, minus(point, BAND.knee)));
      const turn = after(parts.pelvis.turn, aroundAxis(axis, (BAND.toThigh[i] ?? 0) * angle));
      return plus(hip, moved(turn, bent));
    }),
  );
}

/**
 * How far the leg is off one line from the hip through the knee to the ankle, seen from the front, in degrees; more
 * than 0 when the knee lies to the inner side.
 */
export function legLine({ hip, knee, ankle }: Standing): number {
  const [above, below] = [minus(knee, hip), minus(ankle, knee)].map(([x, , z]) => Math.atan2(x, -z)) as [
    number,
    number,
  ];
  return ((above - below) * 180) / Math.PI;
}
