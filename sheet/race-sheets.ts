/** The sheets of a race plan and its calendar; loaded when a date was put in, because they ask the library. */

import type { Planned } from "./core/calendar.ts";
import { calendarOf } from "./core/calendar.ts";
import { dayOf } from "./core/dates.ts";
import { sessionMinutes } from "./core/duration.ts";
import type { Library } from "./core/library.ts";
import { sheetLink } from "./core/link.ts";
import type { Prescription } from "./core/prescription.ts";
import { TITLE_LENGTH } from "./core/prescription.ts";
import type { DatedPhase } from "./core/race-weeks.ts";
import { sheetFromProgramme } from "./core/suggested.ts";
import { clip } from "./core/text.ts";
import type { Zone } from "./core/time-zone.ts";

/** The sheet of a phase with its dates; null when this edition has no such phase. */
export function raceSheet(library: Library, programmeId: string, dated: DatedPhase): Prescription | null {
  const programme = library.programmes.find(({ id }) => id === programmeId);
  const phase = programme?.phases.find(({ id }) => id === dated.phase.id);
  const sheet = sheetFromProgramme(library, programmeId, dated.exercisesOf.id);
  if (!programme || !phase || !sheet) return null;
  return {
    ...sheet,
    title: clip(`${programme.name}: ${phase.name}`, TITLE_LENGTH),
    weekdays: dated.weekdays,
    start: dayOf(dated.start),
    weeks: dated.weeks,
    items: sheet.items.map((item) => ({ ...item, perWeek: phase.days_per_week })),
  };
}

/** The link of that sheet; `page` is the address of the sheet page. */
export function raceLink(library: Library, programmeId: string, dated: DatedPhase, page: string): string | null {
  const sheet = raceSheet(library, programmeId, dated);
  return sheet && sheetLink(page, sheet);
}

/** One calendar file for all phases; null when no day was chosen, or the time cannot be read. */
export function raceCalendar(
  library: Library,
  programmeId: string,
  phases: readonly DatedPhase[],
  page: string,
  time: string,
  now: Date,
  zone: Zone | null,
): string | null {
  const planned = phases.flatMap((dated): Planned[] => {
    const sheet = raceSheet(library, programmeId, dated);
    if (!sheet) return [];
    const plan = { start: dayOf(dated.start), weekdays: dated.weekdays, weeks: dated.weeks, time };
    return [{ sheet, link: sheetLink(page, sheet), plan: { ...plan, minutes: sessionMinutes(sheet, library) } }];
  });
  return calendarOf(planned, library, now, zone);
}
