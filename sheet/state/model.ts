/** The state of the page: one value, changed by the actions of actions.ts only. */

import type { Mode } from "../core/entry.ts";
import type { History } from "../core/history.ts";
import { begin } from "../core/history.ts";
import type { Library } from "../core/library.ts";
import type { Prescription } from "../core/prescription.ts";
import { newSheet } from "../core/prescription.ts";
import type { Problem } from "../core/problems.ts";
import type { DoOptions, PrintOptions, TypedContact } from "../core/settings.ts";
import { defaultPrint, restoreContact, restoreDo, restorePrint } from "../core/settings.ts";
import type { Store } from "../core/store.ts";
import { restoreStore } from "../core/store.ts";
import { device } from "./shelf.ts";

export interface Offered {
  readonly sheet: Prescription;
  /** The mode in which it opens. */
  readonly mode: Mode;
  /** What reading it had to say. */
  readonly problems: readonly Problem[];
  readonly from: "link" | "saved" | "file";
}

/** What "delete everything" took away, by its key; it can be brought back while the page is open. */
export type Deleted = ReadonlyMap<string, unknown>;

/** A newer edition of the site than this page's. */
export interface Newer {
  /** Whether it is whole on this device. */
  readonly isReady: boolean;
  /** Whether this sheet needs it, or must not miss what it says. */
  readonly isUrgent: boolean;
  /** What it says otherwise of this sheet. */
  readonly words: readonly string[];
}

export interface Model {
  readonly mode: Mode;
  /** Which opened sheet this is, whether a link opened the mode, and the exercise for doing (see Entry). */
  readonly turn: number;
  readonly isLed: boolean;
  readonly place: number;
  readonly history: History<Prescription>;
  /** Which field the last step changed, so that typing is one step of undo. */
  readonly lastField: string | null;
  /** Whether the sheet was made or changed here, rather than only opened. */
  readonly edited: boolean;
  /** Another sheet that waits for an answer, since there is a draft. */
  readonly offered: Offered | null;
  readonly problems: readonly Problem[];
  /** The fragment of a colleague's protocol, until it is saved or put away. */
  readonly handed: string | null;
  /** The latest sentence for the live region, how many there were, and in which mode it is shown, too. */
  readonly said: { readonly text: string; readonly count: number; readonly shownIn: Mode | null };
  /** Equipment at hand; null while nothing is ticked. */
  readonly ticked: ReadonlySet<string> | null;
  readonly store: Store;
  readonly print: PrintOptions;
  /** Whether the sheet is being printed, in whatever mode: its pages must not wait, and are all that is there. */
  readonly isPrinting: boolean;
  readonly contact: TypedContact;
  readonly doing: DoOptions;
  readonly deleted: Deleted | null;
  readonly newer: Newer | null;
  /** Whether this device keeps the open sheet, with its pictures and the pages that it leads to. */
  readonly isOffline: boolean;
}

/** What this device keeps, as it stands there now: another tab may have written since. */
export function readKept(): Pick<Model, "store" | "print" | "contact" | "doing"> {
  const kept = device.read("store");
  return {
    store: restoreStore(typeof kept === "string" ? kept : null).store,
    print: restorePrint(device.read("print"), defaultPrint(navigator.language)),
    contact: restoreContact(device.read("contact")),
    doing: restoreDo(device.read("do")),
  };
}

export function firstModel(library: Library): Model {
  return {
    mode: "choose",
    turn: 0,
    isLed: false,
    place: 0,
    history: begin(newSheet(library)),
    lastField: null,
    edited: false,
    offered: null,
    problems: [],
    handed: null,
    said: { text: "", count: 0, shownIn: null },
    ticked: null,
    deleted: null,
    newer: null,
    isOffline: false,
    isPrinting: false,
    ...readKept(),
  };
}

export interface Holder {
  get(): Model;
  set(change: Partial<Model>): void;
  subscribe(listener: () => void): () => void;
}

export function holdModel(first: Model): Holder {
  let model = first;
  const listeners = new Set<() => void>();
  return {
    get: () => model,
    set(change) {
      model = { ...model, ...change };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
