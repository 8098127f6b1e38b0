/** The third mode: doing the exercises, one at a time or all in a list. Nothing is required. */

import { counted } from "../../core/words.ts";
import { useModel, useSheet } from "../page.ts";
import { AboveExercises } from "./above.tsx";
import { DoExercise } from "./do-exercise.tsx";
import { Finish } from "./finish.tsx";
import { LeftSessions } from "./left.tsx";
import { LogPanel } from "./log-panel.tsx";
import { Options } from "./options.tsx";
import { PainScale } from "./pain-scale.tsx";
import { Foot, NextStep } from "./steps.tsx";
import type { Doing } from "./use-doing.ts";
import { useDoing } from "./use-doing.ts";

export function Do() {
  const doing = useDoing();
  const { progress, left, stopped, canGoOn, bringBack, settle, score, count, at, isList } = doing;
  if (count === 0) return <NothingToDo />;
  return (
    <section aria-labelledby="sheet-do-title">
      <AboveExercises />
      <LeftSessions left={left} stopped={stopped} canGoOn={canGoOn} onSettled={settle} onBringBack={bringBack} />
      {(isList || at === 0) && (
        <PainScale when="before" value={progress.session.painBefore} onScore={(painBefore) => score({ painBefore })} />
      )}
      {isList ? <All doing={doing} /> : <One doing={doing} />}
      <Options />
    </section>
  );
}

function NothingToDo() {
  return (
    <section aria-labelledby="sheet-do-title">
      <h2 id="sheet-do-title" tabIndex={-1}>
        Do
      </h2>
      <p class="sheet-empty">There is nothing to do yet. Choose exercises first, or open a link that you were sent.</p>
      <LogPanel />
    </section>
  );
}

function All({ doing }: { doing: Doing }) {
  return (
    <>
      {useSheet().items.map((_, one) => (
        <Exercise key={one} doing={doing} one={one} />
      ))}
      <End doing={doing} />
      <Foot doing={doing} />
    </>
  );
}

function One({ doing }: { doing: Doing }) {
  const { store } = useModel();
  const { at, count, go } = doing;
  const isAtEnd = at === count;
  return (
    <>
      {isAtEnd ? <End doing={doing} /> : <Exercise key={at} doing={doing} one={at} />}
      <Foot doing={doing} />
      {!isAtEnd && store.sessions.length > 0 && (
        <button type="button" class="sheet-button" onClick={() => go(count)}>
          Your log: {counted(store.sessions.length, "session")}
        </button>
      )}
    </>
  );
}

function Exercise({ doing, one }: { doing: Doing; one: number }) {
  const { count, isList, isHeldOff, placeIn, tick, start } = doing;
  const place = placeIn(one);
  return (
    place && (
      <DoExercise doing={place} of={count} onTick={(mark) => tick(one, mark)} onStart={isHeldOff ? null : start}>
        {isList && <NextStep doing={doing} one={one} />}
      </DoExercise>
    )
  );
}

function End({ doing: { progress, score, hurt, saved, startAgain } }: { doing: Doing }) {
  return <Finish progress={progress} onScore={score} onHurt={hurt} onSaved={saved} onStartAgain={startAgain} />;
}
