/** The builder's first view, and its looks: who only follows a link does not load it. */

import { loadLooks } from "../parts/load-looks.ts";
import { part } from "../parts/part.ts";

export const useBuilder = part<typeof import("./choose.tsx")>(async () => {
  const [builder] = await Promise.all([import("./choose.tsx"), loadLooks("sheet-choose.css")]);
  return builder;
});
