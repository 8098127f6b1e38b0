/**
 * Exercises as rows of the tables of the library page, as `exercise_table.md.j2` writes those that it holds. A test
 * compares them: tests/site/test_exercise_list.py.
 */

import type { Index, ListedExercise } from "./core/library-shape.ts";
import { element } from "./exercise-cards.ts";

/** The picture of a row is as wide and as high. */
const PICTURE = 96;

/**
 * The row of an exercise. Addresses start at the page of the library.
 *
 * @param like A row of the page: of it are the roles and labels of the cells (`tablesAsCards` in site.js).
 */
export function rowOf(
  { muscles, vocabularies }: Index,
  exercise: ListedExercise,
  like: HTMLTableRowElement,
): HTMLTableRowElement {
  const { figures, name, url, stage, position, equipment, stretches } = exercise;
  const picture = document.createElement("img");
  picture.className = "figure";
  picture.loading = "lazy";
  picture.alt = ""; // the name stands beside it
  picture.width = PICTURE;
  picture.height = PICTURE;
  // Every exercise has this one beside that of its start, whose mark (publishing/marks.py) is not its own.
  picture.src = `../${figures.start.src.replace(/start\.svg.*$/, "thumb.svg")}`;
  const link = element("a", "", name);
  link.setAttribute("href", `../${url}`);
  const ofStage = element("span", "row-stage");
  const label = element("span", `stage stage-${stage}`, vocabularies.stage[stage]?.label ?? stage);
  ofStage.append(document.createElement("br"), label);
  const main = exercise.muscles.primary.flatMap((one) => muscles[one] ?? []);
  const named = main.map((one) => `${one.plain_name} (${one.name})`);
  // In the order of the vocabulary, as pages name things; an exercise may have them in another.
  const things = Object.entries(vocabularies.equipment).flatMap(([id, { label }]) =>
    equipment.includes(id) ? label : [],
  );
  const trains = stretches ? `Stretched: ${small(listed(named, "; "))}` : listed(named, "; ");
  const place = vocabularies.position[position]?.label ?? position;
  const needed = listed(things, ", ") || "Nothing";
  const cells = [
    [picture],
    [link, ofStage],
    [trains],
    [place, document.createElement("br"), needed],
    [exercise.dose_words],
  ];
  const row = like.cloneNode(true) as HTMLTableRowElement;
  for (const [at, parts] of cells.entries()) row.cells[at]?.replaceChildren(...parts);
  return row;
}

/** Texts in a row, of which only the first begins with a large letter, or what begins with an abbreviation. */
function listed(texts: readonly string[], between: string): string {
  return texts.map((text, at) => (at === 0 ? text : small(text))).join(between);
}

function small(text: string): string {
  return /^.[A-Z]/.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}
