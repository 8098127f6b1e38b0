/** The programs that paint a part of the model, as the graphics device runs them, and what they are told. */

/** The colours of a part in a program, in the order of the model. */
export const TONES = ["light_tone", "half_tone", "shade_tone", "fibre_tone"];

/** What a program is told of each point of a part: each at a place that is the same in all programs. */
export const POINT = ["place", "next_place", "facing", "next_facing", "across", "along"] as const;

/**
 * What a program has to do. Each is one of its own: a processor that paints works through all that a program can do, for
 * every point of the picture, whether it is asked for or not, and what may leave a point out is never told before that
 * it is hidden.
 */
export interface Does {
  /** Only the line round a part, else its surface. */
  readonly outline: boolean;
  /** Draws the fibres. */
  readonly fibres: boolean;
  /** Leaves out what lies before a share of the way along them. */
  readonly cut: boolean;
}

/** What programs are told of a picture, or of a part. */
export const TOLD = [
  ...["turn", "middle", "size", "side", "thick", "nearer", "share"],
  ...TONES,
  ...["dashes", "begins", "ink"],
] as const;

const VERTEX = `
in vec3 place;
in vec3 next_place;
in vec3 facing;
in vec3 next_facing;
in float across;
in float along;
uniform float share;
uniform mat3 turn;
uniform vec3 middle;
uniform vec2 size;
uniform float side;
uniform float thick;
uniform float nearer;
out vec3 towards;
out float fibre;
out float way;
void main() {
  vec3 mirror = vec3(side, 1.0, 1.0);
  vec3 seen = turn * (mix(place, next_place, share) * mirror - middle);
  towards = turn * (mix(facing, next_facing, share) * mirror);
#ifdef OUTLINE
  seen.xy += thick * normalize(towards.xy + 1e-5);
#endif
  fibre = across;
  way = along;
  gl_Position = vec4(seen.xy * size, -(seen.z + nearer) / 1200.0, 1.0);
}`;

const FRAGMENT = `
precision highp float;
in vec3 towards;
in float fibre;
in float way;
uniform vec3 light_tone;
uniform vec3 half_tone;
uniform vec3 shade_tone;
uniform vec3 fibre_tone;
uniform float dashes;
uniform float begins;
uniform vec3 ink;
out vec4 painted;
const vec3 LAMP = vec3(-0.348, 0.497, 0.795);
void main() {
#ifdef CUT
  if (way < begins) discard;
#endif
#ifdef OUTLINE
  painted = vec4(light_tone, 1.0);
#else
  float light = dot(normalize(towards), LAMP);
  float soft = max(fwidth(light), 0.02);
  vec3 tone = mix(half_tone, light_tone, smoothstep(0.62 - soft, 0.62 + soft, light));
  tone = mix(shade_tone, tone, smoothstep(0.3 - soft, 0.3 + soft, light));
#ifdef FIBRES
  float wide = fwidth(fibre);
  float line = 1.0 - smoothstep(0.6, 1.4, abs(fract(fibre) - 0.5) / max(wide, 1e-4));
  if (dashes > 0.0) {
    float at = abs(fract(way * dashes) - 0.5);
    float blur = fwidth(way * dashes);
    line *= smoothstep(0.22 - blur, 0.22 + blur, at);
  }
  tone = mix(tone, fibre_tone, 0.75 * line * (1.0 - smoothstep(0.18, 0.4, wide)));
#endif
#ifdef CUT
  if (way < begins + 1.5 * fwidth(way)) tone = ink;
#endif
  painted = vec4(tone, 1.0);
#endif
}`;

/** A program, and where it is told what. */
export interface Program {
  readonly program: WebGLProgram;
  readonly told: Readonly<Record<string, WebGLUniformLocation | null>>;
}

/**
 * Returns a program, ready to run.
 *
 * @throws {Error} Where the browser cannot.
 */
export function programOf(gl: WebGL2RenderingContext, does: Does): Program {
  const program = gl.createProgram();
  const asked = Object.entries(does).map(([name, is]) => (is ? `#define ${name.toUpperCase()}\n` : ""));
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ] as const) {
    const shader = gl.createShader(kind);
    if (!shader) throw new Error("no shader");
    gl.shaderSource(shader, `#version 300 es\n${asked.join("")}${source}`);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  for (const [at, name] of POINT.entries()) gl.bindAttribLocation(program, at, name);
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program) ?? "no program");
  return { program, told: Object.fromEntries(TOLD.map((name) => [name, gl.getUniformLocation(program, name)])) };
}
