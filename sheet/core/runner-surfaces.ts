/** Bones and muscles as paths: which of a surface is seen from the front or the right side, in light and in shade. */

import { edge } from "./edges.ts";
import type { Bone, Muscle, Part, Place } from "./runner.ts";
import { BONES, TONES } from "./runner.ts";
import type { Point } from "./space.ts";
import { cross, dot, minus, moved, plus, unit } from "./space.ts";

export type View = "front" | "side";

/** One path. `d` alone differs from stance to stance. */
export interface Shape {
  readonly d: string;
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly dashes?: string;
  readonly opacity?: number;
  /** Whether the stroke lies under the fill, so that only its outer half shows. */
  readonly strokeFirst?: boolean;
}

/** What is drawn as a sheet of fibres. */
export type Sheet = Muscle | "band";

/** Of the free leg, which stands behind: in light, in half shade, in shade. */
const PALE = ["#f1ede3", "#e9e4d6", "#dcd5c3"];
export const INK = "#1d2b33";
export const FAINT = "#8a979c";
const [OUTLINE, FIBRE] = [5, 2];
/** Maximus covers the others from the side, so it lets them show through. */
const THROUGH = 0.45;

/** Towards whoever looks, and from where the light falls: from above, on their left. */
const TOWARDS: Readonly<Record<View, Point>> = { front: [0, -1, 0], side: [-1, 0, 0] };
const LIGHT: Readonly<Record<View, Point>> = { front: unit([-0.45, -0.65, 0.6]), side: unit([-0.65, 0.45, 0.6]) };
const [HALF, SHADE] = [0.62, 0.28];

export type Flat = readonly [number, number];

export function flat(view: View, [x, y, z]: Point): Flat {
  return [Math.round(view === "front" ? x : -y), Math.round(-z)];
}

/**
 * Which way a bone's triangles look, which way its surface looks there, smoothed, and which triangle lies behind each of
 * its edges, or -1; worked out once.
 */
interface Ways {
  readonly looks: readonly Point[];
  readonly smooth: readonly Point[];
  readonly behind: readonly (readonly number[])[];
}

const WAYS = Object.fromEntries(
  Object.entries(BONES).map(([name, bone]) => [name, waysOf(bone)]),
) as unknown as Readonly<Record<Part, Ways>>;

function waysOf({ points, triangles }: Bone): Ways {
  const place = (i: number): Point => points[i] ?? [0, 0, 0];
  const looks = triangles.map(([a, b, c]) => cross(minus(place(b), place(a)), minus(place(c), place(a))));
  const at = points.map((): Point => [0, 0, 0]);
  triangles.forEach((corners, i) => {
    for (const corner of corners) at[corner] = plus(at[corner] ?? [0, 0, 0], looks[i] ?? [0, 0, 0]);
  });
  const smooth = triangles.map((corners) => {
    const sum = corners.map((corner) => unit(at[corner] ?? [0, 0, 1])).reduce(plus);
    return Math.hypot(...sum) ? unit(sum) : sum;
  });
  const owners = new Map(triangles.flatMap((corners, i) => sidesOf(corners).map(([a, b]) => [edge(a, b), i] as const)));
  const behind = triangles.map((corners) => sidesOf(corners).map(([a, b]) => owners.get(edge(b, a)) ?? -1));
  return { looks, smooth, behind };
}

/** A bone: what one sees of it in light, with its outline under it, and of that what is in half shade and in shade. */
export function boneShapes(name: Part, { turn, at }: Place, view: View): Shape[] {
  const { triangles, points } = BONES[name];
  const places = points.map((point) => flat(view, plus(at, moved(turn, point))).join(" "));
  const { looks, smooth, behind } = WAYS[name];
  const seen = looks.map((way) => dot(moved(turn, way), TOWARDS[view]) > 0);
  const lit = smooth.map((way) => dot(moved(turn, way), LIGHT[view]));
  const patch = (below: number) =>
    rim(
      triangles,
      behind,
      seen.map((is, i) => is && (lit[i] ?? 0) < below),
      places,
    );
  const free = name.startsWith("free-");
  const [light = "", half = "", shade = ""] = free ? PALE : TONES.bone;
  return [
    { d: patch(2), fill: light, stroke: free ? FAINT : INK, width: OUTLINE, strokeFirst: true },
    { d: patch(HALF), fill: half, stroke: half, width: 0.8 },
    { d: patch(SHADE), fill: shade, stroke: shade, width: 0.8 },
  ];
}

/**
 * The rim of those triangles that are on view, which all look the same way: filled, it covers what they cover, since
 * what lies within it more than once lies within it all the same.
 */
function rim(
  triangles: Bone["triangles"],
  behind: Ways["behind"],
  isOn: readonly boolean[],
  places: readonly string[],
): string {
  const next = new Map<number, number[]>();
  for (const [i, corners] of triangles.entries()) {
    if (!isOn[i]) continue;
    const others = behind[i] ?? [];
    for (let side = 0; side < 3; side++) {
      if (isOn[others[side] ?? -1]) continue;
      const [from, to] = [corners[side] ?? 0, corners[(side + 1) % 3] ?? 0];
      const those = next.get(from);
      if (those) those.push(to);
      else next.set(from, [to]);
    }
  }
  let d = "";
  for (const [begin, those] of next) {
    while (those.length) {
      const loop = [places[begin]];
      for (let at = those.pop(); at !== undefined && at !== begin; at = next.get(at)?.pop()) loop.push(places[at]);
      d += `M${loop.filter((place, i) => place !== loop[i - 1]).join("L")}Z`;
    }
  }
  return d;
}

function sidesOf([a, b, c]: readonly [number, number, number]): readonly (readonly [number, number])[] {
  return [
    [a, b],
    [b, c],
    [c, a],
  ];
}

/** A muscle or the band: the sheet that its fibres span, with its outline under it, and the fibres. */
export function sheetShapes(name: Sheet, fibres: readonly (readonly Point[])[], view: View): Shape[] {
  const rows = fibres.map((line) => line.map((point) => flat(view, point)));
  const sheet = rows
    .slice(1)
    .flatMap((row, i) => row.slice(1).map((_, k) => quad(rows[i], row, k)))
    .join("");
  const lines = rows.map((row) => `M${row.map((place) => place.join(" ")).join("L")}`).join("");
  const [fill = "", fibre = ""] = TONES[name.split("-")[0] as keyof typeof TONES];
  const through = view === "side" && name.startsWith("maximus") ? { opacity: THROUGH } : {};
  return [
    { d: sheet, fill, stroke: fibre, width: OUTLINE, strokeFirst: true, ...through },
    { d: lines, fill: "none", stroke: fibre, width: FIBRE },
  ];
}

/** A piece of a sheet between two fibres, always the same way round, so that pieces that overlap leave no hole. */
function quad(one: readonly Flat[] | undefined, other: readonly Flat[], k: number): string {
  const corners = [one?.[k], one?.[k + 1], other[k + 1], other[k]].map((corner): Flat => corner ?? [0, 0]);
  const area = corners.reduce((sum, [x, y], i) => {
    const [u, v] = corners[(i + 1) % 4] ?? [0, 0];
    return sum + x * v - u * y;
  }, 0);
  if (area < 0) corners.reverse();
  return `M${corners.map((corner) => corner.join(" ")).join("L")}Z`;
}
