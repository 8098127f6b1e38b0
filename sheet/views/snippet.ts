/** What a clinic puts into its own page: a frame, or a picture with a link where no frame is wanted. */

import type { Index } from "../core/library.ts";
import { decodeSheet, encodeSheet } from "../core/link.ts";
import { sheetName } from "../core/names.ts";

type Listed = Index["exercises"][number];

/** The colours of a frame: those of the reader's device, or one of the two. */
export const THEMES = ["", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** What is put on a page. */
export interface Shown {
  readonly name: string;
  /** The page for a frame and the whole page, below the site's root; with the sheet behind the # of both. */
  readonly frame: string;
  readonly page: string;
  readonly fragment: string;
  /** What the link without a frame promises. */
  readonly promise: string;
  readonly picture: {
    readonly src: string;
    readonly alt: string;
    readonly width: number;
    readonly height: number;
  } | null;
}

/** Pixels: both pictures of an exercise, or the beginning of a sheet; the frame scrolls. */
const HEIGHT = 700;
const PICTURE_WIDTH = 400;

/** What somebody typed: an exercise by its name, its id or its address, or a sheet by its link; a sentence where it is neither. */
export function shownBy(text: string, exercises: readonly Listed[]): Shown | string {
  const typed = text.trim();
  if (typed === "") return "";
  if (typed.includes("#") || /%23/.test(typed)) return sheetBy(typed, exercises);
  const id = /(?:^|\/)(?:exercises|embed)\/([a-z0-9-]+)/.exec(typed)?.[1];
  const name = typed.toLowerCase();
  const found = exercises.find((one) => (id ? one.id === id : one.id === name || one.name.toLowerCase() === name));
  if (!found) return "There is no exercise of this name. Choose one from the list, or paste the address of its page.";
  return {
    name: found.name,
    frame: `embed/${found.id}/`,
    page: found.url,
    fragment: "",
    promise: "pictures, steps and dose",
    picture: found.figures.start,
  };
}

function sheetBy(link: string, exercises: readonly Listed[]): Shown | string {
  const { sheet, problems } = decodeSheet(link);
  if (!sheet?.items.length) return problems[0]?.message ?? "This sheet is empty: add an exercise to it first.";
  const first = exercises.find(({ code }) => code === sheet.items[0]?.code);
  return {
    name: sheetName(sheet),
    frame: "embed/sheet/",
    page: "sheet/",
    fragment: `#${encodeSheet(sheet)}`,
    promise: "an exercise sheet with pictures",
    picture: first?.figures.start ?? null,
  };
}

/** The address of the page in the frame. */
export function frameAddress({ frame, fragment }: Shown, root: string, theme: Theme): string {
  return `${root}${frame}${theme === "" ? "" : `?theme=${theme}`}${fragment}`;
}

export function frameSnippet(shown: Shown, root: string, theme: Theme): string {
  const attributes = {
    src: frameAddress(shown, root, theme),
    title: `${shown.name}, from Level Hips`,
    width: "100%",
    height: String(HEIGHT),
    loading: "lazy",
    referrerpolicy: "no-referrer",
    style: "border: 0; max-width: 46rem",
  };
  return `<iframe ${written(attributes)}></iframe>`;
}

/** Without a frame and without a script; only the picture is loaded from this site. */
export function plainSnippet({ name, page, fragment, promise, picture }: Shown, root: string): string {
  const image = picture && {
    src: root + picture.src.replace(/\?.*$/, ""), // it shows what the site has by then
    alt: picture.alt,
    width: String(PICTURE_WIDTH),
    height: String(Math.round((picture.height * PICTURE_WIDTH) / picture.width)),
  };
  const words = escaped(`${name}: ${promise}, on Level Hips`);
  return `<p><a ${written({ href: root + page + fragment })}>${image ? `<img ${written(image)}><br>` : ""}${words}</a></p>`;
}

function written(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(" ");
}

const REFERENCES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => REFERENCES[sign] ?? sign);
}
