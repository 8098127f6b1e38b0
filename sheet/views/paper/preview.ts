/** The pages on the screen: their width there, and what their file is called. */

import { useEffect, useRef, useState } from "preact/hooks";
import { pixels, SIZES } from "../../core/measures.ts";
import { sheetName } from "../../core/names.ts";
import { useModel } from "../page.ts";

/** Shrinks the pages to the width of the screen, and names the printed file. */
export function usePreview() {
  const { print, history } = useModel();
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);

  useEffect(() => {
    if (!frame.current) return undefined;
    let next = 0;
    // In the next frame: the new scale changes the size of what is watched, which is an error within this one.
    const watch = new ResizeObserver(([entry]) => {
      cancelAnimationFrame(next);
      next = requestAnimationFrame(() => entry && setWidth(entry.contentRect.width));
    });
    watch.observe(frame.current);
    return () => {
      watch.disconnect();
      cancelAnimationFrame(next);
    };
  }, []);

  useEffect(() => {
    let page = document.title;
    const name = () => {
      page = document.title;
      if (history.now.items.length > 0) document.title = sheetName(history.now);
    };
    const rename = () => {
      document.title = page;
    };
    addEventListener("beforeprint", name);
    addEventListener("afterprint", rename);
    return () => {
      removeEventListener("beforeprint", name);
      removeEventListener("afterprint", rename);
    };
  }, [history.now]);

  const scale = width === 0 ? 1 : Math.min(1, width / pixels(SIZES[print.paper].width));
  return { frame, scale };
}
