/** Copying to the clipboard, or marking what was to be copied where a browser does not let us. */

import { usePage } from "../page.ts";

type What = "Link" | "Text";

const MARK: Readonly<Record<What, () => void>> = { Link: markLink, Text: markText };

export function useCopy(): (text: string, what: What) => Promise<void> {
  const { actions } = usePage();
  return async (text, what) => {
    try {
      await navigator.clipboard.writeText(text);
      actions.say(`${what} copied.`);
    } catch {
      MARK[what]();
      actions.say(`This browser does not let us copy. The ${what.toLowerCase()} is marked: copy it yourself.`);
    }
  };
}

function markLink(): void {
  document.getElementById("sheet-link")?.focus();
}

/** Opens the folded text as the browser's own search would, and marks all of it. */
function markText(): void {
  const record = document.getElementById("sheet-record");
  record?.closest("[hidden]")?.dispatchEvent(new Event("beforematch"));
  requestAnimationFrame(() => {
    if (!record) return;
    record.focus();
    getSelection()?.selectAllChildren(record);
  });
}
