/** Everything that can happen to the sheet; each action says its outcome in one sentence. */

import { setForAll } from "../core/for-all.ts";
import type { ForAll } from "../core/for-all.ts";
import { exerciseById } from "../core/library.ts";
import type { Library } from "../core/library.ts";
import { redo, step, undo, begin } from "../core/history.ts";
import { itemName, sheetName } from "../core/names.ts";
import {
  addItem, MOST_ITEMS, moveItem, newSheet, removeItem, resetItem, sheetFromProgramme, suggestedItem,
} from "../core/prescription.ts";
import type { Prescription } from "../core/prescription.ts";
import type { Problem } from "../core/problems.ts";
import { askedFor, entryOf, fragmentOf, readFragment, writeAddress } from "./address.ts";
import type { Asked, Entry, Mode } from "./address.ts";
import { handOnKeys, keyOf } from "./item-keys.ts";
import type { Holder } from "./model.ts";
import { openDraft, keepDraft, forgetDraft } from "./draft.ts";

export type Actions = ReturnType<typeof sheetActions>;

export function sheetActions(library: Library, holder: Holder) {
  let turn = 0;
  /** Fragments of the drafts that were left for a linked sheet; Back returns to them. */
  const leftDrafts = new Set<string>();

  const sheet = () => holder.get().history.now;
  const entry = (mode: Mode = holder.get().mode): Entry => ({ mode, turn });
  const howMany = () => {
    const count = sheet().items.length;
    return count === 1 ? "1 exercise on the sheet" : `${count} exercises on the sheet`;
  };

  function say(text: string): void {
    holder.set({ said: { text, count: holder.get().said.count + 1, shownIn: holder.get().mode } });
  }

  /** Says what those who look can see anyway, such as a count or a clock: for the live region alone. */
  function whisper(text: string): void {
    holder.set({ said: { text, count: holder.get().said.count + 1, shownIn: null } });
  }

  /** A new value of the sheet; changes of one field that follow each other are one step. */
  function edit(next: Prescription, field: string | null = null): void {
    const { history, lastField } = holder.get();
    if (next === history.now) return;
    const current = { ...next, edition: library.edition.id };
    handOnKeys(history.now, current);
    const goesOn = field !== null && field === lastField;
    holder.set({
      history: goesOn ? { ...history, now: current, future: [] } : step(history, current),
      lastField: field,
      edited: true,
    });
    writeAddress(current, entry(), "replace");
    keepDraft(current);
  }

  /** A sheet that was opened: not a step of undo, and not a draft. */
  function open(next: Prescription, problems: readonly Problem[], mode: Mode, edited = false): void {
    holder.set({ history: begin(next), lastField: null, edited, problems, offered: null, mode });
  }

  function timeTravel(how: typeof undo, word: string): void {
    const { history } = holder.get();
    const next = how(history);
    if (next === history) return say(`Nothing to ${word.toLowerCase()}.`);
    holder.set({ history: next, lastField: null, edited: true });
    writeAddress(next.now, entry(), "replace");
    keepDraft(next.now);
    say(`${word === "Undo" ? "Undone" : "Done again"}: ${howMany()}.`);
  }

  function add(id: string): void {
    const exercise = exerciseById(library, id);
    if (!exercise) return say("This exercise is not in the library.");
    if (sheet().items.length >= MOST_ITEMS) return say(`A sheet holds at most ${MOST_ITEMS} exercises.`);
    edit(addItem(sheet(), suggestedItem(exercise)));
    say(`${exercise.name} added: ${howMany()}.`);
  }

  function move(from: number, to: number): void {
    const item = sheet().items[from];
    const next = moveItem(sheet(), from, to);
    if (!item || next === sheet()) return;
    const name = itemName(item, library);
    const key = keyOf(item);
    edit(next);
    const place = sheet().items.findIndex((one) => keyOf(one) === key) + 1;
    say(`${name} is now number ${place} of ${sheet().items.length}.`);
  }

  function offer(next: Prescription, mode: Mode): void {
    holder.set({ offered: { sheet: next, mode } });
  }

  function startFrom(programmeId: string, phaseId: string): void {
    const next = sheetFromProgramme(library, programmeId, phaseId);
    if (!next) return say("This programme is not in the library.");
    edit(next);
    say(`${sheetName(next)} is on the sheet: ${howMany()}. Undo brings back what was there.`);
  }

  /** Another page asked for an exercise or a programme; a draft is added to, never replaced unasked. */
  function doAsked(asked: Asked): void {
    holder.set({ mode: "choose" });
    if ("exercise" in asked) add(asked.exercise);
    else if (sheet().items.length === 0) startFrom(asked.programme, asked.phase);
    else {
      const next = sheetFromProgramme(library, asked.programme, asked.phase);
      if (next && fragmentOf(next) !== fragmentOf(sheet())) offer(next, "choose");
    }
    writeAddress(sheet(), entry(), "replace");
  }

  return {
    say,
    whisper,
    edit,
    add,
    move,
    remove(at: number): void {
      const item = sheet().items[at];
      if (!item) return;
      edit(removeItem(sheet(), at));
      say(`${itemName(item, library)} removed: ${howMany()}.`);
    },
    reset(at: number): void {
      const item = sheet().items[at];
      if (!item) return;
      edit(resetItem(sheet(), at, library));
      say(`${itemName(item, library)} has the suggested dose again.`);
    },
    /** The same on every exercise, as one step; says where something did not fit. */
    setForAll(wanted: ForAll): void {
      if (Object.values(wanted).every((value) => value === null)) return say("Choose what to set first.");
      const { sheet: next, kept } = setForAll(sheet(), wanted, library);
      edit(next);
      const names = kept.flatMap((at) => next.items[at] ?? []).map((item) => itemName(item, library));
      say(`Set for all.${names.length > 0 ? ` What does not fit stays as it was: ${names.join(", ")}.` : ""}`);
    },
    startFrom,
    /** Empties the sheet; undo brings it back. */
    startAgain(): void {
      edit(newSheet(library));
      say("The sheet is empty. Undo brings it back.");
    },
    undo: () => timeTravel(undo, "Undo"),
    redo: () => timeTravel(redo, "Redo"),
    /** Takes a sheet that was saved, imported or pasted; the old one is one undo away. */
    take(next: Prescription, problems: readonly Problem[] = []): void {
      const { history } = holder.get();
      holder.set({ history: step(history, next), lastField: null, edited: true, problems });
      writeAddress(next, entry(), "replace");
      keepDraft(next);
      say(`${sheetName(next)} is open: ${howMany()}.`);
    },
    show(mode: Mode): void {
      if (mode === holder.get().mode) return;
      // What a link had to say goes here, not with the first change: that would move the page under the reader's finger.
      if (holder.get().edited) holder.set({ problems: [] });
      holder.set({ mode, lastField: null });
      writeAddress(sheet(), entry(mode), "push");
    },
    /** The answer to "open the linked sheet?". */
    answer(opensLink: boolean): void {
      const { offered } = holder.get();
      if (!offered) return;
      if (!opensLink) {
        holder.set({ offered: null });
        writeAddress(sheet(), entry(), "replace");
        return say("Your sheet is unchanged.");
      }
      leftDrafts.add(fragmentOf(sheet()));
      writeAddress(sheet(), entry(), "replace");
      turn += 1;
      forgetDraft();
      open(offered.sheet, [], offered.mode);
      writeAddress(offered.sheet, entry(), "push");
      say(`The linked sheet is open: ${howMany()}. Back returns to yours.`);
    },
    /** Reads address and draft when the page is opened. */
    start(): void {
      const asked = askedFor();
      const state = entryOf(history.state);
      turn = state?.turn ?? 0;
      const linked = readFragment();
      const draft = openDraft();
      const isDraft = draft !== null && linked?.sheet != null && fragmentOf(draft) === fragmentOf(linked.sheet);
      const mode = state?.mode ?? (linked?.sheet?.items.length ? "do" : "choose");
      if (linked?.sheet && (!draft || isDraft)) open(linked.sheet, linked.problems, mode, isDraft);
      else if (draft) open(draft, linked?.problems ?? [], state?.mode ?? "choose", true);
      else if (linked) holder.set({ problems: linked.problems });
      if (linked?.sheet && draft && !isDraft) offer(linked.sheet, "do");
      else if (linked?.sheet || !linked) writeAddress(sheet(), entry(), "replace");
      if (asked) doAsked(asked);
    },
    /** The address changed: another link was opened here, or Back and Forward were used. */
    addressChanged(state: unknown): void {
      const popped = entryOf(state);
      if (popped && popped.turn === turn) {
        holder.set({ mode: popped.mode });
        return writeAddress(sheet(), popped, "replace");
      }
      if (location.hash === fragmentOf(sheet())) return;
      const linked = readFragment();
      if (!linked) return writeAddress(sheet(), entry(), "replace");
      if (!linked.sheet) return holder.set({ problems: linked.problems });
      const { edited, history: draft } = holder.get();
      if (edited && draft.now.items.length > 0) return offer(linked.sheet, "do");
      if (popped) turn = popped.turn;
      else turn += 1;
      const wasDraft = leftDrafts.has(fragmentOf(linked.sheet));
      open(linked.sheet, linked.problems, popped?.mode ?? "do", wasDraft);
      if (wasDraft) keepDraft(linked.sheet);
      writeAddress(linked.sheet, entry(), "replace");
      say(`${sheetName(linked.sheet)} is open: ${howMany()}.`);
    },
  };
}
