import edition from "./data/edition.json" with { type: "json" };
import exercises from "./data/exercises.json" with { type: "json" };
import ladders from "./data/ladders.json" with { type: "json" };
import references from "./data/references.json" with { type: "json" };
import safety from "./data/safety.json" with { type: "json" };

export * from "./link.js";
export { edition, exercises, ladders, references, safety };

/** The address of a file of this package, such as the `src` of a figure. */
export function file(path) {
  return new URL(path, import.meta.url);
}
