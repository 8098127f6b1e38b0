/** Asks for a file of the site, and waits no longer than a signal may be gone: no script calls `fetch` by itself. */

/** Milliseconds after which a file that was asked for counts as lost: a signal may go without a word. */
const PATIENCE = 40_000;

/**
 * The answer, whatever it is. Safari 15 has no such signal, and waits as long as it likes.
 *
 * @param patience Milliseconds; more of them for a large file.
 */
export function ask(
  address: string | URL,
  cache: RequestCache = "default",
  patience: number = PATIENCE,
): Promise<Response> {
  return fetch(address, { cache, signal: AbortSignal.timeout?.(patience) });
}

/**
 * The answer, where it is the file that was asked for.
 *
 * @throws {TypeError} Where the site has no such file, as where it cannot be reached.
 */
export function found(answer: Response): Response {
  if (!answer.ok) throw new TypeError(`${answer.url} answered ${answer.status}`);
  return answer;
}

/** What a file holds; an error where it does not come. */
export async function jsonAt(address: string | URL, cache?: RequestCache, patience?: number): Promise<unknown> {
  return found(await ask(address, cache, patience)).json();
}
