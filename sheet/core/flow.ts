/**
 * What comes next in one exercise: the one step that is offered when nothing runs, and the one at
 * the end of a hold or a rest. Plain values; every step can be left out or done by hand instead.
 */

import type { Item } from "./prescription.ts";
import { roundsOf } from "./rounds.ts";
import type { Hand, Mark, Turn } from "./turns.ts";
import { bothWords, handWords, itemOf, nextTurn, turnsOf, turnWords } from "./turns.ts";
import { counted, upperFirst } from "./words.ts";

export interface Plan {
  readonly phase: "hold" | "work" | "rest";
  /** For example "Hold 1 of 4, left". */
  readonly label: string;
  readonly seconds: number;
  /** The place of the exercise on the sheet, from 0. */
  readonly place: number;
  /** The turn that is done when its time is over; null when its end ticks nothing. */
  readonly turn: Mark | null;
}

export interface Step {
  readonly label: string;
  /** The turn that it ticks. */
  readonly ticks: Mark | null;
  /** The countdown that it starts; null closes the clock. */
  readonly starts: Plan | null;
}

/** Where the reader is in one exercise. */
export interface Place {
  readonly item: Item;
  /** The place of the exercise on the sheet, from 0. */
  readonly place: number;
  readonly ticks: readonly Mark[];
  /** The side to begin with, where each has its turn. */
  readonly first: Hand;
  /** How long a hold lasts, when the reader chose one end of its range. */
  readonly preferred: number | null;
}

type Timed = { readonly phase: "hold" | "work"; readonly seconds: readonly number[] };

/** Seconds of what is timed from start to end of one turn; null where a turn is not one countdown. */
function timeOf({ sets, reps, hold, time, firstHold }: Item, { round }: Turn): Timed | null {
  if (round === null) return { phase: "hold", seconds: firstHold === null ? [] : [firstHold] };
  if (time) return { phase: "work", seconds: ends(time) };
  const isOneHold = sets === null || reps === null || reps[1] === 1;
  return hold && isOneHold ? { phase: "hold", seconds: ends(hold) } : null;
}

function ends(range: readonly [number, number] | null): number[] {
  return range === null ? [] : [...new Set(range)];
}

function next({ item, ticks, first }: Place): Turn | null {
  return nextTurn(item, ticks, first);
}

function onSide(words: string, { item }: Place, hand: Hand | null): string {
  return hand === null ? words : `${words}, ${handWords(item, hand)}`;
}

const FIRST_HOLD = "First hold";

/** A countdown of one turn, by its own side's numbers. */
function planOf(doing: Place, turn: Turn, { phase }: Timed, seconds: number): Plan {
  const { count, unit } = roundsOf(itemOf(doing.item, turn.hand));
  const word = phase === "hold" ? "Hold" : "Work";
  const name =
    turn.round === null
      ? FIRST_HOLD
      : count === 1
        ? word
        : `${unit === "set" ? "Set" : word} ${turn.round + 1} of ${count}`;
  return { phase, label: onSide(name, doing, turn.hand), seconds, place: doing.place, turn: turn.mark };
}

/** A countdown that ticks nothing, such as one of the short holds within a set. */
function loose({ place }: Place, phase: "hold" | "work", seconds: number): Plan {
  return { phase, label: phase === "hold" ? "Hold" : "Work", seconds, place, turn: null };
}

function restOf({ item, place }: Place): Plan | null {
  const seconds = item.rest?.[0] ?? 0;
  return seconds > 0 ? { phase: "rest", label: "Rest", seconds, place, turn: null } : null;
}

export interface NamedPlan {
  readonly name: string;
  readonly plan: Plan;
}

/** Everything of an exercise that can be timed, on the side whose turn it is; a range has one plan for either end. */
export function plansOf(doing: Place): readonly NamedPlan[] {
  const { item, ticks, first } = doing;
  const isFelt = ({ round }: Turn) => round === null;
  const felt = turnsOf(item, first).filter(isFelt);
  const feel = felt.find(({ mark }) => !ticks.includes(mark)) ?? felt[0];
  const turn = turnsOf(item, first).find((one) => !isFelt(one) && !ticks.includes(one.mark)) ?? null;
  const own = itemOf(item, turn?.hand ?? null);
  const time = turn && timeOf(own, turn);
  const all = (phase: "hold" | "work", range: Item["hold"]) =>
    ends(range).map((seconds) =>
      turn && time?.phase === phase ? planOf(doing, turn, time, seconds) : loose(doing, phase, seconds),
    );
  const rest = restOf(doing);
  return [
    ...(feel && item.firstHold !== null ? [planOf(doing, feel, { phase: "hold", seconds: [] }, item.firstHold)] : []),
    ...all("hold", own.hold),
    ...all("work", own.time),
    ...(rest ? [rest] : []),
  ].map((plan) => ({ name: `${plan.label.replace(/[ ,]+(\d|left|right|to the).*$/, "")} ${plan.seconds} s`, plan }));
}

/** What is offered while nothing runs; null when every turn is ticked. */
export function nextStep(doing: Place): Step | null {
  const turn = next(doing);
  if (!turn) return null;
  const time = timeOf(itemOf(doing.item, turn.hand), turn);
  if (!time) return tick(doing, turn, false);
  const plan = planOf(doing, turn, time, lengthOf(time, doing));
  const words = onSide(turnWords(turn) ?? plan.phase, doing, turn.hand);
  return { label: `Start ${words}: ${counted(plan.seconds, "second")}`, ticks: null, starts: plan };
}

function lengthOf({ seconds }: Timed, { preferred }: Place): number {
  return seconds.find((one) => one === preferred) ?? seconds[0] ?? 0;
}

/** What is offered when a countdown is over; null when nothing follows. */
export function stepAfter(plan: Plan, doing: Place): Step | null {
  const rest = restOf(doing);
  if (plan.phase === "rest") return resumed(doing);
  const turn = turnsOf(doing.item, doing.first).find(({ mark }) => mark === plan.turn);
  if (turn && !doing.ticks.includes(turn.mark)) return tick(doing, turn, true);
  if (plan.phase === "hold" && !turn && doing.item.sets) {
    return { label: `Hold again: ${counted(plan.seconds, "second")}`, ticks: null, starts: plan };
  }
  // Ticked by hand meanwhile: the other side may still have to follow.
  if (turn && (turn.round === null || next(doing)?.round === turn.round)) return resumed(doing);
  return rest && { label: `Rest ${counted(rest.seconds, "second")}`, ticks: null, starts: rest };
}

/** Starts the next turn, or leads back to the exercise for one that nobody times. */
function resumed(doing: Place): Step | null {
  const step = nextStep(doing);
  if (!step || step.ticks === null) return step;
  const turn = next(doing);
  const words = turn && turnWords(turn);
  return turn && words !== null
    ? { label: `Go on with ${onSide(words, doing, turn.hand)}`, ticks: null, starts: null }
    : null;
}

/**
 * Ticks a turn. What follows is the other side of the same set; when no side of it is left, its
 * rest; without a rest, at once the next one where it is timed. Where nobody counts, the button is
 * for when the turn is done.
 */
function tick(doing: Place, turn: Turn, wasTimed: boolean): Step {
  const { item, ticks } = doing;
  const after = { ...doing, ticks: [...ticks, turn.mark] };
  const then = next(after);
  const isOtherSide = then !== null && then.round === turn.round;
  const label = doneLabel(doing, turn, isOtherSide, wasTimed);
  const step = { label, ticks: turn.mark, starts: null };
  if (!then) return step;
  const time = timeOf(itemOf(item, then.hand), then);
  const start = time && wasTimed ? planOf(after, then, time, lengthOf(time, doing)) : null;
  if (isOtherSide && then.hand) {
    const hand = handWords(item, then.hand);
    return { ...step, label: `${label}. ${start ? "Start" : "Now"} ${hand}`, starts: start };
  }
  // The first hold is to feel the muscle; the rest is between sets.
  const rest = turn.round === null ? null : restOf(doing);
  const isPair = turn.hand !== null;
  if (rest) {
    const words = `rest ${counted(rest.seconds, "second")}`;
    return {
      ...step,
      label: isPair ? `${label}. ${upperFirst(words)}` : `${label}${wasTimed ? " and" : ":"} ${words}`,
      starts: rest,
    };
  }
  if (!start) return step;
  const words = `start ${onSide(turnWords(then) ?? "", doing, then.hand)}`;
  return { ...step, label: isPair ? `${label}. ${upperFirst(words)}` : `${label} and ${words}`, starts: start };
}

/** What the button says is done: "Set 1 done", "Tick hold 1", "Set 1: left done", "Hold 2: both legs done". */
function doneLabel(doing: Place, turn: Turn, isOtherLeft: boolean, wasTimed: boolean): string {
  const words = turnWords(turn);
  if (turn.hand === null) return wasTimed ? `Tick ${words ?? "as done"}` : upperFirst(`${words ?? ""} done`.trim());
  const isPair = turnsOf(doing.item).filter(({ round }) => round === turn.round).length > 1;
  const who = isOtherLeft || !isPair ? handWords(doing.item, turn.hand) : bothWords(doing.item);
  return upperFirst(`${words === null ? "" : `${words}: `}${words === null ? upperFirst(who) : who} done`);
}

/** What is said of a turn that was ticked. */
export function tickedWords(item: Item, mark: Mark): string {
  const turn = turnsOf(item).find((one) => one.mark === mark);
  const words = [turn && turnWords(turn), turn?.hand && handWords(item, turn.hand)].filter((part) => part).join(", ");
  return words === "" ? "Ticked." : `${upperFirst(words)}${turn?.hand ? "," : ""} is ticked.`;
}
