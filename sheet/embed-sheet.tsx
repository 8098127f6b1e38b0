/** Starts the page that shows a sheet in a frame: reads the link behind the #, loads what it names, shows it. */

import { render } from "preact";

import { decodeSheet } from "./core/link.ts";
import { sheetName, unknownExercises } from "./core/names.ts";
import type { Prescription } from "./core/prescription.ts";
import type { Problem } from "./core/problems.ts";
import { arriving } from "./state/arriving.ts";
import { ask, found } from "./state/ask-site.ts";
import { Framed } from "./views/framed.tsx";

const SITE = new URL("../../", location.href);
const at = (path: string) => new URL(path, SITE).href;

const NO_SHEET =
  "The address of this frame holds no sheet. Take all of the sheet's link from the # on, and put it behind the address of the frame.";
const NOT_LOADED = "The exercises could not be loaded. Check your connection, then reload the page.";

/** How many exercises come first: with the rules above it, one is more than a frame's first view. */
const FIRST = 1;
/** How many come next, when the end of what is here is in sight. */
const NEXT = 3;

/** What somebody does first who reads on, or prints: then all of them come. */
const STIRS = ["scroll", "wheel", "touchstart", "pointerdown", "keydown", "focusin", "beforeprint"];

/** Milliseconds until what was said leaves the page: long enough to be heard. */
const HEARD = 5000;

/** The parts of the page. */
interface Parts {
  readonly place: HTMLElement;
  readonly status: HTMLElement;
  readonly whole: HTMLElement;
}

/** Brings what is not here yet of the sheet that is shown. */
let bringRest = () => {};
let silence = 0;

async function load(path: string): Promise<unknown> {
  const answer = await ask(at(path));
  return answer.status === 404 ? null : found(answer).json();
}

async function show(parts: Parts): Promise<void> {
  const { hash } = location;
  const { sheet, problems } = decodeSheet(hash);
  bringRest = () => {};
  if (!sheet?.items.length) {
    parts.whole.hidden = true;
    return refuse(parts, problems[0]?.message ?? NO_SHEET);
  }
  try {
    await showSheet(parts, sheet, problems, hash);
  } catch {
    if (location.hash === hash) refuse(parts, NOT_LOADED);
  }
}

async function showSheet(parts: Parts, sheet: Prescription, problems: readonly Problem[], hash: string): Promise<void> {
  const { length } = sheet.items;
  const bring = arriving(sheet, load);
  let here = await bring(FIRST);
  // Another link may have been put into the frame meanwhile.
  if (location.hash !== hash) return;

  function draw(isLost: boolean): void {
    const { library, shown } = here;
    const all = [...problems, ...unknownExercises(sheet, library)];
    render(
      <Framed {...{ sheet, library, shown, isLost, at }} problems={all} onSeen={() => void more(NEXT)} />,
      parts.place,
    );
  }

  async function more(most: number): Promise<void> {
    if (here.shown === length) return;
    let isLost = false;
    try {
      here = await bring(most);
    } catch {
      isLost = true;
    }
    if (location.hash === hash) draw(isLost);
  }

  document.title = sheetName(sheet);
  clear(parts);
  draw(false);
  announce(parts, `Your exercises are here: ${length}.`);
  bringRest = () => {
    bringRest = () => {};
    void more(length);
  };
}

/** What is wrong, in place of a sheet: half of one would look like a whole one. */
function refuse(parts: Parts, message: string): void {
  document.title = "This sheet cannot be shown";
  const heading = document.createElement("h1");
  heading.textContent = document.title;
  const words = document.createElement("p");
  words.textContent = message;
  clear(parts);
  parts.place.append(heading, words);
  announce(parts, `${document.title}.`);
}

function clear({ place }: Parts): void {
  render(null, place);
  place.replaceChildren();
}

/** Says in a few words what has come: the whole sheet would be read out at once. */
function announce({ status }: Parts, words: string): void {
  clearTimeout(silence);
  status.textContent = words;
  silence = window.setTimeout(() => {
    status.textContent = "";
  }, HEARD);
}

const [place, status, whole] = ["embed-sheet", "embed-status", "embed-whole"].map((id) => document.getElementById(id));
if (place && status && whole) {
  const parts = { place, status, whole };
  for (const stir of STIRS) addEventListener(stir, () => bringRest(), { passive: true });
  addEventListener("hashchange", () => void show(parts));
  void show(parts);
}
