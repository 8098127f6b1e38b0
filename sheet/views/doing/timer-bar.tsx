/** The clock, at the foot of the screen while it runs. It is silent: the live region speaks. */

import { useId, useLayoutEffect, useRef } from "preact/hooks";
import type { Place, Plan, Step } from "../../core/flow.ts";
import { stepAfter } from "../../core/flow.ts";
import { exerciseByCode } from "../../core/library.ts";
import { itemName } from "../../core/names.ts";
import { usePage } from "../page.ts";
import { Picture } from "../parts/picture.tsx";
import type { Clock } from "./clock.tsx";

interface Props {
  readonly clock: Clock;
  /** Where the reader is in the exercise that is timed; null when the sheet has changed since. */
  readonly doing: Place | null;
  readonly onStep: (step: Step, place: number) => void;
}

export function TimerBar({ clock, doing, onStep }: Props) {
  const { library } = usePage();
  const { timer, plan, seconds } = clock;
  const words = useId();
  const first = useRef<HTMLButtonElement>(null);
  const opener = useRef<Element | null>(null);
  const isShown = timer !== null;
  const isOver = timer?.given.includes("done") ?? false;
  /** The countdown that took the focus; one that runs already when it comes into sight takes none. */
  const seen = useRef(plan);

  // With the clock on the screen, not a frame later: a quick Escape is not lost.
  useLayoutEffect(() => {
    if (!isShown) return undefined;
    // The foot's own button went to make room for the clock: then nothing has the focus.
    opener.current = document.activeElement === document.body ? null : document.activeElement;
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === "Escape" && isFocusFree()) clock.close();
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
      if (!isFocusFree()) return;
      const back = opener.current?.isConnected
        ? opener.current
        : document.querySelector(".sheet-foot .sheet-button--strong");
      if (back instanceof HTMLElement) back.focus();
    };
  }, [isShown]);

  // Who starts a countdown is led to it; what comes by itself takes the focus from nothing else.
  useLayoutEffect(() => {
    const isStarted = plan !== seen.current;
    seen.current = plan;
    if (isShown && (isStarted || isFocusFree())) first.current?.focus();
  }, [isShown, isOver, timer?.phase, plan]);

  useLayoutEffect(stopDoubleTaps, []);

  if (!timer || !plan || !doing) return null;
  const { item } = doing;
  const isReady = timer.phase === "ready";
  const figure = exerciseByCode(library, item.code)?.figures.end;
  const done = 1 - Math.min(1, (seconds * 1000) / timer.total);
  return (
    <div class="sheet-timer" role="group" aria-label="Timer">
      <div class="sheet-timer__clock">
        {figure && <Picture figure={figure} silent />}
        <p id={words} class="sheet-timer__words">
          <span class="sheet-timer__label">{isReady ? "Get ready" : plan.label}</span>{" "}
          <small>{isReady ? `${plan.label}, ${plan.seconds} seconds` : itemName(item, library)}</small>
        </p>
        <span class="sheet-timer__time" role="timer" aria-label="Time left">
          {isOver ? "Done" : clockWords(seconds)}
        </span>
      </div>
      <svg class="sheet-timer__bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="4" class="sheet-timer__track" />
        <rect width={done * 100} height="4" class="sheet-timer__done" />
      </svg>
      <div class="sheet-bar">
        {isReady && (
          <>
            <button
              type="button"
              class="sheet-button sheet-button--strong"
              ref={first}
              aria-describedby={words}
              onClick={clock.begin}
            >
              Start now
            </button>
            <button type="button" class="sheet-button" onClick={() => clock.more(10)}>
              +10 s
            </button>
            <button type="button" class="sheet-button" onClick={clock.close}>
              Cancel
            </button>
          </>
        )}
        {!isReady && !isOver && (
          <>
            <button type="button" class="sheet-button sheet-button--strong" ref={first} onClick={clock.pause}>
              {clock.isPaused ? "Go on" : "Pause"}
            </button>
            <button type="button" class="sheet-button" onClick={() => clock.more(10)}>
              +10 s
            </button>
            <button type="button" class="sheet-button" onClick={clock.close}>
              Skip
            </button>
          </>
        )}
        {isOver && <Over plan={plan} doing={doing} clock={clock} onStep={onStep} first={first} />}
      </div>
    </div>
  );
}

interface OverProps extends Props {
  readonly plan: Plan;
  readonly doing: Place;
  readonly first: { current: HTMLButtonElement | null };
}

/** One step is offered, and nothing is forced. */
function Over({ plan, doing, clock, onStep, first }: OverProps) {
  const step = stepAfter(plan, doing);
  return (
    <>
      {step && (
        <button
          type="button"
          class="sheet-button sheet-button--strong sheet-timer__step"
          ref={first}
          onClick={() => onStep(step, plan.place)}
        >
          {step.label}
        </button>
      )}
      <button
        type="button"
        class={`sheet-button ${step ? "" : "sheet-button--strong"}`}
        ref={step ? null : first}
        onClick={clock.close}
      >
        Close
      </button>
    </>
  );
}

/** Two taps so near in milliseconds and in pixels are a double tap. */
const DOUBLE_TAP = { time: 400, way: 24 };

/** The second tap of a double tap presses nothing of the clock that has come under the finger since. */
function stopDoubleTaps(): () => void {
  let last: MouseEvent | null = null;
  const onClick = (event: MouseEvent) => {
    const { target, detail, timeStamp, clientX, clientY } = event;
    const isSecond =
      last !== null &&
      detail > 0 &&
      target !== last.target &&
      timeStamp - last.timeStamp < DOUBLE_TAP.time &&
      Math.hypot(clientX - last.clientX, clientY - last.clientY) < DOUBLE_TAP.way;
    last = event;
    if (isSecond && target instanceof Element && target.closest(".sheet-timer")) event.stopPropagation();
  };
  document.addEventListener("click", onClick, true);
  return () => document.removeEventListener("click", onClick, true);
}

/** Whether nothing has the focus, or the clock itself: who types or reads elsewhere is left alone. */
function isFocusFree(): boolean {
  const one = document.activeElement;
  return one === null || one === document.body || one.closest(".sheet-timer") !== null;
}

function clockWords(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
