import assert from "node:assert/strict";
import { test } from "node:test";
import ICAL from "ical.js";
import type { CalendarPlan } from "../../core/calendar.ts";
import { calendarFile, calendarOf, REMINDERS } from "../../core/calendar.ts";
import { dayNumber, dayOf, LAST_DAY, nearestDay, weekdayOf } from "../../core/dates.ts";
import { sheetLink } from "../../core/link.ts";
import type { Prescription, Weekday } from "../../core/prescription.ts";
import { bareItem, EMPTY } from "../../core/prescription.ts";
import { suggestedItem } from "../../core/suggested.ts";
import type { Zone } from "../../core/time-zone.ts";
import { LIBRARY, PAGE } from "./fixture.ts";
import { CONTROLS, PAYLOADS } from "./payloads.ts";

const SHEET: Prescription = {
  ...EMPTY,
  edition: "1a2b3c4d",
  title: "Right hip",
  items: LIBRARY.exercises.slice(0, 3).map((exercise) => suggestedItem(exercise)),
};
const NOW = new Date("2026-11-22T09:30:00Z");
const PLAN: CalendarPlan = { start: "2026-11-24", weekdays: [0, 2, 4], weeks: 4, time: "18:30", minutes: 20 };
const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;

function fileOf(plan: CalendarPlan = PLAN, sheet = SHEET, zone: Zone | null = null): string {
  const file = calendarFile(sheet, LIBRARY, sheetLink(PAGE, sheet), plan, NOW, zone);
  assert.ok(file !== null);
  return file;
}

function eventOf(file: string): ICAL.Event {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const events = calendar.getAllSubcomponents("vevent");
  assert.equal(events.length, 1);
  assert.ok(calendar.getAllSubcomponents().every(({ name }) => name === "vevent" || name === "vtimezone"));
  return new ICAL.Event(events[0]);
}

/** Every start of the event as its parser says; stops at 1000, so that COUNT is proved. */
function startsOf(file: string): ICAL.Time[] {
  const iterator = eventOf(file).iterator();
  const starts: ICAL.Time[] = [];
  for (let next = iterator.next(); next && starts.length < 1000; next = iterator.next()) starts.push(next);
  return starts;
}

function assertWellFormed(file: string): void {
  assert.ok(file.endsWith("\r\n"));
  assert.doesNotMatch(file.replace(/\r\n/g, ""), /[\r\n]/);
  for (const line of file.split("\r\n")) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(!line.includes("\uFFFD") || PAYLOADS.some((payload) => payload.includes("\uFFFD")));
  }
  assert.doesNotMatch(file, /UNTIL/);
}

function subset(mask: number): Weekday[] {
  return DAYS.filter((day) => mask & (1 << day));
}

test("every subset of weekdays from every day gives weeks × days events, on those days", () => {
  for (let mask = 1; mask < 128; mask++) {
    const weekdays = subset(mask);
    for (let from = 0; from < 7; from++) {
      const first = (dayNumber("2026-11-23") ?? 0) + from;
      const weeks = 1 + ((mask + from) % 5);
      const file = fileOf({ ...PLAN, start: dayOf(first), weekdays, weeks });
      const expected: string[] = [];
      for (let day = first; expected.length < weeks * weekdays.length; day++) {
        if (weekdays.includes(weekdayOf(day))) expected.push(`${dayOf(day)}T18:30:00`);
      }
      assert.deepEqual(startsOf(file).map(String), expected, `${weekdays.join("")} from ${dayOf(first)}`);
      // The parser passes over a start that is no chosen day; Google and Outlook count it.
      assert.equal(String(eventOf(file).startDate), expected[0]);
      assertWellFormed(file);
    }
  }
});

/** A zone by the table that Node has. */
function zoneNamed(name: string): Zone {
  const fields = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" } as const;
  const clock = new Intl.DateTimeFormat("en-GB", { ...fields, hourCycle: "h23", timeZone: name });
  return {
    name,
    aheadAt: (moment) => {
      const part = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
      const shown = Date.UTC(part.year ?? 0, (part.month ?? 0) - 1, part.day, part.hour, part.minute);
      return (shown - Math.floor(moment / 60_000) * 60_000) / 60_000;
    },
  };
}

const LONDON = zoneNamed("Europe/London");

/** Every start of a file as a moment, by its own zone's rules alone: no table of zones is asked. */
function momentsOf(file: string): number[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent("vtimezone") ?? undefined);
  return startsOf(file).map((time) => {
    const moment = time.clone();
    moment.zone = zone;
    return moment.toUnixTime() * 1000;
  });
}

const EVERYWHERE = {
  "Europe/London": "BYDAY=-1SU",
  "Europe/Dublin": "BYDAY=-1SU",
  "America/New_York": "BYMONTH=3;BYDAY=2SU",
  "Australia/Sydney": "BYMONTH=10;BYDAY=1SU",
  "Australia/Lord_Howe": "TZOFFSETFROM:+1030",
  "America/St_Johns": "TZOFFSETTO:-0330",
  "Asia/Kolkata": "TZOFFSETTO:+0530",
  "Africa/Casablanca": "TZOFFSETTO:+0000",
  "Pacific/Kiritimati": "TZOFFSETTO:+1400",
  UTC: "TZOFFSETTO:+0000",
};

test("the file's own zone keeps the clock time across both changes of the clocks, everywhere", () => {
  for (const [name, rule] of Object.entries(EVERYWHERE)) {
    const zone = zoneNamed(name);
    for (const start of ["2026-01-05", "2026-03-01", "2026-09-20"]) {
      const file = fileOf({ ...PLAN, start, weekdays: [...DAYS], weeks: 10 }, SHEET, zone);
      assertWellFormed(file);
      assert.ok(file.includes(rule), `${name}: ${rule}`);
      assert.ok(file.includes(`\r\nDTSTART;TZID=${name}:`));
      const shown = momentsOf(file).map((moment) => new Date(moment + zone.aheadAt(moment) * 60_000).toISOString());
      assert.equal(shown.length, 70);
      assert.deepEqual(new Set(shown.map((time) => time.slice(11, 16))), new Set(["18:30"]), `${name} from ${start}`);
    }
  }
});

test("plans that lie years apart keep their clock time, in whatever order they stand and also where clocks follow no rule", () => {
  for (const name of ["Europe/London", "Africa/Casablanca"]) {
    const zone = zoneNamed(name);
    for (const starts of [
      ["2026-01-05", "2030-06-03"],
      ["2030-06-03", "2026-01-05"],
    ]) {
      const all = starts.map((start) => ({ sheet: SHEET, link: PAGE, plan: { ...PLAN, start, weeks: 52 } }));
      const file = calendarOf(all, LIBRARY, NOW, zone);
      const calendar = new ICAL.Component(ICAL.parse(file ?? ""));
      const own = new ICAL.Timezone(calendar.getFirstSubcomponent("vtimezone") ?? undefined);
      const shown = calendar.getAllSubcomponents("vevent").flatMap((event) => {
        const iterator = new ICAL.Event(event).iterator();
        return Array.from({ length: 156 }, () => {
          const time = iterator.next().clone();
          time.zone = own;
          const moment = time.toUnixTime() * 1000;
          return new Date(moment + zone.aheadAt(moment) * 60_000).toISOString().slice(11, 16);
        });
      });
      assert.deepEqual([...new Set(shown)], ["18:30"], `${name}: ${starts.join()}`);
    }
  }
});

test("a file says what it is before all else, and without a plan there is none", () => {
  assert.deepEqual(fileOf().split("\r\n").slice(0, 3), [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Level Hips//Exercise sheet//EN",
  ]);
  assert.equal(calendarOf([], LIBRARY, NOW, null), null);
});

test("an event says what the one side that was chosen means", () => {
  const items = [{ ...bareItem("CL"), side: "left" as const }];
  assert.match(eventOf(fileOf(PLAN, { ...SHEET, items })).description, /\n {3}Side: Your left side works\.\n/);
});

test("a device that names no zone gets the clock time alone", () => {
  const file = fileOf();
  assert.doesNotMatch(file, /TZID|VTIMEZONE/);
  assert.ok(eventOf(file).startDate.zone === ICAL.Timezone.localTimezone, "the start is a floating time");
});

test("the event says what to do, for how long, and where", () => {
  const event = eventOf(fileOf());
  const link = sheetLink(PAGE, SHEET);
  assert.equal(event.summary, "Right hip");
  assert.match(event.description, /^1\. Clam: 2 to 3 sets of 10 to 15 repeats, each side; 2 to 3 days a week/);
  assert.ok(event.description.endsWith(`\n\n${link}`));
  assert.equal(event.component.getFirstPropertyValue("url"), link);
  assert.equal(event.duration.toString(), "PT20M");
  assert.equal(String(event.component.getFirstPropertyValue("dtstamp")), "2026-11-22T09:30:00Z");
});

test("the event rings when it was asked to, and otherwise never", () => {
  const rings = (reminder?: CalendarPlan["reminder"]) =>
    eventOf(fileOf(reminder === undefined ? PLAN : { ...PLAN, reminder })).component.getAllSubcomponents("valarm");
  assert.equal(rings().length, 0);
  for (const reminder of REMINDERS) {
    const [alarm, ...more] = rings(reminder);
    assert.equal(more.length, 0);
    if (!alarm) {
      assert.equal(reminder, "none");
      continue;
    }
    assert.equal(alarm.getFirstPropertyValue("action"), "DISPLAY");
    assert.equal(alarm.getFirstPropertyValue("description"), "Right hip");
    const trigger = alarm.getFirstPropertyValue("trigger");
    assert.ok(trigger instanceof ICAL.Duration);
    assert.equal(trigger.toSeconds() + 60 * Number(reminder), 0);
  }
});

test("the name of the event is that of the sheet and the edition", () => {
  const uid = (file: string) => eventOf(file).uid;
  assert.match(uid(fileOf()), /^[0-9a-f]{8}-1a2b3c4d@level-hips$/);
  assert.equal(uid(fileOf()), uid(fileOf({ ...PLAN, weeks: 9 })));
  assert.notEqual(uid(fileOf()), uid(fileOf(PLAN, { ...SHEET, title: "Left hip" })));
  assert.notEqual(uid(fileOf()), uid(fileOf(PLAN, { ...SHEET, edition: "0000beef" })));
});

test("a plan that names no day, date or time gives no file", () => {
  const wrong: Partial<CalendarPlan>[] = [
    { weekdays: [] },
    { start: "2026-02-30" },
    { start: "soon" },
    { time: "24:00" },
    { time: "6" },
    { time: "118:30" },
    { time: "18:305" },
    { weeks: 0 },
    { weeks: Number.NaN },
  ];
  for (const change of wrong) {
    assert.equal(calendarFile(SHEET, LIBRARY, PAGE, { ...PLAN, ...change }, NOW, LONDON), null, JSON.stringify(change));
  }
});

for (const payload of PAYLOADS) {
  test(`the calendar file holds as text: ${payload}`, () => {
    const file = fileOf(PLAN, {
      ...SHEET,
      title: payload.trim(),
      items: [{ ...bareItem("CL"), note: payload.trim() }],
    });
    assertWellFormed(file);
    const event = eventOf(file);
    assert.equal(event.summary, payload.trim());
    assert.equal(event.description.split("\n")[1], `   Note: ${payload.trim()}`);
    assert.equal(startsOf(file).length, 12);
  });
}

for (const text of CONTROLS) {
  test(`the calendar file keeps its lines apart from ${JSON.stringify(text)}`, () => {
    const file = fileOf(PLAN, { ...SHEET, title: text, items: [{ ...bareItem("CL"), note: text }] });
    assertWellFormed(file);
    assert.equal(startsOf(file).length, 12);
  });
}

test("a day that no link can name has a nearest one", () => {
  assert.deepEqual(["2019-12-31", "2020-01-01", "2026-11-22", dayOf(LAST_DAY + 1), "2026-02-30"].map(nearestDay), [
    "2020-01-01",
    "2020-01-01",
    "2026-11-22",
    dayOf(LAST_DAY),
    null,
  ]);
});
