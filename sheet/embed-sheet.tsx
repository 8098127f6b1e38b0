/** Starts the page that shows a sheet in a frame: reads the link behind the #, loads what it names, shows it. */

import { render } from "preact";

import { decodeSheet } from "./core/link.ts";
import { sheetName, unknownExercises } from "./core/names.ts";
import { codesOf, fileOf, libraryFrom, RULES } from "./core/pieces.ts";
import type { Prescription } from "./core/prescription.ts";
import type { Problem } from "./core/problems.ts";
import { ask, found } from "./state/ask-site.ts";
import { Framed } from "./views/framed.tsx";

const SITE = new URL("../../", location.href);
const at = (path: string) => new URL(path, SITE).href;

const NO_SHEET =
  "The address of this frame holds no sheet. Take all of the sheet's link from the # on, and put it behind the address of the frame.";
const NOT_LOADED = "The exercises could not be loaded. Check your connection, then reload the page.";

async function load(path: string): Promise<unknown> {
  const answer = await ask(at(path));
  return answer.status === 404 ? null : found(answer).json();
}

async function show(place: HTMLElement): Promise<void> {
  const { hash } = location;
  const { sheet, problems } = decodeSheet(hash);
  whole(sheet ? hash : "");
  if (!sheet?.items.length) return say(place, problems[0]?.message ?? NO_SHEET);
  try {
    await showSheet(place, sheet, problems, hash);
  } catch {
    if (location.hash === hash) say(place, NOT_LOADED);
  }
}

async function showSheet(
  place: HTMLElement,
  sheet: Prescription,
  problems: readonly Problem[],
  hash: string,
): Promise<void> {
  const codes = codesOf(sheet);
  const [rules, ...exercises] = await Promise.all([RULES, ...codes.map(fileOf)].map(load));
  const library = libraryFrom(rules, exercises, codes);
  if (!library) throw new Error("what answered is not the library");
  // Another link may have been put into the frame meanwhile.
  if (location.hash !== hash) return;
  document.title = sheetName(sheet);
  place.replaceChildren();
  const all = [...problems, ...unknownExercises(sheet, library)];
  render(<Framed sheet={sheet} library={library} problems={all} at={at} />, place);
}

/** What is wrong, in place of a sheet: half of one would look like a whole one. */
function say(place: HTMLElement, message: string): void {
  document.title = "This sheet cannot be shown";
  const heading = document.createElement("h1");
  heading.textContent = document.title;
  const words = document.createElement("p");
  words.textContent = message;
  render(null, place);
  place.replaceChildren(heading, words);
}

/** The way to the whole sheet, with its timer and log. */
function whole(hash: string): void {
  const link = document.getElementById("embed-whole");
  if (!(link instanceof HTMLAnchorElement)) return;
  link.href = at(`sheet/${hash}`);
  link.hidden = hash === "";
}

const place = document.getElementById("embed-sheet");
if (place) {
  addEventListener("hashchange", () => void show(place));
  void show(place);
}
