/** What only whoever makes sheets needs beside the builder's first view. Loaded by use-prescribing.ts, after that has stood. */

export { Days } from "./days.tsx";
export { Filter } from "./filter.tsx";
export { followDrag } from "./follow-drag.ts";
export { Handed } from "./handed.tsx";
export { KeptPanel } from "./kept.tsx";
export { Offer } from "./offer.tsx";
export { PersonFields } from "./person.tsx";
export { Programmes } from "./programmes.tsx";
export { SameForAll } from "./same-for-all.tsx";
export { SharePanel } from "./share-panel.tsx";
export { Rungs } from "./swap-rungs.tsx";
