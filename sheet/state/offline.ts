/**
 * Asks the worker to keep what the open sheet shows and leads to, so that all of it is there without a signal
 * (publishing/templates/sw.js.j2). Only the worker's word that everything is kept lets the page say so.
 */

import type { Library } from "../core/library.ts";
import { exerciseByCode } from "../core/library.ts";
import { fileOf } from "../core/pieces.ts";
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
    const files = exercises.flatMap(({ code, figures: { start, end, faults } }) => [
      fileOf(code),
      ...[start, end, ...Object.values(faults)].map(({ src }) => src),
    ]);
    // After a session that hurt, the page leads to the easier form.
    const led = exercises.flatMap((exercise) => [exercise, ...exercise.easier_forms.slice(0, 1)]);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      if (data === true && all === asked) holder.set({ isOffline: true });
    };
    void navigator.serviceWorker?.ready.then(({ active }) =>
      active?.postMessage({ files, pages: [...new Set(led.map(({ url }) => url))] }, [port2]),
    );
  }

  holder.subscribe(ask);
  ask();
}

/** Asks the worker to keep a file that somebody asked for, such as what finds among all exercises. */
export function keepFile(file: string): void {
  void navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage({ files: [file] }));
}
