/**
 * What the pain guide says of a score; the words are the library's, the limit may be this person's own. A sheet
 * that opened for a pain where the guide must not be used holds the rule that takes its place, and has no guide.
 */

import type { Library, PainGuide, PainZone } from "./library.ts";
import { exerciseByCode, isOnItsWay } from "./library.ts";
import type { Prescription } from "./prescription.ts";

export const SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export type Score = (typeof SCORES)[number];

export function isScore(value: unknown): value is Score {
  return SCORES.some((score) => score === value);
}

/** What a sheet may set in place of the usual. */
export type Own = Pick<Prescription, "painLimit" | "stopRule">;

type Safety = Library["safety"];

/** The guide as it holds for one person: its zones meet at their limit. */
export interface OwnGuide extends PainGuide {
  /** The highest score to go on with; null where the library's guide has no zones. */
  readonly limit: number | null;
  /** What to do above the limit, which a limit of 10 leaves no score for. */
  readonly above: PainZone | null;
  /** What is said in its place where it must not be used: then it has no zones, and there is no limit. */
  readonly instead: string | null;
}

/** The highest score that the library's guide lets anyone go on with: its last zone begins above it. */
export function usualLimit({ zones }: PainGuide): number | null {
  const above = zones[zones.length - 1];
  return above ? above.from_score - 1 : null;
}

/** What stands in place of the guide on a sheet for a pain where it must not be used; a limit of their own brings it back. */
function insteadOf({ no_pain_guide_at: places }: Safety, { painLimit, stopRule }: Own): string | null {
  return (painLimit === null && places.find(({ stop_rule: rule }) => rule === stopRule)?.instead) || null;
}

/**
 * The guide with this person's limit. All above it is in the last zone; the zone below ends at it,
 * and a zone that would begin above it is left out.
 */
export function guideFor(safety: Safety, own: Own): OwnGuide {
  const { pain_guide: guide } = safety;
  const { painLimit } = own;
  const instead = insteadOf(safety, own);
  if (instead !== null) return { ...guide, zones: [], limit: null, above: null, instead };
  const above = guide.zones[guide.zones.length - 1] ?? null;
  const limit = painLimit ?? usualLimit(guide);
  if (above === null || limit === null || painLimit === null) return { ...guide, limit, above, instead };
  const below = guide.zones.slice(0, -1).filter(({ from_score }) => from_score <= limit);
  const zones = [
    ...below.map((zone, at) => ({
      ...zone,
      to_score: at === below.length - 1 ? limit : Math.min(zone.to_score, limit),
    })),
    ...(limit < 10 ? [{ ...above, from_score: limit + 1 }] : []),
  ];
  return { ...guide, zones, limit, above, instead };
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

export const ADVICE_WANTED = "If it does not settle, ask for advice.";

const REST_DAY = {
  first: "That is a lot of pain to start with.",
  rest: ` Please leave these exercises out for today, and try again when it has settled. ${ADVICE_WANTED}`,
};

/** Whether a score is above this person's limit. */
export function isTooMuch(score: Score | null, { limit }: OwnGuide): boolean {
  return score !== null && limit !== null && score > limit;
}

/**
 * What the guide says of one score, from before or after the exercises; null without a score. Where
 * the sentence of a zone begins with the zone's own name, the name is not said twice. Before the
 * exercises there is nothing to stop yet, so what is above the limit is met with a rest day.
 */
export function painAdvice(score: Score | null, when: "before" | "after", guide: OwnGuide): PainAdvice | null {
  const zone = score === null ? null : zoneOf(score, guide);
  if (!zone) return null;
  if (when === "before" && isTooMuch(score, guide)) {
    const isLot = score !== null && guide.above !== null && score >= guide.above.from_score;
    // Where a lower limit was set, it need not be a lot of pain.
    return {
      zone,
      ...REST_DAY,
      first: isLot ? REST_DAY.first : `That is above your limit of ${limitWords(guide.limit ?? 0)}.`,
    };
  }
  const { label, do: sentence } = zone;
  return sentence.startsWith(label)
    ? { zone, first: label, rest: sentence.slice(label.length) }
    : { zone, first: `${label}.`, rest: ` ${sentence}` };
}

/** A limit as the library's sentences write it. */
function limitWords(limit: number): string {
  return `${limit} out of 10`;
}

/** Which rule names the usual limit, written as a number of its own; -1 where none does. */
function limitRuleAt(rules: readonly string[], guide: PainGuide): number {
  const usual = usualLimit(guide);
  return usual === null ? -1 : rules.findIndex((rule) => rule.includes(` ${limitWords(usual)}`));
}

/** The words in which an exercise names a limit of its own. */
const OWN_LIMIT = /( above )(\d+)( out of 10)/g;

/** When to stop one exercise: no limit that it names is higher than this person's. */
export function stopIfFor(lines: readonly string[], safety: Safety, own: Own): readonly string[] {
  const { limit } = guideFor(safety, own);
  return lines.map((line) =>
    line.replace(OWN_LIMIT, (_, before: string, named: string, after: string) =>
      [before, Math.min(Number(named), limit ?? 10), after].join(""),
    ),
  );
}

const SOONER = "If an exercise says to stop sooner, do that.";

/**
 * Whether an exercise of the sheet names a limit below that of the sheet, or may do so when it comes; one without a number
 * may be above any.
 */
function hasLowerLimit({ items }: Pick<Prescription, "items">, library: Library, limit: number | null): boolean {
  if (items.some(({ code }) => isOnItsWay(library, code))) return true;
  const lines = items.flatMap(({ code }) => exerciseByCode(library, code)?.stop_if ?? []);
  const named = lines.flatMap(({ what }) => [...what.matchAll(OWN_LIMIT)]);
  return named.some(([, , one]) => Number(one) < (limit ?? 11));
}

/**
 * The rules on when to stop, as they hold for this person: the rule with the usual limit names
 * theirs, and a rule of their own stands in its place; where both were set, both stand there. Where an
 * exercise is stricter, the next rule says that it holds.
 */
export function stopRulesFor(library: Library, sheet: Own & Pick<Prescription, "items">): readonly string[] {
  const { painLimit, stopRule } = sheet;
  const { stop_rules: rules, pain_guide: guide } = library.safety;
  const at = limitRuleAt(rules, guide);
  const usual = usualLimit(guide);
  const general = rules[at];
  if (general === undefined || usual === null) return stopRule === "" ? rules : [...rules, stopRule];
  const withLimit =
    painLimit === null ? general : general.replace(` ${limitWords(usual)}`, ` ${limitWords(painLimit)}`);
  const place = stopRule === "" ? [withLimit] : painLimit === null ? [stopRule] : [stopRule, withLimit];
  const sooner = hasLowerLimit(sheet, library, guideFor(library.safety, sheet).limit) ? [SOONER] : [];
  return [...rules.slice(0, at), ...place, ...sooner, ...rules.slice(at + 1)];
}

/**
 * The one rule that is always in sight: this person's own, or else the rule that names the highest
 * bearable score. A library that words it otherwise shows its first rule.
 */
export function stopLine(library: Library, sheet: Own & Pick<Prescription, "items">): string {
  if (sheet.stopRule !== "") return sheet.stopRule;
  const at = limitRuleAt(library.safety.stop_rules, library.safety.pain_guide);
  return stopRulesFor(library, sheet)[Math.max(0, at)] ?? "";
}
