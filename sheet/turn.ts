/**
 * The button "Turn it" on the pages of anatomy (`turn.md.j2`): what shows the hip in 3D, and the model itself, are
 * loaded when somebody presses it. The plates stay on the page, for whoever cannot or does not.
 */

const MODEL = new URL("../../anatomy/hip-3d.json", import.meta.url);
const NOT_HERE = "This browser cannot show the hip in 3D. The pictures on this page show the same bones and muscles.";
const FAILED = "The 3D view did not load. Check your connection, then try again.";

for (const box of document.querySelectorAll<HTMLElement>(".turn")) start(box);

function start(box: HTMLElement): void {
  const button = box.querySelector("button");
  const note = box.querySelector<HTMLElement>("[role=status]");
  if (!button || !note) return;
  box.hidden = false;
  if (!("WebGL2RenderingContext" in window)) return refuse(button, note);
  const words = button.textContent ?? "";
  let close: (() => void) | null = null;

  button.addEventListener("click", async () => {
    if (button.ariaBusy) return;
    if (close) {
      close();
      close = null;
    } else {
      button.ariaBusy = "true";
      note.textContent = "";
      try {
        const [{ modelOf }, { viewer }, answer] = await Promise.all([
          import("./core/hip-model.ts"),
          import("./turn/viewer.ts"),
          fetch(MODEL),
        ]);
        if (!answer.ok) throw new TypeError(String(answer.status));
        const model = modelOf(await answer.json());
        try {
          const opened = viewer(model, box.dataset.open ?? "");
          close = opened.close;
          box.append(opened.element);
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
}

function refuse(button: HTMLButtonElement, note: HTMLElement): void {
  button.disabled = true;
  note.textContent = NOT_HERE;
}
