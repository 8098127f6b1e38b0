/**
 * The button "Turn it" on the pages of anatomy (`turn.md.j2`): what shows the hip in 3D, and the model itself, are
 * loaded when somebody presses it, or comes by a link that names a pose. The plates stay on the page, for whoever
 * cannot or does not.
 */

import type { Text } from "./core/hip-model.ts";
import { jsonAt } from "./state/ask-site.ts";
import type { Poses } from "./turn/viewer.ts";

const MODEL = new URL("../../anatomy/hip-3d.json", import.meta.url);
const POSES = new URL("../../anatomy/poses.json", import.meta.url);
/** Milliseconds to wait for the model, which takes 63 KB on its way. */
const PATIENCE = 120_000;
const NOT_HERE = "This browser cannot show the hip in 3D. The pictures on this page show the same bones and muscles.";
const ON_ITS_WAY = "It is on its way. A weak signal takes longer.";
const FAILED = "The 3D view did not load. Check your connection, then try again.";

for (const box of document.querySelectorAll<HTMLElement>(".turn")) start(box);

function start(box: HTMLElement): void {
  const button = box.querySelector("button");
  const note = box.querySelector<HTMLElement>("[role=status]");
  if (!button || !note) return;
  box.hidden = false;
  if (!("WebGL2RenderingContext" in window)) return refuse(button, note);
  const words = button.textContent ?? "";
  const poses = box.querySelector("select");
  const asked = new URLSearchParams(location.search).get("pose") ?? "";
  let close: (() => void) | null = null;

  button.addEventListener("click", async () => {
    if (button.ariaBusy) return;
    if (close) {
      close();
      close = null;
    } else {
      button.ariaBusy = "true";
      note.textContent = ON_ITS_WAY;
      try {
        const [{ modelOf }, { viewer }, text, held] = await Promise.all([
          import("./core/hip-model.ts"),
          import("./turn/viewer.ts"),
          jsonAt(MODEL, "default", PATIENCE),
          poses ? jsonAt(POSES) : null,
        ]);
        const model = modelOf(text as Text);
        try {
          const asked = poses && { choice: poses, held: held as Poses["held"] };
          const opened = viewer(model, box.dataset.open ?? "", asked);
          close = opened.close;
          box.append(opened.element);
          note.textContent = "";
        } catch {
          return refuse(button, note);
        }
      } catch {
        note.textContent = FAILED;
      } finally {
        button.ariaBusy = null;
      }
    }
    button.textContent = close ? "Put it away" : words;
    button.ariaExpanded = String(close !== null);
  });

  const named = [...(poses?.options ?? [])].find(({ value }) => value && value === asked);
  if (!named) return;
  named.selected = true;
  button.click();
}

function refuse(button: HTMLButtonElement, note: HTMLElement): void {
  button.disabled = true;
  note.textContent = NOT_HERE;
}
