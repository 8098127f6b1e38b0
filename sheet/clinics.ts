/**
 * The pages for clinics that make something: what to put on a website, and a clinic's own link and file. Nothing that is
 * typed leaves the browser. Without this script they say how to do it by hand.
 */

import { clinicFragment, colourWords, type TypedClinic } from "./core/clinic.ts";
import type { Index } from "./core/library.ts";
import { fieldsOf, oneOf } from "./core/unknown.ts";
import { clinicProblems, siteFile } from "./views/site-file.ts";
import { frameAddress, frameSnippet, plainSnippet, shownBy, THEMES } from "./views/snippet.ts";

const SITE = new URL("../../", location.href);
const at = (path: string) => new URL(path, SITE).href;

const field = (id: string) => document.getElementById(id) as HTMLInputElement | null;

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

function makeFrames(form: HTMLFormElement): void {
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
    const answer = await fetch(at("exercises/list.json"));
    const { exercises: listed } = fieldsOf(await answer.json());
    if (!answer.ok || !Array.isArray(listed)) throw new Error("what answered is not the list");
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

function makeClinic(form: HTMLFormElement): void {
  const typed = (name: string) => field(`clinic-${name}`)?.value.trim() ?? "";
  const [link, file, picker] = ["clinic-link", "clinic-file", "clinic-colour"].map(field);
  const open = document.querySelector<HTMLAnchorElement>("#clinic-open");
  const save = document.querySelector<HTMLAnchorElement>("#clinic-save");
  const part = (name: string) => form.querySelector<HTMLElement>(`[data-${name}]`);
  const [said, linked, filed, colours] = ["said", "linked", "filed", "colours"].map(part);
  if (!link || !file || !picker || !open || !save || !said || !linked || !filed || !colours) return;
  let today = "";

  /** The file as the site has it: what a clinic does not say stays as it stands there. */
  const begin = once(async () => {
    const answer = await fetch(at("data/site.yml"));
    if (!answer.ok) throw new Error(`data/site.yml answered ${answer.status}`);
    today = await answer.text();
  });

  function show(): void {
    if (!link || !file || !open || !save || !said || !linked || !filed) return;
    const now: TypedClinic = {
      name: typed("name"),
      address: typed("address")
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
      phone: typed("phone"),
      email: typed("email"),
      website: typed("website"),
    };
    const problems = clinicProblems(now);
    const made = clinicFragment(now);
    const isRight = problems.length === 0 && now.name !== "";
    said.textContent =
      problems.length > 0 ? `Please look again. ${problems.join(" ")}` : "says" in made ? made.says : "";
    linked.hidden = !isRight || "says" in made;
    filed.hidden = !isRight || today === "";
    if (!isRight) return;
    if ("fragment" in made) {
      link.value = at("sheet/") + made.fragment;
      open.href = link.value;
    }
    file.value = siteFile(today, now);
    URL.revokeObjectURL(save.href);
    save.href = URL.createObjectURL(new Blob([file.value], { type: "text/plain" }));
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener(
    "input",
    () =>
      void begin()
        .catch(() => undefined)
        .then(show),
  );
  picker.addEventListener("input", () => {
    colours.textContent = [`The colour ${picker.value}.`, ...colourWords(picker.value)].join(" ");
  });
}

/** What is loaded once; a failure is tried again. */
function once(load: () => Promise<void>): () => Promise<void> {
  let begun: Promise<void> | null = null;
  return () => {
    begun ??= load().catch((error: unknown) => {
      begun = null;
      throw error;
    });
    return begun;
  };
}
