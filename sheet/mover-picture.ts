/** The runner of a stance as a whole picture, for a page without scripts (`mover-stills.mjs`). */

import type { Label } from "./core/runner-drawing.ts";
import { attributes, BOX, drawn } from "./core/runner-drawing.ts";
import type { Shape } from "./core/runner-surfaces.ts";
import { INK } from "./core/runner-surfaces.ts";
import type { Stance } from "./core/stance.ts";

/** The picture as SVG; `title` is what it shows. */
export function picture(stance: Stance, title: string): string {
  const gap = 40;
  const [, top, , high] = BOX.front;
  const wide = BOX.front[2] + gap + BOX.side[2];
  const groups = (["front", "side"] as const).map((view) => {
    const shift = view === "front" ? -BOX.front[0] : BOX.front[2] + gap - BOX.side[0];
    const { shapes, labels } = drawn(stance, view);
    return `<g transform="translate(${shift} ${-top})">${shapes.map(shapeMarkup).join("")}${labels.map(labelMarkup).join("")}</g>`;
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}" width="${wide}" height="${high}">` +
    `<title>${title}</title><g stroke-linejoin="round" stroke-linecap="round">${groups.join("")}</g></svg>\n`
  );
}

function shapeMarkup(shape: Shape): string {
  const those = Object.entries(attributes(shape)).map(([name, value]) => ` ${name}="${value}"`);
  return `<path d="${shape.d}"${those.join("")}/>`;
}

function labelMarkup({ x, y, words, anchor }: Label): string {
  return (
    `<text x="${x}" y="${y}" text-anchor="${anchor}" font-family="sans-serif" font-size="62" font-weight="700" fill="${INK}" ` +
    `stroke="#f7f5f0" stroke-width="10" paint-order="stroke">${words}</text>`
  );
}
