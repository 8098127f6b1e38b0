/**
 * What is ticked one by one: each side of each set or hold, in the order in which they are done. A
 * dose "each side" is done on one side, then on the other, before its rest; a side that has more
 * sets than the other goes on alone.
 */

import type { Item } from "./prescription.ts";
import { isEachSide, itemForSide } from "./prescription.ts";
import type { Rounds } from "./rounds.ts";
import { roundsOf } from "./rounds.ts";

export const HANDS = ["left", "right"] as const;
export type Hand = (typeof HANDS)[number];

/** The name under which a turn is ticked: "first left", "0 right", "2". */
export type Mark = string;

export interface Turn {
  readonly mark: Mark;
  /** The set or hold, from 0; null for the one long hold that comes first. */
  readonly round: number | null;
  /** Null where both sides work at once, or only one was asked for. */
  readonly hand: Hand | null;
  readonly unit: Rounds["unit"];
  /** Whether the lower end of the dose asks for it. */
  readonly isAsked: boolean;
}

const MARK = /^(first|\d{1,3})( left| right)?$/;

export function isMark(value: unknown): value is Mark {
  return typeof value === "string" && MARK.test(value);
}

/** The sides that have a turn each, the one that begins first; one nameless side where there are no turns. */
export function handsOf({ side }: Item, first: Hand = "left"): readonly (Hand | null)[] {
  if (!isEachSide(side)) return [null];
  return first === "left" ? HANDS : [...HANDS].reverse();
}

/** The item as it is done in a turn. */
export function itemOf(item: Item, hand: Hand | null): Item {
  return hand === null ? item : itemForSide(item, hand);
}

/** Everything there is to tick, in its order. */
export function turnsOf(item: Item, first: Hand = "left"): readonly Turn[] {
  const sides = handsOf(item, first).map((hand) => ({ hand, ...roundsOf(itemOf(item, hand)) }));
  const name = (round: number | null, hand: Hand | null) =>
    [round ?? "first", hand].filter((part) => part !== null).join(" ");
  const longest = Math.max(...sides.map(({ count }) => count));
  const felt =
    item.firstHold === null
      ? []
      : sides.map(({ hand, unit }) => ({ mark: name(null, hand), round: null, hand, unit, isAsked: true }));
  const rounds = Array.from({ length: longest }, (_, round) =>
    sides
      .filter(({ count }) => round < count)
      .map(({ hand, unit, least }) => ({ mark: name(round, hand), round, hand, unit, isAsked: round < least })),
  );
  return [...felt, ...rounds.flat()];
}

/** How many sets or holds of each side are ticked, and how many with every side that they have. */
export interface Done {
  readonly whole: number;
  /** Null where the sides have no turns of their own. */
  readonly sides: Readonly<Record<Hand, number>> | null;
}

export function doneOf(item: Item, ticks: readonly Mark[]): Done {
  const turns = turnsOf(item).filter(({ round }) => round !== null);
  const ticked = turns.filter(({ mark }) => ticks.includes(mark));
  const open = new Set(turns.filter(({ mark }) => !ticks.includes(mark)).map(({ round }) => round));
  const of = (hand: Hand) => ticked.filter((turn) => turn.hand === hand).length;
  return {
    whole: new Set(ticked.map(({ round }) => round).filter((round) => !open.has(round))).size,
    sides: isEachSide(item.side) ? { left: of("left"), right: of("right") } : null,
  };
}

/** Whether the lower end of what was asked is done, on every side. */
export function isEnough(item: Item, ticks: readonly Mark[]): boolean {
  return turnsOf(item).every(({ mark, isAsked, round }) => round === null || !isAsked || ticks.includes(mark));
}

/** The turn that comes next; null where all are ticked. Who has begun with the sets is past the first hold. */
export function nextTurn(item: Item, ticks: readonly Mark[], first: Hand): Turn | null {
  const turns = turnsOf(item, first);
  const hasBegun = turns.some(({ mark, round }) => round !== null && ticks.includes(mark));
  return turns.find(({ mark, round }) => !ticks.includes(mark) && (round !== null || !hasBegun)) ?? null;
}

/** "set 2", "first hold"; null where there is only one thing to do. */
export function turnWords({ round, unit }: Pick<Turn, "round" | "unit">): string | null {
  if (round === null) return "first hold";
  return unit && `${unit} ${round + 1}`;
}

/** A side as it is called beside the numbers: "left", "to the left". */
export function handWords({ side }: Item, hand: Hand): string {
  return side === "each-way" ? `to the ${hand}` : hand;
}

/** Both sides together: "both legs". */
export function bothWords({ side }: Item): string {
  return side === "each-leg" ? "both legs" : side === "each-way" ? "both ways" : "both sides";
}
