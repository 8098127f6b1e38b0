/**
 * Keeps the whole site in the browser's store, one cache an edition. An edition counts when its list lies in its cache, which
 * is written last; the worker (publishing/templates/sw.js.j2) answers from such a cache only. So a fetch that stops
 * half way changes nothing for the reader, and goes on where it stopped.
 */

import type { Kept, Whole } from "../core/whole.ts";
import { costOf, digestsOf, keptFrom, keptText, wholeFrom } from "../core/whole.ts";
import { found, jsonAt } from "./ask-site.ts";

/** Where the site says what there is to keep. */
const LIST = "offline/whole.json";
/** Where a cache says what of it is complete; the worker knows the name, too. */
const KEPT = "offline/kept.json";
/** How many files are fetched at once. */
const AT_ONCE = 6;

const prefixOf = (root: URL): string => `level-hips whole ${root.pathname} `;

async function namesOf(root: URL): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefixOf(root)));
}

/** What this device keeps, complete; null when it keeps nothing. */
export async function keptHere(root: URL): Promise<Kept | null> {
  for (const name of await namesOf(root)) {
    const answer = await (await caches.open(name)).match(new URL(KEPT, root));
    const kept = answer && keptFrom(await answer.json());
    if (kept) return kept;
  }
  return null;
}

/** What the site has now; it throws when the site cannot be reached. */
export async function newestWhole(root: URL): Promise<Whole> {
  const whole = wholeFrom(await jsonAt(new URL(LIST, root), "no-cache"));
  if (!whole) throw new Error("what answered is not the list");
  return whole;
}

/** The addresses in a cache; none where there is no such cache. */
async function addressesIn(name: string, root: URL): Promise<string[]> {
  if (!(await caches.has(name))) return [];
  return (await (await caches.open(name)).keys()).map(({ url }) => url.slice(root.href.length));
}

/** The digests of what was fetched of an edition, whole or by half. */
export async function digestsFetched(root: URL, whole: Whole): Promise<Map<string, string>> {
  const addresses = await addressesIn(prefixOf(root) + whole.edition, root);
  return new Map(
    addresses.flatMap((address) => {
      const file = whole.files.get(address);
      return file ? [[address, file.digest]] : [];
    }),
  );
}

/** The digests of all that is here: of the edition that is kept, and of this one, as far as it was fetched before. */
export async function digestsHere(root: URL, whole: Whole, kept: Kept | null): Promise<Map<string, string>> {
  return new Map([...digestsOf(kept), ...(await digestsFetched(root, whole))]);
}

/** The caches of editions that were begun, and are not complete. */
async function unfinished(root: URL): Promise<string[]> {
  const names = await namesOf(root);
  const lists = await Promise.all(names.map((cacheName) => caches.match(new URL(KEPT, root), { cacheName })));
  return names.filter((_, at) => !lists[at]);
}

/** How many files of editions are here that are not complete. */
export async function filesByHalf(root: URL): Promise<number> {
  const begun = await Promise.all((await unfinished(root)).map((name) => addressesIn(name, root)));
  return begun.flat().length;
}

/** Takes away what was fetched by half, but for one edition, where that is to go on. */
export async function removeHalf(root: URL, but?: Whole): Promise<void> {
  const names = await unfinished(root);
  await removeCaches(names.filter((name) => name !== prefixOf(root) + but?.edition));
}

const removeCaches = (names: readonly string[]) => Promise.all(names.map((name) => caches.delete(name)));

/** A file with the right bytes, from wherever they are near. The reader says when it takes too long: some are large. */
async function fetched(address: URL, integrity: string, signal: AbortSignal): Promise<Response> {
  const get = async (cache: RequestCache) => found(await fetch(address, { cache, integrity, signal }));
  return get("default").catch((failure) => (signal.aborted ? Promise.reject(failure) : get("reload")));
}

/** Another tab has removed what this one was fetching. */
export class RemovedMeanwhile extends Error {}

/**
 * Fetches what is lacking of an edition, then lets it take the place of the one before.
 *
 * @param progress Told the bytes that are here so far, of those that had to come.
 * @throws what the browser throws: an AbortError when it is stopped, a QuotaExceededError when there is no room, a TypeError
 * when the site cannot be reached or gives other bytes. And a RemovedMeanwhile.
 */
export async function keepWhole(
  root: URL,
  whole: Whole,
  hasPapers: boolean,
  progress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const before = await keptHere(root);
  const here = await digestsHere(root, whole, before);
  const cache = await caches.open(prefixOf(root) + whole.edition);
  if (before && before.whole.edition !== whole.edition)
    await copySame(root, before.whole, whole, cache, hasPapers, signal);
  const lacking = costOf(whole, hasPapers, here).files.values();
  let bytes = 0;
  let hasFailed = false;
  const work = async () => {
    for (const address of lacking) {
      const file = whole.files.get(address);
      if (!file || hasFailed) return;
      const url = new URL(address, root);
      await cache.put(url, await fetched(url, file.digest, signal));
      bytes += file.fetched;
      progress(bytes);
    }
  };
  const one = () =>
    work().catch((failure) => {
      hasFailed = true; // so that the others begin nothing more
      throw failure;
    });
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  goOn(signal);
  const list = new URL(KEPT, root);
  await cache.put(list, new Response(keptText({ whole, hasPapers })));
  // A cache that was deleted still takes what is put there, and has it for nobody.
  if (!(await caches.match(list, { cacheName: prefixOf(root) + whole.edition }))) throw new RemovedMeanwhile();
  await removeCaches((await namesOf(root)).filter((name) => name !== prefixOf(root) + whole.edition));
}

/** @throws {DOMException} An AbortError, when it is stopped. */
function goOn(signal: AbortSignal): void {
  if (signal.aborted) throw new DOMException("stopped", "AbortError");
}

/** Takes what did not change from one edition into the next. */
async function copySame(
  root: URL,
  from: Whole,
  to: Whole,
  cache: Cache,
  hasPapers: boolean,
  signal: AbortSignal,
): Promise<void> {
  const old = await caches.open(prefixOf(root) + from.edition);
  for (const [address, { digest }] of to.files) {
    if (from.files.get(address)?.digest !== digest || (address.endsWith(".pdf") && !hasPapers)) continue;
    const url = new URL(address, root);
    goOn(signal);
    const answer = await old.match(url);
    if (answer) await cache.put(url, answer);
  }
}

/** Takes everything away again, also what was fetched by half. */
export async function removeWhole(root: URL): Promise<void> {
  await removeCaches(await namesOf(root));
}
