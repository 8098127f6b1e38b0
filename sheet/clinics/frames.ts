/** The form that makes what a clinic puts on its own website: a frame with an exercise or a sheet in it. */

import type { Index } from "../core/library.ts";
import { LIST } from "../core/pieces.ts";
import { fieldsOf, oneOf } from "../core/unknown.ts";
import { jsonAt } from "../state/ask-site.ts";
import { frameAddress, frameSnippet, plainSnippet, shownBy, THEMES } from "../views/snippet.ts";
import { at, field, once, SITE } from "./form-parts.ts";

/** What the form of the frames is made of. */
interface FrameForm {
  readonly form: HTMLFormElement;
  readonly wish: HTMLInputElement;
  readonly theme: HTMLInputElement;
  readonly frame: HTMLInputElement;
  readonly plain: HTMLInputElement;
  readonly look: HTMLAnchorElement;
  readonly status: HTMLElement;
  readonly results: HTMLElement;
}

export function makeFrames(form: HTMLFormElement): void {
  const [wish, theme, frame, plain] = ["frame-what", "frame-theme", "frame-snippet", "frame-plain"].map(field);
  const look = document.querySelector<HTMLAnchorElement>("#frame-look");
  const status = form.querySelector<HTMLElement>("[data-said]");
  const results = form.querySelector<HTMLElement>("[data-results]");
  if (wish && theme && frame && plain && look && status && results)
    startFrames({ form, wish, theme, frame, plain, look, status, results });
}

function startFrames({ form, wish, theme, frame, plain, look, status, results }: FrameForm): void {
  let exercises: Index["exercises"] = [];

  /** The names to choose from come when somebody begins. */
  const begin = once(async () => {
    const { exercises: listed } = fieldsOf(await jsonAt(at(LIST)));
    if (!Array.isArray(listed)) throw new Error("what answered is not the list");
    exercises = listed as Index["exercises"];
    document.querySelector("#frame-exercises")?.replaceChildren(
      ...exercises.map(({ name }) => {
        const option = document.createElement("option");
        option.value = name;
        return option;
      }),
    );
  });

  async function show(): Promise<void> {
    try {
      await begin();
    } catch {
      status.textContent = "The exercises could not be loaded. Check your connection, then reload the page.";
      return;
    }
    const shown = shownBy(wish.value, exercises);
    results.hidden = typeof shown === "string";
    status.textContent = typeof shown === "string" ? shown : `Ready: ${shown.name}.`;
    if (typeof shown === "string") return;
    const chosen = oneOf(THEMES, theme.value) ?? "";
    frame.value = frameSnippet(shown, SITE.href, chosen);
    plain.value = plainSnippet(shown, SITE.href);
    look.href = frameAddress(shown, SITE.href, chosen);
  }

  form.hidden = false;
  wish.addEventListener("focus", () => void begin().catch(() => undefined));
  wish.addEventListener("input", () => void show());
  theme.addEventListener("input", () => void show());
  form.addEventListener("submit", (event) => event.preventDefault());
  const asked = new URLSearchParams(location.search).get("exercise");
  wish.value = asked ?? (location.hash.includes(".") ? at("sheet/") + location.hash : "");
  if (wish.value !== "") void show();
}
