/** What comes after a session, and on a later day. It is loaded when something was done, now or before. */

import { part } from "../parts/part.ts";

export type After = typeof import("./after.ts");

export const useAfter = part<After>(() => import("./after.ts"));
