/**
 * The levers of the gluteal muscles at any position of the hip, worked out from where their lines run.
 *
 * A lever is how much shorter a line gets as the joint turns: the moment arm. Lines and joints are those of one
 * simulator (`illustrations/extract_levers.py`), and so are the numbers: `vectors/levers.json` holds what it says.
 */

import table from "./hip-lines.json" with { type: "json" };
import type { Matrix, Point } from "./space.ts";
import { cross, dot, minus, moved, plus, size, times, unit } from "./space.ts";

/** The position of the right hip, in degrees. */
export interface HipPosition {
  readonly flexion: number;
  readonly adduction: number;
  readonly turnedIn: number;
}

/** In centimetres; the other way round (extends, adducts, turns outwards) is negative. */
export interface Levers {
  readonly flexes: number;
  readonly abducts: number;
  readonly turnsIn: number;
  readonly length: number;
}

/**
 * A line along which a part of a muscle pulls: through points of the pelvis, then through points of the thigh, each
 * forwards, up, to the right, in millimetres from the middle of the right hip.
 */
export interface Line {
  readonly pelvis: readonly Point[];
  readonly thigh: readonly Point[];
  /** A cylinder on the pelvis that it slides round; `side` is the side of it on which it has to pass. */
  readonly round?: { readonly centre: Point; readonly axis: Point; readonly radius: number; readonly side: Point };
}

export const LINES = table.lines as unknown as Readonly<Record<string, Line>>;

/** The axes of the joint as they lie at a position, and how the thigh is turned (its rows). */
function turned({ flexion, adduction, turnedIn }: HipPosition): { thigh: Matrix; axes: Matrix } {
  const [f, a, r] = [flexion, adduction, turnedIn].map((angle) => (angle * Math.PI) / 180) as [number, number, number];
  const [cf, sf, ca, sa, cr, sr] = [Math.cos(f), Math.sin(f), Math.cos(a), Math.sin(a), Math.cos(r), Math.sin(r)];
  // About the axis to the right, then about the thigh's own axis forwards, then about that along it.
  const thigh: Matrix = [
    [cf * cr - sf * sa * sr, -sf * ca, cf * sr + sf * sa * cr],
    [sf * cr + cf * sa * sr, cf * ca, sf * sr - cf * sa * cr],
    [-ca * sr, sa, ca * cr],
  ];
  return {
    thigh,
    axes: [
      [0, 0, 1],
      [cf, sf, 0],
      [-sf * ca, cf * ca, sa],
    ],
  };
}

/** Where a point of the thigh lies at a position. */
export function atPosition(point: Point, position: HipPosition): Point {
  return moved(turned(position).thigh, point);
}

/** The levers and the length of a line at a position. */
export function leversOf(line: Line, position: HipPosition): Levers {
  const { thigh, axes } = turned(position);
  const below = line.thigh.map((point) => moved(thigh, point));
  const from = line.pelvis[line.pelvis.length - 1];
  const to = below[0];
  if (!from || !to) throw new Error("hip-lines.json: a line needs a point on the pelvis and one on the thigh");
  const crossing = line.round ? aroundCylinder(from, to, line.round) : straight(from, to);
  const [flexes, adducts, turnsIn] = axes.map((axis) => -dot(crossing.arrives, cross(axis, to)) / 10) as [
    number,
    number,
    number,
  ];
  const length = (along(line.pelvis) + crossing.length + along(below)) / 10;
  return { flexes, abducts: -adducts, turnsIn, length };
}

/** How a line gets from the pelvis to the thigh: its length there, and the direction in which it arrives. */
interface Crossing {
  readonly length: number;
  readonly arrives: Point;
}

function straight(from: Point, to: Point): Crossing {
  const way = minus(to, from);
  const length = size(way);
  return { length, arrives: times(way, 1 / length) };
}

/** The shortest way from one point to another round a cylinder, on the side that it has to pass. */
function aroundCylinder(from: Point, to: Point, round: NonNullable<Line["round"]>): Crossing {
  const axis = times(round.axis, 1 / size(round.axis));
  const u = unit(cross(axis, Math.abs(axis[0]) < 0.9 ? [1, 0, 0] : [0, 1, 0]));
  const v = cross(axis, u);
  const flat = (point: Point): Flat => [dot(minus(point, round.centre), u), dot(minus(point, round.centre), v)];
  const [a, b, side] = [flat(from), flat(to), flat(round.side)];
  const { radius } = round;
  if (Math.hypot(...a) < radius || Math.hypot(...b) < radius) return straight(from, to);
  const near = nearest(a, b);
  if (Math.hypot(...near) > radius && dotFlat(near, side) >= 0) return straight(from, to);

  const ways = [1, -1].map((sense) => [tangent(a, radius, sense), tangent(b, radius, -sense)] as const);
  const [first, second] = ways;
  if (!first || !second) return straight(from, to);
  const fits = ([p, q]: readonly [Flat, Flat]) => {
    const middle: Flat = [p[0] + q[0], p[1] + q[1]];
    return (cut(a, p, b, q) ? -1e4 : 0) + dotFlat(middle, side) / (Math.hypot(...middle) * Math.hypot(...side));
  };
  const [leaves, arrives] = fits(first) >= fits(second) ? first : second;
  if (cut(a, leaves, b, arrives)) return straight(from, to);

  const angle = Math.acos(Math.max(-1, Math.min(1, dotFlat(leaves, arrives) / radius ** 2)));
  const before = Math.hypot(a[0] - leaves[0], a[1] - leaves[1]);
  const after = Math.hypot(b[0] - arrives[0], b[1] - arrives[1]);
  const across = before + angle * radius + after;
  // Unrolled, the way is straight: it climbs along the cylinder as evenly as it goes across.
  const climb = dot(minus(to, from), axis);
  const length = Math.hypot(across, climb);
  const last: Flat = [(b[0] - arrives[0]) / after, (b[1] - arrives[1]) / after];
  const inPlane: Point = plus(times(u, last[0]), times(v, last[1]));
  return { length, arrives: plus(times(inPlane, across / length), times(axis, climb / length)) };
}

type Flat = readonly [number, number];

/** The point of a stretch that lies nearest to the middle. */
function nearest(a: Flat, b: Flat): Flat {
  const [x, y] = [b[0] - a[0], b[1] - a[1]];
  const share = Math.max(0, Math.min(1, -(a[0] * x + a[1] * y) / (x * x + y * y)));
  return [a[0] + share * x, a[1] + share * y];
}

/** Where a line from a point touches the circle, on one side or the other. */
function tangent([x, y]: Flat, radius: number, sense: number): Flat {
  const far = x * x + y * y;
  const root = sense * radius * Math.sqrt(Math.max(0, far - radius ** 2));
  return [(x * radius ** 2 + root * y) / far, (y * radius ** 2 - root * x) / far];
}

/** Whether the stretches p1–q1 and p2–q2 cross. */
function cut(p1: Flat, q1: Flat, p2: Flat, q2: Flat): boolean {
  const sideOf = (p: Flat, q: Flat, r: Flat) => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return sideOf(p1, q1, p2) * sideOf(p1, q1, q2) < 0 && sideOf(p2, q2, p1) * sideOf(p2, q2, q1) < 0;
}

function along(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, point, at) => sum + size(minus(point, points[at] ?? point)), 0);
}

const dotFlat = (a: Flat, b: Flat): number => a[0] * b[0] + a[1] * b[1];
