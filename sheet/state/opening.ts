/** Which sheet is open, and in which mode: by a link, a draft, Back and Forward, or what was kept. */

import type { Entry, Mode } from "../core/entry.ts";
import { entryOf } from "../core/entry.ts";
import { protocolIn } from "../core/frame.ts";
import { begin, step } from "../core/history.ts";
import type { Library } from "../core/library.ts";
import { contactWords, sheetName } from "../core/names.ts";
import { codesOf } from "../core/pieces.ts";
import type { Prescription } from "../core/prescription.ts";
import { newSheet } from "../core/prescription.ts";
import type { Problem } from "../core/problems.ts";
import { beside, problemWords } from "../core/problems.ts";
import { fragmentOf, keepAddress, readFragment, writeAddress } from "./address.ts";
import { forgetDraft, keepDraft, openDraft } from "./draft.ts";
import type { Holder, Offered } from "./model.ts";
import type { Speech } from "./speech.ts";
import { howMany } from "./speech.ts";
import type { WhenHere } from "./when-here.ts";

/** Where a link leads, and where one begins without. */
export const LED = { mode: "do", isLed: true, place: 0 } as const;
export const CHOSEN = { mode: "choose", isLed: false, place: 0 } as const;

/** What becomes of a page that was opened, when it is drawn. */
export interface Opened {
  /** What is said of it: not before, so that it is heard. */
  readonly says: string;
  /** Whether the address should say what was opened. Not before either: to write it takes a cheap phone as long as to draw an exercise. */
  readonly isWritten: boolean;
}

/** A sheet that was opened: not a step of undo, and not a draft. */
export function openSheet(
  holder: Holder,
  next: Prescription,
  problems: readonly Problem[],
  { mode, turn, isLed, place }: Entry,
  edited = false,
): void {
  holder.set({ history: begin(next), lastField: null, edited, problems, offered: null, mode, turn, isLed, place });
}

/** Asks whether another sheet may take the place of the one that is open. */
export function offerSheet(
  holder: Holder,
  next: Prescription,
  mode: Mode,
  problems: readonly Problem[] = [],
  from: Offered["from"] = "link",
): void {
  holder.set({ offered: { sheet: next, mode, problems, from } });
}

export function openingActions(library: Library, holder: Holder, { say, sayAll }: Speech, whenHere: WhenHere) {
  /** Fragments of the drafts that were left for a linked sheet; Back returns to them. */
  const leftDrafts = new Set<string>();
  /** The fragment of the sheet that was taken last: while nothing is changed in it, nothing can be lost. */
  let lastTaken = "";

  const sheet = () => holder.get().history.now;

  function sayOpen(problems: readonly Problem[], more = ""): void {
    sayAll(`${sheetName(sheet())} is open: ${howMany(sheet())}.`, more, problemWords(problems));
  }

  /** Whether something that was made here would be gone if another sheet took its place. */
  function isAtRisk(): boolean {
    const { edited, store } = holder.get();
    const mine = fragmentOf(sheet());
    return (
      edited && sheet().items.length > 0 && mine !== lastTaken && !store.sheets.some(({ link }) => `#${link}` === mine)
    );
  }

  /** The turn of a sheet that is opened now: that of its own entry, or a new one. */
  const turnOf = (popped: Entry | null) => popped?.turn ?? holder.get().turn + 1;

  /** A link that cannot be read: what is said of it. Nothing stands below it but one's own draft. */
  function refuse(problems: readonly Problem[], popped: Entry | null): string {
    const { edited } = holder.get();
    const isNoSheet = problems.some(({ code }) => code === "not-a-sheet");
    if (sheet().items.length > 0 && (edited || isNoSheet)) {
      const told = isNoSheet ? problems : problems.map(beside);
      holder.set({ problems: told });
      writeAddress(holder);
      return problemWords(told);
    }
    openSheet(holder, newSheet(library), problems, { ...CHOSEN, turn: turnOf(popped) });
    keepAddress(holder);
    return problemWords(problems);
  }

  /**
   * A clinic's link holds no exercise, only whom to ask: what is begun on this page says so, and nothing of it is kept.
   * Returns what is said of it; an empty text where the link is no clinic's.
   */
  function takeClinic(linked: Prescription | null | undefined): string {
    const contact = linked?.items.length === 0 ? linked.contact : null;
    if (!contact) return "";
    holder.set({ contact: { name: contact.name, contact: contact.phone, inLink: true } });
    return `Sheets that you begin here name whom to ask: ${contactWords({ contact })}.`;
  }

  return {
    /** Takes a sheet that was saved, imported or pasted; a draft is asked about first, or one undo away. */
    take(next: Prescription, problems: readonly Problem[], from: Offered["from"]): void {
      whenHere(codesOf(next), () => {
        const { history, mode } = holder.get();
        if (isAtRisk() && fragmentOf(next) !== fragmentOf(sheet()))
          return offerSheet(holder, next, mode, problems, from);
        lastTaken = fragmentOf(next);
        holder.set({ history: step(history, next), lastField: null, edited: true, problems });
        writeAddress(holder);
        keepDraft(next);
        sayOpen(problems);
      });
    },
    show(mode: Mode): void {
      if (mode === holder.get().mode) return;
      // What a link had to say goes here, not with the first change: that would move the page under the reader's finger.
      if (holder.get().edited) holder.set({ problems: [] });
      holder.set({ mode, isLed: false, lastField: null });
      writeAddress(holder, "push");
    },
    /** The answer to "open the other sheet?". */
    answer(opensOther: boolean): void {
      const { offered, turn } = holder.get();
      if (!offered) return;
      if (!opensOther) {
        holder.set({ offered: null });
        writeAddress(holder);
        return say("Your sheet is unchanged.");
      }
      const { mode, problems } = offered;
      leftDrafts.add(fragmentOf(sheet()));
      writeAddress(holder);
      forgetDraft();
      openSheet(holder, offered.sheet, problems, { mode, turn: turn + 1, isLed: mode === "do", place: 0 });
      writeAddress(holder, "push");
      sayOpen(problems, "Back returns to yours.");
    },
    /**
     * Reads address and draft when the page is opened, and everything that they name is here. It comes before anything is
     * drawn, so that a slow phone draws the sheet once.
     */
    start(): Opened {
      const state = entryOf(history.state);
      const turn = state?.turn ?? 0;
      holder.set({ turn, handed: protocolIn(location.hash) });
      const linked = readFragment();
      const draft = openDraft();
      const isDraft = draft !== null && linked?.sheet != null && fragmentOf(draft) === fragmentOf(linked.sheet);
      const problems = linked?.problems ?? [];
      const beginning = linked?.sheet?.items.length ? LED : CHOSEN;
      if (linked?.sheet && (!draft || isDraft))
        openSheet(holder, linked.sheet, problems, state ?? { ...beginning, turn }, isDraft);
      else if (draft) openSheet(holder, draft, [], state ?? { ...CHOSEN, turn }, true);
      const asItIs = (says: string) => ({ says, isWritten: false });
      if (linked && !linked.sheet) return asItIs(refuse(problems, state));
      const ofClinic = takeClinic(linked?.sheet);
      if (ofClinic) return asItIs(ofClinic);
      if (!linked?.sheet || !draft || isDraft) return { says: problemWords(problems), isWritten: true };
      offerSheet(holder, linked.sheet, "do", problems);
      return asItIs("");
    },
    /** Writes what was opened into the address. */
    write: () => writeAddress(holder),
    /** The address changed: another link was opened here, or Back and Forward were used; what it names is here. */
    addressChanged(state: unknown): void {
      const popped = entryOf(state);
      if (popped && popped.turn === holder.get().turn) {
        holder.set({ mode: popped.mode, isLed: popped.isLed });
        // The address of a link that could not be read stays, for who wants to look at it.
        const isRefused = sheet().items.length === 0 && holder.get().problems.length > 0;
        return isRefused ? undefined : writeAddress(holder);
      }
      const handed = protocolIn(location.hash);
      if (handed) {
        holder.set({ ...CHOSEN, handed });
        return writeAddress(holder);
      }
      if (location.hash === fragmentOf(sheet())) return;
      const linked = readFragment();
      if (!linked) return writeAddress(holder);
      if (!linked.sheet) return say(refuse(linked.problems, popped));
      const ofClinic = takeClinic(linked.sheet);
      if (ofClinic) say(ofClinic);
      const isClinics = ofClinic !== "";
      if (isClinics && sheet().items.length > 0) return writeAddress(holder);
      const { edited } = holder.get();
      if (edited && sheet().items.length > 0) return offerSheet(holder, linked.sheet, "do", linked.problems);
      const wasDraft = leftDrafts.has(fragmentOf(linked.sheet));
      openSheet(
        holder,
        linked.sheet,
        linked.problems,
        popped ?? { ...(isClinics ? CHOSEN : LED), turn: turnOf(popped) },
        wasDraft,
      );
      if (wasDraft) keepDraft(linked.sheet);
      writeAddress(holder);
      if (!isClinics) sayOpen(linked.problems);
    },
  };
}
