/**
 * A plan counted back from the day of a race. Days are numbers of the calendar (dates.ts), so that neither
 * summer time nor a leap year shifts a week. A week of the plan is seven days; the last ends on the race day.
 */

import { dayNumber, dayOf, weekdayOf } from "./dates.ts";
import type { Weekday } from "./prescription.ts";

export interface RacePhase {
  readonly id: string;
  readonly name: string;
  readonly weeks: number;
  /** The most days a week. */
  readonly most: number;
  /** What becomes of it when the race is nearer than the plan is long. */
  readonly ifLate: string;
}

export interface DatedPhase {
  readonly phase: RacePhase;
  /** The phase whose exercises it has: another where it holds what was reached. */
  readonly exercisesOf: RacePhase;
  readonly start: number;
  readonly end: number;
  readonly weeks: number;
  readonly weekdays: readonly Weekday[];
}

export type RacePlan =
  | { readonly kind: "no-date" | "past" | "today" }
  /** Too near to begin: nothing new may begin any more. */
  | { readonly kind: "too-late"; readonly days: number }
  | {
      /** `shortened`: it begins with the first phase, and later ones are left out. */
      readonly kind: "whole" | "shortened";
      /** Whole weeks to the race, today among its days. */
      readonly weeksLeft: number;
      readonly phases: readonly DatedPhase[];
      readonly leftOut: readonly RacePhase[];
    };

/**
 * @param race The day of the race, YYYY-MM-DD, as it was typed.
 * @param now Today, YYYY-MM-DD.
 * @param nothingNew How many weeks before the race no phase with new exercises begins.
 * @param chosen The days on which the reader can train.
 */
export function racePlan(
  phases: readonly RacePhase[],
  race: string,
  now: string,
  nothingNew: number,
  chosen: readonly Weekday[],
): RacePlan {
  const raceDay = dayNumber(race);
  const first = dayNumber(now);
  if (raceDay === null || first === null) return { kind: "no-date" };
  if (raceDay < first) return { kind: "past" };
  if (raceDay === first) return { kind: "today" };
  const weeksLeft = Math.floor((raceDay - first + 1) / 7);
  const isWhole = weeksLeft >= sumOf(phases);
  const parts = isWhole
    ? phases.map((phase) => ({ phase, exercisesOf: phase, weeks: phase.weeks }))
    : shortened(phases, weeksLeft, nothingNew);
  if (!parts) return { kind: "too-late", days: raceDay - first };
  let left = parts.reduce((sum, { weeks }) => sum + weeks, 0);
  const dated = parts.map(({ phase, exercisesOf, weeks }, at) => {
    const start = raceDay + 1 - 7 * left;
    left -= weeks;
    const end = raceDay - 7 * left;
    const isLast = at === parts.length - 1;
    return { phase, exercisesOf, weeks, start, end, weekdays: daysOf(chosen, phase.most, start, isLast) };
  });
  const leftOut = phases.filter((phase) => !parts.some((part) => part.phase === phase));
  return { kind: isWhole ? "whole" : "shortened", weeksLeft, phases: dated, leftOut };
}

interface Part {
  readonly phase: RacePhase;
  readonly exercisesOf: RacePhase;
  readonly weeks: number;
}

/**
 * The first phases that fit before the last ones, which stay. A phase begins only while something new may,
 * and only where it has all its weeks; those that are over go to the last of them. Null when not even the first fits.
 */
function shortened(phases: readonly RacePhase[], weeksLeft: number, nothingNew: number): readonly Part[] | null {
  const stay = phases.filter(({ ifLate }) => ifLate !== "left-out");
  const atTheEnd = sumOf(stay);
  const reached: RacePhase[] = [];
  let over = weeksLeft - atTheEnd;
  for (const phase of phases) {
    if (phase.ifLate !== "left-out") continue;
    if (phase.weeks > over || over + atTheEnd <= nothingNew) break;
    reached.push(phase);
    over -= phase.weeks;
  }
  const last = reached.at(-1);
  if (!last) return null;
  return [
    ...reached.map((phase) => ({ phase, exercisesOf: phase, weeks: phase.weeks + (phase === last ? over : 0) })),
    ...stay.map((phase) => ({ phase, exercisesOf: phase.ifLate === "held" ? last : phase, weeks: phase.weeks })),
  ];
}

function sumOf(phases: readonly RacePhase[]): number {
  return phases.reduce((sum, { weeks }) => sum + weeks, 0);
}

/** The days of the week before a race on which one still trains: the first four. */
const EARLY = 4;

/**
 * As many of the chosen days as a phase has, as far apart as they can be, the earliest of the phase's week first.
 * The last week ends with the race: it takes early days only, and its very first day where none of them is early.
 */
export function daysOf(chosen: readonly Weekday[], most: number, start: number, isLast: boolean): readonly Weekday[] {
  const first = weekdayOf(start);
  const all = chosen.map((day) => (day - first + 7) % 7).sort((a, b) => a - b);
  const early = isLast ? all.filter((day) => day < EARLY) : all;
  const from = early.length === 0 && all.length > 0 ? [0] : early;
  let best = from.slice(0, most);
  for (const some of choices(from, Math.min(most, from.length))) if (gapOf(some) > gapOf(best)) best = [...some];
  return best.map((day) => ((day + first) % 7) as Weekday).sort((a, b) => a - b);
}

function choices(from: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  return from.flatMap((day, at) => choices(from.slice(at + 1), count - 1).map((rest) => [day, ...rest]));
}

/** The fewest days from one to the next, over the end of the week too. */
function gapOf(days: readonly number[]): number {
  return Math.min(...days.map((day, at) => (days[at + 1] ?? (days[0] ?? 0) + 7) - day));
}

const WEEKDAY_NAMES = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTH_NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Mon 4 Jan". */
export function shortDay(number: number): string {
  const [, month = "", day = ""] = dayOf(number).split("-");
  return `${WEEKDAY_NAMES[weekdayOf(number)]} ${Number(day)} ${MONTH_NAMES[Number(month) - 1]}`;
}

/** "Mon 4 Jan to Sun 24 Jan". */
export function datesOf({ start, end }: Pick<DatedPhase, "start" | "end">): string {
  return `${shortDay(start)} to ${shortDay(end)}`;
}

/** What the page says of a plan, in one or two sentences. */
export function planWords(plan: RacePlan, total: number, nothingNew: number): string {
  switch (plan.kind) {
    case "no-date":
      return "";
    case "past":
      return "That day is past. Put in the day of your next race.";
    case "today":
      return "That is today. Run well: this plan is for the next race.";
    case "too-late":
      return `${daysLeft(plan.days)}: too near to begin. Nothing new in the last ${nothingNew} weeks; keep this plan for the next race.`;
    case "whole":
      return `${weeksWords(plan.weeksLeft)}: the whole plan fits. It begins on ${shortDay(plan.phases[0]?.start ?? 0)}.`;
    case "shortened": {
      const [first] = plan.phases;
      const names = plan.leftOut.map(({ name }) => `"${name}"`);
      const without = names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : (names[0] ?? "");
      return `${weeksWords(plan.weeksLeft)}, and the plan needs ${total}. Start with "${first?.phase.name}" on ${shortDay(first?.start ?? 0)}. Leave out ${without}.`;
    }
  }
}

function weeksWords(weeks: number): string {
  return `${weeks} ${weeks === 1 ? "week" : "weeks"} to your race`;
}

function daysLeft(days: number): string {
  return days < 7 ? `${days} ${days === 1 ? "day" : "days"} to your race` : weeksWords(Math.floor(days / 7));
}

// What was put in stands in the address's fragment: #race=2027-03-28&days=0.3

/** What a fragment says; days that are none are left out. Null when it is about something else. */
export function raceAsked(fragment: string): { race: string; days: readonly Weekday[] } | null {
  const said = new URLSearchParams(fragment.replace(/^#/, ""));
  const race = said.get("race");
  if (race === null || dayNumber(race) === null) return null;
  const days = (said.get("days") ?? "")
    .split(".")
    .flatMap((day) => (/^[0-6]$/.test(day) ? [Number(day) as Weekday] : []));
  return { race, days: [...new Set(days)].sort((a, b) => a - b) };
}

export function raceFragment(race: string, days: readonly Weekday[]): string {
  return race === "" ? "" : `#race=${race}&days=${days.join(".")}`;
}
