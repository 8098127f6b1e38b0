/** What follows an exercise's pictures: what works, the ticks and timers, what to feel, when to stop, common faults. */

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Place, Plan } from "../../core/flow.ts";
import { plansOf } from "../../core/flow.ts";
import type { Instructions } from "../../core/instructions.ts";
import type { Exercise } from "../../core/library.ts";
import { itemName } from "../../core/names.ts";
import type { Mark } from "../../core/turns.ts";
import { scheduleWords, upperFirst } from "../../core/words.ts";
import { usePage, useSheet } from "../page.ts";
import { Tick } from "../parts/fields.tsx";
import { NOT_LOADED } from "../parts/file.ts";
import { Fold } from "../parts/fold.tsx";
import { part } from "../parts/part.ts";
import { Picture } from "../parts/picture.tsx";
import { BeginWith, Timers, Turns } from "./ticking.tsx";

interface Props {
  readonly doing: Place;
  /** Undefined where this edition has none of that code, as is what to say of it. */
  readonly exercise: Exercise | undefined;
  readonly said: Instructions | undefined;
  readonly onTick: (mark: Mark) => void;
  /** Null while nothing should be started. */
  readonly onStart: ((plan: Plan) => void) | null;
  /** What stands between how it is done and the ticks. */
  readonly children?: ComponentChildren;
}

export function WhatFollows({ doing, exercise, said, onTick, onStart, children }: Props) {
  const { item, ticks } = doing;
  const { library, at } = usePage();
  const sheet = useSheet();
  const name = itemName(item, library);
  return (
    <>
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
    </>
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
