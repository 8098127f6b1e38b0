/** The runner as paths, seen from the front or from the right side: what the page moves and the stills hold. */

import type { Muscle, Part, Standing } from "./runner.ts";
import { BONES, bandOf, fibresOf, legLine, stand } from "./runner.ts";
import type { Flat, Shape, Sheet, View } from "./runner-surfaces.ts";
import { boneShapes, FAINT, flat, sheetShapes } from "./runner-surfaces.ts";
import type { Stance } from "./stance.ts";

/** The colours of the lines that measure: as it should be, and as the leg stands. */
const [RIGHT, LEG] = ["#0f5257", "#b3261e"];

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
