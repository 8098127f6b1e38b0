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
import { beside, problemWords } from "../core/problems.ts";
import type { Problem } from "../core/problems.ts";
import { counted } from "../core/words.ts";
import { askedFor, entryOf, fragmentOf, keepAddress, readFragment, writeAddress } from "./address.ts";
import type { Asked, Entry, Mode } from "./address.ts";
import { handOnKeys, keyOf } from "./item-keys.ts";
import type { Holder, Offered } from "./model.ts";
import { openDraft, keepDraft, forgetDraft } from "./draft.ts";

/** Where a link leads, and where one begins without. */
const LED = { mode: "do", isLed: true } as const;
const CHOSEN = { mode: "choose", isLed: false } as const;

export type Actions = ReturnType<typeof sheetActions>;

export function sheetActions(library: Library, holder: Holder) {
  let turn = 0;
  /** Fragments of the drafts that were left for a linked sheet; Back returns to them. */
  const leftDrafts = new Set<string>();
  /** The fragment of the sheet that was taken last: while nothing is changed in it, nothing can be lost. */
  let lastTaken = "";

  const sheet = () => holder.get().history.now;
  const entry = (): Entry => {
    const { mode, isLed } = holder.get();
    return { mode, turn, isLed };
  };
  const howMany = () => `${counted(sheet().items.length, "exercise")} on the sheet`;

  /** What is said is an outcome, so that typing that goes on after it is another step of undo. */
  function say(text: string): void {
    holder.set({ lastField: null, said: { text, count: holder.get().said.count + 1, shownIn: holder.get().mode } });
  }

  /** Says what those who look can see anyway, such as a count or a clock: for the live region alone. */
  function whisper(text: string): void {
    holder.set({ said: { text, count: holder.get().said.count + 1, shownIn: null } });
  }

  /** All the parts in one sentence's place: what is said in one tick is heard once. */
  const sayAll = (...parts: readonly string[]) => say(parts.filter((part) => part !== "").join(" "));

  /**
   * A new value of the sheet; changes of one field that follow each other are one step. Its edition
   * stays, for as long as any dose may be that edition's: what changed since is still worth knowing.
   */
  function edit(next: Prescription, field: string | null = null): void {
    const { history, lastField } = holder.get();
    if (next === history.now) return;
    handOnKeys(history.now, next);
    const goesOn = field !== null && field === lastField;
    holder.set({
      history: goesOn ? { ...history, now: next, future: [] } : step(history, next),
      lastField: field,
      edited: true,
    });
    writeAddress(next, entry(), "replace");
    keepDraft(next);
  }

  /** A sheet that was opened: not a step of undo, and not a draft. */
  function open(next: Prescription, problems: readonly Problem[], place: Pick<Entry, "mode" | "isLed">, edited = false): void {
    const { mode, isLed } = place;
    holder.set({ history: begin(next), lastField: null, edited, problems, offered: null, mode, isLed });
  }

  function timeTravel(how: typeof undo, word: string): void {
    const { history } = holder.get();
    const next = how(history);
    if (next === history) return say(`Nothing to ${word.toLowerCase()}.`);
    holder.set({ history: next, lastField: null, edited: true, problems: [] });
    writeAddress(next.now, entry(), "replace");
    keepDraft(next.now);
    say(`${word === "Undo" ? "Undone" : "Done again"}: ${howMany()}.`);
  }

  function add(id: string): void {
    const exercise = exerciseById(library, id);
    if (!exercise) return say("This exercise is not in the library.");
    if (sheet().items.length >= MOST_ITEMS) return say(`A sheet holds at most ${MOST_ITEMS} exercises.`);
    // On an empty sheet no dose is older than today's.
    const base = sheet().items.length === 0 ? { ...sheet(), edition: library.edition.id } : sheet();
    edit(addItem(base, suggestedItem(exercise)));
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

  function offer(next: Prescription, mode: Mode, problems: readonly Problem[] = [], from: Offered["from"] = "link"): void {
    holder.set({ offered: { sheet: next, mode, problems, from } });
  }

  /** Whether something that was made here would be gone if another sheet took its place. */
  function isAtRisk(): boolean {
    const { edited, store } = holder.get();
    const mine = fragmentOf(sheet());
    return edited && sheet().items.length > 0 && mine !== lastTaken && !store.sheets.some(({ link }) => `#${link}` === mine);
  }

  /** A link that cannot be read. Nothing stands below what is said of it but one's own draft. */
  function refuse(problems: readonly Problem[], popped: Entry | null): void {
    const { edited } = holder.get();
    const isNoSheet = problems.some(({ code }) => code === "not-a-sheet");
    if (sheet().items.length > 0 && (edited || isNoSheet)) {
      const told = isNoSheet ? problems : problems.map(beside);
      holder.set({ problems: told });
      writeAddress(sheet(), entry(), "replace");
      return say(problemWords(told));
    }
    turn = popped ? popped.turn : turn + 1;
    open(newSheet(library), problems, CHOSEN);
    keepAddress(entry());
    say(problemWords(problems));
  }

  function startFrom(programmeId: string, phaseId: string): void {
    const next = sheetFromProgramme(library, programmeId, phaseId);
    if (!next) return say("This programme is not in the library.");
    edit(next);
    say(`${sheetName(next)} is on the sheet: ${howMany()}. Undo brings back what was there.`);
  }

  /** Another page asked for an exercise or a programme; a draft is added to, never replaced unasked. */
  function doAsked(asked: Asked): void {
    holder.set({ mode: "choose", isLed: false });
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
      const isNoteGone = item.note !== "" && sheet().items[at]?.note === "";
      sayAll(
        `${itemName(item, library)} has the suggested dose again.`,
        isNoteGone ? "The programme's note went with the programme's dose. Undo brings both back." : "",
      );
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
    /** A field was left: typing in it again is another step of undo. */
    endStep(): void {
      if (holder.get().lastField !== null) holder.set({ lastField: null });
    },
    /** Takes a sheet that was saved, imported or pasted; a draft is asked about first, or one undo away. */
    take(next: Prescription, problems: readonly Problem[], from: Offered["from"]): void {
      const { history, mode } = holder.get();
      if (isAtRisk() && fragmentOf(next) !== fragmentOf(sheet())) return offer(next, mode, problems, from);
      lastTaken = fragmentOf(next);
      holder.set({ history: step(history, next), lastField: null, edited: true, problems });
      writeAddress(next, entry(), "replace");
      keepDraft(next);
      sayAll(`${sheetName(next)} is open: ${howMany()}.`, problemWords(problems));
    },
    show(mode: Mode): void {
      if (mode === holder.get().mode) return;
      // What a link had to say goes here, not with the first change: that would move the page under the reader's finger.
      if (holder.get().edited) holder.set({ problems: [] });
      holder.set({ mode, isLed: false, lastField: null });
      writeAddress(sheet(), entry(), "push");
    },
    /** The answer to "open the other sheet?". */
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
      open(offered.sheet, offered.problems, { mode: offered.mode, isLed: offered.mode === "do" });
      writeAddress(offered.sheet, entry(), "push");
      sayAll(`${sheetName(offered.sheet)} is open: ${howMany()}. Back returns to yours.`, problemWords(offered.problems));
    },
    /** Reads address and draft when the page is opened. */
    start(): void {
      const asked = askedFor();
      const state = entryOf(history.state);
      turn = state?.turn ?? 0;
      const linked = readFragment();
      const draft = openDraft();
      const isDraft = draft !== null && linked?.sheet != null && fragmentOf(draft) === fragmentOf(linked.sheet);
      const place = state ?? (linked?.sheet?.items.length ? LED : CHOSEN);
      const problems = linked?.problems ?? [];
      if (linked?.sheet && (!draft || isDraft)) open(linked.sheet, problems, place, isDraft);
      else if (draft) open(draft, [], state ?? CHOSEN, true);
      if (linked && !linked.sheet) refuse(problems, state);
      else if (linked?.sheet && draft && !isDraft) offer(linked.sheet, "do", problems);
      else {
        writeAddress(sheet(), entry(), "replace");
        if (problems.length > 0) say(problemWords(problems));
      }
      if (asked) doAsked(asked);
    },
    /** The address changed: another link was opened here, or Back and Forward were used. */
    addressChanged(state: unknown): void {
      const popped = entryOf(state);
      if (popped && popped.turn === turn) {
        holder.set({ mode: popped.mode, isLed: popped.isLed });
        // The address of a link that could not be read stays, for who wants to look at it.
        const isRefused = sheet().items.length === 0 && holder.get().problems.length > 0;
        return isRefused ? undefined : writeAddress(sheet(), popped, "replace");
      }
      if (location.hash === fragmentOf(sheet())) return;
      const linked = readFragment();
      if (!linked) return writeAddress(sheet(), entry(), "replace");
      if (!linked.sheet) return refuse(linked.problems, popped);
      const { edited, history: draft } = holder.get();
      if (edited && draft.now.items.length > 0) return offer(linked.sheet, "do", linked.problems);
      if (popped) turn = popped.turn;
      else turn += 1;
      const wasDraft = leftDrafts.has(fragmentOf(linked.sheet));
      open(linked.sheet, linked.problems, popped ?? LED, wasDraft);
      if (wasDraft) keepDraft(linked.sheet);
      writeAddress(linked.sheet, entry(), "replace");
      sayAll(`${sheetName(linked.sheet)} is open: ${howMany()}.`, problemWords(linked.problems));
    },
  };
}
