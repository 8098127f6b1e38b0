/** The program that paints a part of the model, as the graphics device runs it, and what it is told. */

/** The colours of a part in the program, in the order of the model. */
export const TONES = ["light_tone", "half_tone", "shade_tone", "fibre_tone"];

/** What the program is told of each point of a part. */
export const POINT = ["place", "next_place", "facing", "next_facing", "across", "along"] as const;

const VERTEX = `#version 300 es
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
  seen.xy += thick * normalize(towards.xy + 1e-5);
  fibre = across;
  way = along;
  gl_Position = vec4(seen.xy * size, -(seen.z + nearer) / 1200.0, 1.0);
}`;

const FRAGMENT = `#version 300 es
precision highp float;
in vec3 towards;
in float fibre;
in float way;
uniform vec3 light_tone;
uniform vec3 half_tone;
uniform vec3 shade_tone;
uniform vec3 fibre_tone;
uniform bool is_outline;
uniform bool is_fibrous;
uniform float dashes;
uniform float begins;
uniform vec3 ink;
out vec4 painted;
const vec3 LAMP = vec3(-0.348, 0.497, 0.795);
void main() {
  if (way < begins) discard;
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
    if (dashes > 0.0) {
      float at = abs(fract(way * dashes) - 0.5);
      float blur = fwidth(way * dashes);
      line *= smoothstep(0.22 - blur, 0.22 + blur, at);
    }
    tone = mix(tone, fibre_tone, 0.75 * line * (1.0 - smoothstep(0.18, 0.4, wide)));
  }
  bool is_cut = begins > 0.0 && way < begins + 1.5 * fwidth(way);
  painted = vec4(is_cut ? ink : tone, 1.0);
}`;

/**
 * Returns the program, ready to run.
 *
 * @throws {Error} Where the browser cannot.
 */
export function programOf(gl: WebGL2RenderingContext): WebGLProgram {
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
