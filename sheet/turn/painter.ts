/**
 * Paints the model in the hand of the plates: three flat tones, ink outlines, and a line for every fibre.
 *
 * WebGL as it is: one program, and two draws a part, are less than any library that would wrap them. A device without
 * a graphics chip paints it, too: twenty pictures a second are asked of two cores.
 */

import type { Model, Part } from "../core/hip-model.ts";
import type { Point } from "../core/space.ts";
import type { View } from "../core/turning.ts";
import { directions, middleOf, scaleOf } from "../core/turning.ts";

/** What to paint. */
export interface Scene {
  readonly view: View;
  /** The ids of the layers on view. */
  readonly shown: ReadonlySet<string>;
  readonly named: Part | null;
  /** How many pixels are painted for one of the page, in each direction. */
  readonly pixels: number;
}

/** Thickness of an outline in pixels of the page, and of one that says which part is named. */
const [OUTLINE, NAMED_OUTLINE] = [1.1, 2.6];
const [INK, MARK] = ["#1d2b33", "#0f5257"];
/** Millimetres by which the outermost layer counts as nearer: in a bent hip what lies under it would come through. */
const OVER = 6;
/** How often the way a surface looks is evened out between its neighbours, as the tones of the plates are. */
const EVENED = 4;

/** The colours of a part in the program below, in the order of the model. */
const TONES = ["light_tone", "half_tone", "shade_tone", "fibre_tone"];

const VERTEX = `#version 300 es
in vec3 place;
in vec3 facing;
in float across;
uniform mat3 turn;
uniform vec3 middle;
uniform vec2 size;
uniform float side;
uniform float thick;
uniform float nearer;
out vec3 towards;
out float fibre;
void main() {
  vec3 mirror = vec3(side, 1.0, 1.0);
  vec3 seen = turn * (place * mirror - middle);
  towards = turn * (facing * mirror);
  seen.xy += thick * normalize(towards.xy + 1e-5);
  fibre = across;
  gl_Position = vec4(seen.xy * size, -(seen.z + nearer) / 1200.0, 1.0);
}`;

const FRAGMENT = `#version 300 es
precision highp float;
in vec3 towards;
in float fibre;
uniform vec3 light_tone;
uniform vec3 half_tone;
uniform vec3 shade_tone;
uniform vec3 fibre_tone;
uniform bool is_outline;
uniform bool is_fibrous;
out vec4 painted;
const vec3 LAMP = vec3(-0.348, 0.497, 0.795);
void main() {
  if (is_outline) {
    painted = vec4(light_tone, 1.0);
    return;
  }
  float light = dot(normalize(towards), LAMP);
  float soft = max(fwidth(light), 0.02);
  vec3 tone = mix(half_tone, light_tone, smoothstep(0.62 - soft, 0.62 + soft, light));
  tone = mix(shade_tone, tone, smoothstep(0.3 - soft, 0.3 + soft, light));
  if (is_fibrous) {
    float wide = fwidth(fibre);
    float line = 1.0 - smoothstep(0.6, 1.4, abs(fract(fibre) - 0.5) / max(wide, 1e-4));
    tone = mix(tone, fibre_tone, 0.75 * line * (1.0 - smoothstep(0.18, 0.4, wide)));
  }
  painted = vec4(tone, 1.0);
}`;

/** The middle of a ball, and its radius. */
type Ball = readonly [number, number, number, number];

interface Buffers {
  readonly part: Part;
  readonly vertices: WebGLVertexArrayObject;
  /** What lies behind them on the device. */
  readonly held: readonly WebGLBuffer[];
  readonly tones: readonly (readonly number[])[];
  readonly ball: Ball;
}

export class Painter {
  private readonly gl: WebGL2RenderingContext;
  private readonly program: WebGLProgram;
  private model: Model;
  private readonly uniforms: Readonly<Record<string, WebGLUniformLocation | null>>;
  private all: readonly Buffers[] = [];

  /**
   * Makes all ready to paint on a canvas.
   *
   * @throws {Error} Where the browser cannot.
   */
  constructor(canvas: HTMLCanvasElement, model: Model) {
    const gl = canvas.getContext("webgl2", { antialias: false, powerPreference: "low-power" });
    if (!gl) throw new Error("no WebGL 2");
    this.gl = gl;
    this.model = model;
    this.program = programOf(gl);
    gl.useProgram(this.program);
    this.uniforms = Object.fromEntries(
      ["turn", "middle", "size", "side", "thick", "nearer", ...TONES, "is_outline", "is_fibrous"].map((name) => [
        name,
        gl.getUniformLocation(this.program, name),
      ]),
    );
    gl.enable(gl.DEPTH_TEST);
    gl.enable(gl.CULL_FACE);
    this.take(model);
  }

  /** Makes ready to paint another model, and gives back what the last one took. */
  take(model: Model): void {
    const { gl } = this;
    for (const { vertices, held } of this.all) {
      gl.deleteVertexArray(vertices);
      for (const one of held) gl.deleteBuffer(one);
    }
    this.model = model;
    // What lies outside comes first: what it hides is then not painted at all.
    const parts = [...model.parts].sort((a, b) => Number(!a.layer) - Number(!b.layer));
    this.all = parts.map((part) => ({
      part,
      ...buffered(gl, this.program, part),
      tones: part.tones.map((tone) => rgb(tone || part.tones[0])),
      ball: ballOf(part),
    }));
  }

  paint({ view, shown, named, pixels }: Scene): void {
    const { gl, uniforms } = this;
    const canvas = gl.canvas as HTMLCanvasElement;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    const [w, h] = [Math.round(width * pixels), Math.round(height * pixels)];
    if (canvas.width !== w || canvas.height !== h) [canvas.width, canvas.height] = [w, h];
    gl.viewport(0, 0, w, h);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
    const axes = directions(view);
    const middle = middleOf(view, this.model);
    const scale = scaleOf(view, width, height);
    gl.uniformMatrix3fv(
      uniforms.turn ?? null,
      false,
      [0, 1, 2].flatMap((k) => axes.map((axis) => axis[k] ?? 0)),
    );
    gl.uniform3fv(uniforms.middle ?? null, middle);
    gl.uniform2f(uniforms.size ?? null, (2 * scale) / width, (2 * scale) / height);

    const room = [width / scale / 2, height / scale / 2] as const;
    const all = this.all.flatMap((buffers) => buffers.part.sides.map((side) => ({ buffers, side })));
    const drawn = all.filter(
      ({ buffers: { part, ball }, side }) =>
        (!part.layer || shown.has(part.layer)) && isIn(ball, side, axes, middle, room),
    );
    // First what faces whoever looks, so that most of the rest is hidden before it is painted.
    for (const isOutline of [false, true]) {
      gl.cullFace(isOutline ? gl.FRONT : gl.BACK);
      gl.uniform1i(uniforms.is_outline ?? null, Number(isOutline));
      for (const { buffers, side } of drawn) {
        const { part, vertices, tones } = buffers;
        const isNamed = part === named && side === part.sides[0];
        const thick = (isNamed ? NAMED_OUTLINE : OUTLINE) / scale;
        gl.bindVertexArray(vertices);
        gl.frontFace(side > 0 ? gl.CCW : gl.CW);
        gl.uniform1f(uniforms.side ?? null, side);
        gl.uniform1f(uniforms.nearer ?? null, part.layer === this.model.layers[0]?.id ? OVER : 0);
        gl.uniform1i(uniforms.is_fibrous ?? null, Number(part.layer !== ""));
        gl.uniform1f(uniforms.thick ?? null, isOutline ? thick : 0);
        if (isOutline) gl.uniform3fv(uniforms.light_tone ?? null, rgb(isNamed ? MARK : INK));
        else
          for (const [i, tone] of tones.entries()) gl.uniform3fv(uniforms[TONES[i] ?? ""] ?? null, lit(tone, isNamed));
        gl.drawElements(gl.TRIANGLES, part.triangles.length, gl.UNSIGNED_SHORT, 0);
      }
    }
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

function ballOf({ points }: Part): Ball {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  points.forEach((value, i) => {
    low[i % 3] = Math.min(low[i % 3] ?? value, value);
    high[i % 3] = Math.max(high[i % 3] ?? value, value);
  });
  const [x, y, z] = low.map((value, k) => (value + (high[k] ?? value)) / 2) as [number, number, number];
  return [x, y, z, Math.hypot(...low.map((value, k) => ((high[k] ?? value) - value) / 2))];
}

function programOf(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ] as const) {
    const shader = gl.createShader(kind);
    if (!shader) throw new Error("no shader");
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program) ?? "no program");
  return program;
}

function buffered(gl: WebGL2RenderingContext, program: WebGLProgram, part: Part): Pick<Buffers, "vertices" | "held"> {
  const vertices = gl.createVertexArray();
  gl.bindVertexArray(vertices);
  const held: WebGLBuffer[] = [];
  const hold = (target: number, values: Float32Array | Uint16Array) => {
    const one = gl.createBuffer();
    held.push(one);
    gl.bindBuffer(target, one);
    gl.bufferData(target, values, gl.STATIC_DRAW);
  };
  for (const [name, values, size] of [
    ["place", part.points, 3],
    ["facing", facingOf(part), 3],
    ["across", part.across, 1],
  ] as const) {
    hold(gl.ARRAY_BUFFER, values);
    const at = gl.getAttribLocation(program, name);
    gl.enableVertexAttribArray(at);
    gl.vertexAttribPointer(at, size, gl.FLOAT, false, 0, 0);
  }
  hold(gl.ELEMENT_ARRAY_BUFFER, part.triangles);
  return { vertices, held };
}

/** Which way the surface looks at each point, evened out. */
function facingOf(part: Part): Float32Array {
  let facing = unitsOf(lookingOf(part));
  for (let i = 0; i < EVENED; i++) {
    const sum = facing.slice();
    for (let t = 0; t < part.triangles.length; t++) {
      const [one, next] = [part.triangles[t] ?? 0, part.triangles[t % 3 === 2 ? t - 2 : t + 1] ?? 0];
      for (let k = 0; k < 3; k++) sum[3 * one + k] = (sum[3 * one + k] ?? 0) + (facing[3 * next + k] ?? 0);
    }
    facing = unitsOf(sum);
  }
  return facing;
}

function unitsOf(vectors: Float32Array): Float32Array {
  return vectors.map((value, i) => {
    const at = i - (i % 3);
    return value / (Math.hypot(vectors[at] ?? 0, vectors[at + 1] ?? 0, vectors[at + 2] ?? 0) || 1);
  });
}

/** As the triangles at each point look, each by its area. */
function lookingOf({ points, triangles }: Part): Float32Array {
  const facing = new Float32Array(points.length);
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = [0, 1, 2].map((k) => 3 * (triangles[t + k] ?? 0)) as [number, number, number];
    const [a, b, c] = corners;
    const way = (from: number, to: number, k: number) => (points[to + k] ?? 0) - (points[from + k] ?? 0);
    for (let k = 0; k < 3; k++) {
      const [i, j] = [(k + 1) % 3, (k + 2) % 3];
      const along = way(a, b, i) * way(a, c, j) - way(a, b, j) * way(a, c, i);
      for (const corner of corners) facing[corner + k] = (facing[corner + k] ?? 0) + along;
    }
  }
  return facing;
}

/** A tone of a part, lighter when it is the one that is named. */
function lit(tone: readonly number[], isNamed: boolean): readonly number[] {
  return isNamed ? tone.map((value) => value + (1 - value) * 0.3) : tone;
}

function rgb(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
}
