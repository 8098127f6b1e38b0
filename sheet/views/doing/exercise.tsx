/** One exercise to do: its pictures, what to do, the timer's buttons, the sets to tick. */

import { exerciseByCode } from "../../core/library.ts";
import { itemName } from "../../core/names.ts";
import type { Item } from "../../core/prescription.ts";
import { doseWords, resistanceWords, scheduleWords } from "../../core/words.ts";
import { usePage } from "../../state/page.ts";
import { Fold } from "../parts/fold.tsx";
import { Icon } from "../parts/icon.tsx";
import { Picture } from "../parts/picture.tsx";
import { rounds } from "./progress.ts";
import type { Clock, Plan } from "./use-timer.ts";

interface Props {
  readonly item: Item;
  readonly place: number;
  readonly of: number;
  readonly ticks: readonly number[];
  readonly onTick: (round: number) => void;
  readonly clock: Clock;
}

export function DoExercise({ item, place, of, ticks, onTick, clock }: Props) {
  const { library, at } = usePage();
  const exercise = exerciseByCode(library, item.code);
  const name = itemName(item, library);
  const id = `sheet-do-${place}`;
  return (
    <article class="sheet-do" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        <small>Exercise {place + 1} of {of}</small> {name}
      </h3>
      <p class="sheet-do__dose">{doseWords(item, library) || "No dose is set. Ask who gave you the sheet."}</p>
      {resistanceWords(item) && <p class="sheet-do__more">{upperFirst(resistanceWords(item))}</p>}
      {scheduleWords(item) && <p class="sheet-do__more">{scheduleWords(item)}</p>}
      {item.note && <p class="sheet-do__note">{item.note}</p>}
      {!exercise && <p class="sheet-warning"><Icon name="warn" /> <span>This exercise is not in this edition of the library. Ask who gave you the sheet.</span></p>}
      {exercise && (
        <>
          <div class="sheet-do__pictures">
            <figure>
              <Picture figure={exercise.figures.start} />
              <figcaption><b>1</b> Start</figcaption>
              <ul>{exercise.set_up.map((line) => <li key={line}>{line}</li>)}</ul>
            </figure>
            <figure>
              <Picture figure={exercise.figures.end} />
              <figcaption><b>2</b> Move</figcaption>
              <ul>{exercise.steps.map((line) => <li key={line}>{line}</li>)}</ul>
            </figure>
          </div>
          <p><b>You should feel:</b> {exercise.feel}</p>
          <div class="sheet-stop">
            <b>Stop if:</b>
            <ul>{exercise.stop_if.map(({ what }) => <li key={what}>{what}</li>)}</ul>
          </div>
          <Fold title="Common faults and reminders">
            <ul>{exercise.cues.map((cue) => <li key={cue}>{cue}</li>)}</ul>
            <ul class="sheet-faults">
              {exercise.faults.map((fault) => {
                const figure = exercise.figures.faults[fault.id];
                return (
                  <li key={fault.id}>
                    {figure && <Picture figure={figure} late />}
                    <span>{fault.what} <b>Instead:</b> {fault.fix}</span>
                  </li>
                );
              })}
            </ul>
            <p><a href={at(exercise.url)}>All about {exercise.name}</a></p>
          </Fold>
        </>
      )}
      <Timers item={item} name={name} clock={clock} />
      <Rounds item={item} name={name} ticks={ticks} onTick={onTick} />
    </article>
  );
}

/** A button for each thing that can be timed; a range has one for either end. */
function Timers({ item, name, clock }: { item: Item; name: string; clock: Clock }) {
  const rest = item.rest?.[0] ?? null;
  const plans: Plan[] = [
    ...(item.firstHold === null ? [] : [plan("hold", "First hold", item.firstHold)]),
    ...ends(item.hold).map((seconds) => plan("hold", "Hold", seconds)),
    ...ends(item.time).map((seconds) => plan("work", "Work", seconds)),
    ...(rest ? [plan("rest", "Rest", rest)] : []),
  ];
  if (plans.length === 0) return null;
  return (
    <div class="sheet-bar" role="group" aria-label={`Timers for ${name}`}>
      {plans.map((one) => (
        <button key={one.label + one.seconds} type="button" class="sheet-button" onClick={() => clock.start(one)}>
          {one.label} {one.seconds} s
        </button>
      ))}
    </div>
  );

  function plan(phase: Plan["phase"], label: string, seconds: number): Plan {
    return { phase, label, seconds, rest: phase === "rest" ? null : rest };
  }
}

function ends(range: Item["hold"]): number[] {
  return range === null ? [] : [...new Set(range)];
}

function Rounds({ item, name, ticks, onTick }: { item: Item; name: string; ticks: readonly number[]; onTick: (round: number) => void }) {
  const { count, least, word } = rounds(item);
  return (
    <fieldset class="sheet-rounds">
      <legend>Tick what you did<span class="sheet-unseen">: {name}</span></legend>
      {Array.from({ length: count }, (_, round) => (
        <label key={round} class="sheet-round">
          <input type="checkbox" checked={ticks.includes(round)} onChange={() => onTick(round)} />
          <span>
            {word === "Done" ? "Done" : `${word} ${round + 1}`}
            {round >= least && <small> if you can</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
