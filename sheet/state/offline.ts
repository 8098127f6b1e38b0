/**
 * Asks the worker to keep what the open sheet shows and leads to, so that all of it is there without a signal
 * (publishing/templates/sw.js.j2). Only the worker's word that everything is kept lets the page say so.
 */

import type { Library } from "../core/library.ts";
import { exerciseByCode } from "../core/library.ts";
import { easierForms } from "../core/rungs.ts";
import type { Holder } from "./model.ts";

export function keepOffline(library: Library, holder: Holder): void {
  let asked = "";

  function ask(): void {
    const exercises = holder.get().history.now.items.flatMap(({ code }) => exerciseByCode(library, code) ?? []);
    const all = exercises.map(({ id }) => id).join();
    if (all === asked) return;
    asked = all;
    if (holder.get().isOffline) holder.set({ isOffline: false });
    if (exercises.length === 0) return;
    const pictures = exercises.flatMap(({ figures: { start, end, faults } }) =>
      [start, end, ...Object.values(faults)].map(({ src }) => src),
    );
    // After a session that hurt, the page leads to the easier form.
    const led = exercises.flatMap((exercise) => [exercise, ...easierForms(exercise, library).slice(0, 1)]);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      if (data === true && all === asked) holder.set({ isOffline: true });
    };
    void navigator.serviceWorker?.ready.then(({ active }) =>
      active?.postMessage({ pictures, pages: [...new Set(led.map(({ url }) => url))] }, [port2]),
    );
  }

  holder.subscribe(ask);
  ask();
}
