/**
 * Steps up and back between the rungs of a ladder, by the edge's own rule. The log can count what the
 * edge says that it counts (`asks`) and whether it stayed calm; the rest, such as whether the pelvis was
 * level, only the reader knows. So a step is never more than a question, in the rule's own words.
 */

import { dayNumber } from "./dates.ts";
import type { Asks, Exercise, Library, Rung } from "./library.ts";
import { bandOf, exerciseByCode } from "./library.ts";
import type { LoggedItem, Session } from "./log.ts";
import { doneItems, hurtItems } from "./log.ts";
import { lastDone, morningAnswer } from "./morning.ts";
import { sheetId } from "./names.ts";
import type { OwnGuide } from "./pain.ts";
import { guideFor, isTooMuch, zoneOf } from "./pain.ts";
import type { Item, Prescription, Range } from "./prescription.ts";
import { roundsOf } from "./rounds.ts";
import { handsOf, itemOf } from "./turns.ts";

export interface Step {
  readonly kind: "on" | "back";
  /** The exercise of the sheet. */
  readonly from: Exercise;
  readonly to: Rung;
  /** What has to be true, in the words of the data. */
  readonly rule: string;
  /** The session that the question rests on: a later one asks it anew. */
  readonly session: string;
}

/** The name under which an answer is kept. */
export function stepName({ kind, from, to }: Step): string {
  return `${from.code} ${to.code} ${kind}`;
}

/** The steps that the log gives reason to ask about; a step back goes first and alone. */
export function stepsOf(item: Item, sheet: Prescription, library: Library, sessions: readonly Session[]): Step[] {
  const exercise = exerciseByCode(library, item.code);
  if (!exercise) return [];
  const own = sessions.filter((one) => one.sheet === sheetId(sheet)).sort((a, b) => (a.at < b.at ? -1 : 1));
  const guide = guideFor(library.safety, sheet);
  const back = stepsBack(exercise, own, guide);
  return back.length > 0 ? back : stepsOn(exercise, item, { sheet, library, sessions: own, guide });
}

// --- back ------------------------------------------------------------------------------------------

/** The guide leads to an easier exercise after pain above the limit, and to less after a worse morning. */
function stepsBack(exercise: Exercise, sessions: readonly Session[], guide: OwnGuide): Step[] {
  const last = lastDone(sessions, exercise.code);
  if (!last || !hasHurt(last.session, last.item)) return [];
  const { painAfter, id } = last.session;
  if (!isTooMuch(painAfter, guide) && morningAnswer(last.session, guide)?.verdict !== "leave-out") return [];
  return exercise.easier_forms.map((to) => ({
    kind: "back",
    from: exercise,
    to,
    rule: to.step_back_when,
    session: id,
  }));
}

/** Whether it was this exercise that hurt: by the reader's word, or because nothing else was done. */
function hasHurt(session: Session, item: LoggedItem): boolean {
  return item.hurt || (hurtItems(session).length === 0 && doneItems(session).length === 1);
}

// --- on --------------------------------------------------------------------------------------------

interface Counted {
  readonly sheet: Prescription;
  readonly library: Library;
  /** Those of the sheet, the earliest first. */
  readonly sessions: readonly Session[];
  readonly guide: OwnGuide;
}

function stepsOn(exercise: Exercise, item: Item, { sheet, library, sessions, guide }: Counted): Step[] {
  // The rule is that of the exercise with its band.
  if (bandOf(library, exercise) && item.band === "none") return [];
  const { move_on_sessions: usual, move_on_rules: general } = library.safety;
  return exercise.progresses_to.flatMap(({ exercise: next, asks, when }) => {
    const to = exercise.harder_forms.find(({ id }) => id === next);
    if (!to || sheet.items.some(({ code }) => code === to.code) || !reaches(item, asks)) return [];
    const run = runOf(sessions, item, asks, guide);
    const last = run[run.length - 1];
    if (!last || !isLongEnough(run, asks, usual, item)) return [];
    const rule = asks === null ? [general[0] ?? "", when].join(" ").trim() : when;
    return [{ kind: "on" as const, from: exercise, to, rule, session: last.id }];
  });
}

/** Whether who does what the sheet says can meet the rule: a rule of 15 is not met by a sheet of 10. */
function reaches(item: Item, asks: Asks | null): boolean {
  if (asks === null) return true;
  const isReached = (range: Range | null, asked: number | null) =>
    range === null || asked === null || range[1] >= asked;
  return (
    handsOf(item).every((hand) => {
      const { sets, reps, hold } = itemOf(item, hand);
      return isReached(sets ?? [1, 1], asks.sets) && isReached(reps, asks.reps) && isReached(hold, asks.hold_seconds);
    }) &&
    (item.height === null || asks.height_cm === null || item.height >= asks.height_cm)
  );
}

/** The latest sessions with the exercise, back to the first that does not meet the rule; where it was left out counts for nothing. */
function runOf(sessions: readonly Session[], item: Item, asks: Asks | null, guide: OwnGuide): readonly Session[] {
  const with_ = sessions.flatMap((session) => {
    const done = doneItems(session).find(({ code }) => code === item.code);
    return done
      ? [{ session, isMet: roundsDone(done) >= roundsAsked(item, asks) && isCalm(session, done, guide) }]
      : [];
  });
  const broken = with_.map(({ isMet }) => isMet).lastIndexOf(false);
  return with_.slice(broken + 1).map(({ session }) => session);
}

/** Sets or holds that are done, on the side that did fewer. */
function roundsDone({ setsDone, sides }: LoggedItem): number {
  return sides === null ? setsDone : Math.min(sides.left.done, sides.right.done);
}

/** So many of what is ticked: the sets of the rule, or its holds; without a rule of its own, every one of them. */
function roundsAsked(item: Item, asks: Asks | null): number {
  const { count, least, unit } = roundsOf(item);
  if (asks === null) return count;
  if (unit === "set") return asks.sets ?? (asks.reps === null ? least : 1);
  return unit === "hold" ? (asks.reps ?? least) : 1;
}

/** No more pain than one goes on with, and no worse next morning; what nobody scored is asked of the reader. */
function isCalm(session: Session, item: LoggedItem, guide: OwnGuide): boolean {
  const isOther = !item.hurt && hurtItems(session).length > 0;
  const isLow = (score: Session["painAfter"]) => score === null || zoneOf(score, guide) === guide.zones[0];
  if (!isLow(session.painBefore)) return false;
  return isOther || (isLow(session.painAfter) && (morningAnswer(session, guide)?.verdict ?? "go-on") === "go-on");
}

/** Whether sessions that meet the rule are as many in a row, or go as far back, as it says. */
function isLongEnough(run: readonly Session[], asks: Asks | null, usual: number, { perWeek }: Item): boolean {
  if (asks === null || asks.days === null) return run.length >= (asks?.sessions ?? usual);
  const days = [...new Set(run.map(({ at }) => dayNumber(at.slice(0, 10)) ?? 0))];
  const before = Math.max(...days) - asks.days;
  const enough = Math.max(2, Math.ceil(((perWeek?.[0] ?? 1) * asks.days) / 7));
  return Math.min(...days) <= before + 1 && days.filter((day) => day > before).length >= enough;
}
