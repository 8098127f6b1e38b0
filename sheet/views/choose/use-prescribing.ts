/** The part of the builder that is loaded after its first view: a patient's telephone needs none of it. */

import { part } from "../parts/part.ts";

export type Prescribing = typeof import("./prescribing.ts");

export const usePrescribing = part<Prescribing>(() => import("./prescribing.ts"));
