/** What is kept on this device, and only when the reader asks for it. */

import { protocolIn } from "../core/frame.ts";
import { decodeSheet } from "../core/link.ts";
import type { Session } from "../core/log.ts";
import { localTime } from "../core/log.ts";
import { INCOMPLETE, NEWER } from "../core/problems.ts";
import type { DoOptions, PrintOptions, TypedContact } from "../core/settings.ts";
import type { SavedSheet, Store } from "../core/store.ts";
import {
  amendSession,
  forgetSheet,
  importWords,
  logSession,
  mergeStores,
  restoreStore,
  saveSheet,
  star,
  storeText,
} from "../core/store.ts";
import { fieldsOf, parsed } from "../core/unknown.ts";
import type { Actions } from "./actions.ts";
import { isBareAddress } from "./address.ts";
import type { Holder, Model } from "./model.ts";
import { readKept } from "./model.ts";
import { forgetTab } from "./sessions.ts";
import { AFTER, askToKeep, device, SESSION, TIMER } from "./shelf.ts";

/** Everything of ours that this browser holds, the options included. */
const KEYS = ["store", "print", "contact", "do", "logo", SESSION, TIMER, AFTER] as const;

const REFUSED = "This browser does not let us keep anything. Copy the link instead.";

export type Keeping = ReturnType<typeof keepingActions>;

export function keepingActions(holder: Holder, actions: Actions) {
  /** What is shown of it; the options that are in use on this page stay in use. */
  function looked(): Pick<Model, "store" | "contact"> {
    const { store, contact } = readKept();
    return { store, contact };
  }

  /** Changes what the device holds now, so that two tabs lose nothing of each other's. */
  function change(how: (store: Store) => Store, sentence?: (next: Store) => string): boolean {
    const isFirst = device.read("store") === null;
    const next = how(readKept().store);
    if (!device.write("store", storeText(next))) {
      actions.say(REFUSED);
      return false;
    }
    if (isFirst) askToKeep();
    holder.set({ store: next });
    if (sentence) actions.say(sentence(next));
    return true;
  }

  /** Puts what a file or a colleague's link brings beside what is here. */
  function takeIn(brought: Store, from: "file" | "link", leftOut = 0): boolean {
    const merged = mergeStores(readKept().store, brought);
    return change(
      () => merged.store,
      () => importWords(merged, leftOut, from),
    );
  }

  return {
    takeIn,
    save(name: string): boolean {
      return change(
        (store) => saveSheet(store, name, holder.get().history.now, localTime(new Date())),
        (next) => `${next.sheets[0]?.name ?? "The sheet"} is saved on this device.`,
      );
    },
    openSaved({ link, name }: SavedSheet): void {
      const { sheet, problems } = decodeSheet(link);
      if (sheet) actions.take(sheet, problems, "saved");
      else actions.say(`${name} cannot be opened: ${problems[0]?.message ?? "it is empty"}`);
    },
    star(code: string, name: string, isStarred: boolean): void {
      change(
        (store) => star(store, code, isStarred),
        () => `${name} is ${isStarred ? "a favourite" : "no favourite any more"}.`,
      );
    },
    forget(name: string): void {
      change(
        (store) => forgetSheet(store, name),
        () => `${name} is no longer saved.`,
      );
    },
    log(session: Session): boolean {
      return change(
        (store) => logSession(store, session),
        () => "The session is in your log.",
      );
    },
    /** Changes a session of the log, and leaves it to the view to say so. */
    amend({ id }: Session, how: (session: Session) => Session): boolean {
      return change((store) => amendSession(store, id, how));
    },
    /** The file of "export": saved sheets and the log. */
    exportText: () => storeText(readKept().store),
    /** A file: a sheet, or what "export" wrote. */
    async importText(text: string): Promise<void> {
      const file = restoreStore(text);
      if (file.isNewer) return actions.say(NEWER.message);
      if (file.readable) {
        takeIn(file.store, "file", file.leftOut);
        return;
      }
      const read =
        "resourceType" in fieldsOf(parsed(text))
          ? (await import("./records.ts")).sheetFromCarePlan
          : (await import("../core/share.ts")).sheetFromJson;
      const { sheet, problems } = read(text);
      if (sheet) actions.take(sheet, problems, "file");
      else actions.say(problems[0]?.message ?? "This file does not hold a sheet.");
    },
    /** A pasted link, with whatever a messenger made of it. */
    openLink(text: string): boolean {
      const handed = protocolIn(text);
      if (handed) {
        holder.set({ handed });
        return true;
      }
      const { sheet, problems } = isBareAddress(text.trim())
        ? { sheet: null, problems: [INCOMPLETE] }
        : decodeSheet(text.trim());
      if (sheet) actions.take(sheet, problems, "link");
      else actions.say(problems[0]?.message ?? "Please paste a link to a sheet first.");
      return sheet !== null;
    },
    /** Another tab has changed what the device holds. */
    refresh(): void {
      holder.set(looked());
    },
    keepsSomething: () => KEYS.some((key) => device.read(key) !== null),
    /** Deletes what is kept, the session in progress included; the sheet that is open stays. */
    clear(): void {
      const deleted = new Map(KEYS.map((key) => [key, device.read(key)]));
      for (const key of KEYS) device.remove(key);
      forgetTab();
      holder.set({ ...looked(), deleted });
      actions.say(
        "Everything that was saved on this device is deleted. It can be brought back while this page is open.",
      );
    },
    /** What was kept since the deletion stays. */
    bringBack(): void {
      const { deleted } = holder.get();
      if (!deleted) return;
      const old = deleted.get("store");
      if (typeof old === "string") {
        const { store } = mergeStores(readKept().store, restoreStore(old).store);
        if (!device.write("store", storeText(store))) return actions.say(REFUSED);
      }
      for (const [key, value] of deleted) {
        if (value !== null && device.read(key) === null) device.write(key, value);
      }
      holder.set({ ...looked(), deleted: null });
      actions.say("What was deleted is saved here again.");
    },
    setPrint(change: Partial<PrintOptions>): void {
      const print = { ...holder.get().print, ...change };
      holder.set({ print });
      device.write("print", print);
    },
    setContact(change: Partial<TypedContact>): void {
      const contact = { ...holder.get().contact, ...change };
      holder.set({ contact });
      device.write("contact", contact);
    },
    setDoing(change: Partial<DoOptions>): void {
      const doing = { ...holder.get().doing, ...change };
      holder.set({ doing });
      device.write("do", doing);
    },
  };
}
