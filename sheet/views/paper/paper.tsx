/**
 * The sheet as pages of paper. Blocks are measured in the width of the paper and spread over
 * pages here, so that the preview is what the printer gets, and each page can say which one
 * of how many it is.
 */

import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { sheetLink } from "../../core/link.ts";
import { sheetName } from "../../core/names.ts";
import type { Prescription } from "../../core/prescription.ts";
import { sameValue } from "../../core/prescription.ts";
import { pageAddress } from "../../state/address.ts";
import { useModel, usePage } from "../../state/page.ts";
import type { PrintOptions } from "../../state/settings.ts";
import { useQr } from "../parts/qr.tsx";
import { blocksOf } from "./blocks.tsx";
import type { Block } from "./blocks.tsx";
import { MOST, SIZES, SPARE, pixels } from "./measures.ts";
import { usePaperSize } from "./page-size.ts";
import { paginate } from "./paginate.ts";
import type { PageParts, Part } from "./paginate.ts";

/** What the paper came to, for the options to say. */
export interface Outcome {
  readonly pages: number;
  /** The most exercises on a page that had room for nothing else; null when no page was so full. */
  readonly most: number | null;
}

export function Paper({ onOutcome }: { onOutcome: (outcome: Outcome) => void }) {
  const { library } = usePage();
  const { history, print, contact } = useModel();
  const sheet = history.now;
  // On paper stand today's texts, so the code names today's edition.
  const link = sheetLink(pageAddress(), { ...sheet, edition: library.edition.id });
  const qr = useQr(link, print.qr && sheet.items.length > 0);
  const shownQr = print.qr ? qr : null;
  const address = pageAddress().replace(/^https?:\/\//, "");
  const blocks = useMemo(
    () => blocksOf(library, sheet, print, contact, shownQr, address),
    [library, sheet, print, contact, shownQr, address],
  );
  const ruler = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly PageParts[]>([]);
  usePaperSize(print.paper);

  useLayoutEffect(() => {
    const found = measured(ruler.current, blocks, print);
    setPages((before) => (sameValue(before, found) ? before : found));
    onOutcome({ pages: found.length, most: mostOnFullPage(found, blocks) });
  }, [blocks, print]);

  if (sheet.items.length === 0) return null;
  const kinds = `sheet-paper sheet-paper--${print.paper} sheet-paper--${print.layout}${print.large ? " sheet-paper--large" : ""}${print.mono ? " sheet-paper--mono" : ""}`;
  return (
    <div class={kinds} lang="en">
      <div class="sheet-ruler" aria-hidden="true" ref={ruler}>
        <div class="sheet-page">
          <div class="sheet-page__content">
            {blocks.map((block) => (
              <div key={block.key} data-block={block.key}>
                {block.pieces.map((piece, at) => <div key={at} class="sheet-piece">{piece()}</div>)}
                {block.again && <div class="sheet-piece" data-again="">{block.again()}</div>}
              </div>
            ))}
          </div>
          <Foot sheet={sheet} address={address} page={88} of={88} />
        </div>
      </div>
      {pages.map((parts, at) => (
        <div key={at} class="sheet-leaf">
          <div class="sheet-page">
            <div class="sheet-page__content">
              {parts.map(({ block, from, to }) => (
                <div key={`${block}.${from}`}>
                  {from > 0 && <div class="sheet-piece">{blocks[block]?.again?.()}</div>}
                  {blocks[block]?.pieces.slice(from, to).map((piece, piecePlace) => (
                    <div key={from + piecePlace} class="sheet-piece">{piece()}</div>
                  ))}
                </div>
              ))}
            </div>
            <Foot sheet={sheet} address={address} page={at + 1} of={pages.length} />
          </div>
        </div>
      ))}
    </div>
  );
}

function Foot({ sheet, address, page, of }: { sheet: Prescription; address: string; page: number; of: number }) {
  const { library } = usePage();
  return (
    <p class="sheet-page__foot">
      <span>{sheetName(sheet)}. {address}</span> <span>Edition {library.edition.id}. Page {page} of {of}</span>
    </p>
  );
}

/** Only a page of exercises alone, with another exercise on the next, shows how many fit. */
function mostOnFullPage(pages: readonly PageParts[], blocks: readonly Block[]): number | null {
  const standing = ({ block }: Part) => blocks[block]?.exercises ?? 0;
  const counts = pages.flatMap((page, at) => {
    const next = pages[at + 1]?.[0];
    const isFull = next !== undefined && standing(next) > 0 && page.every((part) => standing(part) > 0);
    return isFull ? [page.reduce((sum, part) => sum + standing(part), 0)] : [];
  });
  return counts.length > 0 ? Math.max(...counts) : null;
}

/** Measures every piece where it stands in the ruler, a page as wide as the paper. */
function measured(ruler: HTMLElement | null, blocks: readonly Block[], options: PrintOptions): PageParts[] {
  const foot = ruler?.querySelector(".sheet-page__foot");
  if (!ruler || !foot) return [];
  const heights = [...ruler.querySelectorAll("[data-block]")].map((element, at) => ({
    pieces: [...element.querySelectorAll(":scope > :not([data-again])")].map(heightOf),
    exercises: blocks[at]?.exercises ?? 0,
    again: heightOf(element.querySelector("[data-again]")),
  }));
  const { height, margin } = SIZES[options.paper];
  const room = pixels(height - 2 * margin - SPARE) - foot.getBoundingClientRect().height;
  return paginate(heights, room, MOST[options.layout]);
}

function heightOf(element: Element | null): number {
  return element?.getBoundingClientRect().height ?? 0;
}
