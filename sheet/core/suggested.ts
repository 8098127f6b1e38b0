/** What the library suggests: the dose of an exercise, and the sheet of a programme. */

import type { Dose, Exercise, Library } from "./library.ts";
import { exerciseByCode, exerciseById } from "./library.ts";
import type { Item, Prescription } from "./prescription.ts";
import { bareItem, MOST_ITEMS, NOTE_LENGTH, newSheet, SIDES, TITLE_LENGTH } from "./prescription.ts";
import type { Ready } from "./ready.ts";
import { idsOf } from "./ready.ts";
import { sameValue } from "./same-value.ts";
import { changeItem } from "./sheet-edits.ts";
import { clip } from "./text.ts";

/** The item with the library's suggested dose. */
export function suggestedItem(exercise: Exercise, dose: Dose = exercise.dose): Item {
  const { schedule } = exercise;
  return {
    ...bareItem(exercise.code),
    side: SIDES.find((side) => side === dose.sides) ?? null,
    sets: dose.sets,
    reps: dose.reps,
    unit: dose.unit,
    time: dose.work_seconds,
    hold: dose.hold_seconds,
    firstHold: dose.first_hold_seconds,
    rest: schedule.rest_seconds,
    perWeek: schedule.days_per_week,
  };
}

/**
 * Takes the suggested dose again; an unknown exercise stays as it is. A programme's own note is
 * about the programme's dose, such as "Half the sets", and goes with it; any other note stays.
 */
export function resetItem(sheet: Prescription, at: number, library: Library): Prescription {
  const item = sheet.items[at];
  const exercise = item && exerciseByCode(library, item.code);
  if (!exercise) return sheet;
  const note = isProgrammeNote(item.note, exercise, library) ? "" : item.note;
  return changeItem(sheet, at, { ...suggestedItem(exercise), note });
}

function isProgrammeNote(note: string, exercise: Exercise, library: Library): boolean {
  return library.programmes.some(({ phases }) =>
    phases.some(({ items }) => items.some((item) => item.exercise === exercise.id && noteOf(item.note) === note)),
  );
}

/** A programme's note, as long as a sheet's may be. */
function noteOf(note: string | null): string {
  return clip(note ?? "", NOTE_LENGTH);
}

/** The sheet that the library has ready; null when it has none of that name. */
export function readySheet(library: Library, ready: Ready): Prescription | null {
  if ("exercises" in ready) return suggestedSheet(library, ready.exercises);
  return "injury" in ready
    ? sheetFromInjury(library, ready.injury)
    : sheetFromProgramme(library, ready.programme, ready.phase);
}

/** The sheet of an injury: the exercises that one begins with, of those that its page names. */
export function sheetFromInjury(library: Library, injuryId: string): Prescription | null {
  const injury = Object.hasOwn(library.injuries, injuryId) ? library.injuries[injuryId] : undefined;
  if (!injury?.exercises.length) return null;
  const exercises = idsOf(library, { injury: injuryId }).flatMap((id) => exerciseById(library, id) ?? []);
  return {
    ...newSheet(library),
    title: clip(injury.name, TITLE_LENGTH),
    stopRule: injury.stop_rule ?? "",
    items: exercises.map((exercise) => suggestedItem(exercise)),
  };
}

/** A sheet of exercises with their suggested doses, named after them; null when the library has none of them. */
export function suggestedSheet(library: Library, ids: readonly string[]): Prescription | null {
  const found = ids.flatMap((id) => exerciseById(library, id) ?? []).slice(0, MOST_ITEMS);
  if (found.length === 0) return null;
  const title = clip(found.map(({ name }) => name).join(" and "), TITLE_LENGTH);
  return { ...newSheet(library), title, items: found.map((exercise) => suggestedItem(exercise)) };
}

/** The sheet of one phase of a programme; null when the library has no such phase, or it is for running alone. */
export function sheetFromProgramme(library: Library, programmeId: string, phaseId: string): Prescription | null {
  const programme = library.programmes.find(({ id }) => id === programmeId);
  const phase = programme?.phases.find(({ id }) => id === phaseId);
  if (!programme || !phase?.items.length) return null;
  const items = phase.items.flatMap(({ exercise: id, dose, note }) => {
    const exercise = exerciseById(library, id);
    if (!exercise) return [];
    const item = suggestedItem(exercise, dose ?? exercise.dose);
    return [{ ...item, perWeek: phase.days_per_week, note: noteOf(note) }];
  });
  const name = programme.phases.length > 1 ? `${programme.name}: ${phase.name}` : programme.name;
  return {
    ...newSheet(library),
    title: clip(name, TITLE_LENGTH),
    weeks: phase.weeks,
    stopRule: programme.for_injuries.flatMap((id) => library.injuries[id]?.stop_rule ?? [])[0] ?? "",
    items: items.slice(0, MOST_ITEMS),
  };
}

/** Whether the item's dose is the suggested one, whatever its note. */
export function isSuggested(item: Item, library: Library): boolean {
  const exercise = exerciseByCode(library, item.code);
  if (!exercise) return false;
  return sameValue({ ...item, note: "" }, suggestedItem(exercise));
}
