/**
 * The one running timer of the page: shown each second, said at most four times. It stands above the
 * modes and goes on while another one is shown.
 */

import type { ComponentChildren } from "preact";
import { createContext } from "preact";
import { useContext, useEffect, useRef, useState } from "preact/hooks";
import { restoreCountdown } from "../../core/countdown.ts";
import type { Plan } from "../../core/flow.ts";
import { sheetId } from "../../core/names.ts";
import type { Cue, Timer } from "../../core/timer.ts";
import { dueCue, extend, give, leftOf, nextChange, pause, resume, secondsLeft, startTimer } from "../../core/timer.ts";
import { device, TIMER } from "../../state/shelf.ts";
import { beep, buzz, prepareSound, prepareSoundOnTouch } from "../../state/signals.ts";
import { useModel, usePage } from "../page.ts";

export interface Clock {
  readonly timer: Timer | null;
  readonly plan: Plan | null;
  readonly seconds: number;
  readonly isPaused: boolean;
  /** Starts a countdown, after the time to get ready where it is no rest. The sentence says what came before. */
  start(plan: Plan, sentence?: string): void;
  /** Ends the time to get ready. */
  begin(): void;
  pause(): void;
  more(seconds: number): void;
  close(): void;
  /** Takes up the countdown that was running when the page was reloaded or closed, at its own time. */
  restore(): void;
}

const ClockContext = createContext<Clock | null>(null);

export function useClock(): Clock {
  const clock = useContext(ClockContext);
  if (!clock) throw new Error("a view stands outside the clock");
  return clock;
}

export function WithClock({ children }: { children: ComponentChildren }) {
  const clock = useTimer();
  return <ClockContext.Provider value={clock}>{children}</ClockContext.Provider>;
}

function useTimer(): Clock {
  const { actions, holder } = usePage();
  const {
    doing,
    mode,
    history: { now: sheet },
  } = useModel();
  const [timer, setTimer] = useState<Timer | null>(null);
  const [plan, setPlan] = useState<Plan | null>(null);
  const [now, setNow] = useState(() => Date.now());

  function signal(times: 1 | 2): void {
    if (doing.sound) beep(times);
    if (doing.vibration) buzz(times);
  }

  function begin(next: Plan, at: number, sentence = ""): void {
    setNow(Date.now());
    setTimer(startTimer(next.phase, next.label, next.seconds, at));
    actions.whisper(`${sentence}${next.label}: ${next.seconds} seconds.`);
  }

  useEffect(() => {
    if (!timer) return undefined;
    const look = () => setNow(Date.now());
    const wait = nextChange(timer, Date.now());
    const isOver = timer.given.includes("done");
    const waiting = wait === null || isOver ? undefined : setTimeout(look, wait);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(waiting);
      document.removeEventListener("visibilitychange", look);
    };
  }, [timer, now]);

  useEffect(() => {
    if (!timer || !plan) return;
    const at = Math.max(now, Date.now());
    if (timer.phase === "ready") {
      // A late look does not shorten the hold: it began when the time to get ready was over.
      if (leftOf(timer, at) > 0) return;
      begin(plan, timer.endsAt ?? at);
      signal(1);
      return;
    }
    const cue = dueCue(timer, at);
    if (!cue) return;
    setTimer(give(timer, cue));
    actions.whisper(cueWords(cue, timer, secondsLeft(timer, now)));
    signal(cue === "done" ? 2 : 1);
  }, [timer, now]);

  /** The exercise that is timed. */
  const code = plan && sheet.items[plan.place]?.code;
  const timed = useRef(code);
  useEffect(() => {
    if (plan && timed.current !== code) {
      const { text } = holder.get().said;
      close();
      // In one sentence's place with what the change itself had to say.
      actions.say(`${text} The timer was stopped.`.trim());
    }
  }, [code]);

  // The end is a moment, not a count: kept with the sheet, it outlasts a reload and a dropped tab.
  useEffect(() => {
    if (timer && plan) device.write(TIMER, { timer, plan, sheet: sheetId(sheet) });
  }, [timer, plan]);

  const isRunning = timer !== null && !timer.given.includes("done");
  useEffect(() => {
    if (isRunning && mode !== "do") actions.say("The timer goes on.");
  }, [mode]);

  function close(): void {
    device.remove(TIMER);
    setTimer(null);
    setPlan(null);
  }

  return {
    timer,
    plan,
    seconds: timer ? secondsLeft(timer, now) : 0,
    isPaused: timer?.endsAt === null,
    start(next, sentence) {
      const at = Date.now();
      if (doing.sound) prepareSound();
      setNow(at);
      setPlan(next);
      timed.current = sheet.items[next.place]?.code ?? null;
      // The live region waits for the hold itself; until then the clock and the focused button tell.
      if (next.phase === "rest" || doing.ready === 0) return begin(next, at, sentence && `${sentence} `);
      setTimer(startTimer("ready", next.label, doing.ready, at));
      if (sentence) actions.say(sentence);
    },
    begin() {
      if (plan) begin(plan, Date.now());
    },
    pause() {
      const at = Date.now();
      setNow(at);
      setTimer((one) => one && (one.endsAt === null ? resume(one, at) : pause(one, at)));
    },
    more(seconds) {
      const at = Date.now();
      setNow(at);
      setTimer((one) => one && extend(one, seconds, at));
    },
    close,
    restore() {
      const at = Date.now();
      const kept = timer ? null : restoreCountdown(device.read(TIMER), sheetId(sheet), sheet.items.length, at);
      if (!kept) return;
      timed.current = sheet.items[kept.plan.place]?.code ?? null;
      setNow(at);
      setPlan(kept.plan);
      setTimer(kept.timer);
      // Sound has to wait for a tap.
      if (doing.sound) prepareSoundOnTouch();
      const what = kept.plan.phase === "rest" ? "rest" : kept.plan.phase === "hold" ? "hold" : "work";
      actions.say(
        kept.isOver
          ? `The ${what} ended while this page was closed.`
          : kept.timer.endsAt === null
            ? "The timer is still paused."
            : "The timer went on.",
      );
    },
  };
}

function cueWords(cue: Cue, timer: Timer, left: number): string {
  switch (cue) {
    case "half":
      return `Half time: ${left} seconds left.`;
    case "last-seconds":
      return `${left} seconds left.`;
    case "done":
      return timer.phase === "rest" ? "Rest is over." : "Done.";
    default:
      return "";
  }
}
