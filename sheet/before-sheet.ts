/**
 * Runs in the head of the sheet's page, before its program is there (publishing/first_scripts.py): says what is opened,
 * and asks for what the program will ask for, beside it. build.mjs makes one script of it.
 */

import { guessedCodes } from "./core/guessed-codes.ts";
import type { ExercisePiece } from "./core/library.ts";
import { FIRST, fileOf, RULES } from "./core/pieces.ts";
import { ask } from "./state/ask-site.ts";
import { SHOWN } from "./state/shown-event.ts";

/** The files of the part that is seen first, from the page, where a sheet is done and where one is made; build.mjs names them. */
declare const DOING: readonly string[];
declare const BUILDER: readonly string[];

/** Null where no sheet's link was followed. */
const codes = guessedCodes(location.hash);
const ROOT = "../";

document.documentElement.classList.add("sheet-comes");

// Who follows the link of a sheet opens exercises, and makes none: the page says so from the first moment, long before
// its program is there on a slow line. The program then names the sheet (state/page-name.ts).
if (codes) {
  const words = "Opening your exercises";
  document.title = words;
  document.documentElement.classList.add("sheet-linked");
  const watch = new MutationObserver(() => {
    // The heading is whole when something stands after it; until then the style sheet hides it.
    const heading = document.querySelector("h1:not(:last-child)");
    if (!heading) return;
    watch.disconnect();
    heading.textContent = words;
  });
  watch.observe(document, { childList: true, subtree: true });
}

addEventListener(SHOWN, afterwards);
// Where it did not come; what has only been loaded is not seen yet.
addEventListener("load", () => setTimeout(afterwards, 1000));

// Only a guess: the program reads the link (core/link.ts), and asks for what was not guessed. A page that is a file has
// other ways (stick.ts).
if (location.protocol !== "file:") {
  const asked = new Map<string, Promise<Response>>();
  window.sheetAsked = asked;
  for (const file of [...(codes?.map(fileOf) ?? [FIRST]), RULES]) {
    const address = new URL(ROOT + file, location.href).href;
    const answer = ask(address);
    // Who takes it hears of it.
    answer.catch(() => undefined);
    asked.set(address, answer);
  }
  for (const file of codes ? DOING : BUILDER) ahead(file);
  if (codes) void showEarly(asked.values().next().value);
}

/** Lets the page's other scripts come, which it holds in a template: what they do is wanted when the sheet was seen. */
function afterwards(): void {
  if (document.readyState === "loading") return addEventListener("DOMContentLoaded", afterwards);
  for (const held of document.querySelectorAll<HTMLTemplateElement>(".after-the-sheet")) held.replaceWith(held.content);
}

/** The picture that is seen first: the second one waits for the program, which it would hold up. */
async function showEarly(answer: Promise<Response> | undefined): Promise<void> {
  const piece = await answer?.then((one) => one.clone().json()).catch(() => null);
  const figures = (piece as ExercisePiece | null)?.exercise?.figures;
  if (!figures) return;
  // No preload: a reader who wants no pictures is asked for none.
  window.sheetPicture = Object.assign(new Image(), { src: ROOT + figures.start.src });
}

/** Lets the browser ask for a script or a style sheet that the page will use. */
function ahead(file: string): void {
  // Imported, and not only loaded: it runs as soon as it and the program are there, which then need not wait for it.
  if (file.endsWith(".js")) return void import(ROOT + file).catch(() => undefined);
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "style", href: ROOT + file });
  document.head.append(link);
}
