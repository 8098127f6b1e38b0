/** The third mode: doing the exercises, one at a time or all in a list. Nothing is required. */

import type { Comparison } from "../../core/comparison.ts";
import { isSafer } from "../../core/comparison.ts";
import { isUntouched } from "../../core/progress.ts";
import { counted } from "../../core/words.ts";
import { useModel, useSheet } from "../page.ts";
import { NOT_LOADED } from "../parts/file.ts";
import type { Part } from "../parts/part.ts";
import { useBelow } from "../parts/shown.ts";
import { AboveExercises } from "./above.tsx";
import { DoExercise } from "./do-exercise.tsx";
import { Options } from "./options.tsx";
import { PainScale } from "./pain-scale.tsx";
import { Foot, NextStep } from "./steps.tsx";
import type { After } from "./use-after.ts";
import { useAfter } from "./use-after.ts";
import type { Doing } from "./use-doing.ts";
import { useDoing } from "./use-doing.ts";

export function Do({ comparison }: { comparison: Comparison | null }) {
  const doing = useDoing();
  const { progress, left, stopped, canGoOn, bringBack, settle, score, count, at, isList } = doing;
  const { isOffline, store } = useModel();
  const after = useAfter(
    store.sessions.length + left.length + stopped.length > 0 || !isUntouched(progress) || isList || at === count,
  );
  const more = after === "failed" ? null : after;
  if (count === 0) return <NothingToDo more={more} />;
  return (
    <section aria-labelledby="sheet-do-title">
      {more && <more.Morning />}
      <AboveExercises />
      {more && (
        <more.LeftSessions left={left} stopped={stopped} canGoOn={canGoOn} onSettled={settle} onBringBack={bringBack} />
      )}
      {(isList || at === 0) && (
        <PainScale when="before" value={progress.session.painBefore} onScore={(painBefore) => score({ painBefore })} />
      )}
      {isList ? (
        <All doing={doing} comparison={comparison} after={after} />
      ) : (
        <One doing={doing} comparison={comparison} after={after} />
      )}
      <Options />
      {isOffline && <p class="sheet-hint">Kept on this device: all of this opens without a signal, too.</p>}
    </section>
  );
}

function NothingToDo({ more }: { more: After | null }) {
  return (
    <section aria-labelledby="sheet-do-title">
      <h2 id="sheet-do-title" tabIndex={-1}>
        Do
      </h2>
      <p class="sheet-empty">There is nothing to do yet. Choose exercises first, or open a link that you were sent.</p>
      {more && <more.LogPanel />}
    </section>
  );
}

interface Props {
  readonly doing: Doing;
  readonly comparison: Comparison | null;
  /** What comes after a session; null while it is not there yet. */
  readonly after: Part<After>;
}

function All({ doing, comparison, after }: Props) {
  const { items } = useSheet();
  const isBelowMade = useBelow();
  return (
    <>
      {(isBelowMade ? items : items.slice(0, 1)).map((_, one) => (
        <Exercise key={one} doing={doing} comparison={comparison} after={after} one={one} />
      ))}
      <End doing={doing} after={after} />
      {isBelowMade && <Foot doing={doing} />}
    </>
  );
}

function One({ doing, comparison, after }: Props) {
  const { store } = useModel();
  const { at, count, go } = doing;
  const isBelowMade = useBelow();
  const isAtEnd = at === count;
  return (
    <>
      {isAtEnd ? (
        <End doing={doing} after={after} />
      ) : (
        <Exercise key={at} doing={doing} comparison={comparison} after={after} one={at} />
      )}
      {isBelowMade && <Foot doing={doing} />}
      {!isAtEnd && store.sessions.length > 0 && (
        <button type="button" class="sheet-button" onClick={() => go(count)}>
          Your log: {counted(store.sessions.length, "session")}
        </button>
      )}
    </>
  );
}

function Exercise({ doing, comparison, after, one }: Props & { one: number }) {
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
        since={after && after !== "failed" && <after.Since item={place.item} />}
      >
        {isList && <NextStep doing={doing} one={one} />}
      </DoExercise>
    )
  );
}

function End({ doing: { progress, score, hurt, saved, startAgain }, after }: Omit<Props, "comparison">) {
  return (
    <section class="sheet-finish" aria-labelledby="sheet-finish-title">
      <h3 id="sheet-finish-title" tabIndex={-1}>
        When you have finished
      </h3>
      {after === "failed" && <p class="sheet-empty">{NOT_LOADED}</p>}
      {after && after !== "failed" && (
        <after.Finish progress={progress} onScore={score} onHurt={hurt} onSaved={saved} onStartAgain={startAgain} />
      )}
    </section>
  );
}
