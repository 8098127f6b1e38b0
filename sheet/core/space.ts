/** Points and turns in space: what is worked out of them, with no knowledge of bodies. */

/** A point or a direction. */
export type Point = readonly [number, number, number];

/** A turn, by its rows. */
export type Matrix = readonly [Point, Point, Point];

export type Axis = "x" | "y" | "z";

/** The turn about an axis, in degrees, counter-clockwise for who looks against it. */
export function about(axis: Axis, degrees: number): Matrix {
  const angle = (degrees * Math.PI) / 180;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  if (axis === "x") {
    return [
      [1, 0, 0],
      [0, c, -s],
      [0, s, c],
    ];
  }
  if (axis === "y") {
    return [
      [c, 0, s],
      [0, 1, 0],
      [-s, 0, c],
    ];
  }
  return [
    [c, -s, 0],
    [s, c, 0],
    [0, 0, 1],
  ];
}

/** One turn after another: the last one that is named comes first. */
export function after(...turns: readonly [Matrix, ...Matrix[]]): Matrix {
  return turns.reduce((a, b) => {
    const columns = back(b);
    return a.map((row) => columns.map((column) => dot(row, column))) as unknown as Matrix;
  });
}

/** The axis of a turn, of length 1, and its angle in radians. */
export function axisAndAngle(turn: Matrix): readonly [Point, number] {
  const way: Point = [turn[2][1] - turn[1][2], turn[0][2] - turn[2][0], turn[1][0] - turn[0][1]];
  const double = size(way);
  if (double < 1e-9) return [[1, 0, 0], 0];
  return [times(way, 1 / double), Math.atan2(double / 2, (turn[0][0] + turn[1][1] + turn[2][2] - 1) / 2)];
}

/** The turn about an axis of length 1 by an angle in radians. */
export function aroundAxis([x, y, z]: Point, angle: number): Matrix {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const k = 1 - c;
  return [
    [c + x * x * k, x * y * k - z * s, x * z * k + y * s],
    [y * x * k + z * s, c + y * y * k, y * z * k - x * s],
    [z * x * k - y * s, z * y * k + x * s, c + z * z * k],
  ];
}

/** The turn that undoes another. */
export function back(turn: Matrix): Matrix {
  return [0, 1, 2].map((k) => [turn[0][k], turn[1][k], turn[2][k]]) as unknown as Matrix;
}

export function moved(rows: Matrix, point: Point): Point {
  return [dot(rows[0], point), dot(rows[1], point), dot(rows[2], point)];
}

export const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const plus = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const times = (a: Point, by: number): Point => [a[0] * by, a[1] * by, a[2] * by];
export const size = (a: Point): number => Math.hypot(...a);
export const unit = (a: Point): Point => times(a, 1 / size(a));
export const cross = (a: Point, b: Point): Point => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
