/**
 * Puts dates to the phases of a plan that is counted back from a race. The page holds the form and every phase
 * (`programme.md.j2`); without this script the form is not shown, and the page counts in weeks before the race.
 * The date stands in the address's fragment, which no server sees, and nowhere else.
 */

import { today } from "./core/dates.ts";
import type { Library } from "./core/library.ts";
import type { Weekday } from "./core/prescription.ts";
import type { DatedPhase, RacePhase, RacePlan } from "./core/race-weeks.ts";
import { datesOf, planWords, raceAsked, raceFragment, racePlan } from "./core/race-weeks.ts";
import { zoneWords } from "./core/time-zone.ts";
import { deviceZone } from "./state/device-zone.ts";
import { beginPieces, loaderOf } from "./state/held-library.ts";
import { statusLine } from "./state/status-line.ts";
import { download } from "./views/parts/file.ts";

const ROOT = new URL("../../", import.meta.url);
const SHEET = new URL("sheet/", ROOT).href;
const FAILED = "The sheets could not be loaded. Check your connection, then change the date or reload the page.";
/** Two days far apart, for who chose none yet: Monday and Thursday. */
const USUAL_DAYS: readonly Weekday[] = [0, 3];

const form = document.querySelector<HTMLFormElement>("form.race-form");
const box = document.querySelector<HTMLElement>(".race-plan");
if (form && box) start(form, box);

function start(form: HTMLFormElement, box: HTMLElement): void {
  const date = form.querySelector<HTMLInputElement>("[name=race]");
  const time = box.querySelector<HTMLInputElement>("[name=time]");
  const [words, list] = [box.querySelector("p"), box.querySelector("ol")];
  const calendar = box.querySelector<HTMLButtonElement>("button");
  const status = document.querySelector("[role=status]");
  if (!date || !time || !words || !list || !calendar || !status) return;
  const tell = statusLine(status);
  const fields = form.querySelector("fieldset");
  const days = [...form.querySelectorAll<HTMLInputElement>("[name=day]")];
  const buttons = [...document.querySelectorAll<HTMLAnchorElement>("a[data-phase]")].map((link) => ({
    link,
    href: link.href,
    text: link.textContent,
    phase: phaseOf(link),
  }));
  const places = [...document.querySelectorAll<HTMLElement>(".phase-when")].map((place) => ({
    place,
    text: place.textContent,
  }));
  const phases = buttons.map(({ phase }) => phase);
  const programme = form.dataset.programme ?? "";
  const nothingNew = Number(form.dataset.nothingNew);
  const total = phases.reduce((sum, { weeks }) => sum + weeks, 0);

  let parts: Promise<[typeof import("./race-sheets.ts"), Library]> | null = null;
  const load = () => {
    parts ??= Promise.all([import("./race-sheets.ts"), loadLibrary(programme, phases)]).catch((error) => {
      parts = null; // so that the next date tries again
      throw error;
    });
    return parts;
  };
  const chosen = () => days.filter(({ checked }) => checked).map(({ value }) => Number(value) as Weekday);

  let plan: RacePlan = { kind: "no-date" };
  let asked = 0;
  const show = async () => {
    asked += 1;
    const mine = asked;
    plan = racePlan(phases, date.value, today(new Date()), nothingNew, chosen());
    const dated = "phases" in plan ? plan.phases : [];
    const said = planWords(plan, total, nothingNew);
    words.textContent = said;
    box.hidden = said === "";
    box.classList.toggle("race-plan--dated", dated.length > 0);
    list.replaceChildren(...dated.map((one) => row(one)));
    if (fields) fields.hidden = dated.length === 0;
    for (const { link, href, text } of buttons) Object.assign(link, { href, textContent: text });
    for (const [at, { place, text }] of places.entries()) {
      const one = dated.find(({ phase }) => phase === phases[at]);
      const instead = one ? `${datesOf(one)}.` : "Left out, because your race is near.";
      place.textContent = dated.length > 0 ? instead : text;
    }
    if (dated.length === 0) return;
    try {
      const [{ raceLink }, library] = await load();
      if (mine !== asked) return; // another date was put in meanwhile
      const links = dated.map((one) => raceLink(library, programme, one, SHEET));
      list.replaceChildren(...dated.map((one, at) => row(one, links[at])));
      for (const [at, one] of dated.entries()) {
        const link = buttons.find(({ phase }) => phase === one.phase)?.link;
        const to = links[at];
        if (link && to) Object.assign(link, { href: to, textContent: `Open the sheet for ${datesOf(one)}` });
      }
    } catch {
      if (mine === asked) words.textContent = `${said} ${FAILED}`;
    }
  };
  const put = () => {
    const said = raceAsked(location.hash);
    if (!said && date.value !== "") return; // a place of the page: what was put in stays
    date.value = said?.race ?? "";
    const those = said ? said.days : USUAL_DAYS;
    for (const day of days) day.checked = those.includes(Number(day.value) as Weekday);
  };

  form.addEventListener("input", () => {
    history.replaceState(history.state, "", location.pathname + location.search + raceFragment(date.value, chosen()));
    show();
    clearTimeout(telling);
    telling = window.setTimeout(() => tell(words.textContent), PAUSE);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", () => {
    put();
    show();
  });
  const showAndTell = (text: string) => {
    words.textContent = text;
    tell(text);
  };
  calendar.addEventListener("click", async () => {
    if (!("phases" in plan)) return;
    if (chosen().length === 0) {
      showAndTell("Choose at least one day for strength first.");
      return;
    }
    try {
      const [{ raceCalendar }, library] = await load();
      const now = new Date();
      const file = raceCalendar(library, programme, plan.phases, SHEET, time.value, now, deviceZone());
      if (file === null) showAndTell("The time cannot be read. Put in hours and minutes.");
      else {
        download("race-plan.ics", "text/calendar;charset=utf-8", file);
        tell("The calendar file is made.");
      }
    } catch {
      showAndTell(FAILED);
    }
  });

  box.lastElementChild?.append(` ${zoneWords(deviceZone())}`);
  put();
  form.hidden = false;
  show();
}

/** Long enough that what a date comes to is said once, after the typing. */
const PAUSE = 700;
let telling = 0;

/** The rules, and the exercises of the phases. */
async function loadLibrary(programme: string, phases: readonly RacePhase[]): Promise<Library> {
  const pieces = await beginPieces(loaderOf((path) => new URL(path, ROOT).href));
  await pieces.hold("programmes");
  await Promise.all(phases.map(({ id }) => pieces.hold({ programme, phase: id })));
  return pieces.library;
}

/** A line of the plan: its dates, its phase, and the way to its sheet once there is one. */
function row(dated: DatedPhase, to: string | null = null): HTMLElement {
  const line = document.createElement("li");
  const name = document.createElement("a");
  name.href = `#${dated.exercisesOf.id}`;
  name.textContent = dated.phase.name;
  const held = dated.exercisesOf === dated.phase ? "" : `, with the exercises of "${dated.exercisesOf.name}"`;
  line.append(`${datesOf(dated)}: `, name, `${held}. `);
  if (to) {
    const sheet = document.createElement("a");
    sheet.href = to;
    sheet.textContent = "Open its sheet";
    const unseen = document.createElement("span");
    unseen.className = "unseen";
    unseen.textContent = `: ${dated.phase.name}`;
    sheet.append(unseen);
    line.append(sheet);
  }
  return line;
}

function phaseOf({ dataset }: HTMLElement): RacePhase {
  return {
    id: dataset.phase ?? "",
    name: dataset.name ?? "",
    weeks: Number(dataset.weeks),
    most: Number(dataset.days),
    ifLate: dataset.ifLate ?? "left-out",
  };
}
