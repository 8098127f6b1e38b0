/** The one running timer of the page: shown each second, said at most four times. */

import { useEffect, useState } from "preact/hooks";
import type { Cue, Timer } from "../../state/timer.ts";
import { dueCue, extend, give, nextChange, pause, resume, secondsLeft, startTimer } from "../../state/timer.ts";
import { usePage, useModel } from "../../state/page.ts";
import { beep, buzz, prepareSound } from "../../state/signals.ts";

export interface Plan {
  readonly phase: Timer["phase"];
  readonly label: string;
  readonly seconds: number;
  /** The rest that may follow; null when none is said. */
  readonly rest: number | null;
}

export interface Clock {
  readonly timer: Timer | null;
  readonly plan: Plan | null;
  readonly seconds: number;
  readonly isPaused: boolean;
  start(plan: Plan): void;
  pause(): void;
  more(seconds: number): void;
  close(): void;
}

export function useTimer(): Clock {
  const { actions } = usePage();
  const { doing } = useModel();
  const [timer, setTimer] = useState<Timer | null>(null);
  const [plan, setPlan] = useState<Plan | null>(null);
  const [now, setNow] = useState(() => Date.now());

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
    if (!timer) return;
    const cue = dueCue(timer, Math.max(now, Date.now()));
    if (!cue) return;
    setTimer(give(timer, cue));
    actions.say(cueWords(cue, timer, secondsLeft(timer, now)));
    if (doing.sound) beep(cue === "done" ? 2 : 1);
    if (doing.vibration) buzz(cue === "done" ? 2 : 1);
  }, [timer, now]);

  return {
    timer,
    plan,
    seconds: timer ? secondsLeft(timer, now) : 0,
    isPaused: timer?.endsAt === null,
    start(next) {
      const at = Date.now();
      if (doing.sound) prepareSound();
      setNow(at);
      setPlan(next);
      setTimer(startTimer(next.phase, next.label, next.seconds, at));
      actions.say(`${next.label}: ${next.seconds} seconds.`);
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
    close() {
      setTimer(null);
      setPlan(null);
    },
  };
}

function cueWords(cue: Cue, timer: Timer, left: number): string {
  switch (cue) {
    case "half": return `Half time: ${left} seconds left.`;
    case "last-seconds": return `${left} seconds left.`;
    case "done": return timer.phase === "rest" ? "Rest is over." : "Done.";
    default: return "";
  }
}
