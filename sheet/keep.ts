/**
 * Keeps the whole site on this device when a reader asks for it. The page (docs/offline/) holds every part that is shown here;
 * nothing is fetched and no worker is registered before a button is pressed, but for the list of what is new where
 * something is kept already.
 */

import { askedPage } from "./core/asked-page.ts";
import type { Kept, Whole } from "./core/whole.ts";
import { costOf, digestsOf, groupsOf, roomOf, sizeWords } from "./core/whole.ts";
import {
  digestsFetched,
  digestsHere,
  filesByHalf,
  keepWhole,
  keptHere,
  newestWhole,
  RemovedMeanwhile,
  removeHalf,
  removeWhole,
} from "./state/whole-kept.ts";

const NOT_HERE = "This page is not on this device";

const box = document.getElementById("keep");
if (box) {
  const root = new URL(`${box.dataset.root}/`, location.href);
  if (location.hash === "#not-kept") sayNotKept(root);
  start(box, root).catch(() => undefined);
}

/** Says to whom the worker led here that what was asked for is not here: first of all, and in the title, too. */
function sayNotKept(root: URL): void {
  const part = document.getElementById("not-kept");
  const words = document.querySelector("h1")?.firstChild;
  if (!part || !words) return;
  const before = words.textContent ?? "";
  words.textContent = NOT_HERE;
  document.title = document.title.replace(before, NOT_HERE);
  const heading = document.createElement("h2");
  heading.textContent = before;
  part.after(heading);
  part.hidden = false;
  const asked = askedPage(new URL(location.href), root);
  const [name, again] = [part.querySelector(".keep-asked"), part.querySelector<HTMLAnchorElement>(".keep-again")];
  if (!asked || !name || !again) return;
  name.textContent = asked.href.slice(root.href.length) || "The first page";
  again.href = asked.href;
}

async function start(box: HTMLElement, root: URL): Promise<void> {
  const find = <T extends HTMLElement>(selector: string) => box.querySelector<T>(selector) as T;
  const [offer, busy] = [find(".keep-offer"), find(".keep-busy")];
  const [newer, here, half] = [find(".keep-newer"), find(".keep-kept"), find(".keep-half")];
  const [bar, count, said] = [find<HTMLProgressElement>("progress"), find(".keep-count"), find(".keep-said")];
  const papers = find<HTMLInputElement>("[name=papers]");
  const parts = [offer, busy, newer, here];
  /** What is shown, and nothing else. */
  const show = (...shown: HTMLElement[]) => {
    for (const part of parts) part.hidden = !shown.includes(part);
  };
  /** What was stopped half way is said beside the rest, as long as it is here. */
  async function showHalf(): Promise<void> {
    const files = await filesByHalf(root);
    half.hidden = files === 0;
    fill(half, files === 1 ? "1 file." : `${files} files.`);
  }
  const tell = (words: string) => {
    said.textContent = words;
  };

  box.hidden = false;
  if (!("serviceWorker" in navigator) || !("caches" in window)) {
    tell(CANNOT);
    return;
  }

  let kept = await keptHere(root);
  let stop = new AbortController();

  /** What stands on the page when nothing is under way. */
  async function rest(): Promise<void> {
    await showHalf();
    kept = await keptHere(root);
    if (!kept) return show(offer);
    const { whole, hasPapers } = kept;
    const room = sizeWords(roomOf(whole, hasPapers));
    const pages = whole.titles.size;
    fill(here, `Edition of ${whole.day}: ${pages} pages${hasPapers ? ", the PDFs" : ""} and all pictures, ${room}.`);
    find(".keep-promise").textContent = (await navigator.storage?.persisted?.())
      ? "This browser has promised to delete it only when you say so."
      : "This browser may delete it when room is short.";
    find(".keep-papers").hidden = hasPapers;
    find(".keep-papers").textContent = `Keep the PDFs, too: ${sizeWords(costOf(whole, true, digestsOf(kept)).fetched)}`;
    list(find("details ul"), kept, root);
    show(here);
  }

  /** Says that the site has a newer edition, when it can be reached and has one. */
  async function lookForNewer(): Promise<void> {
    if (!kept) return;
    const whole = await newestWhole(root);
    if (whole.edition === kept.whole.edition) return;
    const { fetched } = costOf(whole, kept.hasPapers, await digestsHere(root, whole, kept));
    // The reader did not wait for it.
    if (!busy.hidden) return;
    fill(newer, `There is ${sizeWords(fetched)} to fetch. What you keep stays until all of it is here.`);
    show(newer, here);
  }

  async function keep(hasPapers: boolean): Promise<void> {
    stop = new AbortController();
    const { signal } = stop;
    show(busy);
    half.hidden = true;
    bar.value = 0;
    count.textContent = "";
    tell("");
    find(".keep-stop").focus();
    try {
      const [whole] = await unlessStopped(signal, Promise.all([newestWhole(root), workerOf(root)]));
      await removeHalf(root, whole);
      await checkRoom(root, whole, hasPapers);
      await navigator.storage?.persist?.();
      const cost = costOf(whole, hasPapers, await digestsHere(root, whole, kept));
      const total = Math.max(1, cost.fetched);
      await keepWhole(
        root,
        whole,
        hasPapers,
        (bytes) => {
          bar.value = bytes / total;
          count.textContent = `${sizeWords(bytes)} of ${sizeWords(total)}`;
        },
        signal,
      );
      await rest();
      tell("Done. Every page opens without a signal now.");
    } catch (failure) {
      await rest();
      tell(whyNot(failure, signal));
    }
    find(here.hidden ? ".keep-offer button" : ".keep-remove").focus();
  }

  offer.addEventListener("submit", (event) => {
    event.preventDefault();
    void keep(papers.checked);
  });
  find(".keep-stop").addEventListener("click", () => stop.abort());
  find(".keep-get").addEventListener("click", () => void keep(kept?.hasPapers ?? false));
  find(".keep-papers").addEventListener("click", () => void keep(true));
  find(".keep-not-now").addEventListener("click", () => {
    show(here);
    find(".keep-remove").focus();
  });
  find(".keep-remove-half").addEventListener("click", async () => {
    await removeHalf(root);
    await showHalf();
    tell(kept ? "Removed. What you keep stays." : "Removed.");
    find(kept ? ".keep-remove" : ".keep-offer button").focus();
  });
  find(".keep-remove").addEventListener("click", async () => {
    await removeWhole(root);
    await rest();
    tell("Removed. Pages need a signal again. Your sheets and your log stay.");
    find(".keep-offer button").focus();
  });
  addEventListener("online", () => void lookForNewer().catch(() => undefined));
  await rest();
  await lookForNewer();
}

const CANNOT =
  "This browser cannot keep the site: some cannot in a private window, and some not at all. Take the ZIP below, or a PDF.";

/** Waits for the worker that answers without a signal; it refuses a site that is being renewed. */
async function workerOf(root: URL): Promise<void> {
  const { active, waiting, installing } = await navigator.serviceWorker.register(new URL("sw.js", root), {
    updateViaCache: "none",
  });
  const worker = active ?? waiting ?? installing;
  if (!worker) throw new TypeError("no worker came");
  await new Promise<void>((resolve, reject) => {
    const look = () => {
      if (worker.state === "activated") resolve();
      else if (worker.state === "redundant") reject(new TypeError("the worker refused"));
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

/** What a promise comes to, or an error as soon as the reader wants no more of it. */
function unlessStopped<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return Promise.race([
    promise,
    new Promise<never>((_, refuse) => {
      signal.addEventListener("abort", () => refuse(new DOMException("stopped", "AbortError")));
    }),
  ]);
}

/** There is less room than the site needs. */
class NoRoom extends Error {}

/** What is kept stays until all of the next edition is here, so that only what was fetched of this one needs no room. */
async function checkRoom(root: URL, whole: Whole, hasPapers: boolean): Promise<void> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota === undefined || usage === undefined) return;
  const needed = roomOf(whole, hasPapers, await digestsFetched(root, whole));
  if (needed <= quota - usage) return;
  throw new NoRoom(
    `There is not enough room: it needs ${sizeWords(needed)}, and this browser has ${sizeWords(Math.max(0, quota - usage))} left for the site.`,
  );
}

function whyNot(failure: unknown, signal: AbortSignal): string {
  if (signal.aborted) return "Stopped. What is here already stays, so that it goes on from there.";
  if (failure instanceof RemovedMeanwhile) return "It was removed in another tab meanwhile. Nothing of it is here.";
  if (failure instanceof NoRoom) return `${failure.message} Delete something else first, or leave out the PDFs.`;
  if (failure instanceof DOMException && failure.name === "QuotaExceededError")
    return "There is no more room on this device. Nothing that you kept has changed. Delete something else first, or leave out the PDFs.";
  return "It did not all come: the signal is gone, or the site is being renewed just now. Try again in a few minutes; it goes on from there.";
}

/** Puts a sentence behind the first words of a part. */
function fill(part: HTMLElement, words: string): void {
  const place = part.querySelector("p span");
  if (place) place.textContent = words;
}

function list(place: HTMLElement, kept: Kept, root: URL): void {
  place.replaceChildren(
    ...groupsOf(kept).map(({ name, pages, count }) => {
      const item = document.createElement("li");
      item.append(`${name}: ${count}`);
      if (pages.length === 0) return item;
      const inner = document.createElement("ul");
      inner.append(
        ...pages.map(({ address, title }) => {
          const line = document.createElement("li");
          const link = document.createElement("a");
          link.href = new URL(address, root).href;
          link.textContent = title;
          line.append(link);
          return line;
        }),
      );
      item.append(inner);
      return item;
    }),
  );
}
