/** Asks the worker to keep the pictures of the open sheet, so that it is whole without a signal (publishing/templates/sw.js.j2). */

import type { Library } from "../core/library.ts";
import { exerciseByCode } from "../core/library.ts";
import type { Holder } from "./model.ts";

export function keepPictures(library: Library, holder: Holder): void {
  const asked = new Set<string>();
  const ask = () => {
    const files = holder.get().history.now.items.flatMap(({ code }) => {
      const figures = exerciseByCode(library, code)?.figures;
      return figures ? [figures.start, figures.end, ...Object.values(figures.faults)].map(({ src }) => src) : [];
    });
    const fresh = files.filter((src) => !asked.has(src));
    for (const src of fresh) asked.add(src);
    if (fresh.length > 0)
      void navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage({ pictures: fresh }));
  };
  holder.subscribe(ask);
  ask();
}
