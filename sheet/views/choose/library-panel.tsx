/** The library: search, filters, and the exercises to add. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Filters } from "../../core/filters.ts";
import { ANY, isNarrowed, passes } from "../../core/filters.ts";
import type { Find } from "../../core/find.ts";
import type { ListedExercise } from "../../core/library.ts";
import { label } from "../../core/library.ts";
import { counted } from "../../core/words.ts";
import { useModel, usePage } from "../page.ts";
import { Tick } from "../parts/fields.tsx";
import { Fold } from "../parts/fold.tsx";
import { Icon } from "../parts/icon.tsx";
import { once } from "../parts/once.ts";
import { ListPicture } from "../parts/picture.tsx";
import { Star } from "./star.tsx";
import { answerOf, useAll } from "./use-all.ts";
import { useEditing } from "./use-editing.ts";
import type { Prescribing } from "./use-prescribing.ts";

/** Long enough that a count is said once, after the typing. */
const PAUSE_OF_TYPING = 700;

/** How many finds stand there at first, more than a screen of them (publishing/pieces.py), and how many come when asked for. */
const AT_ONCE = 24;
const STEP = 60;

/** @param more What is loaded after the builder stands. */
export function LibraryPanel({ more }: { more: Prescribing | null }) {
  const { library, pieces, holder, at } = usePage();
  const { ticked, store } = useModel();
  const [isFavourite, setFavourite] = useState(false);
  const [words, setWords] = useState("");
  /** How often the reader asked for more than stands there. */
  const [further, setFurther] = useState(0);
  const [chosen, setChosen] = useState<Omit<Filters, "ticked">>(ANY);
  const filters = { ...chosen, ticked };
  const starred = (code: string) => store.favourites.includes(code);
  const only = isFavourite && store.favourites.length > 0;
  const isAsking = words.trim() !== "" || isNarrowed(filters) || only;
  const isFirst = (code: string) => pieces.first.some((row) => row.code === code);
  const wish = `${words}/${[...chosen.cannot]}/${Object.values(chosen)}/${[...(ticked ?? [])]}/${only}`;
  const wants = isAsking || further > 0 || !store.favourites.every(isFirst);
  const all = useAll(wants, `${wish}/${further}`);
  const answer = answerOf(words, all, pieces.first);
  const fitting = answer.finds.filter(
    ({ exercise }) => passes(library, exercise, filters) && (!only || starred(exercise.code)),
  );
  // What words found stands in the order in which it fits them.
  const finds = words.trim()
    ? fitting
    : [...fitting].sort((one, other) => Number(starred(other.exercise.code)) - Number(starred(one.exercise.code)));
  const nearest = finds.length === 0 ? answer.nearest : [];
  const names = nearest.map(({ name }) => name).join(", ");

  const rest = all instanceof Object ? 0 : library.codes.length - pieces.first.length;
  const isLooking = isAsking && all === null;

  useSaid(
    isLooking ? "" : `${counted(finds.length, "exercise")} found. ${answer.told}${names && ` Nearest: ${names}.`}`,
  );

  return (
    <section class="sheet-library" aria-labelledby="sheet-library-title">
      <h2 id="sheet-library-title">Exercises</h2>
      <div class="sheet-field sheet-field--wide">
        <label class="sheet-field__label" for="sheet-search">
          Find by name, muscle, position, equipment or injury
        </label>
        <input
          id="sheet-search"
          class="sheet-input"
          type="search"
          autocomplete="off"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      {store.favourites.length > 0 && (
        <Tick checked={only} onTick={setFavourite}>
          Only my favourites
        </Tick>
      )}
      <Fold title="Filter">
        {more && <more.Filter chosen={chosen} onChange={(part) => setChosen({ ...chosen, ...part })} />}
      </Fold>
      <p class="sheet-count">
        {isLooking
          ? `Looking among ${library.codes.length} exercises…`
          : `${isAsking ? finds.length : library.codes.length} of ${library.codes.length} exercises`}{" "}
        {isAsking && (
          <button
            type="button"
            class="sheet-link"
            onClick={() => {
              setWords("");
              setChosen(ANY);
              setFavourite(false);
              document.getElementById("sheet-search")?.focus();
              holder.set({ ticked: null });
            }}
          >
            Show all
          </button>
        )}
      </p>
      {(answer.told || finds.length === 0) && (
        <p class="sheet-empty">
          {answer.told || "Nothing fits all of this."}
          {nearest.length > 0 && " These come nearest."}
          {finds.length === 0 && (
            <>
              {" "}
              Look among the <a href={at("injuries/")}>injuries</a> and the <a href={at("programmes/")}>programmes</a>.
            </>
          )}
        </p>
      )}
      <Finds
        key={wish}
        finds={[...finds, ...nearest.map((exercise) => ({ exercise, injuries: [] }))]}
        unseen={isAsking ? 0 : rest}
        onFurther={() => setFurther(further + 1)}
      />
    </section>
  );
}

interface FindsProps {
  readonly finds: readonly Find[];
  /** How many more there are that are not here yet. */
  readonly unseen: number;
  readonly onFurther: () => void;
}

/** The first of the finds, and the rest when the reader asks: a phone need not draw what nobody looks at. */
function Finds({ finds, unseen, onFurther }: FindsProps) {
  const [shown, setShown] = useState(AT_ONCE);
  const list = useRef<HTMLUListElement>(null);
  const rest = finds.length + unseen - shown;
  // The button moves on or goes, and the focus would with it.
  useEffect(() => {
    if (shown > AT_ONCE) list.current?.querySelectorAll<HTMLElement>(".sheet-find__name")[shown - STEP]?.focus();
  }, [shown, unseen]);
  const further = () => {
    // What is not here yet is shown when it has come; asked for again, it is only fetched again.
    if (unseen > 0) onFurther();
    if (finds.length >= shown) setShown(shown + STEP);
  };
  return (
    <ul class="sheet-finds" ref={list}>
      {finds.slice(0, shown).map((find) => (
        <Found key={find.exercise.id} find={find} />
      ))}
      {rest > 0 && (
        <li class="sheet-finds__rest">
          <button type="button" class="sheet-button" onClick={further}>
            Show {Math.min(rest, STEP)} more
          </button>
        </li>
      )}
    </ul>
  );
}

function Found({ find: { exercise, injuries } }: { find: Find }) {
  const { library, at } = usePage();
  const things = exercise.equipment.map((thing) => label(library, "equipment", thing));
  return (
    <li class="sheet-find">
      <ListPicture {...exercise.figures.start} src={exercise.figures.end} />
      <div class="sheet-find__words">
        <a class="sheet-find__name" href={at(exercise.url)}>
          {exercise.name}
        </a>
        <span>
          {label(library, "position", exercise.position)}
          {things.length > 0 && `. ${things.join(", ")}`}
        </span>
        {injuries.length > 0 && <span>Often used: {injuries.join(", ")}</span>}
        <span class="sheet-find__dose">{exercise.dose_words}</span>
      </div>
      <AddButtons exercise={exercise} />
      <Star exercise={exercise} />
    </li>
  );
}

/** On and off the sheet by the same button, and a way of its own to the second copy, such as one a side. */
function AddButtons({ exercise: { id, code, name } }: { exercise: ListedExercise }) {
  const editing = useEditing();
  const { history } = useModel();
  const codes = history.now.items.map((item) => item.code);
  const times = codes.filter((one) => one === code).length;
  const isOn = times > 0;
  return (
    <div class="sheet-find__buttons">
      <button
        type="button"
        class={isOn ? "sheet-button sheet-find__on" : "sheet-button sheet-find__add"}
        onClick={once(() => (isOn ? editing.remove(codes.lastIndexOf(code)) : editing.add(id)))}
      >
        {times > 1 ? <b>×{times}</b> : <Icon name={isOn ? "tick" : "add"} />}
        <span>{isOn ? "On sheet" : "Add"}</span>
        <span class="unseen">{isOn ? ` (take ${name} off)` : ` ${name}`}</span>
      </button>
      {isOn && (
        <button type="button" class="sheet-button sheet-find__add sheet-find__again" onClick={() => editing.add(id)}>
          <Icon name="add" />
          <span>Again</span>
          <span class="unseen"> (add {name} once more)</span>
        </button>
      )}
    </div>
  );
}

/** Says what was found after the typing, unless something else was said meanwhile. */
function useSaid(found: string): void {
  const { holder, actions } = usePage();
  const isFirst = useRef(true);
  useEffect(() => {
    // Nothing to tell yet while the list is on its way.
    if (isFirst.current || found === "") {
      isFirst.current = false;
      return undefined;
    }
    const before = holder.get().said.count;
    const timer = setTimeout(() => {
      if (holder.get().said.count === before) actions.whisper(found);
    }, PAUSE_OF_TYPING);
    return () => clearTimeout(timer);
  }, [found]);
}
