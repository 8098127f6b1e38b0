/** Copying to the clipboard, or marking the link where a browser does not let us. */

import { usePage } from "../../state/page.ts";

export function useCopy(): (text: string, what: string) => Promise<void> {
  const { actions } = usePage();
  return async (text, what) => {
    try {
      await navigator.clipboard.writeText(text);
      actions.say(`${what} copied.`);
    } catch {
      document.getElementById("sheet-link")?.focus();
      actions.say("This browser does not let us copy. The link is marked: copy it yourself.");
    }
  };
}
