/** One exercise on paper: numbered pictures joined to their words, then the dose. */

import type { ComponentChildren } from "preact";
import type { Exercise } from "../../core/library.ts";
import { exerciseByCode, exerciseById } from "../../core/library.ts";
import { itemName } from "../../core/names.ts";
import type { Item } from "../../core/prescription.ts";
import { doseWords, resistanceWords, scheduleWords } from "../../core/words.ts";
import { usePage } from "../../state/page.ts";
import type { PrintOptions } from "../../state/settings.ts";
import { Picture } from "../parts/picture.tsx";

interface Props {
  readonly item: Item;
  readonly place: number;
  readonly options: PrintOptions;
}

/** The pieces between which an exercise may be broken when it is longer than a page. */
export function exercisePieces(props: Props): readonly (() => ComponentChildren)[] {
  const { layout, faults } = props.options;
  const main = layout === "list" || layout === "four" ? [() => <Brief {...props} />] : [() => <First {...props} />, () => <Second {...props} />];
  const dose = () => <DoseAndRules {...props} />;
  return faults ? [...main, dose, () => <Faults {...props} />] : [...main, dose];
}

function useExercise({ item }: Props): Exercise | undefined {
  return exerciseByCode(usePage().library, item.code);
}

function Heading({ item, place }: Props) {
  const { library } = usePage();
  return <h4 class="sheet-paper__name">{place + 1}. {itemName(item, library)}</h4>;
}

/** Name, what for, and the start position. */
function First(props: Props) {
  const exercise = useExercise(props);
  return (
    <div>
      <Heading {...props} />
      {exercise ? (
        <>
          <p>{exercise.summary}</p>
          <div class="sheet-paper__step">
            <Numbered number={1} word="Start" exercise={exercise} />
            <Lines lines={exercise.set_up} />
          </div>
        </>
      ) : (
        <p>This exercise is not in this edition of the library. Ask who gave you the sheet.</p>
      )}
    </div>
  );
}

/** The movement. */
function Second(props: Props) {
  const exercise = useExercise(props);
  if (!exercise) return null;
  return (
    <div class="sheet-paper__step">
      <Numbered number={2} word="Move" exercise={exercise} />
      <div>
        <Lines lines={exercise.steps} />
        <p><b>You should feel:</b> {exercise.feel}</p>
        {props.options.layout === "one" && exercise.cues[0] && <p><b>Remember:</b> {exercise.cues.join(" ")}</p>}
      </div>
    </div>
  );
}

/** Both pictures side by side, and the words beside or below them. */
function Brief(props: Props) {
  const exercise = useExercise(props);
  return (
    <div>
      <Heading {...props} />
      {exercise ? (
        <div class="sheet-paper__brief">
          <div class="sheet-paper__two">
            <Numbered number={1} word="Start" exercise={exercise} />
            <Numbered number={2} word="Move" exercise={exercise} />
          </div>
          <div>
            {props.options.layout === "list" && <p><b>1</b> {exercise.set_up.join(" ")}</p>}
            <p><b>2</b> {exercise.steps.join(" ")}</p>
          </div>
        </div>
      ) : (
        <p>This exercise is not in this edition of the library. Ask who gave you the sheet.</p>
      )}
    </div>
  );
}

function Numbered({ number, word, exercise }: { number: 1 | 2; word: string; exercise: Exercise }) {
  return (
    <figure class="sheet-paper__figure">
      <Picture figure={number === 1 ? exercise.figures.start : exercise.figures.end} />
      <figcaption><b class="sheet-paper__number">{number}</b> {word}</figcaption>
    </figure>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>;
}

function DoseAndRules(props: Props) {
  const { library } = usePage();
  const { item, options } = props;
  const exercise = useExercise(props);
  const words = [doseWords(item, library), resistanceWords(item), scheduleWords(item)].filter((part) => part !== "");
  const next = exercise?.progresses_to[0];
  return (
    <div class="sheet-paper__rules">
      {options.blank ? <BlankDose item={item} /> : <p class="sheet-paper__dose"><b>{words.map(sentence).join(" ") || "Dose: ask your physiotherapist."}</b></p>}
      {item.note && <p class="sheet-paper__note">{item.note}</p>}
      {exercise && <p><b>Stop if:</b> {exercise.stop_if.map(({ what }) => what).join(" ")}</p>}
      {options.layout === "one" && next && (
        <p><b>Next, {exerciseById(library, next.exercise)?.name ?? next.exercise}:</b> {next.when}</p>
      )}
    </div>
  );
}

/** Lines to fill in by pen. */
function BlankDose({ item }: { item: Item }) {
  const lines = [
    "Side", "Sets", item.unit === "step" ? "Steps" : "Repetitions", "Hold (seconds)", "Rest (seconds)", "Days a week", "Band or load",
  ];
  return (
    <p class="sheet-paper__blanks">
      {lines.map((line) => <span key={line}>{line}: <i class="sheet-paper__blank" /></span>)}
    </p>
  );
}

function Faults(props: Props) {
  const exercise = useExercise(props);
  if (!exercise) return null;
  return (
    <div>
      <p><b>Not like this:</b></p>
      <div class="sheet-paper__faults">
        {exercise.faults.map((fault) => {
          const figure = exercise.figures.faults[fault.id];
          return (
            <figure key={fault.id} class="sheet-paper__fault">
              {figure && <Picture figure={figure} />}
              <figcaption>{fault.what} <b>Instead:</b> {fault.fix}</figcaption>
            </figure>
          );
        })}
      </div>
    </div>
  );
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
