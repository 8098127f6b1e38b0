/**
 * The part of the builder that is loaded after its first view: what all of the sheet has in common, handing it on, and
 * beginning from a programme stand below the exercises to choose from. A patient's telephone needs none of it.
 */

import { part } from "../parts/part.ts";

export type Prescribing = typeof import("./prescribing.ts");

export const usePrescribing = part<Prescribing>(() => import("./prescribing.ts"));
