/**
 * The pages for clinics that make something: what to put on a website, and a clinic's own link and file. Nothing that is
 * typed leaves the browser. Without this script they say how to do it by hand.
 */

import { field } from "./clinics/form-parts.ts";
import { makeFrames } from "./clinics/frames.ts";
import { makeClinic } from "./clinics/own.ts";

const frames = document.querySelector<HTMLFormElement>("#frame-maker");
if (frames) makeFrames(frames);
const clinic = document.querySelector<HTMLFormElement>("#clinic-maker");
if (clinic) makeClinic(clinic);
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copies]")) {
  button.addEventListener("click", () => void copy(button));
}

/** Copies what a field holds, or marks it where a browser does not let us. */
async function copy(button: HTMLButtonElement): Promise<void> {
  const from = field(button.dataset.copies ?? "");
  const status = document.querySelector(".maker [data-copied]");
  if (!from || !status) return;
  try {
    await navigator.clipboard.writeText(from.value);
    status.textContent = "Copied.";
  } catch {
    from.select();
    status.textContent = "This browser does not let us copy. The text is marked: copy it yourself.";
  }
}
