/** What the pain guide says of a score; the words are the library's. */

import type { PainGuide, PainZone } from "./library.ts";

export const SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export type Score = (typeof SCORES)[number];

export function isScore(value: unknown): value is Score {
  return SCORES.some((score) => score === value);
}

/** The zone of a score; between two zones the stricter one holds. */
export function zoneOf(score: Score, guide: PainGuide): PainZone | null {
  return guide.zones.find(({ to_score }) => score <= to_score) ?? guide.zones[guide.zones.length - 1] ?? null;
}

export interface PainAdvice {
  readonly zone: PainZone;
  /** What to do in one sentence or more, its first words apart, so that they can stand out. */
  readonly first: string;
  readonly rest: string;
}

const REST_DAY = {
  first: "That is a lot of pain to start with.",
  rest: " Please leave these exercises out for today, and try again when it has settled. If it does not settle, ask for advice.",
};

/**
 * What the guide says of one score, from before or after the exercises; null without a score. Where
 * the sentence of a zone begins with the zone's own name, the name is not said twice. Before the
 * exercises there is nothing to stop yet, so the highest zone is met with a rest day.
 */
export function painAdvice(score: Score | null, when: "before" | "after", guide: PainGuide): PainAdvice | null {
  const zone = score === null ? null : zoneOf(score, guide);
  if (!zone) return null;
  if (when === "before" && zone === guide.zones[guide.zones.length - 1]) return { zone: guide.zones[guide.zones.length - 2] ?? zone, ...REST_DAY };
  const { label, do: sentence } = zone;
  return sentence.startsWith(label)
    ? { zone, first: label, rest: sentence.slice(label.length) }
    : { zone, first: `${label}.`, rest: ` ${sentence}` };
}

/**
 * The one rule that is always in sight: the rule that names the guide's highest bearable score.
 * A library that words it otherwise shows its first rule.
 */
export function stopLine(rules: readonly string[], guide: PainGuide): string {
  const last = guide.zones[guide.zones.length - 1];
  const limit = last ? ` ${last.from_score - 1} out of 10` : "";
  return rules.find((rule) => limit !== "" && rule.includes(limit)) ?? rules[0] ?? "";
}
