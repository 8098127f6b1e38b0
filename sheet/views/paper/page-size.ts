/**
 * Tells the printer the size of the paper. A constructed style sheet needs no inline style,
 * so that a strict content security policy allows it.
 */

import { useEffect } from "preact/hooks";
import { SIZES } from "../../core/measures.ts";
import type { Paper } from "../../core/settings.ts";

export function usePaperSize(paper: Paper): void {
  useEffect(() => {
    if (!("adoptedStyleSheets" in document)) return undefined;
    const style = new CSSStyleSheet();
    style.replaceSync(`@page { size: ${SIZES[paper].name}; margin: 0 }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== style);
    };
  }, [paper]);
}
