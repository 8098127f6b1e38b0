/** What the address and the draft of this tab ask for of the library, and how it is fetched when the page is opened. */

import { entryOf } from "../core/entry.ts";
import { codesOf, FIRST, fileOf } from "../core/pieces.ts";
import { askedFor, readFragment } from "./address.ts";
import { openDraft } from "./draft.ts";
import type { Pieces } from "./held-library.ts";
import { beginPieces, loaderOf, OtherEdition } from "./held-library.ts";

/** The exercises of the sheet in the address, and of the draft of this tab. */
export function codesShown(): readonly string[] {
  return [readFragment()?.sheet, openDraft()].flatMap((sheet) => (sheet ? codesOf(sheet) : []));
}

/** Whether the builder is what is seen first, or may be. */
function isMaking(): boolean {
  return askedFor() !== null || openDraft() !== null || !readFragment()?.sheet?.items.length;
}

/** Whether exercises to do are what is seen first: a link leads there, or a question, or the reader was there before. */
function isDoing(isMade: boolean): boolean {
  const asked = askedFor();
  return !isMade || (asked !== null && "exercises" in asked) || entryOf(history.state)?.mode === "do";
}

/**
 * Fetches the rules and everything that is asked for; nothing is shown before all of it is here.
 *
 * @param at The address of a file of the site.
 * @param loadView What loads the first view of a mode.
 * @returns What is here, and whether something of it did not come.
 * @throws {Error} Where there are no rules.
 */
export async function openPieces(
  at: (path: string) => string,
  loadView: Readonly<Record<"choose" | "do", () => Promise<void>>>,
): Promise<{ readonly pieces: Pieces; readonly isLost: boolean }> {
  const isMade = isMaking();
  // Asked for together with the rules, not after them.
  const load = loaderOf(at, [...codesShown().map(fileOf), ...(isMade ? [FIRST] : [])]);
  const views = [...(isMade ? [loadView.choose] : []), ...(isDoing(isMade) ? [loadView.do] : [])];
  for (const view of views) view().catch(() => undefined);

  async function holdAsked(): Promise<void> {
    const asked = askedFor();
    const ready = asked && ("exercise" in asked ? { exercises: [asked.exercise] } : asked);
    await Promise.all([
      pieces.hold(codesShown()),
      isMade ? pieces.begin() : undefined,
      ...views.map((view) => view()),
      ready ? pieces.hold(ready) : undefined,
    ]);
  }

  let pieces = await beginPieces(load);
  const isLost = await holdAsked()
    .catch(async (failure) => {
      if (!(failure instanceof OtherEdition)) throw failure;
      // The rules may have come from the browser's own cache, and are older than what the site has.
      pieces = await beginPieces(load, "reload");
      await holdAsked();
    })
    .then(
      () => false,
      () => true,
    );
  return { pieces, isLost };
}
