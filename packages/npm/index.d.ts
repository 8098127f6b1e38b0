import type { Edition, Exercise, Ladder, Reference, Safety } from "./shapes.js";

export type * from "./shapes.js";
export * from "./types/published-link.js";

/** Which state of the content this is. */
export declare const edition: Edition;
/** The exercises, in the order in which the site shows them. */
export declare const exercises: readonly Exercise[];
/** The ladders: exercises from easier to harder. */
export declare const ladders: readonly Ladder[];
/** The references: somebody has read at least the abstract of each. */
export declare const references: readonly Reference[];
/** The rules for every exercise: when to stop, and how much pain is allowed. */
export declare const safety: Safety;
/** The address of a file of this package, such as the `src` of a figure. */
export declare function file(path: string): URL;
