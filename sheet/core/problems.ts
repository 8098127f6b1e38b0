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
  message: "This sheet was made with a newer edition of the site. Please reload the page, then open the link again.",
};

export const NOT_A_SHEET: Problem = {
  code: "not-a-sheet",
  message: "This is not a link to a sheet.",
};

const BESIDE: Partial<Readonly<Record<ProblemCode, string>>> = {
  incomplete:
    "Your own sheet is below. The link you opened is incomplete: its end was lost on the way. Please ask for the whole link.",
  damaged:
    "Your own sheet is below. The link you opened was changed on the way and cannot be trusted. Please ask for the link again.",
  newer:
    "Your own sheet is below. The link you opened was made with a newer edition of the site. Please reload the page, then open it again.",
};

/** The same, where the reader's own sheet stays on the page. */
export function beside(problem: Problem): Problem {
  return { ...problem, message: BESIDE[problem.code] ?? problem.message };
}

/** What reading had to say, for the live region; all of it stands above the sheet. Empty when it said nothing. */
export function problemWords([first, ...more]: readonly Problem[]): string {
  if (!first) return "";
  if (more.length === 0) return first.message;
  return `${first.message} Above the sheet ${more.length === 1 ? "is 1 more remark" : `are ${more.length} more remarks`}.`;
}
