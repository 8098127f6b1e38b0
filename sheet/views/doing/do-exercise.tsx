/** One exercise to do: its dose, what to check first, its pictures and what to do in them. */

import type { ComponentChildren } from "preact";
import { itemMinutes } from "../../core/duration.ts";
import type { Place, Plan } from "../../core/flow.ts";
import { instructionsOf } from "../../core/instructions.ts";
import type { Figure } from "../../core/library.ts";
import { exerciseByCode } from "../../core/library.ts";
import { askWords, itemName } from "../../core/names.ts";
import type { Mark } from "../../core/turns.ts";
import { counted, doseWords, resistanceWords, upperFirst } from "../../core/words.ts";
import { usePage, useSheet } from "../page.ts";
import { Icon } from "../parts/icon.tsx";
import { Picture } from "../parts/picture.tsx";
import { useBelow } from "../parts/shown.ts";
import { WhatFollows } from "./what-follows.tsx";

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
  const { item, place } = doing;
  const { library } = usePage();
  const sheet = useSheet();
  const exercise = exerciseByCode(library, item.code);
  const said = exercise && instructionsOf(exercise, item, library, sheet);
  const name = itemName(item, library);
  const id = `sheet-do-${place}`;
  const isBelowMade = useBelow();
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
          {isBelowMade && (
            <Half figure={{ ...exercise.figures.end, alt: said.alts.end }} number={2} name="Move" lines={said.steps} />
          )}
        </div>
      )}
      {said?.pictureNote && <p class="sheet-do__more">{said.pictureNote}</p>}
      {isBelowMade && (
        <WhatFollows doing={doing} exercise={exercise} said={said} onTick={onTick} onStart={onStart}>
          {children}
        </WhatFollows>
      )}
    </article>
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
