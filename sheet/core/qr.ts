/** The QR code of a link. Load this module on use: it carries the encoder. */

import { correction, generate } from "lean-qr";
import { QUIET } from "./qr-quiet.ts";

export interface QrCode {
  /** 1 to 40; up to 10 a phone reads it from 3 cm of paper. */
  readonly version: number;
  /** Modules a side, with the quiet zone. */
  readonly size: number;
  /** Path data in units of one module: the dark modules, a run of a row at a time. */
  readonly path: string;
}

/** Null when the text is too long for any QR code. */
export function qrCode(text: string): QrCode | null {
  let bitmap: ReturnType<typeof generate>;
  try {
    bitmap = generate(text, { minCorrectionLevel: correction.M });
  } catch {
    return null;
  }
  const runs: string[] = [];
  for (let y = 0; y < bitmap.size; y++) {
    for (let x = 0; x < bitmap.size; x++) {
      const start = x;
      while (x < bitmap.size && bitmap.get(x, y)) x++;
      if (x > start) runs.push(`M${start + QUIET} ${y + QUIET}h${x - start}v1h${start - x}z`);
    }
  }
  return { version: (bitmap.size - 17) / 4, size: bitmap.size + 2 * QUIET, path: runs.join("") };
}
