import assert from "node:assert/strict";
import { test } from "node:test";
import ICAL from "ical.js";
import { dayNumber, dayOf, weekdayOf } from "../../core/dates.ts";
import { decodeSheet } from "../../core/link.ts";
import type { Weekday } from "../../core/prescription.ts";
import type { DatedPhase, RacePhase } from "../../core/race-weeks.ts";
import { datesOf, daysOf, planWords, raceAsked, raceFragment, racePlan, shortDay } from "../../core/race-weeks.ts";
import { raceCalendar, raceLink } from "../../race-sheets.ts";
import { PAGE } from "./fixture.ts";
import { publishedLibrary } from "./published.ts";

/** The plan of the site: twelve weeks, and nothing new in the last five. */
const PHASES: readonly RacePhase[] = [
  { id: "find-the-muscle", name: "Find the muscles", weeks: 2, most: 3, ifLate: "left-out" },
  { id: "stand-up", name: "Stand up", weeks: 2, most: 3, ifLate: "left-out" },
  { id: "add-load", name: "Add load", weeks: 2, most: 2, ifLate: "left-out" },
  { id: "one-leg", name: "One leg", weeks: 2, most: 2, ifLate: "left-out" },
  { id: "keep", name: "Keep what you have", weeks: 3, most: 1, ifLate: "held" },
  { id: "race-week", name: "Race week", weeks: 1, most: 1, ifLate: "kept" },
];
const NOTHING_NEW = 5;
const MON_THU: readonly Weekday[] = [0, 3];

function planFor(race: string, now: string, days: readonly Weekday[] = MON_THU) {
  return racePlan(PHASES, race, now, NOTHING_NEW, days);
}

function phasesFor(race: string, now: string, days?: readonly Weekday[]): readonly DatedPhase[] {
  const plan = planFor(race, now, days);
  assert.ok("phases" in plan, plan.kind);
  return plan.phases;
}

function wordsFor(race: string, now: string): string {
  return planWords(planFor(race, now), 12, NOTHING_NEW);
}

test("twelve weeks before a Sunday the phases run from Monday to Sunday, the last to the race", () => {
  assert.deepEqual(
    phasesFor("2027-03-28", "2026-11-28").map((one) => `${datesOf(one)}: ${one.phase.name}`),
    [
      "Mon 4 Jan to Sun 17 Jan: Find the muscles",
      "Mon 18 Jan to Sun 31 Jan: Stand up",
      "Mon 1 Feb to Sun 14 Feb: Add load",
      "Mon 15 Feb to Sun 28 Feb: One leg",
      "Mon 1 Mar to Sun 21 Mar: Keep what you have",
      "Mon 22 Mar to Sun 28 Mar: Race week",
    ],
  );
  assert.equal(
    wordsFor("2027-03-28", "2026-11-28"),
    "17 weeks to your race: the whole plan fits. It begins on Mon 4 Jan.",
  );
});

test("whatever the day, weeks follow each other without a gap and end on the race: summer time and leap days too", () => {
  const zone = process.env.TZ;
  try {
    for (const place of ["Europe/London", "Pacific/Auckland", "America/New_York"]) {
      process.env.TZ = place;
      for (let race = dayNumber("2027-12-01") ?? 0; dayOf(race) < "2028-12-01"; race++) {
        const phases = phasesFor(dayOf(race), dayOf(race - 90));
        assert.equal(phases.at(-1)?.end, race);
        assert.equal(phases[0]?.start, race - 83);
        for (const [at, { start, end, weeks }] of phases.entries()) {
          assert.equal(end - start + 1, 7 * weeks);
          assert.equal(start, at === 0 ? race - 83 : (phases[at - 1]?.end ?? 0) + 1);
        }
      }
    }
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test("a plan over the end of February of a leap year counts the 29th", () => {
  const [last] = phasesFor("2028-03-05", "2027-11-01").slice(-1);
  assert.equal(last && datesOf(last), "Mon 28 Feb to Sun 5 Mar");
  const week = phasesFor("2028-03-01", "2027-11-01").at(-1);
  assert.equal(week && datesOf(week), "Thu 24 Feb to Wed 1 Mar");
});

test("the whole plan fits to the day: 83 days before the race it begins today", () => {
  const [first] = phasesFor("2027-03-28", "2027-01-04");
  assert.equal(first?.start, dayNumber("2027-01-04"));
  assert.equal(planFor("2027-03-28", "2027-01-04").kind, "whole");
  assert.equal(planFor("2027-03-28", "2027-01-05").kind, "shortened");
});

test("a nearer race begins with the first phase, leaves out later ones, and holds what was reached", () => {
  const reached = (weeks: number) => {
    const race = "2027-03-28";
    const now = dayOf((dayNumber(race) ?? 0) + 1 - 7 * weeks);
    const plan = planFor(race, now);
    return "phases" in plan
      ? plan.phases.map((one) => `${one.phase.id} ${one.exercisesOf.id} ${one.weeks}`)
      : plan.kind;
  };
  const end = (of: string) => [`keep ${of} 3`, "race-week race-week 1"];
  assert.deepEqual(reached(11), [
    "find-the-muscle find-the-muscle 2",
    "stand-up stand-up 2",
    "add-load add-load 3",
    ...end("add-load"),
  ]);
  assert.deepEqual(reached(8), ["find-the-muscle find-the-muscle 2", "stand-up stand-up 2", ...end("stand-up")]);
  assert.deepEqual(reached(7), ["find-the-muscle find-the-muscle 3", ...end("find-the-muscle")]);
  assert.deepEqual(reached(6), ["find-the-muscle find-the-muscle 2", ...end("find-the-muscle")]);
  assert.equal(reached(5), "too-late");
});

test("how long nothing new may begin before a race is the plan's own, and a phase begins with all its weeks or not at all", () => {
  const reached = (weeks: number, nothingNew: number) => {
    const plan = racePlan(PHASES, "2027-03-28", dayOf((dayNumber("2027-03-28") ?? 0) + 1 - 7 * weeks), nothingNew, []);
    return "phases" in plan ? plan.phases.map((one) => `${one.phase.id} ${one.weeks}`).slice(0, -2) : plan.kind;
  };
  assert.deepEqual(reached(11, 8), ["find-the-muscle 2", "stand-up 5"]);
  assert.deepEqual(reached(8, 6), ["find-the-muscle 4"], "the sixth week before it is one of six");
  assert.deepEqual(reached(7, 2), ["find-the-muscle 3"]);
});

test("the days of each phase are the reader's, and in the week of the race only early ones", () => {
  const days = phasesFor("2027-03-28", "2026-11-28", [2, 5, 6]).map(({ weekdays }) => weekdays);
  assert.deepEqual(days, [[2, 5, 6], [2, 5, 6], [2, 5], [2, 5], [2], [2]]);
  const late = phasesFor("2027-03-28", "2026-11-28", [4, 6]).map(({ weekdays }) => weekdays);
  assert.deepEqual(late.slice(-2), [[4], [0]]);
});

test("no phase with new exercises begins in the weeks in which nothing new may", () => {
  const race = dayNumber("2027-03-28") ?? 0;
  for (let ahead = 1; ahead < 120; ahead++) {
    const plan = planFor(dayOf(race), dayOf(race - ahead));
    if (!("phases" in plan)) continue;
    const begins = plan.phases.filter(({ phase }) => phase.ifLate === "left-out").map(({ start }) => race + 1 - start);
    assert.ok(Math.min(...begins) > 7 * NOTHING_NEW, `${ahead} days ahead`);
    assert.ok((plan.phases[0]?.start ?? 0) >= race - ahead, "it begins today or later");
    assert.equal(plan.phases.at(-1)?.end, race);
  }
});

test("what is said of a date: past, today, too near, sooner than the plan", () => {
  assert.equal(wordsFor("2026-11-27", "2026-11-28"), "That day is past. Put in the day of your next race.");
  assert.match(wordsFor("2026-11-28", "2026-11-28"), /^That is today\./);
  assert.match(wordsFor("2026-11-29", "2026-11-28"), /^1 day to your race: too near to begin\./);
  assert.match(wordsFor("2026-12-30", "2026-11-28"), /^4 weeks to your race: too near .*last 5 weeks/);
  assert.equal(
    wordsFor("2027-01-24", "2026-11-28"),
    '8 weeks to your race, and the plan needs 12. Start with "Find the muscles" on Mon 30 Nov. Leave out "Add load" and "One leg".',
  );
  assert.match(wordsFor("2026-11-30", "2026-11-28"), /^2 days to your race: too near/);
  assert.match(wordsFor("2026-12-05", "2026-11-28"), /^1 week to your race: too near/);
  const left = (race: string) => /Leave out (.*)\.$/.exec(wordsFor(race, "2026-11-28"))?.[1];
  assert.equal(left("2027-02-14"), '"One leg"');
  assert.equal(left("2027-01-10"), '"Stand up", "Add load" and "One leg"');
  assert.equal(wordsFor("2027-03-28", "soon"), "");
  assert.equal(wordsFor("2027-02-30", "2026-11-28"), "");
  assert.equal(wordsFor("", "2026-11-28"), "");
});

test("days of a phase are the reader's own, as many as it has and far apart; none is invented", () => {
  const monday = dayNumber("2027-01-04") ?? 0;
  assert.deepEqual(daysOf([0, 2, 4], 3, monday, false), [0, 2, 4]);
  assert.deepEqual(daysOf([0, 1, 2, 3, 4, 5, 6], 2, monday, false), [0, 3]);
  assert.deepEqual(daysOf([0, 1, 4], 2, monday, false), [0, 4]);
  assert.deepEqual(daysOf([1, 3], 1, monday, false), [1]);
  assert.deepEqual(daysOf([], 2, monday, false), []);
});

test("a week of a phase begins on any day: its earliest days count, and are told from Monday on", () => {
  const thursday = dayNumber("2027-01-07") ?? 0;
  assert.deepEqual(daysOf([0, 1, 4], 1, thursday, false), [4]);
  assert.deepEqual(daysOf([4, 1], 2, thursday, false), [1, 4]);
  assert.deepEqual(daysOf([0, 4, 6], 1, thursday, true), [4]);
  const monday = thursday - 3;
  assert.deepEqual(daysOf([1, 2], 1, monday, true), [1], "early is early enough, the first day need not be");
  assert.deepEqual(daysOf([0, 1, 3, 4], 3, monday, false).length, 3, "never more than the phase has");
  assert.deepEqual(daysOf([1, 3, 5], 2, monday, false), [1, 5], "from Saturday to Tuesday it is three days");
});

test("a day is told by its weekday and month", () => {
  for (let day = 0; day < 366; day += 5) {
    const [weekday, month, date] = new Date(`${dayOf(day)}T12:00:00`).toString().split(" ");
    assert.equal(shortDay(day), `${weekday} ${Number(date)} ${month}`);
  }
});

test("in the week of the race one trains early, never on the race day or close before it", () => {
  for (let race = 3000; race < 3007; race++) {
    for (const chosen of [[0], [3], [6], [1, 5], [0, 1, 2, 3, 4, 5, 6]] as Weekday[][]) {
      const [day] = daysOf(chosen, 1, race - 6, true);
      assert.ok(day !== undefined);
      const ahead = (weekdayOf(race) - day + 7) % 7;
      assert.ok(ahead >= 3, `${shortDay(race)}: ${ahead} days before`);
    }
  }
});

test("date and days go through the fragment; another fragment is no race", () => {
  assert.deepEqual(raceAsked(raceFragment("2027-03-28", [0, 3])), { race: "2027-03-28", days: [0, 3] });
  assert.deepEqual(raceAsked("#race=2027-03-28&days=9.x.3.3"), { race: "2027-03-28", days: [3] });
  assert.deepEqual(raceAsked("#race=2027-03-28&days=16.62.5.0.34"), { race: "2027-03-28", days: [0, 5] });
  assert.deepEqual(raceAsked("#race=2027-03-28"), { race: "2027-03-28", days: [] });
  for (const other of ["", "#keep", "#race=2027-02-30", "#race=soon"]) assert.equal(raceAsked(other), null);
  assert.equal(raceFragment("", [0]), "");
});

test("every phase has a sheet with its own dates, and one calendar holds them all", (t) => {
  const library = publishedLibrary(t);
  if (!library) return;
  const phases = phasesFor("2027-03-28", "2026-11-28");
  for (const dated of phases) {
    const { sheet, problems } = decodeSheet(raceLink(library, "race-plan", dated, PAGE) ?? "");
    assert.deepEqual(problems, []);
    assert.equal(sheet?.start, dayOf(dated.start));
    assert.equal(sheet?.weeks, dated.weeks);
    assert.deepEqual(sheet?.weekdays, dated.weekdays);
    assert.ok((sheet?.items.length ?? 0) > 0);
  }
  const file = raceCalendar(library, "race-plan", phases, PAGE, "07:00", new Date("2026-11-28T10:00:00Z"), null) ?? "";
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  assert.deepEqual(
    events.map((one) => String(one.startDate)),
    ["2027-01-04", "2027-01-18", "2027-02-01", "2027-02-15", "2027-03-01", "2027-03-22"].map(
      (day) => `${day}T07:00:00`,
    ),
  );
  assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
  assert.equal(raceCalendar(library, "race-plan", phases, PAGE, "soon", new Date(), null), null);
  assert.equal(
    raceCalendar(library, "race-plan", phasesFor("2027-03-28", "2026-11-28", []), PAGE, "07:00", new Date(), null),
    null,
  );
});

test("a phase that holds what was reached has those exercises, on its own days a week", (t) => {
  const library = publishedLibrary(t);
  if (!library) return;
  const held = phasesFor("2027-01-24", "2026-11-28").find(({ phase }) => phase.id === "keep");
  assert.ok(held);
  const { sheet } = decodeSheet(raceLink(library, "race-plan", held, PAGE) ?? "");
  const reached = library.programmes.find(({ id }) => id === "race-plan")?.phases.find(({ id }) => id === "stand-up");
  const codes = reached?.items.map((item) => library.exercises.find(({ id }) => id === item.exercise)?.code);
  assert.deepEqual(
    sheet?.items.map(({ code }) => code),
    codes,
  );
  assert.deepEqual(
    sheet?.items.map(({ perWeek }) => perWeek),
    codes?.map(() => [1, 1]),
  );
  assert.match(sheet?.title ?? "", /Keep what you have$/);
});
