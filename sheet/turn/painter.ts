/**
 * Paints the model in the hand of the plates: three flat tones, ink outlines, and a line for every fibre.
 *
 * WebGL as it is: one program, and two draws a part, are less than any library that would wrap them. A device without
 * a graphics chip paints it, too: twenty pictures a second are asked of two cores.
 */

import { BAND } from "../core/held.ts";
import type { Model, Part } from "../core/hip-model.ts";
import type { Role } from "../core/movement.ts";
import type { Matrix, Point } from "../core/space.ts";
import type { Ball } from "../core/surface.ts";
import { ballOf, facingOf } from "../core/surface.ts";
import type { View } from "../core/turning.ts";
import { framed, scaleOf } from "../core/turning.ts";
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
  readonly triangles: WebGLBuffer;
}

export class Painter {
  private readonly gl: WebGL2RenderingContext;
  private readonly program: WebGLProgram;
  private readonly uniforms: Readonly<Record<string, WebGLUniformLocation | null>>;
  private readonly attributes = { place: 0, next_place: 0, facing: 0, next_facing: 0, across: 0, along: 0 };
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
    this.program = programOf(gl);
    gl.useProgram(this.program);
    this.uniforms = Object.fromEntries(
      [
        "turn",
        "middle",
        "size",
        "side",
        "thick",
        "nearer",
        "share",
        ...TONES,
        "is_outline",
        "is_fibrous",
        "dashes",
        "begins",
        "ink",
      ].map((name) => [name, gl.getUniformLocation(this.program, name)]),
    );
    for (const name of POINT) {
      this.attributes[name] = gl.getAttribLocation(this.program, name);
      gl.enableVertexAttribArray(this.attributes[name]);
    }
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

  paint({ view, shown, roles, named, pixels, from, to, share, pelvis }: Scene): void {
    const { gl, uniforms } = this;
    const canvas = gl.canvas as HTMLCanvasElement;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    const [w, h] = [Math.round(width * pixels), Math.round(height * pixels)];
    if (canvas.width !== w || canvas.height !== h) [canvas.width, canvas.height] = [w, h];
    gl.viewport(0, 0, w, h);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
    const [axes, middle] = framed(view, from, pelvis);
    const scale = scaleOf(view, width, height);
    gl.uniformMatrix3fv(
      uniforms.turn ?? null,
      false,
      [0, 1, 2].flatMap((k) => axes.map((axis) => axis[k] ?? 0)),
    );
    gl.uniform3fv(uniforms.middle ?? null, middle);
    gl.uniform2f(uniforms.size ?? null, (2 * scale) / width, (2 * scale) / height);

    gl.uniform1f(uniforms.share ?? null, share);
    gl.uniform3fv(uniforms.ink ?? null, rgb(INK));

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
    for (const isOutline of [false, true]) {
      gl.cullFace(isOutline ? gl.FRONT : gl.BACK);
      gl.uniform1i(uniforms.is_outline ?? null, Number(isOutline));
      for (const { part, next, side } of drawn) {
        const isNamed = part.id === named?.id && part.sides[0] === named.sides[0] && side === part.sides[0];
        const thick = (isNamed ? NAMED_OUTLINE : OUTLINE) / scale;
        const role = roles?.get(part.layer);
        this.lay(part, next);
        gl.frontFace(side > 0 ? gl.CCW : gl.CW);
        gl.uniform1f(uniforms.side ?? null, side);
        gl.uniform1f(uniforms.nearer ?? null, part.layer === from.layers[0]?.id ? OVER : 0);
        gl.uniform1i(uniforms.is_fibrous ?? null, Number(part.layer !== "" && (!roles || role !== undefined)));
        gl.uniform1f(uniforms.begins ?? null, roles && part.layer === BAND ? BAND_SHOWN : 0);
        gl.uniform1f(uniforms.dashes ?? null, role === "helping" ? DASHES : 0);
        gl.uniform1f(uniforms.thick ?? null, isOutline ? thick : 0);
        if (isOutline) gl.uniform3fv(uniforms.light_tone ?? null, rgb(isNamed ? MARK : INK));
        else
          for (const [i, tone] of tonesOf(part, roles).entries())
            gl.uniform3fv(uniforms[TONES[i] ?? ""] ?? null, lit(rgb(tone || part.tones[0]), isNamed));
        gl.drawElements(gl.TRIANGLES, part.triangles.length, gl.UNSIGNED_SHORT, 0);
      }
    }
  }

  /** Lays a part ready to be drawn, between two poses. */
  private lay(part: Part, next: Part): void {
    const { gl } = this;
    const [here, there, { across, along, triangles }] = [this.placedOf(part), this.placedOf(next), this.fixedOf(part)];
    for (const [name, values, size] of [
      ["place", here.place, 3],
      ["next_place", there.place, 3],
      ["facing", here.facing, 3],
      ["next_facing", there.facing, 3],
      ["across", across, 1],
      ["along", along, 1],
    ] as const) {
      const at = this.attributes[name];
      gl.bindBuffer(gl.ARRAY_BUFFER, values);
      gl.vertexAttribPointer(at, size, gl.FLOAT, false, 0, 0);
    }
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, triangles);
  }

  private placedOf(part: Part): Placed {
    let one = this.placed.get(part.points);
    if (!one) {
      one = { place: this.sent(part.points), facing: this.sent(facingOf(part)), ball: ballOf(part) };
      this.placed.set(part.points, one);
    }
    return one;
  }

  private fixedOf({ id, across, share, triangles }: Part): Fixed {
    let one = this.fixed.get(id);
    if (!one) {
      one = {
        across: this.sent(across),
        along: this.sent(share),
        triangles: this.sent(triangles, this.gl.ELEMENT_ARRAY_BUFFER),
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
