/** The file of a logo, read in the browser: the same that a copy of the site asks of it (publishing/logo.py). */

import { LOGO_MOST } from "../core/clinic-look.ts";

export interface Logo {
  /** The picture as a `data:` address. */
  readonly data: string;
  /** How wide it is, in heights of it. */
  readonly shape: number;
  /** What it is called in a copy of the site. */
  readonly file: string;
}

/** What is wrong with a file; an empty text when nothing is seen. `text` is what an SVG says. */
export function logoProblem(type: string, size: number, text: string): string {
  if (!(type in ENDINGS)) return "This is no SVG and no PNG. Save the logo as one of them.";
  if (size > LOGO_MOST)
    return `This file has ${Math.ceil(size / 1000)} KB. Make it smaller than ${LOGO_MOST / 1000} KB.`;
  if (/<script/i.test(text)) return "There is a script in this file. Save it as a plain SVG.";
  if (/\bhref\s*=\s*["'](?!#|data:)/i.test(text))
    return "This file shows something from elsewhere. Put what it shows into the file.";
  return "";
}

const ENDINGS: Readonly<Record<string, string>> = { "image/svg+xml": "svg", "image/png": "png" };

/** Reads a logo; the error says what is wrong with it and what to do. */
export async function readLogo(file: File): Promise<Logo> {
  const wrong = logoProblem(file.type, file.size, file.type === "image/svg+xml" ? await file.text() : "");
  if (wrong !== "") throw new Error(wrong);
  const data = await addressOf(file);
  const image = new Image();
  image.src = data;
  await image.decode().catch(() => {
    throw new Error("This file cannot be shown as a picture. Save the logo anew.");
  });
  const shape = image.naturalWidth / image.naturalHeight;
  if (!(shape > 0)) throw new Error("This file says no size. Give its <svg> a viewBox.");
  return { data, shape, file: `clinic-logo.${ENDINGS[file.type]}` };
}

function addressOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error("This file could not be read. Choose it again."));
    reader.readAsDataURL(file);
  });
}
