/** One exercise on paper: numbered pictures joined to their words, then the dose. */

import type { ComponentChildren } from "preact";
import type { Exercise, Fault, Figure } from "../../core/library.ts";
import { exerciseByCode, exerciseById } from "../../core/library.ts";
import { itemName } from "../../core/names.ts";
import type { Item } from "../../core/prescription.ts";
import { doseWords, resistanceWords, scheduleWords } from "../../core/words.ts";
import { usePage } from "../../state/page.ts";
import type { PrintOptions } from "../../state/settings.ts";
import { Picture } from "../parts/picture.tsx";

export type Piece = () => ComponentChildren;

interface Props {
  readonly item: Item;
  readonly place: number;
  readonly options: PrintOptions;
}

/** The pieces between which an exercise may be broken when it is longer than a page. */
export function exercisePieces(props: Props, exercise: Exercise | undefined): readonly Piece[] {
  const faults = props.options.faults && exercise ? exercise.faults : [];
  return [
    ...pictures(props),
    () => <DoseAndRules {...props} />,
    ...faults.map((fault, at) => () => (
      <FaultPiece fault={fault} figure={exercise?.figures.faults[fault.id]} isFirst={at === 0} />
    )),
  ];
}

function pictures(props: Props): Piece[] {
  switch (props.options.layout) {
    case "one":
    case "two":
      return [() => <First {...props} />, () => <Second {...props} />];
    default:
      return [() => <Brief {...props} />];
  }
}

/** Stands above what an exercise has left for the next page. */
export function Continued({ item, place }: Pick<Props, "item" | "place">) {
  const { library } = usePage();
  return <p class="sheet-paper__again">{place + 1}. {itemName(item, library)}, continued</p>;
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
            <Numbered number={1} exercise={exercise} />
            <div>
              <p><b>Start</b></p>
              <Lines lines={exercise.set_up} />
            </div>
          </div>
        </>
      ) : (
        <Unknown />
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
      <Numbered number={2} exercise={exercise} />
      <div>
        <p><b>Move</b></p>
        <Lines lines={exercise.steps} />
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
            <Numbered number={1} exercise={exercise} />
            <Numbered number={2} exercise={exercise} />
          </div>
          <div>
            {props.options.layout === "list" && <p><b>1 Start.</b> {exercise.set_up.join(" ")}</p>}
            <p><b>2 Move.</b> {exercise.steps.join(" ")}</p>
          </div>
        </div>
      ) : (
        <Unknown />
      )}
    </div>
  );
}

function Unknown() {
  return <p>This exercise is not in this edition of the library. Ask who gave you the sheet.</p>;
}

function Numbered({ number, exercise }: { number: 1 | 2; exercise: Exercise }) {
  return (
    <figure class="sheet-paper__figure">
      <Picture figure={number === 1 ? exercise.figures.start : exercise.figures.end} />
      <figcaption class="sheet-paper__number">{number}</figcaption>
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
  const isFull = options.layout === "one";
  return (
    <div class="sheet-paper__rules">
      {exercise && (isFull || options.layout === "two") && <p><b>You should feel:</b> {exercise.feel}</p>}
      {exercise && isFull && <p><b>Remember:</b> {exercise.cues.join(" ")}</p>}
      {options.blank ? <BlankDose item={item} /> : <p class="sheet-paper__dose"><b>{words.map(sentence).join(" ") || "Dose: ask your physiotherapist."}</b></p>}
      {item.note && <p class="sheet-paper__note">{item.note}</p>}
      {exercise && <p><b>Stop if:</b> {exercise.stop_if.map(({ what }) => what).join(" ")}</p>}
      {isFull && next && (
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

/** One fault: what goes wrong beside its picture, and what to do instead. */
function FaultPiece({ fault, figure, isFirst }: { fault: Fault; figure: Figure | undefined; isFirst: boolean }) {
  return (
    <div>
      {isFirst && <p><b>Not like this:</b></p>}
      <div class="sheet-paper__fault">
        {figure && <Picture figure={figure} />}
        <p>{fault.what} <b>Instead:</b> {fault.fix}</p>
      </div>
    </div>
  );
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
