/**
 * What a clinic's colour and logo come to: safe colours for light and dark, and the style sheet that goes over those of the
 * site. `library/clinic_look.py` does the same for a copy; `sheet/vectors/clinic-look.json` holds both to the same bytes.
 * Nothing is imported that the sheet has, so that the part that shows them stays a part of its own.
 */

import table from "./clinic-look.json" with { type: "json" };

/** The properties of the style sheets that follow a clinic's colour, each as `#rrggbb`. */
export interface ClinicColours {
  readonly light: Readonly<Record<string, string>>;
  /** On a dark screen; what it does not hold is as on a light one. */
  readonly dark: Readonly<Record<string, string>>;
}

/** How many bytes the file of a logo has at most. */
export const LOGO_MOST = table.logo.most;

/** The contrast of two colours, from 1 to 21, as WCAG 2.2 defines it; each as `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** A colour with so many percent of another in it. */
function mixed(colour: string, other: string, percent: number): string {
  const others = channels(other);
  const parts = channels(colour).map((one, at) =>
    Math.floor((one * (100 - percent) + (others[at] ?? 0) * percent + 50) / 100),
  );
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** The first mix of a colour with another, which has it by itself, that has a contrast to a ground. */
function readable(colour: string, ground: string, wanted: number, other: string): string {
  for (let percent = 0; percent < 100; percent++) {
    const mix = mixed(colour, other, percent);
    if (contrast(mix, ground) >= wanted) return mix;
  }
  return other;
}

/** The contrast that decides whether a colour is dark enough. */
export function contrastOf(colour: string): { readonly has: number; readonly needs: number } {
  return { has: contrast(colour, table.grounds.light), needs: table.contrast.light };
}

/** The colour itself where it can be read, or the nearest darker one that can. */
export function darkEnough(colour: string): string {
  return readable(colour.toLowerCase(), table.grounds.light, table.contrast.light, "#000000");
}

/** The colours that come of a clinic's: safe ones, also where it is not. */
export function coloursOf(colour: string): ClinicColours {
  const own = darkEnough(colour);
  const of = (mixes: Readonly<Record<string, readonly (string | number)[]>>) =>
    Object.fromEntries(
      Object.entries(mixes).map(([name, [other, percent]]) => [name, mixed(own, String(other), Number(percent))]),
    );
  const lit = readable(own, table.grounds.dark, table.contrast.dark, "#ffffff");
  const lights = Object.fromEntries(table.lit.map((name) => [name, lit]));
  return { light: of(table.mixed.light), dark: { ...of(table.mixed.dark), ...lights } };
}

/**
 * The style sheet of a clinic's look.
 *
 * @param colour The clinic's colour; empty when there is none.
 * @param logo The address of its logo; empty when there is none.
 * @param shape How wide the logo is, in heights of it.
 */
export function lookCss(colour: string, logo: string, shape: number): string {
  const rules: string[] = [];
  if (colour !== "") {
    const { light, dark } = coloursOf(colour);
    rules.push(
      `body[data-md-color-scheme]{${properties(light)}}`,
      `@media screen{body[data-md-color-scheme="slate"]{${properties(dark)}}}`,
      "body[data-md-color-scheme] :is(.sheet-screen,.sheet-preview,.sheet-dialog){--s-strong:var(--lh-teal)}",
      `body .md-typeset .sheet-page :is(.sheet-paper__title,.sheet-paper__who b){color:${light["--lh-teal"]}}`,
    );
  }
  if (logo !== "") {
    const { height, widest } = table.logo;
    const width = Math.round(Math.min(height * shape, widest) * 10) / 10;
    rules.push(
      `.sheet-paper__who{display:flow-root;min-height:${height}mm}`,
      `.sheet-paper__who::before{background:url("${logo}") left top/contain no-repeat;content:"";float:left;` +
        `height:${height}mm;margin-right:3mm;-webkit-print-color-adjust:exact;print-color-adjust:exact;width:${width}mm}`,
    );
  }
  return rules.map((rule) => `${rule}\n`).join("");
}

function properties(colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours)
    .map(([name, value]) => `${name}:${value}`)
    .join(";");
}
