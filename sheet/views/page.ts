/** What every view can reach: the library, the model, the actions, addresses of the site. */

import { createContext } from "preact";
import { useContext, useLayoutEffect, useState } from "preact/hooks";

import type { Library } from "../core/library.ts";
import type { Prescription } from "../core/prescription.ts";
import type { Actions } from "../state/actions.ts";
import type { Pieces } from "../state/held-library.ts";
import type { Keeping } from "../state/keeping.ts";
import type { Holder, Model } from "../state/model.ts";
import type { Newest } from "../state/newest-if-kept.ts";

export interface Page {
  readonly library: Library;
  /** What fetches more of it. */
  readonly pieces: Pieces;
  readonly holder: Holder;
  readonly actions: Actions;
  readonly keeping: Keeping;
  readonly newest: Newest;
  /** Address of a file of the site, from its path below the site's root. */
  readonly at: (path: string) => string;
}

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error("a view stands outside the page");
  return page;
}

export function useModel(): Model {
  const { holder } = usePage();
  const [model, setModel] = useState(holder.get());
  // Before anything is painted: what the address says first would else be seen as the mode in which the page begins.
  useLayoutEffect(() => {
    setModel(holder.get());
    return holder.subscribe(() => setModel(holder.get()));
  }, [holder]);
  return model;
}

export function useSheet(): Prescription {
  return useModel().history.now;
}
