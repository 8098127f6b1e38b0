import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Session } from "../../core/log.ts";
import {
  doneItems,
  filledIn,
  hurtItems,
  isBlank,
  isOver,
  localTime,
  newSession,
  withDone,
  withHurt,
} from "../../core/log.ts";
import { logCsv } from "../../core/log-csv.ts";
import { doneWords } from "../../core/log-words.ts";
import { bareItem, EMPTY, sideDose } from "../../core/prescription.ts";
import { restoreSession } from "../../core/restore-session.ts";
import { suggestedItem } from "../../core/suggested.ts";
import { SEED } from "./arbitrary.ts";
import { csvRows } from "./csv.ts";
import { LIBRARY } from "./fixture.ts";
import { PAYLOADS } from "./payloads.ts";

const SHEET = {
  ...EMPTY,
  title: "Right hip",
  items: [...LIBRARY.exercises.slice(0, 2).map((exercise) => suggestedItem(exercise)), bareItem("Z9")],
};
/** So many sets of an exercise, on both sides where it has two. */
function withSetsDone(session: Session, at: number, sets: number): Session {
  return withDone(session, at, { whole: sets, sides: { left: sets, right: sets } });
}

const NOW = new Date(2026, 10, 22, 18, 5);
const SESSION = newSession(SHEET, LIBRARY, NOW);
const TWO = { done: 0, planned: 2 };

test("a new session lists the exercises with the sets planned, of a range the lower end", () => {
  assert.equal(SESSION.at, "2026-11-22T18:05");
  assert.match(SESSION.sheet, /^[0-9a-f]{8}$/);
  assert.deepEqual(SESSION.items, [
    {
      code: "CL",
      name: "Clam",
      setsDone: 0,
      setsPlanned: 2,
      unit: "set",
      sides: { left: TWO, right: TWO },
      hurt: false,
    },
    {
      code: "BC",
      name: "Banded clam",
      setsDone: 0,
      setsPlanned: 2,
      unit: "set",
      sides: { left: TWO, right: TWO },
      hurt: false,
    },
    {
      code: "Z9",
      name: "Exercise Z9 (not in this edition)",
      setsDone: 0,
      setsPlanned: null,
      unit: null,
      sides: null,
      hurt: false,
    },
  ]);
});

test("the log tells what was done, and the lower end of a range is all of it", () => {
  const words = (session: Session) => doneItems(session).map(doneWords);
  assert.deepEqual(words(SESSION), []);
  assert.deepEqual(words(withSetsDone(SESSION, 1, 1)), ["Banded clam: 1 set on each side"]);
  assert.deepEqual(words(withSetsDone(SESSION, 1, 2)), ["Banded clam: all done, 2 sets on each side"]);
  assert.deepEqual(words(withSetsDone(SESSION, 2, 1)), ["Exercise Z9 (not in this edition): done"]);
  const holds = newSession({ ...SHEET, items: [{ ...bareItem("CL"), hold: [20, 30], reps: [4, 4] }] }, LIBRARY, NOW);
  assert.deepEqual(words(withSetsDone(holds, 0, 3)), ["Clam: 3 holds"]);
  assert.deepEqual(words(withSetsDone(holds, 0, 4)), ["Clam: all done, 4 holds"]);
});

test("the log tells both sides, and one side alone is never all of it", () => {
  const sides = (left: number, right: number, items = SHEET.items) =>
    doneItems(
      withDone(newSession({ ...SHEET, items }, LIBRARY, NOW), 0, {
        whole: Math.min(left, right),
        sides: { left, right },
      }),
    ).map(doneWords);
  assert.deepEqual(sides(2, 0), ["Clam: 2 sets, left only"]);
  assert.deepEqual(sides(0, 1), ["Clam: 1 set, right only"]);
  assert.deepEqual(sides(2, 1), ["Clam: left 2 sets, right 1 set"]);
  assert.deepEqual(sides(3, 2), ["Clam: all done, left 3 sets, right 2 sets"]);
  const once = [{ ...bareItem("CL"), side: "each-leg" }] as const;
  assert.deepEqual(
    [...sides(1, 0, [...once]), ...sides(1, 1, [...once])],
    ["Clam: done, left only", "Clam: done on each side"],
  );
  const own = [
    { ...bareItem("CL"), side: "each-leg", sets: [2, 2], right: { ...sideDose(bareItem("CL")), sets: [4, 4] } },
  ] as const;
  assert.deepEqual(sides(2, 2, [...own]), ["Clam: 2 sets on each side"], "the right was asked for four");
  assert.deepEqual(sides(2, 4, [...own]), ["Clam: all done, left 2 sets, right 4 sets"]);
});

test("where only one side's sets are numbered, they are called sets, and the other side is done or not", () => {
  const left = { ...bareItem("CL"), side: "each-leg" } as const;
  const item = { ...left, right: { ...sideDose(left), sets: [2, 3] as const } };
  const session = newSession({ ...SHEET, items: [item] }, LIBRARY, NOW);
  const { setsPlanned, unit, sides } = session.items[0] ?? {};
  assert.deepEqual([setsPlanned, unit, sides?.left.planned, sides?.right.planned], [2, "set", null, 2]);
  const done = doneItems(withDone(session, 0, { whole: 1, sides: { left: 1, right: 2 } })).map(doneWords);
  assert.deepEqual(done, ["Clam: all done, left 1 set, right 2 sets"]);
});

test("a log of before the sides were told apart reads as it was written", () => {
  const old = { ...SESSION, items: [{ code: "CL", name: "Clam", setsDone: 2, setsPlanned: 2, unit: "set" }] };
  const restored = restoreSession(JSON.parse(JSON.stringify(old)));
  assert.deepEqual(restored && doneItems(restored).map(doneWords), ["Clam: all done, 2 sets"]);
  const [item] = old.items;
  const unplanned = restoreSession({ ...old, items: [{ ...item, setsPlanned: null }] });
  assert.deepEqual(unplanned && doneItems(unplanned).map(doneWords), ["Clam: 2 sets"], "nobody knows of how many");
});

test("two copies of a session tell the most that either knows of each side, and what hurt", () => {
  const left = withDone(SESSION, 0, { whole: 0, sides: { left: 2, right: 0 } });
  const right = withHurt(withDone(SESSION, 0, { whole: 1, sides: { left: 1, right: 1 } }), 1, true);
  const both = filledIn(left, right);
  assert.deepEqual(doneItems(both).map(doneWords), ["Clam: left 2 sets, right 1 set"]);
  assert.deepEqual(
    hurtItems(both).map(({ name }) => name),
    ["Banded clam"],
  );
});

test("a copy of a session with fewer exercises takes none away, and another's exercise is not mixed in", () => {
  const [first] = SESSION.items;
  assert.ok(first);
  assert.deepEqual(filledIn(SESSION, { ...SESSION, items: [] }), SESSION);
  const other = { ...first, code: "Z8", setsDone: 2, hurt: true };
  assert.deepEqual(filledIn(SESSION, { ...SESSION, items: [other] }), SESSION);
});

test("ticking a set changes that exercise only", () => {
  const ticked = withSetsDone(SESSION, 1, 2);
  assert.deepEqual(
    ticked.items.map(({ setsDone }) => setsDone),
    [0, 2, 0],
  );
  assert.deepEqual(
    SESSION.items.map(({ setsDone }) => setsDone),
    [0, 0, 0],
  );
});

test("two sessions of one minute have names of their own", () => {
  const next = newSession(SHEET, LIBRARY, new Date(NOW.getTime() + 1000));
  assert.equal(next.at, SESSION.at);
  assert.notEqual(next.id, SESSION.id);
});

test("a session is over when its day is, or half an hour after it was saved", () => {
  const at = (day: number, hours: number, minutes = 0) => new Date(2026, 10, day, hours, minutes);
  const saved = at(22, 18, 30).getTime();
  for (const [savedAt, now, over] of [
    [null, at(22, 23, 59), false],
    [null, at(23, 7), true],
    [saved, at(22, 18, 59), false],
    [saved, at(22, 19, 1), true],
    [saved, at(23, 18, 30), true],
  ] as const) {
    assert.equal(isOver(SESSION, savedAt, now), over, `${String(savedAt)} ${now.toString()}`);
  }
  const late = newSession(SHEET, LIBRARY, at(22, 23, 40));
  assert.equal(isOver(late, null, at(23, 0, 20)), false, "midnight alone ends nothing");
});

test("a session is blank until something is ticked, scored or noted", () => {
  assert.ok(isBlank(SESSION));
  for (const begun of [
    withSetsDone(SESSION, 1, 1),
    { ...SESSION, painBefore: 0 },
    { ...SESSION, painAfter: 0 },
    { ...SESSION, note: "x" },
  ] as Session[]) {
    assert.ok(!isBlank(begun));
  }
});

test("the time is the reader's own, with leading zeros", () => {
  assert.equal(localTime(new Date(2027, 0, 3, 4, 6)), "2027-01-03T04:06");
});

test("a session is restored as it was, and anything else is cleaned or refused", (t) => {
  t.diagnostic(`seed ${SEED}`);
  const session: Session = {
    ...withHurt(withSetsDone(SESSION, 0, 3), 1, true),
    painBefore: 2,
    painAfter: 0,
    painNextMorning: 10,
    note: "fine",
  };
  assert.deepEqual(restoreSession(JSON.parse(JSON.stringify(session))), session);
  assert.equal(restoreSession({ ...session, at: "2026-02-30T10:00" }), null);
  for (const time of ["T25:00", "T18:05:30", "T118:05", "T18:05T5", ""]) {
    assert.equal(restoreSession({ ...session, at: `2026-11-22${time}` }), null, time);
  }
  const half = { code: "CL", sides: { left: { done: 1, planned: 2 } } };
  assert.equal(restoreSession({ ...session, items: [half] })?.items[0]?.sides, null, "half of two sides is none");
  const { id, ...unnamed } = session;
  assert.equal(restoreSession(unnamed)?.id, `${session.at}.${session.sheet}`);
  assert.equal(restoreSession({ ...session, painAfter: 11 })?.painAfter, null);
  assert.equal(restoreSession({ ...session, painAfter: "3" })?.painAfter, null);
  assert.equal(restoreSession({ ...session, note: "a\nb" })?.note, "a b");
  assert.deepEqual(
    restoreSession({ ...session, items: [null, { code: "<b>" }, { code: "CL", setsDone: 1e9 }] })?.items,
    [{ code: "CL", name: "", setsDone: 99, setsPlanned: null, unit: null, sides: null, hurt: false }],
  );
  const at = fc.constantFrom("2026-11-22T18:05", "nonsense", 5);
  fc.assert(
    fc.property(fc.anything(), fc.anything(), at, (items, other, time) => {
      for (const value of [other, { at: time, items, title: other, note: other, painBefore: other }]) {
        const restored = restoreSession(value);
        if (restored) assert.deepEqual(restoreSession(restored), restored);
      }
    }),
    { numRuns: 2000, seed: SEED },
  );
});

test("the CSV has a row an exercise that was done, and a row for a session without any", () => {
  const sessions = [
    { ...withSetsDone(withSetsDone(SESSION, 0, 2), 2, 1), painBefore: 2, painAfter: 3 } as Session,
    withHurt(withHurt({ ...SESSION, note: "rest day" }, 0, true), 1, true),
  ];
  const text = logCsv(sessions);
  assert.ok(text.startsWith("\uFEFFDate,Time,"));
  const rows = csvRows(text.slice(1));
  assert.equal(rows.length, 4);
  assert.ok(rows.every((row) => row.length === 15));
  assert.deepEqual(rows[1], [
    "2026-11-22",
    "18:05",
    "Right hip",
    "Clam",
    "2",
    "2",
    "2",
    "3",
    "",
    "",
    "2",
    "2",
    "2",
    "2",
    "",
  ]);
  assert.equal(rows[2]?.[3], "Exercise Z9 (not in this edition)");
  assert.deepEqual(rows[3], [
    "2026-11-22",
    "18:05",
    "Right hip",
    "",
    "",
    "",
    "",
    "",
    "",
    "rest day",
    "",
    "",
    "",
    "",
    "Clam; Banded clam",
  ]);
});

for (const payload of PAYLOADS) {
  test(`the CSV holds as text: ${payload}`, () => {
    const session = {
      ...SESSION,
      title: payload,
      note: payload,
      items: [{ code: "CL", name: payload, setsDone: 1, setsPlanned: 1, unit: null, sides: null, hurt: true }],
    };
    const [, row = []] = csvRows(logCsv([session]).slice(1));
    for (const cell of [row[2] ?? "", row[3] ?? "", row[9] ?? "", row[14] ?? ""]) {
      assert.equal(cell.replace(/^'(?=\s*[=+\-@＝])/, ""), payload);
      assert.doesNotMatch(cell, /^\s*[=+\-@＝＋－＠]/);
    }
  });
}
