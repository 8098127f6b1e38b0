/** The form of the calendar file. The clock time stays out of the link. */

import { useState } from "preact/hooks";
import { today } from "../../core/dates.ts";
import { sessionMinutes } from "../../core/duration.ts";
import { sheetName } from "../../core/names.ts";
import { usePage, useSheet } from "../page.ts";
import { download, fileName } from "../parts/file.ts";
import { DayFields } from "./days.tsx";

const USUAL_WEEKS = 6;

export function CalendarForm({ link }: { link: string }) {
  const { library, actions } = usePage();
  const sheet = useSheet();
  const [time, setTime] = useState("18:00");
  const now = new Date();

  async function make(): Promise<void> {
    if (sheet.weekdays.length === 0) return actions.say("Choose at least one day first.");
    const { calendarFile } = await import("../../core/calendar.ts");
    const plan = {
      start: sheet.start ?? today(now),
      weekdays: sheet.weekdays,
      weeks: sheet.weeks ?? USUAL_WEEKS,
      time,
      minutes: sessionMinutes(sheet, library),
    };
    const text = calendarFile(sheet, library, link, plan, now);
    if (text === null) return actions.say("The date or time cannot be read.");
    download(fileName(sheetName(sheet), "ics"), "text/calendar;charset=utf-8", text);
    actions.say("The calendar file is made.");
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <DayFields />
      <div class="sheet-field">
        <label class="sheet-field__label" for="sheet-time">
          At
        </label>
        <input
          id="sheet-time"
          class="sheet-input"
          type="time"
          value={time}
          onInput={(event) => setTime(event.currentTarget.value)}
        />
      </div>
      <p class="sheet-hint">
        Without a first day it starts today; without weeks it runs for {USUAL_WEEKS}. The time is not put into the link.
      </p>
      <button type="submit" class="sheet-button">
        Make calendar file
      </button>
    </form>
  );
}
