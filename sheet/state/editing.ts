/**
 * What changes the sheet that is open, each time in one step (edit.ts). It comes with the builder: who only does
 * exercises changes nothing.
 */

import type { ForAll } from "../core/for-all.ts";
import { setForAll } from "../core/for-all.ts";
import { redo, undo } from "../core/history.ts";
import type { Exercise, Library } from "../core/library.ts";
import { exerciseByCode, exerciseById } from "../core/library.ts";
import { itemName, sheetName } from "../core/names.ts";
import type { Item, Prescription, Weekday } from "../core/prescription.ts";
import { MOST_ITEMS, newSheet, WEEKDAYS } from "../core/prescription.ts";
import type { Ready } from "../core/ready.ts";
import { begun } from "../core/settings.ts";
import { addItem, changeItem, changeSheet, moveItem, removeItem } from "../core/sheet-edits.ts";
import { readySheet, resetItem, suggestedItem } from "../core/suggested.ts";
import { isLoud, newWarnings, warnings } from "../core/warnings.ts";
import { writeAddress } from "./address.ts";
import { keepDraft } from "./draft.ts";
import { edit as editSheet } from "./edit.ts";
import { keyOf, markNew } from "./item-keys.ts";
import type { Holder } from "./model.ts";
import type { Speech } from "./speech.ts";
import { howMany } from "./speech.ts";
import type { WhenHere } from "./when-here.ts";

export type Editing = ReturnType<typeof editingActions>;

/** What is changed, and what hears of it. */
export interface Edited {
  readonly library: Library;
  readonly holder: Holder;
  readonly actions: Pick<Speech, "say" | "sayAll"> & { readonly whenHere: WhenHere };
}

/** What an exercise becomes that takes the place of another, and what is said of it. */
export interface Swap {
  readonly item: Item;
  readonly words: string;
}

export function editingActions({ library, holder, actions: { say, sayAll, whenHere } }: Edited) {
  const sheet = () => holder.get().history.now;
  /** Exercises that are on their way: who taps once more meanwhile does not want a second one. */
  const coming = new Set<string>();

  const edit = (next: Prescription, field: string | null = null) => editSheet(holder, next, field);

  function timeTravel(how: typeof undo, word: string): void {
    const { history } = holder.get();
    const next = how(history);
    if (next === history) return say(`Nothing to ${word.toLowerCase()}.`);
    holder.set({ history: next, lastField: null, edited: true, problems: [] });
    writeAddress(holder);
    keepDraft(next.now);
    say(`${word === "Undo" ? "Undone" : "Done again"}: ${howMany(next.now)}.`);
  }

  /** What is pointed out since a change: the warning itself may stand far off the screen. */
  function pointedSince(before: Prescription): string[] {
    const { ticked } = holder.get();
    return newWarnings(warnings(before, library, ticked), warnings(sheet(), library, ticked))
      .filter(isLoud)
      .map(({ message }) => message);
  }

  return {
    add(id: string): void {
      if (coming.has(id)) return;
      coming.add(id);
      const addIt = () => {
        const exercise = exerciseById(library, id);
        if (!exercise) return say("This exercise is not in the library.");
        if (sheet().items.length >= MOST_ITEMS) return say(`A sheet holds at most ${MOST_ITEMS} exercises.`);
        // On an empty sheet no dose is older than today's.
        const { edition } = library;
        const base =
          sheet().items.length === 0 ? begun({ ...sheet(), edition: edition.id }, holder.get().contact) : sheet();
        edit(addItem(base, markNew(suggestedItem(exercise))));
        sayAll(`${exercise.name} added: ${howMany(sheet())}.`, ...pointedSince(base));
      };
      whenHere({ exercises: [id] }, addIt, () => coming.delete(id));
    },
    move(from: number, to: number): void {
      const item = sheet().items[from];
      const before = sheet();
      const next = moveItem(before, from, to);
      if (!item || next === before) return;
      const name = itemName(item, library);
      const key = keyOf(item);
      edit(next);
      const place = sheet().items.findIndex((one) => keyOf(one) === key) + 1;
      sayAll(`${name} is now number ${place} of ${sheet().items.length}.`, ...pointedSince(before));
    },
    remove(at: number): void {
      const item = sheet().items[at];
      if (!item) return;
      edit(removeItem(sheet(), at));
      say(`${itemName(item, library)} removed: ${howMany(sheet())}.`);
    },
    /** Another exercise in the place of one of the sheet's. */
    swap(at: number, code: string, how: (item: Item, to: Exercise) => Swap, then: () => void): void {
      const item = sheet().items[at];
      whenHere([code], () => {
        const before = sheet();
        const to = exerciseByCode(library, code);
        // Something else may have been done while it was on its way.
        if (!item || !to || before.items[at] !== item) return;
        const next = how(item, to);
        edit(changeItem(before, at, next.item));
        sayAll(next.words, ...pointedSince(before));
        then();
      });
    },
    reset(at: number): void {
      const item = sheet().items[at];
      // They know which note is a programme's own.
      whenHere("programmes", () => {
        if (!item || sheet().items[at] !== item) return;
        edit(resetItem(sheet(), at, library));
        const isNoteGone = item.note !== "" && sheet().items[at]?.note === "";
        sayAll(
          `${itemName(item, library)} has the suggested dose again.`,
          isNoteGone ? "The programme's note went with the programme's dose. Undo brings both back." : "",
        );
      });
    },
    /** One exercise's dose, typed or chosen; what is pointed out since is said. */
    changeItem(at: number, change: Partial<Item>, field: string): void {
      const before = sheet();
      edit(changeItem(before, at, change), field);
      const pointed = pointedSince(before);
      if (pointed.length > 0) sayAll(...pointed);
    },
    /** The days of the week; their boxes tell of themselves, so that only a new warning is said. */
    chooseDay(day: Weekday, isChosen: boolean): void {
      const before = sheet();
      const weekdays = WEEKDAYS.filter((one) => (one === day ? isChosen : before.weekdays.includes(one)));
      edit(changeSheet(before, { weekdays }), `day${day}`);
      const pointed = pointedSince(before);
      if (pointed.length > 0) sayAll(...pointed);
    },
    /** The same on every exercise, as one step; says where something did not fit. */
    setForAll(wanted: ForAll): void {
      if (Object.values(wanted).every((value) => value === null)) return say("Choose what to set first.");
      const { sheet: next, kept } = setForAll(sheet(), wanted, library);
      edit(next);
      const names = kept.flatMap((at) => next.items[at] ?? []).map((item) => itemName(item, library));
      sayAll("Set for all.", names.length > 0 ? `What does not fit stays as it was: ${names.join(", ")}.` : "");
    },
    startFrom(ready: Ready): void {
      whenHere(ready, () => {
        const next = readySheet(library, ready);
        if (!next) return say("The library has no such sheet ready.");
        edit(begun(next, holder.get().contact));
        say(`${sheetName(next)} is on the sheet: ${howMany(next)}. Undo brings back what was there.`);
      });
    },
    /** Empties the sheet; undo brings it back. */
    startAgain(): void {
      edit(newSheet(library));
      say("The sheet is empty. Undo brings it back.");
    },
    undo: () => timeTravel(undo, "Undo"),
    redo: () => timeTravel(redo, "Redo"),
  };
}
