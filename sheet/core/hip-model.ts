/**
 * Unpacks the hip in 3D from the text that the studio writes (`illustrations/anatomy/model_text.py` says how): for
 * each part its points, its triangles and which way its surface looks.
 */

import { edge } from "./edges.ts";
import type { Point } from "./space.ts";

/** What can be taken off, by its id. */
export interface Layer {
  readonly id: string;
  readonly name: string;
}

/** One closed surface; places are in mm: x to the person's left, y backwards, z up, the origin between the hips. */
export interface Part {
  readonly id: string;
  readonly name: string;
  /** Its name in plain words. */
  readonly says: string;
  /** The id of its layer; empty for a bone, which stays. */
  readonly layer: string;
  /** Its colours, #rrggbb: in light, in half shade, in shade, and of its fibres, which a bone has not. */
  readonly tones: readonly [string, string, string, string];
  /** On which sides it is shown: 1 as it is, -1 as its mirror image. */
  readonly sides: readonly number[];
  /** Three numbers a point. */
  readonly points: Float32Array;
  /** Three points a triangle, seen from outside counter-clockwise. */
  readonly triangles: Uint16Array;
  /** A number a point: which fibre of the muscle runs there. All 0 for a bone. */
  readonly across: Float32Array;
  /** A number a point: how far along its fibres it lies, from 0 to 1. */
  readonly share: Float32Array;
  /** Three numbers a point: by how much, in mm, the belly is there thicker than the muscle's deepest fibres. */
  readonly swells: Float32Array;
}

/** About what a leg turns, and how the rest follows; places are those of the left leg in standing. */
export interface Joints {
  readonly hip: Point;
  readonly knee: Point;
  /** Where the kneecap is, the share of the knee's bend in which it follows the shin, and how far it sinks (mm). */
  readonly kneecap: { readonly at: Point; readonly follows: number; readonly sinks: number };
  /** Between which shares of its way a fibre passes from one bone to the next: to the thigh, of the band to the shin, too. */
  readonly passes: { readonly thigh: Passes; readonly band: readonly [Passes, Passes] };
}

export type Passes = readonly [number, number];

export interface Model {
  readonly parts: readonly Part[];
  /** From the outside in. */
  readonly layers: readonly Layer[];
  /** The middle of the hip joint whose muscles are there. */
  readonly hip: Point;
  /** The middle of a view from far away. */
  readonly middle: Point;
  readonly joints: Joints;
}

/** The middle of a view of the whole leg, in standing. */
const LEG: Point = [5, 15, -270];

interface Said extends Pick<Part, "id" | "name" | "says" | "layer" | "tones"> {
  /** Whether its mirror image shows the other side. */
  readonly mirrored: boolean;
  /** Into how many pieces it falls. */
  readonly starts: number;
  /** How many it has. */
  readonly triangles: number;
}

/** As the studio writes it. */
export interface Text extends Joints {
  readonly grain: number;
  readonly between: number;
  readonly along: number;
  readonly layers: readonly Layer[];
  readonly parts: readonly Said[];
  readonly steps: string;
  readonly others: string;
  readonly x: string;
  readonly y: string;
  readonly z: string;
  readonly across: string;
  readonly share: string;
  readonly swells_x: string;
  readonly swells_y: string;
  readonly swells_z: string;
}

/** What a step adds to what was walked. */
const [OTHER, NEW, AFTER] = [0, 1, 2];
/** How many letters there are: from `#` on, without the backslash; the last one says that two more follow. */
const SIGNS = 91;

/** Returns the numbers of a stream, one after the other. */
function reader(text: string): () => number {
  let at = 0;
  const sign = () => {
    const code = text.charCodeAt(at++);
    return code - (code > 92 ? 36 : 35);
  };
  return () => {
    const number = sign();
    return number < SIGNS - 1 ? number : sign() * SIGNS + sign();
  };
}

/** 0, -1, 1, -2, ... of 0, 1, 2, 3, ... */
function unfolded(number: number): number {
  return number % 2 ? -(number + 1) / 2 : number / 2;
}

/** Unpacks the model. */
export function modelOf(text: Text): Model {
  const [threes, others, ...axes] = [
    ...[text.steps, text.others, text.x, text.y, text.z, text.across],
    ...[text.share, text.swells_x, text.swells_y, text.swells_z],
  ].map(reader);
  let [three, left] = [0, 0];
  const step = () => {
    if (!left) [three, left] = [threes?.() ?? 0, 3];
    left -= 1;
    return (three >> (2 * left)) & 3;
  };
  const parts = text.parts.map(({ starts, triangles: count, mirrored, ...said }): Part => {
    const walk = new Walk(count, axes);
    for (let i = 0; i < starts; i++) walk.piece(step, () => others?.() ?? 0);
    const threes = (first: number, by: number) =>
      Float32Array.from(
        { length: 3 * walk.count },
        (_, i) => (walk.axes[first + (i % 3)]?.[Math.floor(i / 3)] ?? 0) * by,
      );
    const ones = (axis: number, by: number) => Float32Array.from(walk.axes[axis] ?? [], (value) => value / by);
    return {
      ...said,
      sides: mirrored ? [1, -1] : [1],
      triangles: walk.triangles,
      points: threes(0, text.grain),
      across: ones(3, text.between),
      share: ones(4, text.along),
      swells: threes(5, 1),
    };
  });
  const { hip, knee, kneecap, passes } = text;
  return { parts, layers: text.layers, hip, middle: LEG, joints: { hip, knee, kneecap, passes } };
}

/** The way from triangle to triangle over one mesh; as `walk` and `Rim` of the studio go. */
class Walk {
  readonly triangles: Uint16Array;
  /** What is written of every point: where it lies, and the numbers of its muscle. */
  readonly axes: number[][];
  count = 0;
  private readonly moves: readonly (() => number)[];
  private readonly waiting: [number, number, number][] = [];
  private readonly done = new Set<number>();
  private readonly after = new Map<number, number>();
  private readonly before = new Map<number, number>();
  private at = 0;
  private begun = -1;

  constructor(triangles: number, moves: readonly (() => number)[]) {
    this.triangles = new Uint16Array(3 * triangles);
    this.moves = moves;
    this.axes = moves.map(() => []);
  }

  /** Walks over all that hangs together. */
  piece(step: () => number, other: () => number): void {
    const begun = this.begun;
    const a = this.point((axis) => axis[begun] ?? 0);
    const b = this.point((axis) => axis[a] ?? 0);
    const c = this.point((axis) => axis[b] ?? 0);
    this.begun = a;
    this.enter(a, b, c);
    for (let next = this.waiting.pop(); next; next = this.waiting.pop()) {
      const [p, q, third] = next;
      if (this.done.has(edge(q, p))) continue;
      const kind = step();
      const ago = kind === OTHER ? other() : 0;
      if (kind === OTHER && !ago) continue; // no triangle behind this edge
      let r = this.count - ago;
      if (kind === NEW) {
        r = this.point((axis, i) => {
          const [one, two] = [axis[p] ?? 0, axis[q] ?? 0];
          return i < 3 ? one + two - (axis[third] ?? 0) : Math.floor((one + two) / 2);
        });
      } else if (kind !== OTHER) {
        r = (kind === AFTER ? this.after.get(q) : this.before.get(p)) ?? 0;
      }
      this.enter(q, p, r);
    }
  }

  /** Reads a point, which lies beside where it is looked for, and returns its number. */
  private point(guess: (axis: number[], i: number) => number): number {
    const guesses = this.axes.map(guess);
    for (const [i, axis] of this.axes.entries()) axis.push((guesses[i] ?? 0) + unfolded(this.moves[i]?.() ?? 0));
    this.count += 1;
    return this.count - 1;
  }

  private enter(a: number, b: number, c: number): void {
    this.triangles.set([a, b, c], this.at);
    this.at += 3;
    for (const [start, end, third] of [
      [a, b, c],
      [b, c, a],
      [c, a, b],
    ] as const) {
      this.done.add(edge(start, end));
      if (this.done.has(edge(end, start))) continue;
      this.waiting.push([start, end, third]);
      this.after.set(start, end);
      this.before.set(end, start);
    }
  }
}
