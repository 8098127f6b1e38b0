/** Prints the open sheet from wherever the reader is, for once in another size than the options say. */

import type { Holder } from "./model.ts";

/** How long the print waits for pages and pictures that do not come, in milliseconds. */
const PATIENCE = 3000;

export async function printSheet(holder: Holder, large: boolean): Promise<void> {
  const { print } = holder.get();
  // A patient wants the doses that were prescribed, whoever left lines to fill in on this device.
  holder.set({ print: { ...print, large, blank: false }, isPrinting: true });
  addEventListener("afterprint", () => holder.set({ print, isPrinting: false }), { once: true });
  // The pages are laid out anew in the next frame, and once more when their code is drawn.
  await frame();
  await frame();
  // A slow device may take longer.
  const opened = performance.now();
  while (!document.querySelector(".sheet-leaf") && performance.now() - opened < PATIENCE) await frame();
  const pictures = [...document.querySelectorAll<HTMLImageElement>(".sheet-leaf img")];
  const whole = Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
  await Promise.race([whole, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  window.print();
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
