/**
 * What comes next in one exercise: the one step that is offered when nothing runs, and the one at
 * the end of a hold or a rest. Plain values; every step can be left out or done by hand instead.
 */

import type { Item } from "../../core/prescription.ts";
import { roundsOf } from "../../core/rounds.ts";
import type { Rounds } from "../../core/rounds.ts";
import { counted, upperFirst } from "../../core/words.ts";

export interface Plan {
  readonly phase: "hold" | "work" | "rest";
  /** For example "Hold 1 of 4". */
  readonly label: string;
  readonly seconds: number;
  /** The place of the exercise on the sheet, from 0. */
  readonly place: number;
  /** The set or hold that is done when its time is over, from 0; null when its end ticks nothing. */
  readonly round: number | null;
}

export interface Step {
  readonly label: string;
  /** The round that it ticks. */
  readonly ticks: number | null;
  /** The countdown that it starts; null closes the clock. */
  readonly starts: Plan | null;
}

/** "set 2"; null where there is only one thing to do. */
export function roundWords({ unit }: Rounds, round: number): string | null {
  return unit && `${unit} ${round + 1}`;
}

/** Seconds of what is timed from start to end of one round; null where a round is not one countdown. */
function roundTime({ sets, reps, hold, time }: Item): { phase: "hold" | "work"; seconds: readonly number[] } | null {
  if (time) return { phase: "work", seconds: ends(time) };
  const isOneHold = sets === null || reps === null || reps[1] === 1;
  return hold && isOneHold ? { phase: "hold", seconds: ends(hold) } : null;
}

function ends(range: readonly [number, number] | null): number[] {
  return range === null ? [] : [...new Set(range)];
}

/** Whether the lower end of what was asked is done. */
export function isEnough(item: Item, ticks: readonly number[]): boolean {
  return ticks.length >= roundsOf(item).least;
}

function nextRound(item: Item, ticks: readonly number[]): number | null {
  const next = Array.from({ length: roundsOf(item).count }, (_, round) => round).find((round) => !ticks.includes(round));
  return next ?? null;
}

/** A countdown of the round that is next, or of none where all are ticked. */
function work(item: Item, place: number, ticks: readonly number[], phase: "hold" | "work", seconds: number): Plan {
  const rounds = roundsOf(item);
  const isRound = roundTime(item)?.phase === phase;
  const round = isRound ? nextRound(item, ticks) : null;
  const word = phase === "hold" ? "Hold" : "Work";
  const name = rounds.unit === "set" ? "Set" : word;
  const label = round === null || rounds.count === 1 ? word : `${name} ${round + 1} of ${rounds.count}`;
  return { phase, label, seconds, place, round };
}

function restOf(item: Item, place: number): Plan | null {
  const seconds = item.rest?.[0] ?? 0;
  return seconds > 0 ? { phase: "rest", label: "Rest", seconds, place, round: null } : null;
}

/** Everything of an exercise that can be timed; a range has one plan for either end. */
export function plansOf(item: Item, place: number, ticks: readonly number[]): { readonly name: string; readonly plan: Plan }[] {
  const rest = restOf(item, place);
  return [
    ...(item.firstHold === null ? [] : [firstHold(item.firstHold, place)]),
    ...ends(item.hold).map((seconds) => work(item, place, ticks, "hold", seconds)),
    ...ends(item.time).map((seconds) => work(item, place, ticks, "work", seconds)),
    ...(rest ? [rest] : []),
  ].map((plan) => ({ name: `${plan.label.replace(/ \d.*$/, "")} ${plan.seconds} s`, plan }));
}

const FIRST_HOLD = "First hold";

function firstHold(seconds: number, place: number): Plan {
  return { phase: "hold", label: FIRST_HOLD, seconds, place, round: null };
}

/** What is offered while nothing runs; null when every round is ticked. */
export function nextStep(item: Item, place: number, ticks: readonly number[], preferred: number | null): Step | null {
  const round = nextRound(item, ticks);
  if (round === null) return null;
  const timed = roundTime(item);
  if (!timed) return tickAndRest(item, place, ticks, round, null);
  const seconds = timed.seconds.find((one) => one === preferred) ?? timed.seconds[0] ?? 0;
  return start(work(item, place, ticks, timed.phase, seconds), item);
}

/** What is offered when a countdown is over; null when nothing follows. */
export function stepAfter(plan: Plan, item: Item, ticks: readonly number[], preferred: number | null): Step | null {
  const rest = restOf(item, plan.place);
  if (plan.phase === "rest") {
    const next = nextStep(item, plan.place, ticks, preferred);
    if (!next || next.ticks === null) return next;
    const words = roundWords(roundsOf(item), next.ticks);
    return words === null ? null : { label: `Go on with ${words}`, ticks: null, starts: null };
  }
  if (plan.round !== null && !ticks.includes(plan.round)) return tickAndRest(item, plan.place, ticks, plan.round, plan.seconds);
  if (plan.phase === "hold" && plan.label !== FIRST_HOLD && plan.round === null && item.sets) {
    return { label: `Hold again: ${counted(plan.seconds, "second")}`, ticks: null, starts: plan };
  }
  return rest && { label: `Rest ${counted(rest.seconds, "second")}`, ticks: null, starts: rest };
}

/**
 * Ticks a round; while others are left, its rest follows, or at once the next one where it is timed.
 * `seconds` is what was just counted; where nobody counts, the button is for when the round is done.
 */
function tickAndRest(item: Item, place: number, ticks: readonly number[], round: number, seconds: number | null): Step {
  const words = roundWords(roundsOf(item), round);
  const label = seconds === null ? upperFirst(`${words ?? ""} done`.trim()) : `Tick ${words ?? "as done"}`;
  const after = [...ticks, round];
  const next = nextRound(item, after);
  if (next === null) return { label, ticks: round, starts: null };
  const rest = restOf(item, place);
  if (rest) {
    const joint = seconds === null ? ":" : " and";
    return { label: `${label}${joint} rest ${counted(rest.seconds, "second")}`, ticks: round, starts: rest };
  }
  const timed = roundTime(item);
  if (!timed || seconds === null) return { label, ticks: round, starts: null };
  return {
    label: `${label} and start ${roundsOf(item).unit} ${next + 1}`,
    ticks: round,
    starts: work(item, place, after, timed.phase, seconds),
  };
}

function start(plan: Plan, item: Item): Step {
  const what = plan.round === null ? null : roundWords(roundsOf(item), plan.round);
  return { label: `Start ${what ?? plan.phase}: ${counted(plan.seconds, "second")}`, ticks: null, starts: plan };
}

/** What to call the other side, where one hold is for one side only; null where both work at once. */
export function otherSide({ side }: Item): string | null {
  switch (side) {
    case "each-leg": return "Other leg";
    case "each-side": return "Other side";
    case "each-way": return "Other way";
    default: return null;
  }
}
