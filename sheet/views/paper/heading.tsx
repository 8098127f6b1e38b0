/** The headings of the paper. On the screen they stand below those of the page; in print, where they are alone, the title is the first. */

import type { ComponentChildren } from "preact";
import { useModel } from "../page.ts";

interface Props {
  readonly of: "title" | "heading" | "name";
  readonly dir?: "auto";
  readonly children: ComponentChildren;
}

export function Heading({ of, dir, children }: Props) {
  const { isPrinting } = useModel();
  const isTitle = of === "title";
  const Tag = isTitle ? "h3" : "h4";
  return (
    <Tag class={`sheet-paper__${of}`} dir={dir} aria-level={isPrinting ? (isTitle ? 1 : 2) : undefined}>
      {children}
    </Tag>
  );
}
