/** What is kept on this device, and only when the reader asks for it. */

import { decodeSheet } from "../core/link.ts";
import { localTime } from "../core/log.ts";
import type { Session } from "../core/log.ts";
import type { Score } from "../core/pain.ts";
import { EMPTY_STORE, forgetSheet, logSession, mergeStores, restoreStore, saveSheet, storeText } from "../core/storage.ts";
import type { SavedSheet, Store } from "../core/storage.ts";
import { sheetFromJson } from "../core/share.ts";
import type { Actions } from "./actions.ts";
import type { Holder } from "./model.ts";
import { restoreContact } from "./settings.ts";
import type { DoOptions, PrintOptions, TypedContact } from "./settings.ts";
import { askToKeep, device } from "./storage.ts";

const REFUSED = "This browser does not let us keep anything. Copy the link instead.";

export type Keeping = ReturnType<typeof keepingActions>;

export function keepingActions(holder: Holder, actions: Actions) {
  const store = () => holder.get().store;

  function keep(next: Store, sentence: string): boolean {
    const isFirst = device.read("store") === null;
    const kept = device.write("store", storeText(next));
    if (!kept) {
      actions.say(REFUSED);
      return false;
    }
    if (isFirst) askToKeep();
    holder.set({ store: next });
    actions.say(sentence);
    return true;
  }

  return {
    save(name: string): boolean {
      const next = saveSheet(store(), name, holder.get().history.now, localTime(new Date()));
      return keep(next, `${next.sheets[0]?.name ?? "The sheet"} is saved on this device.`);
    },
    openSaved({ link, name }: SavedSheet): void {
      const { sheet, problems } = decodeSheet(link);
      if (sheet) actions.take(sheet, problems);
      else actions.say(`${name} cannot be opened: ${problems[0]?.message ?? "it is empty"}`);
    },
    forget(name: string): void {
      keep(forgetSheet(store(), name), `${name} is no longer saved.`);
    },
    log(session: Session): boolean {
      return keep(logSession(store(), session), "The session is in your log.");
    },
    scoreNextMorning(session: Session, painNextMorning: Score | null): void {
      keep(logSession(store(), { ...session, painNextMorning }), "The score is in your log.");
    },
    /** The file of "export": saved sheets and the log. */
    exportText: () => storeText(store()),
    /** A file: a sheet, or what "export" wrote. */
    importText(text: string): void {
      const device = restoreStore(text);
      if (device.readable) {
        const left = device.leftOut > 0 ? ` ${device.leftOut} entries could not be read.` : "";
        const { sheets, sessions } = device.store;
        keep(
          mergeStores(store(), device.store),
          `Imported: ${sheets.length} saved sheets and ${sessions.length} sessions.${left}`,
        );
        return;
      }
      const { sheet, problems } = sheetFromJson(text);
      if (sheet) actions.take(sheet, problems);
      else actions.say(problems[0]?.message ?? "This file does not hold a sheet.");
    },
    /** A pasted link, with whatever a messenger made of it. */
    openLink(text: string): boolean {
      const { sheet, problems } = decodeSheet(text.trim());
      if (sheet) actions.take(sheet, problems);
      else actions.say(problems[0]?.message ?? "Please paste a link to a sheet first.");
      return sheet !== null;
    },
    /** Everything of ours that this browser holds, the options included. */
    clear(): void {
      for (const key of ["store", "print", "contact", "do"]) device.remove(key);
      holder.set({ store: EMPTY_STORE, contact: restoreContact(null) });
      actions.say("Everything that was saved on this device is deleted.");
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
