/** The form of the calendar file. The time and the reminder stay out of the link. Loaded by in-calendar.tsx, when somebody asks. */

import { useState } from "preact/hooks";
import type { Reminder } from "../../core/calendar.ts";
import { calendarFile, REMINDERS } from "../../core/calendar.ts";
import { today } from "../../core/dates.ts";
import { sessionMinutes } from "../../core/duration.ts";
import { sheetName } from "../../core/names.ts";
import type { Weekday } from "../../core/prescription.ts";
import { WEEKDAYS } from "../../core/prescription.ts";
import { zoneWords } from "../../core/time-zone.ts";
import { counted, dayWords, WEEKDAY_NAMES, weekdayWords } from "../../core/words.ts";
import { deviceZone } from "../../state/device-zone.ts";
import { usePage, useSheet } from "../page.ts";
import { Group, Radios, Tick } from "./fields.tsx";
import { download, fileName } from "./file.ts";

const USUAL_WEEKS = 6;

const REMINDER_WORDS: Readonly<Record<Reminder, string>> = {
  none: "No reminder",
  0: "At the time",
  30: "30 minutes before",
  60: "1 hour before",
};

export function CalendarForm({ link }: { link: string }) {
  const { library, actions } = usePage();
  const sheet = useSheet();
  /** Days for a sheet that leaves them open. */
  const [chosen, setChosen] = useState<readonly Weekday[]>([]);
  const [time, setTime] = useState("18:00");
  const [reminder, setReminder] = useState<Reminder>("none");
  const now = new Date();
  const zone = deviceZone();
  const hasDays = sheet.weekdays.length > 0;
  const weekdays = hasDays ? sheet.weekdays : chosen;
  const weeks = sheet.weeks ?? USUAL_WEEKS;
  const start = sheet.start ?? today(now);

  function make(): void {
    if (weekdays.length === 0) return actions.say("Choose at least one day first.");
    const minutes = sessionMinutes(sheet, library);
    const plan = { start, weekdays, weeks, time, minutes, reminder };
    const text = calendarFile(sheet, library, link, plan, now, zone);
    if (text === null) return actions.say("The time cannot be read.");
    download(fileName(sheetName(sheet), "ics"), "text/calendar;charset=utf-8", text);
    actions.say("The calendar file is made. Open it to put the sessions into your calendar.");
  }

  return (
    <form
      class="sheet-calendar"
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <p>
        {hasDays ? `${weekdayWords(weekdays)}, from` : "From"} {dayWords(start)}, for {counted(weeks, "week")}.
      </p>
      {!hasDays && (
        <Group legend="On which days">
          <div class="sheet-ticks">
            {WEEKDAYS.map((day) => (
              <Tick
                key={day}
                checked={chosen.includes(day)}
                onTick={(isChosen) =>
                  setChosen(WEEKDAYS.filter((one) => (one === day ? isChosen : chosen.includes(one))))
                }
              >
                {WEEKDAY_NAMES[day]}
              </Tick>
            ))}
          </div>
        </Group>
      )}
      <div class="sheet-field">
        <label class="sheet-field__label" for="sheet-time">
          Time of day
        </label>
        <input
          id="sheet-time"
          class="sheet-input"
          type="time"
          value={time}
          onInput={(event) => setTime(event.currentTarget.value)}
        />
        <p class="sheet-hint">{zoneWords(zone)}</p>
      </div>
      <Radios
        legend="Reminder"
        value={`${reminder}`}
        options={REMINDERS.map((one) => ({ value: `${one}`, label: REMINDER_WORDS[one] }))}
        onChoice={(value) => setReminder(REMINDERS.find((one) => `${one}` === value) ?? "none")}
      />
      <button type="submit" class="sheet-button sheet-button--strong">
        Make calendar file
      </button>
    </form>
  );
}
