/**
 * Paints the model in the hand of the plates: three flat tones, ink outlines, and a line for every fibre.
 *
 * WebGL as it is: a few short programs, and two draws a part, are less than any library that would wrap them. A device
 * without a graphics chip paints it, too: twenty pictures a second are asked of two cores.
 */

import { coarseOf } from "../core/coarse.ts";
import { BAND } from "../core/held.ts";
import type { Model, Part } from "../core/hip-model.ts";
import type { Role } from "../core/movement.ts";
import type { Matrix, Point } from "../core/space.ts";
import type { Ball } from "../core/surface.ts";
import { ballOf, facingOf } from "../core/surface.ts";
import type { View } from "../core/turning.ts";
import { framed, scaleOf } from "../core/turning.ts";
import type { Does, Program } from "./program.ts";
import { POINT, programOf, TONES } from "./program.ts";

/** What to paint. */
export interface Scene {
  readonly view: View;
  /** The ids of the layers on view. */
  readonly shown: ReadonlySet<string>;
  /** What the layers do in an exercise; null while the hip stands, and all have their own colours. */
  readonly roles: ReadonlyMap<string, Role> | null;
  readonly named: Part | null;
  /** How many pixels are painted for one of the page, in each direction. */
  readonly pixels: number;
  /** Between which two poses the hip is, and how far from the first to the second. */
  readonly from: Model;
  readonly to: Model;
  readonly share: number;
  /** Whether fewer triangles are enough, as while it moves. */
  readonly coarse: boolean;
  /** How the pelvis is turned in the room. */
  readonly pelvis: Matrix;
}

/** Thickness of an outline in pixels of the page, and of one that says which part is named. */
const [OUTLINE, NAMED_OUTLINE] = [1.1, 2.6];
const [INK, MARK] = ["#1d2b33", "#0f5257"];
/** Millimetres by which the outermost layer counts as nearer: in a bent hip what lies under it would come through. */
const OVER = 6;
/** The colours of what works, as the pictures inside the body have them (`work_figures.py`), and of what does not. */
const MAIN = ["#cf6a60", "#c0584f", "#9f433b", "#7d2a25"];
const HELPING = ["#f3d5c8", "#ecc6b6", "#d6a795", "#9a604f"];
const OTHER = ["#f7f5ef", "#ebe8e0", "#d8d5cc", "#d8d5cc"];
/** The share of the band's way from which it is shown in an exercise: above, it would hide what works. */
const BAND_SHOWN = 0.36;
/** Dashes along a fibre of a muscle that helps. */
const DASHES = 20;

/** Where a part stands in one pose: on the device its points and which way it looks there, and a ball round it. */
interface Placed {
  readonly place: WebGLBuffer;
  readonly facing: WebGLBuffer;
  readonly ball: Ball;
}

/** What of a part is the same in every pose, on the device. */
interface Fixed {
  readonly across: WebGLBuffer;
  readonly along: WebGLBuffer;
  readonly triangles: Triangles;
  /** Those that are left while it moves. */
  readonly coarse: Triangles;
}

interface Triangles {
  readonly sent: WebGLBuffer;
  /** How many numbers they are. */
  readonly count: number;
}

export class Painter {
  private readonly gl: WebGL2RenderingContext;
  /** By what they do. */
  private readonly programs = new Map<string, Program>();
  /** By the points of a part in a pose. */
  private readonly placed = new Map<Float32Array, Placed>();
  /** By the id of a part. */
  private readonly fixed = new Map<string, Fixed>();

  /**
   * Makes all ready to paint on a canvas.
   *
   * @throws {Error} Where the browser cannot.
   */
  constructor(canvas: HTMLCanvasElement) {
    const gl = canvas.getContext("webgl2", { antialias: false, powerPreference: "low-power" });
    if (!gl) throw new Error("no WebGL 2");
    this.gl = gl;
    this.programOf({ outline: false, fibres: false, cut: false });
    for (const at of POINT.keys()) gl.enableVertexAttribArray(at);
    gl.enable(gl.DEPTH_TEST);
    gl.enable(gl.CULL_FACE);
  }

  /** Gives back what all poses so far took. */
  forget(): void {
    for (const { place, facing } of this.placed.values()) {
      this.gl.deleteBuffer(place);
      this.gl.deleteBuffer(facing);
    }
    this.placed.clear();
  }

  paint({ view, shown, roles, named, pixels, from, to, share, coarse, pelvis }: Scene): void {
    const { gl } = this;
    const canvas = gl.canvas as HTMLCanvasElement;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    const [w, h] = [Math.round(width * pixels), Math.round(height * pixels)];
    if (canvas.width !== w || canvas.height !== h) [canvas.width, canvas.height] = [w, h];
    gl.viewport(0, 0, w, h);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
    const [axes, middle] = framed(view, from, pelvis);
    const scale = scaleOf(view, width, height);
    const ofPicture = ({ program, told }: Program) => {
      gl.useProgram(program);
      gl.uniformMatrix3fv(
        told.turn ?? null,
        false,
        [0, 1, 2].flatMap((k) => axes.map((axis) => axis[k] ?? 0)),
      );
      gl.uniform3fv(told.middle ?? null, middle);
      gl.uniform2f(told.size ?? null, (2 * scale) / width, (2 * scale) / height);
      gl.uniform1f(told.share ?? null, share);
      gl.uniform3fv(told.ink ?? null, rgb(INK));
    };
    const ready = new Set<Program>();

    const room = [width / scale / 2, height / scale / 2] as const;
    const drawn = from.parts
      .map((part, i) => ({ part, next: to.parts[i] ?? part }))
      // What lies outside comes first: what it hides is then not painted at all.
      .sort((a, b) => Number(!a.part.layer) - Number(!b.part.layer))
      .flatMap((both) => both.part.sides.map((side) => ({ ...both, side })))
      .filter(
        ({ part, next, side }) =>
          (!part.layer || shown.has(part.layer)) &&
          [part, next].some((one) => isIn(this.placedOf(one).ball, side, axes, middle, room)),
      );
    // First what faces whoever looks, so that most of the rest is hidden before it is painted.
    for (const outline of [false, true]) {
      gl.cullFace(outline ? gl.FRONT : gl.BACK);
      for (const { part, next, side } of drawn) {
        const isNamed = part.id === named?.id && part.sides[0] === named.sides[0] && side === part.sides[0];
        const role = roles?.get(part.layer);
        const fibres = !outline && part.layer !== "" && (!roles || role !== undefined);
        const cut = roles !== null && part.layer === BAND;
        const program = this.programOf({ outline, fibres, cut });
        if (ready.has(program)) gl.useProgram(program.program);
        else ofPicture(program);
        ready.add(program);
        const { told } = program;
        const count = this.lay(part, next, coarse);
        gl.frontFace(side > 0 ? gl.CCW : gl.CW);
        gl.uniform1f(told.side ?? null, side);
        gl.uniform1f(told.nearer ?? null, part.layer === from.layers[0]?.id ? OVER : 0);
        gl.uniform1f(told.begins ?? null, BAND_SHOWN);
        gl.uniform1f(told.dashes ?? null, role === "helping" ? DASHES : 0);
        gl.uniform1f(told.thick ?? null, (isNamed ? NAMED_OUTLINE : OUTLINE) / scale);
        if (outline) gl.uniform3fv(told.light_tone ?? null, rgb(isNamed ? MARK : INK));
        else
          for (const [i, tone] of tonesOf(part, roles).entries())
            gl.uniform3fv(told[TONES[i] ?? ""] ?? null, lit(rgb(tone || part.tones[0]), isNamed));
        gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_SHORT, 0);
      }
    }
  }

  private programOf(does: Does): Program {
    const key = Object.values(does).join();
    let one = this.programs.get(key);
    if (!one) {
      one = programOf(this.gl, does);
      this.programs.set(key, one);
    }
    return one;
  }

  /** Lays a part ready to be drawn, between two poses: what `POINT` names, in its order. Returns the numbers to draw. */
  private lay(part: Part, next: Part, isCoarse: boolean): number {
    const { gl } = this;
    const [here, there, fixed] = [this.placedOf(part), this.placedOf(next), this.fixedOf(part)];
    const { across, along } = fixed;
    const { sent, count } = isCoarse ? fixed.coarse : fixed.triangles;
    for (const [at, values, size] of [
      [0, here.place, 3],
      [1, there.place, 3],
      [2, here.facing, 3],
      [3, there.facing, 3],
      [4, across, 1],
      [5, along, 1],
    ] as const) {
      gl.bindBuffer(gl.ARRAY_BUFFER, values);
      gl.vertexAttribPointer(at, size, gl.FLOAT, false, 0, 0);
    }
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, sent);
    return count;
  }

  private placedOf(part: Part): Placed {
    let one = this.placed.get(part.points);
    if (!one) {
      one = { place: this.sent(part.points), facing: this.sent(facingOf(part)), ball: ballOf(part) };
      this.placed.set(part.points, one);
    }
    return one;
  }

  private fixedOf({ id, points, across, share, triangles }: Part): Fixed {
    let one = this.fixed.get(id);
    if (!one) {
      const [all, fewer] = [triangles, coarseOf({ points, triangles })].map((those) => ({
        sent: this.sent(those, this.gl.ELEMENT_ARRAY_BUFFER),
        count: those.length,
      })) as [Triangles, Triangles];
      one = {
        across: this.sent(across),
        along: this.sent(share),
        triangles: all,
        coarse: fewer,
      };
      this.fixed.set(id, one);
    }
    return one;
  }

  private sent(values: Float32Array | Uint16Array, target: number = this.gl.ARRAY_BUFFER): WebGLBuffer {
    const one = this.gl.createBuffer();
    this.gl.bindBuffer(target, one);
    this.gl.bufferData(target, values, this.gl.STATIC_DRAW);
    return one;
  }

  /** Gives back what the model takes of the device. */
  close(): void {
    this.gl.getExtension("WEBGL_lose_context")?.loseContext();
  }
}

/** Whether any of a ball round a part can be in a picture that holds so much to each side of its middle. */
function isIn(
  [x, y, z, radius]: Ball,
  side: number,
  axes: readonly Point[],
  middle: Point,
  room: readonly [number, number],
): boolean {
  const place = [side * x, y, z].map((value, k) => value - (middle[k] ?? 0));
  return room.every((half, i) => {
    const along = place.reduce((sum, value, k) => sum + value * (axes[i]?.[k] ?? 0), 0);
    return Math.abs(along) < half + radius;
  });
}

/** The colours of a part: its own, or in an exercise, where it is a muscle, those of what it does there. */
function tonesOf({ layer, tones }: Part, roles: Scene["roles"]): readonly string[] {
  if (!roles || !layer || layer === BAND) return tones;
  const role = roles.get(layer);
  return role === "main" ? MAIN : role === "helping" ? HELPING : OTHER;
}

/** A tone of a part, lighter when it is the one that is named. */
function lit(tone: readonly number[], isNamed: boolean): readonly number[] {
  return isNamed ? tone.map((value) => value + (1 - value) * 0.3) : tone;
}

function rgb(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
}
