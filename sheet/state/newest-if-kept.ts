/** Follows the editions of the site once this device keeps one; what does that is loaded then (newest.ts). */

import type { Library } from "../core/library.ts";
import type { Holder } from "./model.ts";

export type Say = (text: string) => void;

export interface Newest {
  /**
   * A link was opened just now, at this address; or could not be, because something of it did not come.
   *
   * @param address Null where the page came from the site itself, which has nothing newer yet.
   */
  opened(address: string | null, isLost?: boolean): void;
  /** The reader wants the newer edition. */
  take(): void;
}

export function newestIfKept(library: Library, holder: Holder, say: Say): Newest {
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  let following: Promise<Newest> | null = null;

  /** Kept with the rest; where it does not come all the same, the page stays as it is. */
  function withIt(how: (newest: Newest) => void): void {
    if (!workers) return;
    // On a first visit that is when the worker has fetched all, long after the sheet is seen; where there is no worker, never.
    following ??= workers.ready.then(async (registration) => {
      const { followNewest } = await import("./newest.ts");
      return followNewest(workers, registration, library, holder, say);
    });
    following.then(how).catch(() => {
      following = null;
    });
  }

  return {
    opened(address, isLost) {
      // A page that no worker answers came from the site itself: at a first visit, or reloaded past the worker.
      const from = workers?.controller ? address : null;
      withIt((newest) => newest.opened(from, isLost));
    },
    take: () => withIt((newest) => newest.take()),
  };
}
