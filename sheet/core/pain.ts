/** What the pain guide says of a score; the words are the library's. */

import type { PainGuide, PainZone } from "./library.ts";

export type Score = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

export function isScore(value: unknown): value is Score {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 10;
}

/** The zone of a score; between two zones the stricter one holds. */
export function zoneOf(score: Score, guide: PainGuide): PainZone | null {
  return guide.zones.find(({ to_score }) => score <= to_score) ?? guide.zones[guide.zones.length - 1] ?? null;
}

export interface PainAdvice {
  readonly zone: PainZone;
  /** What to do, the most important first. */
  readonly lines: readonly string[];
}

/**
 * Advice from the scores that were given, null for those that were not: the highest score
 * decides, and after a session the rule for the next morning is added.
 */
export function painAdvice(
  before: Score | null,
  after: Score | null,
  guide: PainGuide,
): PainAdvice | null {
  if (before === null && after === null) return null;
  const highest = Math.max(before ?? 0, after ?? 0) as Score;
  const zone = zoneOf(highest, guide);
  if (!zone) return null;
  return { zone, lines: after === null ? [zone.do] : [zone.do, guide.next_morning] };
}
