/** The library: search, filters, and the exercises to add. */

import { useEffect, useRef, useState } from "preact/hooks";
import { exerciseByCode, label } from "../../core/library.ts";
import type { Exercise } from "../../core/library.ts";
import { useModel, usePage } from "../../state/page.ts";
import { Choice, Group, Tick } from "../parts/fields.tsx";
import { Fold } from "../parts/fold.tsx";
import { Icon } from "../parts/icon.tsx";
import { Picture } from "../parts/picture.tsx";
import { ANY, found } from "./find.ts";
import type { Search } from "./find.ts";

/** Long enough that a count is said once, after the typing. */
const PAUSE_OF_TYPING = 700;

export function LibraryPanel() {
  const { library, holder, actions } = usePage();
  const { ticked } = useModel();
  const [search, setSearch] = useState<Search>(ANY);
  const exercises = found(library, { ...search, ticked });
  const change = (part: Partial<Search>) => setSearch({ ...search, ...part });
  const isNarrowed = search !== ANY || ticked !== null;

  useSaidCount(exercises.length, isNarrowed, actions.say);

  function tick(thing: string, isThere: boolean): void {
    const next = new Set(ticked);
    if (isThere) next.add(thing);
    else next.delete(thing);
    holder.set({ ticked: next.size > 0 ? next : null });
  }

  return (
    <section class="sheet-library" aria-labelledby="sheet-library-title">
      <h2 id="sheet-library-title">Exercises</h2>
      <div class="sheet-field sheet-field--wide">
        <label class="sheet-field__label" for="sheet-search">Find by name, muscle, position or equipment</label>
        <input
          id="sheet-search"
          class="sheet-input"
          type="search"
          autocomplete="off"
          value={search.words}
          onInput={(event) => change({ words: event.currentTarget.value })}
        />
      </div>
      <Fold title="Filter">
        <div class="sheet-fields">
          <Choice label="Position" value={search.position} options={terms("position")} onChoice={(position) => change({ position })} />
          <Choice label="Stage" value={search.stage} options={terms("stage")} onChoice={(stage) => change({ stage })} />
          <Choice label="Muscle" value={search.muscle} options={muscles()} onChoice={(muscle) => change({ muscle })} />
        </div>
        <Group legend="What is at hand">
          <p class="sheet-hint">Once you tick something, exercises that need anything else are left out, and the sheet points it out.</p>
          <div class="sheet-ticks">
            {Object.entries(library.vocabularies.equipment ?? {}).map(([thing, term]) => (
              <Tick key={thing} checked={ticked?.has(thing) ?? false} onTick={(isThere) => tick(thing, isThere)}>
                {term.label}
              </Tick>
            ))}
          </div>
        </Group>
      </Fold>
      <p class="sheet-count">
        {exercises.length} of {library.exercises.length} exercises{" "}
        {isNarrowed && (
          <button
            type="button"
            class="sheet-link"
            onClick={() => {
              setSearch(ANY);
              document.getElementById("sheet-search")?.focus();
              holder.set({ ticked: null });
            }}
          >
            Show all
          </button>
        )}
      </p>
      <ul class="sheet-finds">
        {exercises.map((exercise) => <Find key={exercise.id} exercise={exercise} />)}
      </ul>
    </section>
  );

  function terms(vocabulary: string) {
    const known = Object.entries(library.vocabularies[vocabulary] ?? {});
    return [{ value: "", label: "Any" }, ...known.map(([value, term]) => ({ value, label: term.label }))];
  }

  function muscles() {
    const known = Object.entries(library.muscles);
    return [{ value: "", label: "Any" }, ...known.map(([value, { name }]) => ({ value, label: name }))];
  }
}

function Find({ exercise }: { exercise: Exercise }) {
  const { library, actions, at } = usePage();
  const { history } = useModel();
  const times = history.now.items.filter(({ code }) => exerciseByCode(library, code) === exercise).length;
  const things = exercise.equipment.map((thing) => label(library, "equipment", thing));
  return (
    <li class={times > 0 ? "sheet-find sheet-find--chosen" : "sheet-find"}>
      <Picture figure={exercise.figures.end} silent late />
      <div class="sheet-find__words">
        <a class="sheet-find__name" href={at(exercise.url)}>{exercise.name}</a>
        <span>
          {label(library, "position", exercise.position)}
          {things.length > 0 && `. ${things.join(", ")}`}
        </span>
        <span class="sheet-find__dose">{exercise.dose_words}</span>
      </div>
      <button type="button" class="sheet-button sheet-find__add" onClick={() => actions.add(exercise.id)}>
        <Icon name={times > 0 ? "tick" : "add"} />
        <span>{times > 0 ? "Add again" : "Add"}</span>
        <span class="sheet-unseen"> {exercise.name}{times > 0 && ", which is on the sheet"}</span>
      </button>
    </li>
  );
}

function useSaidCount(count: number, isNarrowed: boolean, say: (text: string) => void): void {
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return undefined;
    }
    const timer = setTimeout(() => say(`${count} ${count === 1 ? "exercise" : "exercises"} found.`), PAUSE_OF_TYPING);
    return () => clearTimeout(timer);
  }, [count, isNarrowed]);
}
