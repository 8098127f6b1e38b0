/** Exercises as cards, each with the picture of its start. */

import type { Index, ListedExercise } from "./core/library-shape.ts";

/** The cards of these exercises, in this order. Addresses start at the page of the library. */
export function cardList(index: Index, ids: readonly string[]): HTMLElement {
  const known = new Map(index.exercises.map((exercise) => [exercise.id, exercise]));
  const list = element("ul", "exercise-cards");
  for (const id of ids) {
    const exercise = known.get(id);
    if (exercise) list.append(card(index, exercise));
  }
  return list;
}

function card({ vocabularies }: Index, { name, url, figures, position, stage, equipment, dose_words }: ListedExercise) {
  const item = element("li", "exercise-card");
  const picture = document.createElement("img");
  picture.loading = "lazy";
  picture.alt = ""; // the name stands beside it
  picture.width = figures.start.width;
  picture.height = figures.start.height;
  picture.src = `../${figures.start.src}`;
  const link = element("a", "", name);
  link.setAttribute("href", `../${url}`);
  const things = equipment.map((thing) => (vocabularies.equipment[thing]?.label ?? thing).toLowerCase());
  const where = vocabularies.position[position]?.label ?? position;
  item.append(
    picture,
    link,
    element("span", "exercise-card__stage", vocabularies.stage[stage]?.label ?? stage),
    element("span", "", [where, ...things].join(", ")),
    element("span", "", dose_words),
  );
  return item;
}

/** An element with a class, where one is named, and a text. */
export function element(name: string, kind: string, text = ""): HTMLElement {
  const made = document.createElement(name);
  if (kind !== "") made.className = kind;
  made.textContent = text;
  return made;
}
