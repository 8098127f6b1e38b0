import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { TestContext } from "node:test";
import type { ExercisePiece, Library, Making, Rules } from "../../core/library.ts";
import { libraryOf, MAKING, RULES } from "../../core/pieces.ts";

const DOCS = new URL("../../../docs/", import.meta.url);
const EXERCISES = new URL("sheet/exercises/", DOCS);

const read = (file: URL): unknown => JSON.parse(readFileSync(file, "utf8"));

/** The site's own library, of all its pieces; without them, before a first `make build`, the test is skipped. */
export function publishedLibrary(t: TestContext): Library | null {
  if (!existsSync(new URL(RULES, DOCS))) {
    t.skip("docs/sheet/rules.json has not been made");
    return null;
  }
  const rules = read(new URL(RULES, DOCS)) as Rules;
  const { programmes, injuries, chain_links } = read(new URL(MAKING, DOCS)) as Making;
  const pieces = readdirSync(EXERCISES).map((name) => read(new URL(name, EXERCISES)) as ExercisePiece);
  // A piece of an exercise that is gone may still lie there.
  const own = rules.codes.flatMap((code) => pieces.find(({ exercise }) => exercise.code === code)?.exercise ?? []);
  return { ...libraryOf(rules, own), programmes, injuries, chain_links };
}
