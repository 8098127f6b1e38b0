/** The clock, at the foot of the screen while it runs. It is silent: the live region speaks. */

import { useEffect, useRef } from "preact/hooks";
import type { Clock } from "./use-timer.ts";

export function TimerBar({ clock }: { clock: Clock }) {
  const { timer, plan, seconds, isPaused } = clock;
  const first = useRef<HTMLButtonElement>(null);
  const opener = useRef<Element | null>(null);
  const isShown = timer !== null;
  const isOver = timer?.given.includes("done") ?? false;

  useEffect(() => {
    if (!isShown) return undefined;
    opener.current = document.activeElement;
    return () => {
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    };
  }, [isShown]);

  useEffect(() => {
    if (isShown) first.current?.focus();
  }, [isShown, isOver]);

  if (!timer || !plan) return null;
  const rest = plan.rest;
  const done = 1 - Math.min(1, (seconds * 1000) / timer.total);
  return (
    <div class="sheet-timer" role="group" aria-label="Timer">
      <div class="sheet-timer__clock">
        <span class="sheet-timer__label">{plan.label}</span>
        <span class="sheet-timer__time" role="timer" aria-label="Time left">{isOver ? "Done" : clockWords(seconds)}</span>
      </div>
      <svg class="sheet-timer__bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="4" class="sheet-timer__track" />
        <rect width={done * 100} height="4" class="sheet-timer__done" />
      </svg>
      <div class="sheet-bar">
        {isOver ? (
          <>
            {rest !== null && rest > 0 && plan.phase !== "rest" && (
              <button
                type="button"
                class="sheet-button"
                onClick={() => clock.start({ phase: "rest", label: "Rest", seconds: rest, rest: null })}
              >
                Rest {rest} s
              </button>
            )}
            <button type="button" class="sheet-button sheet-button--strong" ref={first} onClick={clock.close}>Close</button>
          </>
        ) : (
          <>
            <button type="button" class="sheet-button sheet-button--strong" ref={first} onClick={clock.pause}>
              {isPaused ? "Go on" : "Pause"}
            </button>
            <button type="button" class="sheet-button" onClick={() => clock.more(10)}>+10 s</button>
            <button type="button" class="sheet-button" onClick={clock.close}>Skip</button>
          </>
        )}
      </div>
    </div>
  );
}

function clockWords(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
