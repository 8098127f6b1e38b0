/**
 * The newest edition of the site. What this device keeps answers first (publishing/templates/sw.js.j2), so that a page may
 * be older than the site. A link that says what this edition does not know takes a newer one at once; every other
 * page only says that one is ready, since a reload is for the reader to choose. Loaded by newest-if-kept.ts.
 */

import { newerWords } from "../core/changes.ts";
import type { Library } from "../core/library.ts";
import { unknownExercises } from "../core/names.ts";
import { codesOf, libraryFrom } from "../core/pieces.ts";
import { listOf } from "../core/unknown.ts";
import type { Holder } from "./model.ts";
import type { Newest, Say } from "./newest-if-kept.ts";
import { tab } from "./shelf.ts";

/** How often a page that stays open asks for a newer edition, in milliseconds. */
const OFTEN = 60 * 60 * 1000;

/** Where the tab keeps the edition that it left by itself: once, or two servers that disagree would reload for ever. */
const LEFT = "left-edition";

export function followNewest(
  workers: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
  library: Library,
  holder: Holder,
  say: Say,
): Newest {
  let hasLooked = false;
  /** The address that needs a newer edition, until the reader does something: nothing of theirs may be lost. */
  let wanting: string | null = null;
  let isTaking = false;

  function isLacking(): boolean {
    const { history, problems, offered } = holder.get();
    return (
      [...problems, ...(offered?.problems ?? [])].some(({ code }) => code === "newer" || code === "unknown-value") ||
      unknownExercises(offered?.sheet ?? history.now, library).length > 0
    );
  }

  function take(): void {
    isTaking = true;
    if (registration.waiting) registration.waiting.postMessage("take over");
    else location.reload();
  }

  async function ready(worker: ServiceWorker): Promise<void> {
    if (wanting !== null && tab.read(LEFT) !== library.edition.id && tab.write(LEFT, library.edition.id)) {
      // As if it had just been opened: what was made of it here may lack what this edition could not read.
      history.replaceState(null, "", wanting);
      return take();
    }
    const sheet = holder.get().history.now;
    const newer = await libraryIn(worker, codesOf(sheet));
    const words = newer ? newerWords(sheet, library, newer) : [];
    const isUrgent = words.length > 0 || isLacking();
    holder.set({ newer: { isReady: true, isUrgent, words } });
    if (isUrgent) say("A newer edition is here. What it means for this sheet stands on top.");
  }

  function follow(worker: ServiceWorker): void {
    if (wanting !== null) holder.set({ newer: { isReady: false, isUrgent: true, words: [] } });
    worker.addEventListener("statechange", () => {
      if (worker.state === "installed") void ready(worker);
      else if (worker.state === "redundant" && !holder.get().newer?.isReady) holder.set({ newer: null });
    });
  }

  function look(): void {
    const { waiting, installing } = registration;
    if (waiting) void ready(waiting);
    else if (installing) follow(installing);
    // Without a signal there is no newer edition to be had.
    else registration.update().catch(() => undefined);
  }

  function begin(): void {
    // A page that no worker answered yet is taken by the one that it came with: that is no newer edition.
    let isAnswered = workers.controller !== null;
    registration.addEventListener("updatefound", () => registration.installing && follow(registration.installing));
    workers.addEventListener("controllerchange", () => {
      // Another tab may have taken it; this page goes on with what it holds.
      if (isTaking) location.reload();
      else if (workers.controller && isAnswered) void ready(workers.controller);
      isAnswered = true;
    });
    for (const used of ["click", "keydown", "input"]) addEventListener(used, () => (wanting = null), true);
    let lookedAt = Date.now();
    const again = () => {
      if (document.visibilityState !== "visible" || Date.now() - lookedAt < OFTEN) return;
      lookedAt = Date.now();
      registration.update().catch(() => undefined);
    };
    addEventListener("visibilitychange", again);
    setInterval(again, OFTEN);
  }

  begin();
  return {
    opened(address, isLost = false) {
      wanting = isLost || isLacking() ? address : null;
      if (address === null || (hasLooked && wanting === null)) return;
      hasLooked = true;
      look();
    },
    take,
  };
}

/** What another edition says of these exercises, as its worker keeps it; null where this page cannot read all of it. */
function libraryIn(worker: ServiceWorker, codes: readonly string[]): Promise<Library | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(libraryFrom(data?.rules, listOf(data?.pieces), codes));
    worker.postMessage({ library: codes }, [port2]);
  });
}
