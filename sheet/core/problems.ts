/** What reading a sheet may have to say; the words are for patients too. */

export type ProblemCode =
  /** A part of the link is missing; nothing is shown. */
  | "incomplete"
  /** The link was altered on the way; nothing is shown. */
  | "damaged"
  /** The link needs a newer edition of the site; nothing is shown. */
  | "newer"
  /** Not a link to a sheet at all, such as the address of a heading. */
  | "not-a-sheet"
  /** A number was outside its limits. */
  | "clamped"
  /** A value that this edition does not know was left out. */
  | "unknown-value"
  /** Characters that cannot be shown, or too many of them, were taken out of a text. */
  | "text-cleaned"
  /** An exercise that this edition does not have; it stays on the sheet. */
  | "unknown-exercise"
  /** Part of an imported file could not be read and was left out. */
  | "left-out";

export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  /** The item it is about, counted from 0. */
  readonly item?: number;
}

export const INCOMPLETE: Problem = {
  code: "incomplete",
  message:
    "This link is incomplete: its end was lost on the way. No exercises are shown, so that you do not follow half a sheet. Please ask for the whole link.",
};

export const DAMAGED: Problem = {
  code: "damaged",
  message:
    "This link was changed on the way and cannot be trusted. No exercises are shown. Please ask for the link again.",
};

export const NEWER: Problem = {
  code: "newer",
  message:
    "This sheet was made with a newer edition of the site. Please reload the page, then open the link again.",
};

export const NOT_A_SHEET: Problem = {
  code: "not-a-sheet",
  message: "This is not a link to a sheet.",
};
