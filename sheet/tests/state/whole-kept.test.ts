import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

import type { Whole } from "../../core/whole.ts";
import { wholeFrom } from "../../core/whole.ts";
import {
  digestsFetched,
  digestsHere,
  filesByHalf,
  keepWhole,
  keptHere,
  RemovedMeanwhile,
  removeHalf,
  removeWhole,
} from "../../state/whole-kept.ts";

const ROOT = new URL("https://hips.example/a/");

/** A browser's store, as far as it is used: caches by name, answers by address. */
class Store {
  readonly caches = new Map<string, Map<string, string>>();
  /** How many answers find room. */
  room = Number.POSITIVE_INFINITY;

  keys = async () => [...this.caches.keys()];
  has = async (name: string) => this.caches.has(name);
  delete = async (name: string) => this.caches.delete(name);
  match = async (url: URL, { cacheName }: { cacheName: string }) => {
    const text = this.caches.get(cacheName)?.get(url.href);
    return text === undefined ? undefined : new Response(text);
  };
  open = async (name: string) => {
    const answers = this.caches.get(name) ?? new Map<string, string>();
    this.caches.set(name, answers);
    return {
      keys: async () => [...answers.keys()].map((url) => ({ url })),
      match: async (url: URL) => (answers.has(url.href) ? new Response(answers.get(url.href)) : undefined),
      put: async (url: URL, answer: Response) => {
        if ([...this.caches.values()].reduce((sum, { size }) => sum + size, 0) >= this.room)
          throw new DOMException("full", "QuotaExceededError");
        answers.set(url.href, await answer.text());
      },
    };
  };
}

let store: Store;
let asked: string[];
/** What the site has, by address. */
let site: Record<string, string>;
const before = { caches: globalThis.caches, fetch: globalThis.fetch };

beforeEach(() => {
  store = new Store();
  asked = [];
  Object.assign(globalThis, {
    caches: store,
    fetch: async (url: URL, { integrity }: RequestInit) => {
      const address = url.href.slice(ROOT.href.length);
      asked.push(address);
      const text = site[address];
      if (text === undefined || integrity !== `sha256-${text}`) throw new TypeError("other bytes, or none");
      return new Response(text);
    },
  });
});
afterEach(() => {
  Object.assign(globalThis, before);
});

/** An edition whose files hold these texts, which are their digests, too. */
function edition(id: string, texts: Record<string, string>): Whole {
  const files = Object.fromEntries(Object.entries(texts).map(([address, text]) => [address, [`sha256-${text}`, 1, 1]]));
  const whole = wholeFrom({ edition: id.repeat(16), day: "29 November 2026", files, titles: {} });
  assert(whole);
  return whole;
}

const OLD_TEXTS = { "": "home", "clam/": "clam", "clam.svg": "drawn", "clam.pdf": "paper" };
const NEW_TEXTS = { ...OLD_TEXTS, "clam/": "better clam" };
const [OLD, NEW] = [edition("a", OLD_TEXTS), edition("b", NEW_TEXTS)];
const keep = (whole: Whole, hasPapers = false, signal = new AbortController().signal) =>
  keepWhole(ROOT, whole, hasPapers, () => undefined, signal);
const editionKept = async () => (await keptHere(ROOT))?.whole.edition;

test("what was asked for is kept, and the PDFs only when they were asked for", async () => {
  site = OLD_TEXTS;
  await keep(OLD);
  assert.deepEqual((await keptHere(ROOT))?.whole, OLD);
  assert.deepEqual(asked.sort(), ["", "clam.svg", "clam/"]);
  asked = [];
  await keep(OLD, true);
  assert.deepEqual(asked, ["clam.pdf"]);
  assert.equal((await keptHere(ROOT))?.hasPapers, true);
});

test("of the next edition only what changed is fetched, and the one before goes", async () => {
  site = OLD_TEXTS;
  await keep(OLD);
  asked = [];
  site = NEW_TEXTS;
  await keep(NEW);
  assert.deepEqual(asked, ["clam/"]);
  assert.equal(store.caches.size, 1);
  const [answers] = store.caches.values();
  assert.equal(answers?.get(`${ROOT.href}clam/`), "better clam");
  assert.equal(answers?.get(`${ROOT.href}clam.svg`), "drawn");
});

test("while the site is half renewed nothing of the next edition counts, and it goes on from there", async () => {
  site = OLD_TEXTS;
  await keep(OLD);
  const next = edition("c", { ...NEW_TEXTS, "clam.svg": "better drawn" });
  site = NEW_TEXTS;
  await assert.rejects(keep(next), TypeError);
  assert.equal(await editionKept(), OLD.edition);
  assert.equal((await digestsHere(ROOT, next, await keptHere(ROOT))).get("clam/"), "sha256-better clam");
  asked = [];
  site = { ...NEW_TEXTS, "clam.svg": "better drawn" };
  await keep(next);
  assert.deepEqual(asked, ["clam.svg"]);
  assert.equal(await editionKept(), next.edition);
});

test("a full device keeps what it has", async () => {
  site = OLD_TEXTS;
  await keep(OLD);
  store.room = 4;
  site = NEW_TEXTS;
  await assert.rejects(keep(NEW), { name: "QuotaExceededError" });
  assert.equal(await editionKept(), OLD.edition);
});

test("what is stopped does not count", async () => {
  site = OLD_TEXTS;
  const stop = new AbortController();
  stop.abort();
  await assert.rejects(keep(OLD, false, stop.signal), { name: "AbortError" });
  assert.equal(await keptHere(ROOT), null);
});

test("what was fetched by half is counted, and can be removed without what is kept", async () => {
  site = OLD_TEXTS;
  await keep(OLD);
  assert.equal(await filesByHalf(ROOT), 0);
  site = { ...NEW_TEXTS, "clam/": "not there yet" };
  await assert.rejects(keep(NEW), TypeError);
  assert.equal(await filesByHalf(ROOT), 2);
  await removeHalf(ROOT);
  assert.equal(await filesByHalf(ROOT), 0);
  assert.equal(store.caches.size, 1);
  assert.equal(await editionKept(), OLD.edition);
});

test("what was fetched by half of an edition that is gone makes room for the next", async () => {
  site = { "": "home" };
  await assert.rejects(keep(OLD), TypeError);
  await assert.rejects(keep(NEW), TypeError);
  await removeHalf(ROOT, NEW);
  assert.equal(await filesByHalf(ROOT), 1);
  assert.equal((await digestsFetched(ROOT, NEW)).size, 1);
});

test("what another tab removes while it is fetched is not said to be kept", async () => {
  site = OLD_TEXTS;
  await keep(OLD);
  const removing = keepWhole(ROOT, OLD, true, () => void removeWhole(ROOT), new AbortController().signal);
  await assert.rejects(removing, RemovedMeanwhile);
  assert.equal(await keptHere(ROOT), null);
});

test("what is removed leaves nothing, and nothing of another copy of the site goes with it", async () => {
  site = OLD_TEXTS;
  await keep(OLD);
  await store.open("level-hips whole /other/ a");
  await removeWhole(ROOT);
  assert.deepEqual(await store.keys(), ["level-hips whole /other/ a"]);
});
