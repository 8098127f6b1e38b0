/** The third mode: doing the exercises, one at a time or all in a list. Nothing is required. */

import type { Comparison } from "../../core/changes.ts";
import { isSafer } from "../../core/changes.ts";
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

export function Do({ comparison }: { comparison: Comparison | null }) {
  const doing = useDoing();
  const { progress, left, stopped, canGoOn, bringBack, settle, score, count, at, isList } = doing;
  const { isOffline } = useModel();
  if (count === 0) return <NothingToDo />;
  return (
    <section aria-labelledby="sheet-do-title">
      <AboveExercises />
      <LeftSessions left={left} stopped={stopped} canGoOn={canGoOn} onSettled={settle} onBringBack={bringBack} />
      {(isList || at === 0) && (
        <PainScale when="before" value={progress.session.painBefore} onScore={(painBefore) => score({ painBefore })} />
      )}
      {isList ? <All doing={doing} comparison={comparison} /> : <One doing={doing} comparison={comparison} />}
      <Options />
      {isOffline && <p class="sheet-hint">Kept on this device: all of this opens without a signal, too.</p>}
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

interface Props {
  readonly doing: Doing;
  readonly comparison: Comparison | null;
}

function All({ doing, comparison }: Props) {
  return (
    <>
      {useSheet().items.map((_, one) => (
        <Exercise key={one} doing={doing} comparison={comparison} one={one} />
      ))}
      <End doing={doing} />
      <Foot doing={doing} />
    </>
  );
}

function One({ doing, comparison }: Props) {
  const { store } = useModel();
  const { at, count, go } = doing;
  const isAtEnd = at === count;
  return (
    <>
      {isAtEnd ? <End doing={doing} /> : <Exercise key={at} doing={doing} comparison={comparison} one={at} />}
      <Foot doing={doing} />
      {!isAtEnd && store.sessions.length > 0 && (
        <button type="button" class="sheet-button" onClick={() => go(count)}>
          Your log: {counted(store.sessions.length, "session")}
        </button>
      )}
    </>
  );
}

function Exercise({ doing, comparison, one }: Props & { one: number }) {
  const { count, isList, isHeldOff, placeIn, tick, start } = doing;
  const place = placeIn(one);
  return (
    place && (
      <DoExercise
        doing={place}
        of={count}
        isSafer={isSafer(comparison, one)}
        onTick={(mark) => tick(one, mark)}
        onStart={isHeldOff ? null : start}
      >
        {isList && <NextStep doing={doing} one={one} />}
      </DoExercise>
    )
  );
}

function End({ doing: { progress, score, hurt, saved, startAgain } }: { doing: Doing }) {
  return <Finish progress={progress} onScore={score} onHurt={hurt} onSaved={saved} onStartAgain={startAgain} />;
}
