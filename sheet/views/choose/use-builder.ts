/** The builder's first view: who only follows a link does not load it. */

import { part } from "../parts/part.ts";

export const useBuilder = part<typeof import("./choose.tsx")>(() => import("./choose.tsx"));
