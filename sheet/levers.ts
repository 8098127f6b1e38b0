/**
 * Moves the hip on the page of what each muscle does at each angle: bones, lines, bars and the marks in the charts
 * go together. The page holds three positions side by side (`lever_mover.md.j2`); without this script they stay.
 */

import type { HipPosition, Levers } from "./core/hip-levers.ts";
import { atPosition, LINES, leversOf } from "./core/hip-levers.ts";
import { bend, leverWords, positionWords } from "./core/lever-words.ts";

/** The columns of the bars, by the name that the page gives them: the field, and both ways in words. */
const COLUMNS: Readonly<Record<string, readonly ["flexes" | "abducts" | "turnsIn", string, string]>> = {
  flexes: ["flexes", "bends", "straightens"],
  abducts: ["abducts", "moves out", "moves in"],
  turns_in: ["turnsIn", "turns in", "turns out"],
};

const form = document.querySelector<HTMLFormElement>("form.lever-mover");
const still = document.querySelector<HTMLElement>(".lever-still");
if (form && still) start(form, still);

function start(form: HTMLFormElement, still: HTMLElement): void {
  const slider = form.querySelector<HTMLInputElement>("input");
  const output = form.querySelector("output");
  const status = document.querySelector(".lever-status");
  if (!slider || !output || !status) return;
  const live = still.cloneNode(true) as HTMLElement;
  live.classList.add("lever-live");
  form.after(live);
  form.hidden = false;
  document.querySelector(".lever-stills")?.classList.add("paper-only");

  const says = live.querySelector(".lever-says");
  const caption = live.querySelector("caption");
  const picture = live.querySelector(".lever-picture svg");
  const thigh = live.querySelector(".hip-thigh");
  const lines = [...live.querySelectorAll<SVGPathElement>(".hip-line")];
  const cells = [...live.querySelectorAll<HTMLElement>("td")];
  const names = new Map(
    cells.map((cell) => [cell.dataset.part ?? "", cell.parentElement?.querySelector("th")?.textContent ?? ""]),
  );
  const marks = [...document.querySelectorAll<SVGPathElement>(".lever-now")];
  const [least, most] = [Number(slider.min), Number(slider.max)];

  const show = (flexion: number) => {
    const position = { flexion, adduction: 0, turnedIn: 0 };
    const levers = new Map(Object.entries(LINES).map(([part, line]) => [part, leversOf(line, position)]));
    output.textContent = `${flexion}°`;
    slider.setAttribute("aria-valuetext", bend(flexion));
    if (says) says.textContent = `${bend(flexion)}.`;
    if (caption) caption.textContent = `Levers in centimetres. ${bend(flexion)}.`;
    picture?.setAttribute(
      "aria-label",
      `The bones of the pelvis and the right thigh from the right side. ${bend(flexion)}.`,
    );
    thigh?.setAttribute("transform", `rotate(${-flexion})`);
    for (const line of lines) line.setAttribute("d", pathOf(line.dataset.part ?? "", position));
    for (const cell of cells)
      showBar(cell, names.get(cell.dataset.part ?? "") ?? "", levers.get(cell.dataset.part ?? ""));
    for (const mark of marks) {
      const [from, to] = [Number(mark.dataset.first), Number(mark.dataset.last)];
      mark.setAttribute("transform", `translate(${from + ((to - from) * (flexion - least)) / (most - least)} 0)`);
    }
    return [...levers].map(([part, one]) => [names.get(part) ?? part, one] as const);
  };
  const tell = () => {
    status.textContent = positionWords(show(Number(slider.value)));
  };
  slider.addEventListener("input", () => show(Number(slider.value)));
  slider.addEventListener("change", tell); // said once, when the slider rests
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("click", (event) => {
    const button = (event.target as Element).closest("button");
    if (!button) return;
    slider.value = button.value;
    tell();
  });
  tell();
}

/** The line of a part as seen from the right, the front on the right. */
function pathOf(part: string, position: HipPosition): string {
  const line = LINES[part];
  if (!line) return "";
  const points = [...line.pelvis, ...line.thigh.map((point) => atPosition(point, position))];
  return `M${points.map(([x, y]) => `${Math.round(x)} ${Math.round(-y)}`).join("L")}`;
}

/** Draws one lever: the bar to its side of nought, its number on the other, and what it says. */
function showBar(cell: HTMLElement, name: string, levers: Levers | undefined): void {
  const column = COLUMNS[cell.dataset.action ?? ""];
  const [svg, words] = [cell.querySelector("svg"), cell.querySelector(".unseen")];
  const [bar, number] = [svg?.querySelector("rect"), svg?.querySelector("text")];
  if (!levers || !column || !svg || !bar || !number || !words) return;
  const [field, does, undoes] = column;
  const lever = levers[field];
  const middle = svg.viewBox.baseVal.width / 2;
  const scale = Number(svg.dataset.cm);
  bar.setAttribute("class", lever > 0 ? "lever-plus" : "lever-minus");
  bar.setAttribute("x", (middle + Math.min(0, lever) * scale).toFixed(1));
  bar.setAttribute("width", (Math.abs(lever) * scale).toFixed(1));
  number.setAttribute("x", String(middle + (lever > 0 ? -4 : 4)));
  number.setAttribute("text-anchor", lever > 0 ? "end" : "start");
  number.textContent = Math.abs(lever).toFixed(1);
  words.textContent = `${name}: ${leverWords(lever, does, undoes)}`;
}
