/** Starts the sheet page: loads what the address asks for of the library, shows the sheet. */

import { render } from "preact";

import { fieldsOf } from "./core/unknown.ts";
import { sheetActions } from "./state/actions.ts";
import { askedFor } from "./state/address.ts";
import { codesShown, openPieces } from "./state/asked-pieces.ts";
import type { Pieces } from "./state/held-library.ts";
import { keepingActions } from "./state/keeping.ts";
import { firstModel, holdModel } from "./state/model.ts";
import { newestIfKept } from "./state/newest-if-kept.ts";
import { keepOffline } from "./state/offline.ts";
import { keepNamed, namePage } from "./state/page-name.ts";
import { device, tab } from "./state/shelf.ts";
import { App } from "./views/app.tsx";
import { useBuilder } from "./views/choose/use-builder.ts";
import { useDo } from "./views/doing/use-do.ts";
import { PageContext } from "./views/page.ts";
import { tellShown, whenShown } from "./views/parts/shown.ts";
import { keepTextsWhole } from "./views/parts/whole-texts.ts";

async function start(place: HTMLElement): Promise<void> {
  const root = new URL(`${place.dataset.root ?? ".."}/`, location.href);
  const at = (path: string) => new URL(path, root).href;
  const { pieces, isLost } = await openPieces(at, { choose: useBuilder.load, do: useDo.load });
  show(place, pieces, at, isLost);
}

function show(place: HTMLElement, pieces: Pieces, at: (path: string) => string, isLost: boolean): void {
  const { library } = pieces;
  const holder = holdModel(firstModel(library));
  const actions = sheetActions(pieces, holder);
  const keeping = keepingActions(holder, actions);
  const newest = newestIfKept(library, holder, actions.say);
  const opened = location.href;
  if (isLost) {
    sayLost(place);
    // What this device keeps may be older than the site, which no longer has what is lacking.
    return newest.opened(opened, true);
  }
  const changed = () => {
    wear();
    const now = location.href;
    const { state } = history;
    const go = () => {
      // Another link was opened meanwhile, and waits for its own exercises.
      if (location.href !== now) return;
      place.hidden = false;
      actions.addressChanged(state);
      // Else it is Back or Forward, within what was opened before.
      if (state === null) newest.opened(now);
    };
    const codes = codesShown();
    if (pieces.has(codes)) return go();
    // Another sheet than the address says is not to be followed while its own is on its way.
    place.hidden = true;
    pieces.hold(codes).then(go, () => {
      if (location.href === now) sayLost(place);
    });
  };
  addEventListener("popstate", changed);
  addEventListener("hashchange", changed);
  addEventListener("storage", keeping.refresh);
  place.addEventListener("focusout", actions.endStep);

  place.replaceChildren();
  keepTextsWhole();
  const page = { library, pieces, holder, actions, keeping, newest, at };
  // Before the address says what the sheet became.
  const asked = askedFor();
  const { says, isWritten } = actions.start();
  render(
    <PageContext.Provider value={page}>
      <App />
    </PageContext.Provider>,
    place,
  );
  wear();
  if (says) actions.say(says);
  if (asked) {
    if (isWritten) actions.write();
    useBuilder.now()?.doAsked(page, asked);
  } else if (isWritten) whenShown(() => location.href === opened && actions.write());
  keepNamed(holder);
  newest.opened(opened);
  keepOffline(library, holder);
  tellShown();
  // Asked once: a heading that shrank later would move what is under the reader's finger.
  document.body.classList.toggle("sheet-begun", holder.get().history.now.items.length > 0);
}

/** In place of a sheet: half of one would look like a whole one. */
function sayLost(place: HTMLElement): void {
  if (document.documentElement.classList.contains("sheet-linked")) namePage("Your exercises could not be opened");
  const words = document.createElement("p");
  words.textContent = "The exercises could not be loaded. Check your connection, then try again.";
  const again = document.createElement("button");
  Object.assign(again, { type: "button", className: "sheet-button", textContent: "Try again" });
  again.addEventListener("click", () => location.reload());
  addEventListener("hashchange", () => location.reload());
  render(null, place);
  place.replaceChildren(words, again);
  place.hidden = false;
}

/** A clinic's colour, in its link, and its logo, on its device, come with a part of their own, for who has any. */
function wear(): void {
  if (/colour/i.test(location.hash)) tab.write("colour", location.hash);
  const [link, logo] = [tab.read("colour"), device.read("logo")];
  if (link ?? logo) void import("./clinic-shown.ts").then(({ wearLook }) => wearLook(link, fieldsOf(logo)));
}

function begin(): void {
  const place = document.getElementById("sheet-app");
  if (place) start(place).catch(() => sayLost(place));
}

// With a sheet's link, or with none, the place is enough; whether another fragment names a place, the whole page says.
const isPlaced = document.getElementById("sheet-app")?.nextElementSibling && /^(?:#[!/]*v\d.*)?$/i.test(location.hash);
if (isPlaced || document.readyState !== "loading") begin();
else addEventListener("DOMContentLoaded", begin);
