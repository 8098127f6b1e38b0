/** Exercises as rows of the tables of the library page, as `exercise_table.md.j2` writes those that it holds. */

import type { Index, ListedExercise } from "./core/library-shape.ts";
import { element } from "./exercise-cards.ts";

/** The picture of a row is as wide and as high. */
const PICTURE = 96;

/** The row of an exercise. Addresses start at the page of the library. */
export function rowOf({ muscles, vocabularies }: Index, exercise: ListedExercise): HTMLElement {
  const { figures, name, url, stage, position, equipment } = exercise;
  const picture = document.createElement("img");
  picture.className = "figure";
  picture.loading = "lazy";
  picture.alt = ""; // the name stands beside it
  picture.width = PICTURE;
  picture.height = PICTURE;
  // Every exercise has this one beside that of its start.
  picture.src = `../${figures.start.src.replace(/start\.svg$/, "thumb.svg")}`;
  const link = element("a", "", name);
  link.setAttribute("href", `../${url}`);
  const ofStage = element("span", "row-stage");
  const label = element("span", `stage stage-${stage}`, vocabularies.stage[stage]?.label ?? stage);
  ofStage.append(document.createElement("br"), label);
  const trained = exercise.muscles.primary.flatMap((one) => muscles[one] ?? []);
  const things = equipment.map((thing) => vocabularies.equipment[thing]?.label ?? thing);
  const row = element("tr", "");
  row.append(
    cell(picture),
    cell(link, ofStage),
    cell(
      listed(
        trained.map((one) => `${one.plain_name} (${one.name})`),
        "; ",
      ),
    ),
    cell(
      vocabularies.position[position]?.label ?? position,
      document.createElement("br"),
      listed(things, ", ") || "Nothing",
    ),
    cell(exercise.dose_words),
  );
  return row;
}

/** Texts in a row, of which only the first begins with a large letter, or what begins with an abbreviation. */
function listed(texts: readonly string[], between: string): string {
  const small = (text: string) => (/^.[A-Z]/.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1));
  return texts.map((text, at) => (at === 0 ? text : small(text))).join(between);
}

function cell(...parts: (Node | string)[]): HTMLElement {
  const made = document.createElement("td");
  made.append(...parts);
  return made;
}
