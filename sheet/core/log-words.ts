/** What was done of an exercise, in words. */

import type { LoggedItem, LoggedSide } from "./log.ts";
import type { Hand } from "./turns.ts";
import { counted } from "./words.ts";

/**
 * For example "Clam: all done, 3 sets", or "Clam: 1 set" where more were asked for. Where each side
 * has its turn, both are told: "3 sets on each side", "2 sets, left only", "left 2 sets, right 1 set".
 */
export function doneWords(item: LoggedItem): string {
  const { name, setsDone, setsPlanned, unit, sides } = item;
  if (sides !== null) return `${name}: ${sidesWords(sides, unit)}`;
  if (unit === null) return `${name}: done`;
  const count = counted(setsDone, unit);
  return setsPlanned !== null && setsDone >= setsPlanned ? `${name}: all done, ${count}` : `${name}: ${count}`;
}

function sidesWords({ left, right }: Readonly<Record<Hand, LoggedSide>>, unit: LoggedItem["unit"]): string {
  const count = ({ done }: LoggedSide) => (unit === null ? "done" : counted(done, unit));
  if (right.done === 0) return `${count(left)}, left only`;
  if (left.done === 0) return `${count(right)}, right only`;
  const words = left.done === right.done ? `${count(left)} on each side` : `left ${count(left)}, right ${count(right)}`;
  const isAll = [left, right].every(({ done, planned }) => done >= (planned ?? 1));
  return isAll && unit !== null ? `all done, ${words}` : words;
}
