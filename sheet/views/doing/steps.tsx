/** The foot of the screen: the clock while it runs, the step that comes next, and Back and Next. */

import { nextStep } from "../../core/flow.ts";
import { isEnough } from "../../core/turns.ts";
import { useModel } from "../page.ts";
import { Icon } from "../parts/icon.tsx";
import { OfferExtras } from "./options.tsx";
import { HeldOff } from "./pain-scale.tsx";
import { TimerBar } from "./timer-bar.tsx";
import type { Doing } from "./use-doing.ts";

export function Foot({ doing }: { doing: Doing }) {
  const { doing: options } = useModel();
  const { clock, at, isList, placeIn, take } = doing;
  const isRunning = clock.timer !== null && !clock.timer.given.includes("done");
  // In the place of Back and Next: the foot grows no higher than it has to be.
  const extras = isRunning && !options.offered && !options.awake && (
    <OfferExtras onAnswer={() => document.querySelector<HTMLElement>(".sheet-timer .sheet-button--strong")?.focus()} />
  );
  return (
    <div class="sheet-foot">
      <TimerBar clock={clock} doing={clock.plan && placeIn(clock.plan.place)} onStep={take} />
      {!isList && !clock.timer && <NextStep doing={doing} one={at} />}
      {extras || (!isList && <Steps doing={doing} />)}
    </div>
  );
}

/** The one step that is offered in an exercise, or why none is. */
export function NextStep({ doing, one }: { doing: Doing; one: number }) {
  const { progress, isHeldOff, goOn, placeIn, take } = doing;
  if (isHeldOff) return <HeldOff score={progress.session.painBefore} onGoOn={goOn} />;
  const place = placeIn(one);
  const next = place && nextStep(place);
  if (!place || !next) return null;
  return (
    <button
      type="button"
      class={`sheet-button sheet-next-step ${isEnough(place.item, place.ticks) ? "" : "sheet-button--strong"}`}
      onClick={() => take(next, one)}
    >
      {next.label}
    </button>
  );
}

function Steps({ doing: { at, count, go, placeIn } }: { doing: Doing }) {
  const current = placeIn(at);
  return (
    <nav class="sheet-back-next" aria-label="Exercises">
      <button type="button" class="sheet-button" aria-disabled={at === 0} onClick={() => at > 0 && go(at - 1)}>
        <Icon name="back" /> <span>Back</span>
      </button>
      <span>{current ? `${at + 1} of ${count}` : "The end"}</span>
      {current ? (
        <button
          type="button"
          class={`sheet-button ${isEnough(current.item, current.ticks) ? "sheet-button--strong" : ""}`}
          onClick={() => go(at + 1)}
        >
          <span>{at < count - 1 ? "Next" : "Finish"}</span> <Icon name="next" />
        </button>
      ) : (
        <button type="button" class="sheet-button" onClick={() => go(0)}>
          To the start
        </button>
      )}
    </nav>
  );
}
