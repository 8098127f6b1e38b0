/** The form that makes a clinic's own link and the file of its own copy, with its colour and its logo. */

import { clinicFragment, colourWords, type TypedClinic } from "../core/clinic.ts";
import { darkEnough } from "../core/clinic-look.ts";
import { wholeAddress } from "../core/web-address.ts";
import { ask, found } from "../state/ask-site.ts";
import { device } from "../state/shelf.ts";
import { type Logo, readLogo } from "../views/logo-file.ts";
import { clinicProblems, isColour, siteFile, visibleClinic } from "../views/site-file.ts";
import { at, field, once } from "./form-parts.ts";
import { showLooks } from "./looks.ts";

/** Why there is no file yet. */
const WAITS = {
  coming: "The file for a copy of your own is on its way.",
  lost: "The file for a copy of your own could not be loaded. Check your connection, then type something here again.",
};

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

export function makeClinic(form: HTMLFormElement): void {
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
  let waits: keyof typeof WAITS = "coming";
  let chosen: Logo | null = null;

  /** The file as the site has it: what a clinic does not say stays as it stands there. */
  const begin = once(async () => {
    today = await found(await ask(at("data/site.yml"))).text();
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
      website: wholeAddress(typed("website")),
      colour: isColour(code()) ? darkEnough(code()) : code(),
    };
  }

  function show(): void {
    const clinic = now();
    const seen = visibleClinic(clinic);
    const problems = clinicProblems(seen);
    // A link holds any words; what only the file cannot hold is no reason to do without one.
    const made = clinicFragment({ ...clinic, colour: isColour(clinic.colour) ? clinic.colour : "" });
    const isRight = problems.length === 0 && seen.name !== "";
    const says = "says" in made ? [made.says] : [];
    part("said").textContent = (problems.length > 0 ? ["Please look again.", ...problems, ...says] : says).join(" ");
    part("colours").textContent = isColour(code()) ? colourWords(code().toLowerCase()).join(" ") : "";
    part("linked").hidden = "says" in made;
    part("filed").hidden = !isRight || today === "";
    part("unfiled").textContent = isRight && today === "" ? WAITS[waits] : "";
    part("remembers").hidden = chosen === null && device.read("logo") === null;
    part("uploads").hidden = chosen === null;
    showLooks(form, clinic, chosen);
    if ("fragment" in made) {
      the.link.value = at("sheet/") + made.fragment;
      the.open.href = the.link.value;
    }
    if (!isRight || today === "") return;
    the.file.value = siteFile(today, seen, chosen ? `assets/${chosen.file}` : "");
    URL.revokeObjectURL(the.save.href);
    the.save.href = URL.createObjectURL(new Blob([the.file.value], { type: "text/plain" }));
  }

  async function fetchFile(): Promise<void> {
    waits = "coming";
    try {
      await begin();
    } catch {
      waits = "lost";
    }
    show();
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
  form.addEventListener("input", () => {
    if (today === "") void fetchFile();
    show();
  });
}
