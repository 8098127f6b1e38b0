/** The runner as paths, seen from the front or from the right side: what the page moves and the stills hold. */

import type { Bone, Muscle, Part, Place, Standing } from "./runner.ts";
import { BONES, bandOf, fibresOf, legLine, stand } from "./runner.ts";
import type { Point } from "./space.ts";
import { cross, dot, minus, moved, plus, unit } from "./space.ts";
import type { Stance } from "./stance.ts";

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

/** A number beside what it measures, or a name beside what it names. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly anchor: "start" | "middle" | "end";
}

export interface Drawing {
  readonly shapes: readonly Shape[];
  readonly labels: readonly Label[];
}

/** Left, top, width and height of a view, in mm: each slider alone keeps the runner within. */
export const BOX: Readonly<Record<View, readonly [number, number, number, number]>> = {
  front: [-290, -940, 570, 960],
  side: [-435, -940, 745, 960],
};

/** What is drawn as a sheet of fibres. */
type Sheet = Muscle | "band";

/** The colours of the plates (`illustrations/anatomy/plate_parts.py`): in light, in half shade, in shade, and fibres. */
const TONES = {
  bone: ["#efe6d2", "#e0d4ba", "#c9ba98"],
  pale: ["#f1ede3", "#e9e4d6", "#dcd5c3"],
} as const;
const SHEETS: Readonly<Record<Sheet, readonly [string, string]>> = {
  band: ["#f1efe6", "#9fa39f"],
  minimus: ["#c8646f", "#6f2936"],
  piriformis: ["#e3b473", "#82592a"],
  "medius-front": ["#e9ad8d", "#98583b"],
  "medius-middle": ["#e9ad8d", "#98583b"],
  "medius-back": ["#e9ad8d", "#98583b"],
  tensor: ["#dc98a4", "#87475a"],
  "maximus-upper": ["#dc8a79", "#8b4136"],
  "maximus-lower": ["#dc8a79", "#8b4136"],
};
export const INK = "#1d2b33";
const [FAINT, RIGHT, LEG] = ["#8a979c", "#0f5257", "#b3261e"];
const [OUTLINE, FIBRE] = [5, 2];
/** Maximus covers the others from the side, so it lets them show through. */
const THROUGH = 0.45;

/** From far to near; a muscle that lies behind a bone comes before it. From the side, medius shows through the band. */
const ORDER: Readonly<Record<View, readonly (Part | Sheet)[]>> = {
  front: [
    "free-foot",
    "free-shin",
    "maximus-lower",
    "maximus-upper",
    "piriformis",
    "medius-back",
    "free-thigh",
    "thigh",
    "minimus",
    "medius-middle",
    "medius-front",
    "pelvis",
    "foot",
    "shin",
    "kneecap",
    "band",
    "tensor",
  ],
  side: [
    "free-thigh",
    "free-foot",
    "free-shin",
    "pelvis",
    "thigh",
    "foot",
    "shin",
    "kneecap",
    "band",
    "piriformis",
    "minimus",
    "medius-back",
    "medius-middle",
    "medius-front",
    "maximus-lower",
    "maximus-upper",
    "tensor",
  ],
};

/** Towards whoever looks, and from where the light falls: from above, on their left. */
const TOWARDS: Readonly<Record<View, Point>> = { front: [0, -1, 0], side: [-1, 0, 0] };
const LIGHT: Readonly<Record<View, Point>> = { front: unit([-0.45, -0.65, 0.6]), side: unit([-0.65, 0.45, 0.6]) };
const [HALF, SHADE] = [0.62, 0.28];

type Flat = readonly [number, number];

function flat(view: View, [x, y, z]: Point): Flat {
  return [Math.round(view === "front" ? x : -y), Math.round(-z)];
}

/** What is drawn of a stance, from far to near; the same shapes in the same order for every stance. */
export function drawn(stance: Stance, view: View): Drawing {
  const standing = stand(stance);
  const shapes = ORDER[view].flatMap((name) => {
    if (name in BONES) return boneShapes(name as Part, standing.parts[name as Part], view);
    const fibres = name === "band" ? bandOf(stance, standing) : fibresOf(name as Muscle, stance, standing);
    return sheetShapes(name as Sheet, fibres, view);
  });
  const marks = view === "front" ? frontMarks(stance, standing) : { shapes: [], labels: sideNames(stance, standing) };
  return { shapes: [ground(view), ...shapes, ...marks.shapes], labels: marks.labels };
}

function ground(view: View): Shape {
  const [left, , wide] = BOX[view];
  return { d: `M${left + 20} 8H${left + wide - 20}`, fill: "none", stroke: FAINT, width: 4 };
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
  const owners = new Map(triangles.flatMap((corners, i) => sidesOf(corners).map(([a, b]) => [key(a, b), i] as const)));
  const behind = triangles.map((corners) => sidesOf(corners).map(([a, b]) => owners.get(key(b, a)) ?? -1));
  return { looks, smooth, behind };
}

/** A bone: what one sees of it in light, with its outline under it, and of that what is in half shade and in shade. */
function boneShapes(name: Part, { turn, at }: Place, view: View): Shape[] {
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
  const [light, half, shade] = TONES[free ? "pale" : "bone"];
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

function key(from: number, to: number): number {
  return from * 65536 + to;
}

/** A muscle or the band: the sheet that its fibres span, with its outline under it, and the fibres. */
function sheetShapes(name: Sheet, fibres: readonly (readonly Point[])[], view: View): Shape[] {
  const rows = fibres.map((line) => line.map((point) => flat(view, point)));
  const sheet = rows
    .slice(1)
    .flatMap((row, i) => row.slice(1).map((_, k) => quad(rows[i], row, k)))
    .join("");
  const lines = rows.map((row) => `M${row.map((place) => place.join(" ")).join("L")}`).join("");
  const [fill, fibre] = SHEETS[name];
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

/** What the front view measures: how far the pelvis is off level, and the leg off one line. */
function frontMarks(stance: Stance, standing: Standing): Drawing {
  const { hip, freeHip, knee, ankle } = standing;
  const [a, b, k, f] = [hip, freeHip, knee, ankle].map((place) => flat("front", place)) as [Flat, Flat, Flat, Flat];
  const on = 1.3;
  const end: Flat = [Math.round(a[0] + on * (b[0] - a[0])), Math.round(a[1] + on * (b[1] - a[1]))];
  const line = legLine(standing);
  const path = (d: string, stroke: string, width: number, dashes?: string): Shape => ({
    d,
    fill: "none",
    stroke,
    width,
    ...(dashes ? { dashes } : {}),
  });
  const level = `M${a.join(" ")}H${end[0]}`;
  const across = `M${a.join(" ")}L${end.join(" ")}`;
  const straight = `M${a.join(" ")}L${f.join(" ")}`;
  const leg = `M${a.join(" ")}L${k.join(" ")}L${f.join(" ")}`;
  return {
    shapes: [
      path(level, "#ffffff", 13),
      path(level, RIGHT, 6, "16 12"),
      path(across, "#ffffff", 13),
      path(across, LEG, 7),
      path(straight, "#ffffff", 13),
      path(straight, RIGHT, 6, "16 12"),
      path(leg, "#ffffff", 13),
      path(leg, LEG, 7),
    ],
    labels: [
      { x: end[0] + 8, y: end[1] + 16, words: degrees(stance.drop), anchor: "start" },
      { x: k[0] + 62, y: k[1] + 16, words: degrees(line), anchor: "start" },
    ],
  };
}

/** The names of three muscles, each beside one of its fibres: which, where on it, and how far right and down. */
const NAMED = [
  ["medius-middle", 0, [0, -34], "Medius", "middle"],
  ["tensor", 2, [30, 0], "Tensor", "start"],
  ["maximus-lower", 4, [-45, 60], "Maximus", "end"],
] as const satisfies readonly (readonly [Muscle, number, Flat, string, Label["anchor"]])[];

function sideNames(stance: Stance, standing: Standing): Label[] {
  return NAMED.map(([muscle, at, [right, down], words, anchor]) => {
    const places = fibresOf(muscle, stance, standing).map((line) => flat("side", line[at] ?? [0, 0, 0]));
    const [x, y] = [0, 1].map((k) => places.reduce((sum, place) => sum + (place[k] ?? 0), 0) / places.length);
    return { x: Math.round((x ?? 0) + right), y: Math.round((y ?? 0) + down), words, anchor };
  });
}

/** "9°", with a minus sign where it is needed, and none before nought. */
export function degrees(angle: number): string {
  const whole = Math.round(angle);
  return `${whole < 0 ? "−" : ""}${Math.abs(whole)}°`;
}

/** A path's attributes, but for what it draws. */
export function attributes({ fill, stroke, width, dashes, opacity, strokeFirst }: Shape): Record<string, string> {
  return {
    fill,
    stroke,
    "stroke-width": String(width),
    ...(dashes ? { "stroke-dasharray": dashes } : {}),
    ...(opacity ? { opacity: String(opacity) } : {}),
    ...(strokeFirst ? { "paint-order": "stroke" } : {}),
  };
}
