/** What the levers at one position come to in words: whose lever is longest, each way. */

import type { Levers } from "./hip-levers.ts";

/** A lever shorter than this (cm) is about nought: its sign says nothing. The tables of the page say the same. */
export const SMALL = 0.5;
/** Nearer to nought than this (cm), which way a part works is too close to call: the grey band of the charts. */
const CLOSE = 1;

export type ActionName = "flexes" | "abducts" | "turnsIn";

interface Way {
  readonly action: ActionName;
  readonly sign: 1 | -1;
  readonly says: string;
}

const WAYS: readonly Way[] = [
  { action: "flexes", sign: -1, says: "Longest lever to straighten the hip" },
  { action: "abducts", sign: 1, says: "To move the thigh out" },
  { action: "turnsIn", sign: 1, says: "To turn it in" },
  { action: "turnsIn", sign: -1, says: "To turn it out" },
];

/** The levers of a part, by its name beside other parts: "Medius, front". */
export type Named = readonly (readonly [string, Levers])[];

/** Sentences on a position: who has the longest lever each way, and how many parts turn the thigh in. */
export function positionWords(parts: Named): string {
  const longest = WAYS.map(({ action, sign, says }) => {
    const [first] = parts
      .map(([name, levers]) => ({ name, lever: sign * levers[action] }))
      .sort((a, b) => b.lever - a.lever);
    const clear =
      first && first.lever >= CLOSE ? `${lower(first.name)} (${first.lever.toFixed(1)} cm)` : "no part clearly";
    return `${says}: ${clear}.`;
  });
  const inwards = parts.filter(([, { turnsIn }]) => turnsIn >= CLOSE).length;
  const outwards = parts.filter(([, { turnsIn }]) => turnsIn <= -CLOSE).length;
  return `${longest.join(" ")} ${inwards} of ${parts.length} parts clearly turn it in, ${outwards} out.`;
}

/** "Hip straight", "Hip bent 45°", "Thigh 10° behind". */
export function bend(flexion: number): string {
  if (flexion === 0) return "Hip straight";
  return flexion > 0 ? `Hip bent ${flexion}°` : `Thigh ${-flexion}° behind you`;
}

/** What one lever does, as the tables say it. */
export function leverWords(lever: number, does: string, undoes: string): string {
  if (Math.abs(lever) < SMALL) return "about 0";
  return `${lever > 0 ? does : undoes} ${Math.abs(lever).toFixed(1)} cm`;
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
