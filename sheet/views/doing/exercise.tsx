/** One exercise to do: its pictures, what to do, the timer's buttons, the sets to tick. */

import type { ComponentChildren } from "preact";
import { instructionsOf } from "../../core/instructions.ts";
import { exerciseByCode } from "../../core/library.ts";
import { itemName } from "../../core/names.ts";
import type { Item } from "../../core/prescription.ts";
import { roundsOf } from "../../core/rounds.ts";
import { doseWords, resistanceWords, scheduleWords, upperFirst } from "../../core/words.ts";
import { usePage, useSheet } from "../../state/page.ts";
import { Fold } from "../parts/fold.tsx";
import { Icon } from "../parts/icon.tsx";
import { Picture } from "../parts/picture.tsx";
import { plansOf, roundWords } from "./flow.ts";
import type { Plan } from "./flow.ts";

interface Props {
  readonly item: Item;
  readonly place: number;
  readonly of: number;
  readonly ticks: readonly number[];
  readonly onTick: (round: number) => void;
  readonly onStart: (plan: Plan) => void;
  /** What stands between how it is done and the ticks. */
  readonly children?: ComponentChildren;
}

export function DoExercise({ item, place, of, ticks, onTick, onStart, children }: Props) {
  const { library, at } = usePage();
  const sheet = useSheet();
  const exercise = exerciseByCode(library, item.code);
  const said = exercise && instructionsOf(exercise, item, library);
  const name = itemName(item, library);
  const id = `sheet-do-${place}`;
  return (
    <article class="sheet-do" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        <small>Exercise {place + 1} of {of}</small> {name}
      </h3>
      <p class="sheet-do__dose">{doseWords(item, library) || "No dose is set here. Do what is written on your paper, or ask who gave you the sheet."}</p>
      {resistanceWords(item) && <p class="sheet-do__more">{upperFirst(resistanceWords(item))}</p>}
      {item.note && <p class="sheet-do__note" dir="auto">{item.note}</p>}
      {!exercise && <p class="sheet-warning"><Icon name="warn" /> <span>This exercise is not in this edition of the library. Ask who gave you the sheet.</span></p>}
      {said?.sideSays && <p class="sheet-do__more">{said.sideSays}</p>}
      {said && said.need.length > 0 && <p class="sheet-do__more"><b>You need:</b> {said.need.join(", ")}</p>}
      {said && said.checkFirst.length > 0 && (
        <p class="sheet-do__more"><b>Check first:</b> {said.checkFirst.join(" ")}</p>
      )}
      {exercise && said && (
        <div class="sheet-do__pictures">
          <figure>
            <Picture figure={{ ...exercise.figures.start, alt: said.alts.start }} />
            <figcaption><b>1</b> Start</figcaption>
            <ul>{said.setUp.map((line) => <li key={line}>{line}</li>)}</ul>
          </figure>
          <figure>
            <Picture figure={{ ...exercise.figures.end, alt: said.alts.end }} />
            <figcaption><b>2</b> Move</figcaption>
            <ul>{said.steps.map((line) => <li key={line}>{line}</li>)}</ul>
          </figure>
        </div>
      )}
      {said?.pictureNote && <p class="sheet-do__more">{said.pictureNote}</p>}
      {children}
      <Rounds item={item} name={name} ticks={ticks} onTick={onTick} />
      <Timers plans={plansOf(item, place, ticks)} name={name} onStart={onStart} />
      {scheduleWords(item, sheet) && <p class="sheet-do__more">{upperFirst(scheduleWords(item, sheet))}.</p>}
      {exercise && said && (
        <>
          <p><b>You should feel:</b> {said.feel}</p>
          <div class="sheet-stop">
            <b>Stop if:</b>
            <ul>{said.stopIf.map((line) => <li key={line}>{line}</li>)}</ul>
          </div>
          <Fold title="Common faults and reminders">
            <ul>{said.cues.map((cue) => <li key={cue}>{cue}</li>)}</ul>
            <ul class="sheet-faults">
              {said.faults.map(({ id: fault, what, fix }) => {
                const figure = exercise.figures.faults[fault];
                return (
                  <li key={fault}>
                    {figure && <Picture figure={{ ...figure, alt: said.alts.faults[fault] ?? "" }} late />}
                    <span>{what} <b>Instead:</b> {fix}</span>
                  </li>
                );
              })}
            </ul>
            <p><a href={at(exercise.url)}>All about {exercise.name}</a></p>
          </Fold>
        </>
      )}
    </article>
  );
}

/** A button for each thing that can be timed. */
function Timers({ plans, name, onStart }: { plans: ReturnType<typeof plansOf>; name: string; onStart: (plan: Plan) => void }) {
  if (plans.length === 0) return null;
  return (
    <div class="sheet-bar" role="group" aria-label={`Timers for ${name}`}>
      {plans.map(({ name: words, plan }) => (
        <button key={words} type="button" class="sheet-button" onClick={() => onStart(plan)}>{words}</button>
      ))}
    </div>
  );
}

function Rounds({ item, name, ticks, onTick }: { item: Item; name: string; ticks: readonly number[]; onTick: (round: number) => void }) {
  const rounds = roundsOf(item);
  return (
    <fieldset class="sheet-rounds">
      <legend>Tick what you did<span class="unseen">: {name}</span></legend>
      {Array.from({ length: rounds.count }, (_, round) => (
        <label key={round} class="sheet-round">
          <input type="checkbox" checked={ticks.includes(round)} onChange={() => onTick(round)} />
          <span>
            {upperFirst(roundWords(rounds, round) ?? "done")}
            {round >= rounds.least && <small> if you can</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
