/** The reader's options. They stay in this browser and never go into a link. */

import type { Prescription } from "./prescription.ts";
import { CONTACT_LENGTH } from "./prescription.ts";
import { tidyText } from "./text.ts";
import type { Hand } from "./turns.ts";
import { HANDS } from "./turns.ts";
import { fieldsOf, oneOf } from "./unknown.ts";

export const PAPERS = ["a4", "letter", "a5"] as const;
export type Paper = (typeof PAPERS)[number];

/** How many exercises share a page; in "fewest" as many as the paper can hold, every line run on. */
export const LAYOUTS = ["one", "two", "four", "list", "fewest"] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Weeks of boxes to tick: as many as the plan has, or another number. */
export const TICKS = ["plan", 0, 1, 2, 4] as const;
export type Ticks = (typeof TICKS)[number];

export interface PrintOptions {
  readonly paper: Paper;
  readonly layout: Layout;
  readonly large: boolean;
  readonly mono: boolean;
  readonly blank: boolean;
  readonly faults: boolean;
  /** What comes after each exercise, and when. */
  readonly next: boolean;
  readonly ticks: Ticks;
  /** Left and right have boxes of their own. */
  readonly sides: boolean;
  readonly qr: boolean;
}

/** Who to ask, typed for a sheet; empty texts mean what the site says. */
export interface TypedContact {
  readonly name: string;
  readonly contact: string;
  /** Whether it goes into the link of each sheet that is begun on this device. */
  readonly inLink: boolean;
}

/** Who is asked: what the sheet itself says, or else what was typed on this device. */
export function askedOf({ contact }: Prescription, typed: TypedContact): TypedContact {
  return contact === null ? typed : { ...typed, name: contact.name, contact: contact.phone };
}

/** A sheet that is begun on this device, with who is asked, where that was wanted in the link. */
export function begun(sheet: Prescription, { name, contact: phone, inLink }: TypedContact): Prescription {
  return inLink && (name || phone) ? { ...sheet, contact: { name, phone } } : sheet;
}

/** Seconds to get into place before a hold or timed work. */
export const READY = [0, 3, 5, 10, 20] as const;
export type Ready = (typeof READY)[number];

export interface DoOptions {
  readonly view: "one" | "list";
  readonly ready: Ready;
  readonly sound: boolean;
  readonly vibration: boolean;
  readonly awake: boolean;
  /** The side to begin with, where each has its turn. */
  readonly first: Hand;
  /** Whether vibration and the screen were offered: they are, once. */
  readonly offered: boolean;
}

export function defaultPrint(language: string): PrintOptions {
  return {
    paper: /^en-(us|ca)\b|^es-(us|mx)\b/i.test(language) ? "letter" : "a4",
    layout: "two",
    large: false,
    mono: false,
    blank: false,
    faults: false,
    next: false,
    ticks: "plan",
    sides: false,
    qr: true,
  };
}

export const DEFAULT_DO: DoOptions = {
  view: "one",
  ready: 5,
  sound: false,
  vibration: false,
  awake: false,
  first: "left",
  offered: false,
};

export function restorePrint(value: unknown, fallback: PrintOptions): PrintOptions {
  const read = fieldsOf(value);
  return {
    paper: oneOf(PAPERS, read.paper) ?? fallback.paper,
    layout: oneOf(LAYOUTS, read.layout) ?? fallback.layout,
    large: flag(read.large, fallback.large),
    mono: flag(read.mono, fallback.mono),
    blank: flag(read.blank, fallback.blank),
    faults: flag(read.faults, fallback.faults),
    next: flag(read.next, fallback.next),
    ticks: oneOf(TICKS, read.ticks) ?? fallback.ticks,
    sides: flag(read.sides, fallback.sides),
    qr: flag(read.qr, fallback.qr),
  };
}

export function restoreContact(value: unknown): TypedContact {
  const read = fieldsOf(value);
  return {
    name: tidyText(read.name, CONTACT_LENGTH),
    contact: tidyText(read.contact, CONTACT_LENGTH),
    inLink: flag(read.inLink, false),
  };
}

export function restoreDo(value: unknown): DoOptions {
  const read = fieldsOf(value);
  return {
    view: oneOf(["one", "list"] as const, read.view) ?? DEFAULT_DO.view,
    ready: oneOf(READY, read.ready) ?? DEFAULT_DO.ready,
    sound: flag(read.sound, DEFAULT_DO.sound),
    vibration: flag(read.vibration, DEFAULT_DO.vibration),
    awake: flag(read.awake, DEFAULT_DO.awake),
    first: oneOf(HANDS, read.first) ?? DEFAULT_DO.first,
    offered: flag(read.offered, DEFAULT_DO.offered),
  };
}

function flag(value: unknown, fallback: boolean): boolean {
  return typeof value === "boolean" ? value : fallback;
}
