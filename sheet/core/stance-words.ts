/** What a stance comes to in words: each angle with its meaning, and what the levers do. */

import { LINES, leversOf } from "./hip-levers.ts";
import type { Name, Stance } from "./stance.ts";
import { angleOf, hipOf, moveTo, START } from "./stance.ts";

/** What a study saw in a group of people, in degrees. */
export interface Group {
  readonly mean: number;
  readonly spread: number;
  /** "45 healthy runners". */
  readonly who: string;
}

/** The part of a muscle that the question is about, and how much of its lever has to be lost. */
export const ASKED = { part: "medius-middle", share: 0.1 } as const;

const MEANINGS: Readonly<Record<Name, readonly [string, string, string]>> = {
  drop: ["The pelvis is level", "The free side of the pelvis is {n} below level", "The free side is {n} above level"],
  inwards: ["The thigh is square to the pelvis", "The thigh is {n} in", "The thigh is {n} out"],
  turnedIn: ["The thigh is not turned", "The thigh is turned in by {n}", "The thigh is turned out by {n}"],
  rolledIn: ["The foot stands flat", "The foot is rolled in by {n}", "The foot is rolled out by {n}"],
  bent: ["The hip is straight", "The hip is bent {n}", "The hip is {n} behind straight"],
};

/** An angle in a few words: "The thigh is turned in by 8 degrees". */
export function meaning(name: Name, value: number): string {
  const [none, more, less] = MEANINGS[name];
  const size = Math.abs(value);
  const words = value === 0 ? none : value > 0 ? more : less;
  return words.replace("{n}", `${size} ${size === 1 ? "degree" : "degrees"}`);
}

/** The angle, and within whose usual range it lies: for who hears the slider. */
export function valueWords(name: Name, value: number, groups: readonly Group[]): string {
  const within = groups.filter(({ mean, spread }) => Math.abs(value - mean) <= spread).map(({ who }) => who);
  if (!groups.length) return `${meaning(name, value)}.`;
  const whose = within.length
    ? `In the usual range of ${within.join("; and of ")}`
    : "In the usual range of no group shown";
  return `${meaning(name, value)}. ${whose}.`;
}

/** How a part of a muscle does in a stance: how much longer it is than at the start, and its levers. */
export interface Doing {
  /** mm. */
  readonly longer: number;
  /** cm: to hold the pelvis up on the free side; less than 0, to let it down. */
  readonly holds: number;
  /** cm: to turn the thigh in; less than 0, out. */
  readonly turnsIn: number;
  /** cm: to bend the hip; less than 0, to straighten it. */
  readonly bends: number;
}

export function doing(part: string, stance: Stance): Doing {
  const line = LINES[part];
  if (!line) throw new Error(`hip-lines.json has no part ${part}`);
  const [now, before] = [leversOf(line, hipOf(stance)), leversOf(line, hipOf(START))];
  return {
    longer: 10 * (now.length - before.length),
    holds: now.abducts,
    turnsIn: now.turnsIn,
    bends: now.flexes,
  };
}

/** Which share of its lever at the start the part of the question has lost. */
export function lost(stance: Stance): number {
  return 1 - doing(ASKED.part, stance).holds / doing(ASKED.part, START).holds;
}

/** What the question comes to as things stand. */
export function answerWords(stance: Stance): string {
  const share = lost(stance);
  const percent = Math.round(Math.abs(share) * 100);
  const change = percent === 0 ? "as at the start" : `${percent}% ${share > 0 ? "less" : "more"}`;
  const now = `Lever of medius: ${doing(ASKED.part, stance).holds.toFixed(1)} cm, ${change}.`;
  if (share < ASKED.share) return now;
  // The other sliders take their part: what is said of the drop is what it does by itself.
  const byDrop = lost(moveTo(START, "drop", stance.drop)) >= ASKED.share;
  const how = byDrop ? `at a drop of ${stance.drop}°` : stance.drop > 0 ? "not by the drop alone" : "without a drop";
  return `${now} A tenth is gone, ${how}.`;
}

/** What is told when a slider comes to rest. */
export function toldWords(stance: Stance, name: Name): string {
  const { longer, holds } = doing(ASKED.part, stance);
  const size = Math.abs(Math.round(longer));
  const change = size === 0 ? "as long as" : `${size} mm ${longer > 0 ? "longer" : "shorter"} than`;
  return (
    `${meaning(name, angleOf(stance, name))}. The middle of gluteus medius is ${change} at the start, ` +
    `its lever ${holds.toFixed(1)} cm.`
  );
}
