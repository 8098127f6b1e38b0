/**
 * The pages for clinics that make something: what to put on a website, and a clinic's own link and file. Nothing that is
 * typed leaves the browser. Without this script they say how to do it by hand.
 */

import { clinicFragment, colourWords, type TypedClinic } from "./core/clinic.ts";
import { coloursOf, darkEnough } from "./core/clinic-look.ts";
import type { Index } from "./core/library.ts";
import { fieldsOf, oneOf } from "./core/unknown.ts";
import { device } from "./state/shelf.ts";
import { type Logo, readLogo } from "./views/logo-file.ts";
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

/** What the form of a clinic is made of. */
interface ClinicForm {
  readonly form: HTMLFormElement;
  readonly link: HTMLInputElement;
  readonly file: HTMLInputElement;
  readonly colour: HTMLInputElement;
  readonly picker: HTMLInputElement;
  readonly logo: HTMLInputElement;
  readonly remember: HTMLInputElement;
  readonly open: HTMLAnchorElement;
  readonly save: HTMLAnchorElement;
  readonly saveLogo: HTMLAnchorElement;
  readonly part: (name: string) => HTMLElement;
}

function makeClinic(form: HTMLFormElement): void {
  const named = (id: string) => document.getElementById(`clinic-${id}`) as HTMLInputElement;
  const led = (id: string) => document.getElementById(`clinic-${id}`) as HTMLAnchorElement;
  startClinic({
    form,
    link: named("link"),
    file: named("file"),
    colour: named("colour"),
    picker: named("picker"),
    logo: named("logo"),
    remember: named("remember"),
    open: led("open"),
    save: led("save"),
    saveLogo: led("save-logo"),
    part: (name) => form.querySelector(`[data-${name}]`) as HTMLElement,
  });
}

function startClinic(the: ClinicForm): void {
  const { form, colour, picker, logo, remember, part } = the;
  const typed = (name: string) => field(`clinic-${name}`)?.value.trim() ?? "";
  let today = "";
  let chosen: Logo | null = null;

  /** The file as the site has it: what a clinic does not say stays as it stands there. */
  const begin = once(async () => {
    const answer = await fetch(at("data/site.yml"));
    if (!answer.ok) throw new Error(`data/site.yml answered ${answer.status}`);
    today = await answer.text();
  });

  /** The colour that was typed, with its #; it may be none yet. */
  function code(): string {
    const text = typed("colour");
    return text === "" || text.startsWith("#") ? text : `#${text}`;
  }

  function now(): TypedClinic {
    return {
      name: typed("name"),
      address: typed("address")
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
      phone: typed("phone"),
      email: typed("email"),
      website: typed("website"),
      colour: isColour(code()) ? darkEnough(code()) : code(),
    };
  }

  function show(): void {
    const clinic = now();
    const problems = clinicProblems(clinic);
    const made = clinicFragment(clinic);
    const isRight = problems.length === 0 && clinic.name !== "";
    part("said").textContent =
      problems.length > 0 ? `Please look again. ${problems.join(" ")}` : "says" in made ? made.says : "";
    part("colours").textContent = isColour(code()) ? colourWords(code().toLowerCase()).join(" ") : "";
    part("linked").hidden = !isRight || "says" in made;
    part("filed").hidden = !isRight || today === "";
    part("remembers").hidden = chosen === null && device.read("logo") === null;
    part("uploads").hidden = chosen === null;
    showLooks(form, clinic, chosen);
    if (!isRight) return;
    if ("fragment" in made) {
      the.link.value = at("sheet/") + made.fragment;
      the.open.href = the.link.value;
    }
    the.file.value = siteFile(today, clinic, chosen ? `assets/${chosen.file}` : "");
    URL.revokeObjectURL(the.save.href);
    the.save.href = URL.createObjectURL(new Blob([the.file.value], { type: "text/plain" }));
  }

  function takeLogo(next: Logo | null, says: string): void {
    chosen = next;
    part("logo").textContent = says;
    part("unchosen").hidden = next === null;
    the.saveLogo.hidden = next === null;
    if (next) {
      the.saveLogo.href = next.data;
      the.saveLogo.download = next.file;
    }
    if (next && remember.checked) keep();
    show();
  }

  /** Keeps the logo for the builder on this device, or forgets it; the box says what is so. */
  function keep(): void {
    if (!remember.checked) device.remove("logo");
    else if (chosen) remember.checked = device.write("logo", { data: chosen.data, shape: chosen.shape });
  }

  form.hidden = false;
  remember.checked = device.read("logo") !== null;
  part("remembers").hidden = !remember.checked;
  form.addEventListener("submit", (event) => event.preventDefault());
  picker.addEventListener("input", () => {
    colour.value = picker.value;
  });
  colour.addEventListener("input", () => {
    if (isColour(code())) picker.value = code().toLowerCase();
  });
  logo.addEventListener("change", () => {
    const file = logo.files?.[0];
    if (!file) return;
    readLogo(file).then(
      (read) => takeLogo(read, `${file.name} is here. It stays on this device.`),
      (error: Error) => takeLogo(null, error.message),
    );
  });
  part("unchosen").addEventListener("click", () => {
    logo.value = "";
    takeLogo(null, "No logo.");
    logo.focus();
  });
  remember.addEventListener("change", keep);
  form.addEventListener(
    "input",
    () =>
      void begin()
        .catch(() => undefined)
        .then(show),
  );
}

function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

/** Header, buttons and paper as the clinic's colour and logo make them, as soon as there is one of the two. */
function showLooks(
  form: HTMLFormElement,
  { name, phone, address, website, colour }: TypedClinic,
  logo: Logo | null,
): void {
  const looks = form.querySelector<HTMLElement>("[data-looks]");
  if (!looks) return;
  looks.hidden = !isColour(colour) && logo === null;
  const { light, dark } = coloursOf(isColour(colour) ? colour : "#0f5257");
  const [onLight, onDark, paper] = looks.querySelectorAll<HTMLElement>(".maker-look");
  wear(onLight, light["--md-primary-fg-color"], light["--lh-teal"]);
  wear(onDark, dark["--md-primary-fg-color"], dark["--lh-teal"]);
  wear(paper, "", isColour(colour) ? light["--lh-teal"] : "");
  for (const place of looks.querySelectorAll(".maker-look__bar, .maker-look__who")) {
    place.querySelector("img")?.remove();
    if (!logo) continue;
    const image = new Image();
    image.alt = "";
    image.src = logo.data;
    place.prepend(image);
  }
  const [who, reach] = [looks.querySelector("[data-who]"), looks.querySelector("[data-reach]")];
  if (who) who.textContent = `Who to ask: ${name || "your clinic"}`;
  if (reach) reach.textContent = [phone, ...address, website].filter((one) => one !== "").join(", ");
}

/** The colour of a header, and of what is pressed or stands out. */
function wear(look: HTMLElement | undefined, bar = "", own = ""): void {
  look?.style.setProperty("--look-bar", bar);
  look?.style.setProperty("--look-own", own);
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
