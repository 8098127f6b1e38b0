/** Follows the editions of the site where this device keeps one; what does that is loaded then (newest.ts). */

import type { Library } from "../core/library.ts";
import type { Holder } from "./model.ts";

export type Say = (text: string) => void;

export interface Newest {
  /** A link was opened just now, at this address; or could not be, because something of it did not come. */
  opened(address: string, isLost?: boolean): void;
  /** The reader wants the newer edition. */
  take(): void;
}

export function newestIfKept(library: Library, holder: Holder, say: Say): Newest {
  let following: Promise<Newest> | null = null;

  /** Kept with the rest; where it does not come all the same, the page stays as it is. */
  function withIt(how: (newest: Newest) => void): void {
    const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
    // A page that no worker answered came from the site itself.
    if (!workers?.controller) return;
    following ??= import("./newest.ts").then(({ followNewest }) => followNewest(workers, library, holder, say));
    following.then(how).catch(() => {
      following = null;
    });
  }

  return {
    opened: (address, isLost) => withIt((newest) => newest.opened(address, isLost)),
    take: () => withIt((newest) => newest.take()),
  };
}
