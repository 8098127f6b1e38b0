/**
 * The morning after a session: for which one it is asked, and what the pain guide says to the score.
 * A score is worse when it is higher than before the session; where nobody scored that, than after it.
 */

import { dayNumber, dayOf } from "./dates.ts";
import type { LoggedItem, Session } from "./log.ts";
import { doneItems, hurtItems } from "./log.ts";
import type { OwnGuide, Score } from "./pain.ts";
import { ADVICE_WANTED, isTooMuch, painAdvice, zoneOf } from "./pain.ts";

/** So many days after it, a morning is still remembered. */
const REMEMBERED = 7;

export interface AskedMorning {
  readonly session: Session;
  /** The morning after the session: YYYY-MM-DD. */
  readonly day: string;
  /** Whether that is today's. */
  readonly isToday: boolean;
}

function dayOfSession({ at }: Session): number {
  return dayNumber(at.slice(0, 10)) ?? 0;
}

/** The last session of a sheet, where it was on an earlier day that is still remembered; null otherwise. */
export function askedMorning(sessions: readonly Session[], sheet: string, today: string): AskedMorning | null {
  const own = sessions.filter((one) => one.sheet === sheet && (doneItems(one).length > 0 || one.painAfter !== null));
  const session = latest(own);
  const now = dayNumber(today);
  if (!session || now === null) return null;
  const since = now - dayOfSession(session);
  if (since < 1 || since > REMEMBERED) return null;
  return { session, day: dayOf(dayOfSession(session) + 1), isToday: since === 1 };
}

function latest(sessions: readonly Session[]): Session | undefined {
  return sessions.reduce<Session | undefined>((last, one) => (last && last.at > one.at ? last : one), undefined);
}

export type Verdict = "go-on" | "less" | "leave-out";

export interface MorningAnswer {
  readonly verdict: Verdict;
  /** Whether it is higher than the figure of the day before. */
  readonly isWorse: boolean;
  /** The score that it is compared with, and when that was taken; null where there is none. */
  readonly against: { readonly score: Score; readonly when: "before" | "after" } | null;
  /** Whether somebody should look at it: it is above the limit on a day without exercise. */
  readonly isHigh: boolean;
}

type Scored = Pick<Session, "painBefore" | "painAfter" | "painNextMorning">;

/** What the guide says to the morning's score of a session; null without a score. */
export function morningAnswer(
  { painBefore, painAfter, painNextMorning }: Scored,
  guide: OwnGuide,
): MorningAnswer | null {
  if (painNextMorning === null) return null;
  const against =
    painBefore !== null
      ? ({ score: painBefore, when: "before" } as const)
      : painAfter !== null
        ? ({ score: painAfter, when: "after" } as const)
        : null;
  const isWorse = against !== null && painNextMorning > against.score;
  const zone = zoneOf(painNextMorning, guide);
  // Without a guide a score by itself says nothing, and a worse one does.
  if (!zone) return isWorse ? { verdict: "leave-out", isWorse, against, isHigh: false } : null;
  const isHigh = isTooMuch(painNextMorning, guide);
  const isLow = zone === guide.zones[0];
  return { verdict: isWorse || isHigh ? "leave-out" : isLow ? "go-on" : "less", isWorse, against, isHigh };
}

/** What the guide's sentences on the morning say to do: all after the first, which says when to look. */
export function morningRule({ next_morning }: Pick<OwnGuide, "next_morning">): string {
  const [, rest] = next_morning.match(/^[^.]*\.\s+(\S.*)$/) ?? [];
  return rest ?? next_morning;
}

export interface BadMorning {
  readonly session: Session;
  readonly score: Score;
  readonly answer: MorningAnswer;
}

/** Whether the pain of a session may have come from one of its exercises: the one that was named, or any of them. */
function mayHaveHurt(session: Session, item: LoggedItem): boolean {
  return item.hurt || hurtItems(session).length === 0;
}

/** The last session in which an exercise was done, and how it was done. */
export function lastDone(sessions: readonly Session[], code: string): { session: Session; item: LoggedItem } | null {
  const session = latest(sessions.filter((one) => doneItems(one).some((item) => item.code === code)));
  const item = session && doneItems(session).find((one) => one.code === code);
  return session && item ? { session, item } : null;
}

/** The bad morning after the last session with an exercise; null after a good one, or where none was scored. */
export function badMorning(sessions: readonly Session[], code: string, guide: OwnGuide): BadMorning | null {
  const last = lastDone(sessions, code);
  if (!last || !mayHaveHurt(last.session, last.item)) return null;
  const answer = morningAnswer(last.session, guide);
  const score = last.session.painNextMorning;
  return score === null || !answer || answer.verdict === "go-on" ? null : { session: last.session, score, answer };
}

export interface MorningWords {
  readonly first: string;
  readonly rest: string;
  readonly tone: "low" | "middle" | "high";
}

/** What to do after such a morning, in the guide's own words. */
export function morningWords(score: Score, answer: MorningAnswer, guide: OwnGuide): MorningWords {
  const { verdict, isWorse, isHigh, against } = answer;
  if (isWorse && against) {
    const first = `That is worse than ${against.when} your session (${against.score}).`;
    const rest = ` ${morningRule(guide)}${isHigh ? ` ${ADVICE_WANTED}` : ""}`;
    return { first, rest, tone: isHigh ? "high" : "middle" };
  }
  const { first = "", rest = "" } = painAdvice(score, isHigh ? "before" : "after", guide) ?? {};
  return { first, rest, tone: verdict === "go-on" ? "low" : isHigh ? "high" : "middle" };
}
