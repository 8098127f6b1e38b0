/** Starts the sheet page: loads the library, reads the address, shows the sheet. */

import { render } from "preact";

import { libraryFrom } from "./core/library.ts";
import { sheetActions } from "./state/actions.ts";
import { keepingActions } from "./state/keeping.ts";
import { firstModel, holdModel } from "./state/model.ts";
import { newestEdition } from "./state/newest.ts";
import { keepOffline } from "./state/offline.ts";
import { keepNamed, namePage } from "./state/page-name.ts";
import { App } from "./views/app.tsx";
import { PageContext } from "./views/page.ts";
import { keepTextsWhole } from "./views/parts/whole-texts.ts";

async function start(place: HTMLElement): Promise<void> {
  const root = new URL(`${place.dataset.root ?? ".."}/`, location.href);
  const at = (path: string) => new URL(path, root).href;
  const answer = await fetch(at("sheet/library.json"));
  if (!answer.ok) throw new Error(`the library answered ${answer.status}`);
  const library = libraryFrom(await answer.json());
  if (!library) throw new Error("what answered is not the library");

  const holder = holdModel(firstModel(library));
  const actions = sheetActions(library, holder);
  const keeping = keepingActions(holder, actions);
  const newest = newestEdition(library, holder, actions);
  const changed = () => {
    const opened = location.href;
    const { state } = history;
    actions.addressChanged(state);
    // Else it is Back or Forward, within what was opened before.
    if (state === null) newest.opened(opened);
  };
  addEventListener("popstate", changed);
  addEventListener("hashchange", changed);
  addEventListener("storage", keeping.refresh);
  place.addEventListener("focusout", actions.endStep);

  place.replaceChildren();
  keepTextsWhole();
  render(
    <PageContext.Provider value={{ library, holder, actions, keeping, newest, at }}>
      <App />
    </PageContext.Provider>,
    place,
  );
  // After the page stands, so that what is said first is heard.
  const opened = location.href;
  actions.start();
  keepNamed(holder);
  newest.opened(opened);
  keepOffline(library, holder);
  // Asked once: a heading that shrank later would move what is under the reader's finger.
  document.body.classList.toggle("sheet-begun", holder.get().history.now.items.length > 0);
}

const place = document.getElementById("sheet-app");
if (place) {
  start(place).catch(() => {
    if (document.documentElement.classList.contains("sheet-linked")) namePage("Your exercises could not be opened");
    const words = document.createElement("p");
    words.textContent = "The exercises could not be loaded. Check your connection, then reload the page.";
    place.replaceChildren(words);
  });
}
