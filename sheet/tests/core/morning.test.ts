/** The morning after: when it is asked for, and what the guide says to the score. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Session } from "../../core/log.ts";
import { newSession, withDone, withHurt } from "../../core/log.ts";
import { askedMorning, badMorning, morningAnswer, morningRule, morningWords } from "../../core/morning.ts";
import { dayOfWeekWords, nextDayOf } from "../../core/next-day.ts";
import { guideFor } from "../../core/pain.ts";
import { EMPTY } from "../../core/prescription.ts";
import { suggestedItem } from "../../core/suggested.ts";
import { LIBRARY } from "./fixture.ts";
import { publishedLibrary } from "./published.ts";

const GUIDE = guideFor(LIBRARY.safety, EMPTY);
const SHEET = { ...EMPTY, items: LIBRARY.exercises.slice(0, 2).map((one) => suggestedItem(one)) };

function session(change: Partial<Session> = {}, hurt: readonly number[] = []): Session {
  const fresh = newSession(SHEET, LIBRARY, new Date(2026, 10, 28, 18, 0));
  const done = [0, 1].reduce((one, at) => withDone(one, at, { whole: 2, sides: { left: 2, right: 2 } }), fresh);
  return { ...hurt.reduce((one, at) => withHurt(one, at, true), done), ...change };
}

test("a morning is asked for on a later day than the last session of the sheet, for a week", () => {
  const { sheet } = session();
  const asked = (today: string, sessions: readonly Session[] = [session()]) => {
    const found = askedMorning(sessions, sheet, today);
    return found && [found.day, found.isToday];
  };
  assert.equal(asked("2026-11-28"), null);
  assert.deepEqual(asked("2026-11-29"), ["2026-11-29", true]);
  assert.deepEqual(asked("2026-12-05"), ["2026-11-29", false]);
  assert.equal(asked("2026-12-06"), null);
  assert.equal(asked("2026-11-29", [session(), session({ id: "2", at: "2026-11-29T07:00" })]), null);
  assert.equal(asked("2026-11-29", [session({ sheet: "ffffffff" })]), null);
  const earlier = session({ id: "0", at: "2026-11-20T07:00" });
  for (const order of [
    [session(), earlier],
    [earlier, session()],
  ])
    assert.deepEqual(asked("2026-11-29", order), ["2026-11-29", true], "the latest counts, wherever the log holds it");
  const untouched = newSession(SHEET, LIBRARY, new Date(2026, 10, 28));
  assert.equal(asked("2026-11-29", [untouched]), null);
  assert.deepEqual(asked("2026-11-29", [{ ...untouched, painAfter: 4 }]), ["2026-11-29", true]);
});

for (const [before, after, morning, verdict, isWorse] of [
  [2, 6, 2, "go-on", false],
  [2, 3, 3, "leave-out", true],
  [null, 3, 4, "leave-out", true],
  [null, 6, 4, "less", false],
  [null, null, 3, "go-on", false],
  [null, null, 5, "less", false],
  [7, 7, 7, "leave-out", false],
  [0, null, 10, "leave-out", true],
] as const) {
  test(`a morning of ${morning} after ${before} before and ${after} after: ${verdict}`, () => {
    const answer = morningAnswer({ painBefore: before, painAfter: after, painNextMorning: morning }, GUIDE);
    assert.deepEqual([answer?.verdict, answer?.isWorse], [verdict, isWorse]);
  });
}

test("a morning without a score is not answered", () => {
  assert.equal(morningAnswer({ painBefore: 3, painAfter: 3, painNextMorning: null }, GUIDE), null);
});

test("each morning is answered in the guide's own words, and nothing else", (t) => {
  const library = publishedLibrary(t);
  if (!library) return;
  const guide = guideFor(library.safety, EMPTY);
  const said = (painBefore: 2 | 7 | null, painNextMorning: 1 | 5 | 7 | 8) => {
    const answer = morningAnswer({ painBefore, painAfter: null, painNextMorning }, guide);
    const words = answer && morningWords(painNextMorning, answer, guide);
    return words && [`${words.first}${words.rest}`, words.tone];
  };
  const [low, middle] = guide.zones;
  assert.deepEqual(said(2, 1), [low?.do, "low"]);
  assert.deepEqual(said(null, 5), [`${middle?.label}. ${middle?.do}`, "middle"]);
  assert.deepEqual(said(2, 5), [`That is worse than before your session (2). ${morningRule(guide)}`, "middle"]);
  assert.match(said(7, 8)?.[0] ?? "", /settles\. Then start with less\. If it does not settle, ask for advice\.$/);
  assert.equal(said(7, 8)?.[1], "high");
  assert.match(said(7, 7)?.join() ?? "", /^That is a lot of pain to start with\..*ask for advice\.,high$/);
});

test("the person's own limit holds in the morning, too", () => {
  const guide = guideFor(LIBRARY.safety, { ...EMPTY, painLimit: 2 });
  const answer = morningAnswer({ painBefore: 3, painAfter: 3, painNextMorning: 3 }, guide);
  assert.deepEqual([answer?.verdict, answer?.isHigh], ["leave-out", true]);
});

test("where the guide must not be used, only a worse morning is answered", () => {
  const guide = guideFor(LIBRARY.safety, { ...EMPTY, stopRule: "Stop if it grows." });
  const of = (painBefore: 2 | null, painNextMorning: 2 | 3 | 9) =>
    morningAnswer({ painBefore, painAfter: null, painNextMorning }, guide);
  assert.deepEqual([of(2, 2), of(null, 9)], [null, null]);
  const worse = of(2, 3);
  assert.ok(worse && worse.verdict === "leave-out");
  const { first, rest, tone } = morningWords(3, worse, guide);
  assert.equal(first, "That is worse than before your session (2).");
  assert.equal(tone, "middle");
  assert.doesNotMatch(rest, /ask for advice/, "it has no limit to be above");
  const [code = ""] = SHEET.items.map((item) => item.code);
  const scored = (morning: 2 | 3) => badMorning([session({ painBefore: 2, painNextMorning: morning })], code, guide);
  assert.deepEqual([scored(2), scored(3)?.score], [null, 3]);
});

test("what is said of a worse morning is the guide's own sentence", (t) => {
  const library = publishedLibrary(t);
  if (!library) return;
  const guide = library.safety.pain_guide;
  assert.match(morningRule(guide), /^If it is worse.*leave the exercise out until it settles\./);
  assert.ok(guide.next_morning.endsWith(morningRule(guide)));
  assert.equal(morningRule({ next_morning: "Check." }), "Check.");
});

test("a bad morning stands at the exercise that hurt until it was done again; unnamed, at all that were done", () => {
  const [first = "", second = ""] = SHEET.items.map(({ code }) => code);
  const bad = { painBefore: 1, painAfter: 3, painNextMorning: 6 } as const;
  const at = (sessions: readonly Session[]) => [first, second].map((code) => badMorning(sessions, code, GUIDE)?.score);
  assert.deepEqual(at([session(bad, [0])]), [6, undefined]);
  assert.deepEqual(at([session(bad)]), [6, 6]);
  assert.deepEqual(at([session({ ...bad, painNextMorning: 1 })]), [undefined, undefined]);
  assert.deepEqual(at([session(bad), session({ id: "2", at: "2026-11-30T08:00" })]), [undefined, undefined]);
  const next = session({ id: "2", at: "2026-11-30T08:00" });
  const onlySecond = withDone(next, 0, { whole: 0, sides: { left: 0, right: 0 } });
  assert.deepEqual(at([session(bad), onlySecond]), [6, undefined], "the other one was done since");
});

test("the next day of the plan is one of its days, between its first and its last week", () => {
  const plan = { weekdays: [0, 2, 4], start: "2026-11-28", weeks: 2 } as const;
  // 28 November 2026 is a Saturday; two weeks from it end on Friday 11 December.
  assert.deepEqual(nextDayOf(plan, "2026-11-28"), { kind: "later", day: "2026-11-30" });
  assert.deepEqual(nextDayOf(plan, "2026-11-30"), { kind: "today" });
  assert.deepEqual(nextDayOf(plan, "2026-11-01"), { kind: "later", day: "2026-11-30" });
  assert.deepEqual(nextDayOf(plan, "2026-12-11"), { kind: "today" });
  assert.deepEqual(nextDayOf(plan, "2026-12-12"), { kind: "over" });
  assert.deepEqual(nextDayOf({ ...plan, weekdays: [5] }, "2026-12-12"), { kind: "over" }, "the day after the last");
  assert.deepEqual(nextDayOf({ ...plan, weeks: null }, "2026-12-12"), { kind: "later", day: "2026-12-14" });
  assert.deepEqual(nextDayOf({ ...plan, start: null }, "2027-12-12"), { kind: "later", day: "2027-12-13" });
  assert.equal(nextDayOf({ ...plan, weekdays: [] }, "2026-11-28"), null);
  assert.equal(nextDayOf(plan, "soon"), null);
  assert.equal(dayOfWeekWords("2026-11-30"), "Monday 30 November");
});
