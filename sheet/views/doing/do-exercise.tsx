/** One exercise to do: its pictures, what to do, the timer's buttons, the sets to tick. */

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { itemMinutes } from "../../core/duration.ts";
import type { Place, Plan } from "../../core/flow.ts";
import { plansOf } from "../../core/flow.ts";
import { instructionsOf } from "../../core/instructions.ts";
import type { Figure } from "../../core/library.ts";
import { exerciseByCode } from "../../core/library.ts";
import { askWords, itemName } from "../../core/names.ts";
import type { Mark } from "../../core/turns.ts";
import { counted, doseWords, resistanceWords, scheduleWords, upperFirst } from "../../core/words.ts";
import { usePage, useSheet } from "../page.ts";
import { Tick } from "../parts/fields.tsx";
import { NOT_LOADED } from "../parts/file.ts";
import { Fold } from "../parts/fold.tsx";
import { Icon } from "../parts/icon.tsx";
import { part } from "../parts/part.ts";
import { Picture } from "../parts/picture.tsx";
import { BeginWith, Timers, Turns } from "./ticking.tsx";

interface Props {
  readonly doing: Place;
  readonly of: number;
  /** Whether the library says something else, since the sheet was made, of when to stop or not to do it. */
  readonly isSafer: boolean;
  readonly onTick: (mark: Mark) => void;
  /** Null while nothing should be started. */
  readonly onStart: ((plan: Plan) => void) | null;
  /** What earlier sessions say of it. */
  readonly since?: ComponentChildren;
  /** What stands between how it is done and the ticks. */
  readonly children?: ComponentChildren;
}

export function DoExercise({ doing, of, isSafer, onTick, onStart, since, children }: Props) {
  const { item, place, ticks } = doing;
  const { library, at } = usePage();
  const sheet = useSheet();
  const exercise = exerciseByCode(library, item.code);
  const said = exercise && instructionsOf(exercise, item, library, sheet);
  const name = itemName(item, library);
  const id = `sheet-do-${place}`;
  return (
    <article class="sheet-do" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        <small>
          Exercise {place + 1} of {of}, about {counted(itemMinutes(item, library), "minute")}
        </small>{" "}
        {name}
      </h3>
      {isSafer && said && (
        <p class="sheet-warning">
          <Icon name="warn" />{" "}
          <span>
            <b>New since this sheet was made:</b> when to stop or leave out this exercise. Read{" "}
            {said.checkFirst.length > 0 && "“Check first” and "}“Stop if” before you begin.
          </span>
        </p>
      )}
      <p class="sheet-do__dose">
        {doseWords(item, library) ||
          `No dose is set here. Do what is written on your paper, or ${lowerFirst(askWords(sheet))}.`}
      </p>
      {resistanceWords(item) && <p class="sheet-do__more">{upperFirst(resistanceWords(item))}</p>}
      {item.note && (
        <p class="sheet-do__note" dir="auto">
          {item.note}
        </p>
      )}
      {since}
      {!exercise && (
        <p class="sheet-warning">
          <Icon name="warn" /> <span>This exercise is not in this edition of the library. {askWords(sheet)}.</span>
        </p>
      )}
      {said?.sideSays && <p class="sheet-do__more">{said.sideSays}</p>}
      {said && said.need.length > 0 && (
        <p class="sheet-do__more">
          <b>You need:</b> {said.need.join(", ")}
        </p>
      )}
      {said && said.checkFirst.length > 0 && (
        <p class="sheet-do__more">
          <b>Check first:</b> {said.checkFirst.join(" ")}
        </p>
      )}
      {exercise && said && (
        <div class="sheet-do__pictures">
          <Half
            figure={{ ...exercise.figures.start, alt: said.alts.start }}
            number={1}
            name="Start"
            lines={said.setUp}
          />
          <Half figure={{ ...exercise.figures.end, alt: said.alts.end }} number={2} name="Move" lines={said.steps} />
        </div>
      )}
      {said?.pictureNote && <p class="sheet-do__more">{said.pictureNote}</p>}
      {exercise?.figures.works && <WhatWorks id={exercise.id} name={name} stretches={exercise.stretches} />}
      {children}
      <BeginWith item={item} name={name} />
      <Turns item={item} name={name} ticks={ticks} onTick={onTick} />
      {onStart && <Timers plans={plansOf(doing)} name={name} onStart={onStart} />}
      {scheduleWords(item, sheet) && <p class="sheet-do__more">{upperFirst(scheduleWords(item, sheet))}.</p>}
      {exercise && said && (
        <>
          <p>
            <b>You should feel:</b> {said.feel}
          </p>
          <div class="sheet-stop">
            <b>Stop if:</b>
            <ul>
              {said.stopIf.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
          <Fold title="Common faults and reminders">
            <ul>
              {said.cues.map((cue) => (
                <li key={cue}>{cue}</li>
              ))}
            </ul>
            <ul class="sheet-faults">
              {said.faults.map(({ id: fault, what, fix }) => {
                const figure = exercise.figures.faults[fault];
                return (
                  <li key={fault}>
                    {figure && <Picture figure={{ ...figure, alt: said.alts.faults[fault] ?? "" }} late />}
                    <span>
                      {what} <b>Instead:</b> {fix}
                    </span>
                  </li>
                );
              })}
            </ul>
            <p>
              <a href={at(exercise.url)}>All about {exercise.name}</a>
            </p>
          </Fold>
        </>
      )}
    </article>
  );
}

const useWorks = part(() => import("./works.tsx"));

/** The switch that shows what works: its pictures and words load when they are asked for. */
function WhatWorks({ id, name, stretches }: { id: string; name: string; stretches: boolean }) {
  const [isAsked, ask] = useState(false);
  const works = useWorks(isAsked);
  return (
    <>
      <Tick checked={isAsked} onTick={ask}>
        Show what {stretches ? "is stretched" : "works"}
        <span class="unseen">: {name}</span>
      </Tick>
      {isAsked && works && (works === "failed" ? <p class="sheet-empty">{NOT_LOADED}</p> : <works.Works id={id} />)}
    </>
  );
}

/** A picture, and what to do in it, in its order. */
function Half(props: { figure: Figure; number: number; name: string; lines: readonly string[] }) {
  const { figure, number, name, lines } = props;
  return (
    <div>
      <figure>
        <Picture figure={figure} />
        <figcaption>
          <b>{number}</b> {name}
        </figcaption>
      </figure>
      <ol>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </div>
  );
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
