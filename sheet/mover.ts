/**
 * Moves the runner on the page "Move the pelvis" (`mover.md.j2`): bones, muscles, numbers and the marks beside the
 * sliders go together. Without this script the page holds three pictures of the same runner.
 */

import type { Drawing } from "./core/runner-drawing.ts";
import { attributes, BOX, drawn } from "./core/runner-drawing.ts";
import type { Shape, View } from "./core/runner-surfaces.ts";
import type { Name, Stance } from "./core/stance.ts";
import { angleOf, moveTo, NAMES, RANGES, START, STILL_WORDS, STILLS } from "./core/stance.ts";
import type { Group } from "./core/stance-words.ts";
import { ASKED, answerWords, doing, lost, meaning, toldWords, valueWords } from "./core/stance-words.ts";
import { statusLine } from "./state/status-line.ts";

const SVG = "http://www.w3.org/2000/svg";
const VIEWS: readonly View[] = ["front", "side"];

const mover = document.querySelector<HTMLElement>(".mover");
if (mover) start(mover);

function start(mover: HTMLElement): void {
  const sliders = NAMES.map((name) => sliderOf(mover, name));
  const pictures = VIEWS.map((view) => pictureOf(mover, view));
  const rows = [...mover.querySelectorAll<HTMLElement>("tr[data-part]")];
  const answer = mover.querySelector<HTMLElement>(".mover-answer");
  const status = mover.querySelector("[role=status]");
  const tell = status ? statusLine(status) : () => undefined;
  let stance: Stance = START;
  /** Whether a picture is on its way: what moves before it is drawn is drawn with it. */
  let waiting = false;

  const show = () => {
    waiting = false;
    for (const picture of pictures) picture(stance);
    for (const slider of sliders) slider.show(stance);
    for (const row of rows) showRow(row, stance);
    if (answer) {
      answer.textContent = answerWords(stance);
      answer.classList.toggle("mover-found", lost(stance) >= ASKED.share);
    }
  };
  const soon = () => {
    if (!waiting) requestAnimationFrame(show);
    waiting = true;
  };
  for (const { name, input } of sliders) {
    input.addEventListener("input", () => {
      stance = moveTo(stance, name, Number(input.value));
      soon();
    });
    // Said once, when the slider rests.
    input.addEventListener("change", () => {
      tell(toldWords(stance, name));
    });
  }
  mover.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>("button[data-still]");
    const still = button?.dataset.still ?? "";
    if (!(still in STILLS)) return;
    stance = STILLS[still] ?? START;
    show();
    tell(`${STILL_WORDS[still]}. ${toldWords(stance, "drop")}`);
  });
  for (const part of mover.querySelectorAll<HTMLElement>("[data-live]")) part.hidden = false;
  mover.querySelector(".mover-stills")?.classList.add("paper-only");
  mover.classList.add("is-live");
  show();
}

interface Slider {
  readonly name: Name;
  readonly input: HTMLInputElement;
  readonly show: (stance: Stance) => void;
}

function sliderOf(mover: HTMLElement, name: Name): Slider {
  const section = mover.querySelector<HTMLElement>(`[data-slider="${name}"]`);
  const input = section?.querySelector("input");
  const output = section?.querySelector("output");
  if (!section || !input || !output) throw new Error(`the page has no slider ${name}`);
  const [least, most] = RANGES[name];
  const groups = [...section.querySelectorAll<SVGElement>("[data-mean]")].map(
    ({ dataset }): Group => ({ mean: Number(dataset.mean), spread: Number(dataset.spread), who: dataset.who ?? "" }),
  );
  const marks = [...section.querySelectorAll<SVGElement>(".mover-now")];
  return {
    name,
    input,
    show: (stance) => {
      const value = angleOf(stance, name);
      input.value = String(value);
      output.textContent = `${value < 0 ? "−" : ""}${Math.abs(value)}°`;
      input.setAttribute("aria-valuetext", valueWords(name, value, groups));
      for (const mark of marks) {
        const wide = (mark as SVGGraphicsElement).ownerSVGElement?.viewBox.baseVal.width ?? 0;
        mark.setAttribute("transform", `translate(${((wide * (value - least)) / (most - least)).toFixed(1)} 0)`);
      }
    },
  };
}

/** Makes the shapes of a view once, and returns what draws a stance with them. */
function pictureOf(mover: HTMLElement, view: View): (stance: Stance) => void {
  const svg = mover.querySelector<SVGSVGElement>(`svg[data-view="${view}"]`);
  if (!svg) throw new Error(`the page has no picture from the ${view}`);
  svg.setAttribute("viewBox", BOX[view].join(" "));
  const first: Drawing = drawn(START, view);
  const paths = first.shapes.map((shape) => svg.appendChild(pathOf(shape)));
  const texts = first.labels.map(() => svg.appendChild(document.createElementNS(SVG, "text")));
  return (stance) => {
    const { shapes, labels } = drawn(stance, view);
    for (const [i, path] of paths.entries()) path.setAttribute("d", shapes[i]?.d ?? "");
    for (const [i, text] of texts.entries()) {
      const label = labels[i];
      if (!label) continue;
      text.setAttribute("x", String(label.x));
      text.setAttribute("y", String(label.y));
      text.setAttribute("text-anchor", label.anchor);
      text.textContent = label.words;
    }
    const words = NAMES.map((name) => meaning(name, angleOf(stance, name)));
    svg.setAttribute("aria-label", `The runner seen from the ${view}. ${words.join(". ")}.`);
  };
}

function pathOf(shape: Shape): SVGPathElement {
  const path = document.createElementNS(SVG, "path");
  for (const [name, value] of Object.entries(attributes(shape))) path.setAttribute(name, value);
  return path;
}

/** The numbers of one part of a muscle. */
function showRow(row: HTMLElement, stance: Stance): void {
  const { longer, holds, turnsIn } = doing(row.dataset.part ?? "", stance);
  const said: Readonly<Record<string, string>> = {
    longer: signed(longer, 0),
    holds: signed(holds, 1),
    turns: `${Math.abs(turnsIn).toFixed(1)}${Math.abs(turnsIn) < 0.05 ? "" : turnsIn > 0 ? " in" : " out"}`,
  };
  for (const cell of row.querySelectorAll("td")) cell.textContent = said[cell.dataset.number ?? ""] ?? "";
}

/** "+6", "−3", "0". */
function signed(value: number, places: number): string {
  const size = Math.abs(value).toFixed(places);
  if (Number(size) === 0) return "0";
  return `${value > 0 ? "+" : "−"}${size}`;
}
