/**
 * The sheet as pages of paper. Blocks are measured in the width of the paper and spread over
 * pages here, so that the preview is what the printer gets, and each page can say which one
 * of how many it is.
 */

import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { sheetLink } from "../../core/link.ts";
import type { Fit } from "../../core/measures.ts";
import { fitsOf, isFewest, MOST, marginOf, pixels, SIZES, SPARE } from "../../core/measures.ts";
import { sheetName } from "../../core/names.ts";
import type { Measured, Page, Part } from "../../core/paginate.ts";
import { fitted } from "../../core/paginate.ts";
import type { Prescription } from "../../core/prescription.ts";
import { sameValue } from "../../core/same-value.ts";
import type { PrintOptions } from "../../core/settings.ts";
import { withoutDoses } from "../../core/sheet-edits.ts";
import { dayWords } from "../../core/words.ts";
import { pageAddress } from "../../state/address.ts";
import { useModel, usePage } from "../page.ts";
import { Exact } from "../parts/exact.tsx";
import { isDrawn, isFine, useQr } from "../parts/shown-qr.tsx";
import type { Block } from "./blocks.tsx";
import { arrangementsOf } from "./blocks.tsx";
import { usePaperSize } from "./page-size.ts";

/** What the paper came to, for the options to say. */
export interface Outcome {
  readonly pages: number;
  /** The most exercises on a page that had room for nothing else; null when no page was so full. */
  readonly most: number | null;
  /** Whether the modules of the QR code are so many that a phone may not read it at once. */
  readonly isFineCode: boolean;
}

/** A fit of one of the arrangements, by its place. */
interface ArrangedFit extends Fit {
  readonly arrangement: number;
}

/** How long a sheet stays as it is before its unseen pages follow, in milliseconds. */
const REST = 1500;

export function Paper({ onOutcome }: { onOutcome: (outcome: Outcome) => void }) {
  const { library } = usePage();
  const { mode, history, print, isPrinting, contact } = useModel();
  const sheet = useSettled(history.now, mode === "print" || isPrinting);
  // On paper stand today's texts, so the code names today's edition; a dose that is written by hand is not in it.
  const coded = print.blank ? withoutDoses(sheet) : sheet;
  const link = sheetLink(pageAddress(), { ...coded, edition: library.edition.id });
  const qr = useQr(link, print.qr && sheet.items.length > 0);
  const shownQr = print.qr ? qr : null;
  const address = pageAddress().replace(/^https?:\/\//, "");
  const arrangements = useMemo(
    () => arrangementsOf(library, sheet, print, contact, shownQr, address),
    [library, sheet, print, contact, shownQr, address],
  );
  const ruler = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly Page<ArrangedFit>[]>([]);
  usePaperSize(print.paper);

  function spread(): void {
    const found = measured(ruler.current, arrangements, print);
    const blocks = arrangements[found[0]?.fit.arrangement ?? 0] ?? [];
    setPages((before) => (sameValue(before, found) ? before : found));
    onOutcome({
      pages: found.length,
      most: mostOnFullPage(found, blocks),
      isFineCode: isDrawn(shownQr) && isFine(shownQr),
    });
  }

  useLayoutEffect(spread, [arrangements, print]);
  useTranslated(ruler, spread, [arrangements, print]);

  if (sheet.items.length === 0) return null;
  const kinds = `sheet-paper sheet-paper--${print.paper} sheet-paper--${print.layout}${print.large ? " sheet-paper--large" : ""}${print.mono ? " sheet-paper--mono" : ""}`;
  return (
    <div class={kinds} lang="en">
      <div class="sheet-ruler" aria-hidden="true" ref={ruler}>
        <div class="sheet-page">
          <div class="sheet-page__content">
            {arrangements.map((blocks, arrangement) => (
              <div key={arrangement} data-arrangement="">
                {blocks.map((block) => (
                  <Framed key={block.key} block={block}>
                    {block.pieces.map((piece, at) => (
                      <div key={at} class="sheet-piece">
                        {piece()}
                      </div>
                    ))}
                    {block.again && (
                      <div class="sheet-piece" data-again="">
                        {block.again()}
                      </div>
                    )}
                  </Framed>
                ))}
              </div>
            ))}
          </div>
          <Foot sheet={sheet} address={address} page={88} of={88} />
        </div>
      </div>
      {pages.map(({ parts, fit: { picture, look, arrangement } }, at) => (
        <div key={at} class={`sheet-leaf ${look}`} style={{ "--p-pic": `${picture}mm` }}>
          <div class="sheet-page">
            <div class="sheet-page__content">
              {parts.map(({ block: place, from, to }) => {
                const block = arrangements[arrangement]?.[place];
                return (
                  block && (
                    <Framed key={`${place}.${from}`} block={block}>
                      {from > 0 && block.again && <div class="sheet-piece">{block.again()}</div>}
                      {block.pieces.slice(from, to).map((piece, piecePlace) => (
                        <div key={from + piecePlace} class="sheet-piece">
                          {piece()}
                        </div>
                      ))}
                    </Framed>
                  )
                );
              })}
            </div>
            <Foot sheet={sheet} address={address} page={at + 1} of={pages.length} />
          </div>
        </div>
      ))}
    </div>
  );
}

/** A translation comes after the words, into the ruler as well, and may need more lines. */
function useTranslated(
  ruler: { readonly current: HTMLElement | null },
  spread: () => void,
  words: readonly unknown[],
): void {
  useLayoutEffect(() => {
    const content = ruler.current?.querySelector(".sheet-page__content");
    if (!content) return undefined;
    let measured = heightOf(content);
    const watch = new ResizeObserver(() => {
      const height = heightOf(content);
      // In print there is no ruler.
      if (height === 0 || height === measured) return;
      spread();
      measured = height;
    });
    watch.observe(content);
    return () => watch.disconnect();
  }, words);
}

/**
 * While the pages are not seen, they follow the sheet only when it has come to rest, or is
 * printed: they are measured in every way that they may be fitted, a quarter of a second on a desk and more on a phone.
 */
function useSettled(sheet: Prescription, isSeen: boolean): Prescription {
  const [settled, setSettled] = useState(sheet);
  useEffect(() => {
    const settle = () => setSettled(sheet);
    if (isSeen) {
      settle();
      return undefined;
    }
    const timer = setTimeout(settle, REST);
    return () => clearTimeout(timer);
  }, [sheet, isSeen]);
  return isSeen ? sheet : settled;
}

/** A block, or the part of it that stands on a page. */
function Framed({ block, children }: { block: Block; children: ComponentChildren }) {
  return (
    <div class="sheet-part">
      <div class={block.isBoxed ? "sheet-paper__box" : undefined}>{children}</div>
    </div>
  );
}

function Foot({ sheet, address, page, of }: { sheet: Prescription; address: string; page: number; of: number }) {
  const { id, date } = usePage().library.edition;
  const { print } = useModel();
  return (
    <p class="sheet-page__foot">
      <span>
        <bdi>{sheetName(sheet)}</bdi>. <Exact>{address}</Exact>
      </span>{" "}
      <span>
        Edition <Exact>{id}</Exact>
        {!isFewest(print) && ` of ${dayWords(date)}`}. Page {page} of {of}
      </span>
    </p>
  );
}

/** Only a page of exercises alone, with another exercise on the next, shows how many begin on one. */
function mostOnFullPage(pages: readonly Page<Fit>[], blocks: readonly Block[]): number | null {
  const standing = ({ block }: Part) => blocks[block]?.exercises ?? 0;
  const counts = pages.flatMap(({ parts }, at) => {
    const next = pages[at + 1]?.parts[0];
    const isFull = next !== undefined && standing(next) > 0 && parts.every((part) => standing(part) > 0);
    return isFull ? [parts.reduce((sum, part) => sum + (part.from === 0 ? standing(part) : 0), 0)] : [];
  });
  return counts.length > 0 ? Math.max(1, ...counts) : null;
}

/**
 * Measures every piece where it stands in the ruler, a page as wide as the paper, in every way that it may be fitted.
 */
function measured(
  ruler: HTMLElement | null,
  arrangements: readonly (readonly Block[])[],
  options: PrintOptions,
): Page<ArrangedFit>[] {
  const foot = ruler?.querySelector(".sheet-page__foot");
  if (!ruler || !foot) return [];
  // Only there the style depends on how large pictures are: told to the ruler, all of it would be styled anew each time.
  const drawn = [...ruler.querySelectorAll<HTMLElement>(".sheet-piece:has(img)")];
  const tries = fitsOf(options).map((fit) => {
    for (const piece of drawn) piece.style.setProperty("--p-pic", `${fit.picture}mm`);
    ruler.className = `sheet-ruler ${fit.look}`;
    return [...ruler.querySelectorAll("[data-arrangement]")].map((content, arrangement) => ({
      fit: { ...fit, arrangement },
      price: fit.price,
      blocks: measuredBlocks(content, arrangements[arrangement] ?? []),
    }));
  });
  const room = pixels(SIZES[options.paper].height - 2 * marginOf(options) - SPARE) - heightOf(foot);
  return fitted(
    arrangements.map((_, at) => tries.flatMap((all) => all[at] ?? [])),
    room,
    MOST[options.layout],
  );
}

function measuredBlocks(content: Element, blocks: readonly Block[]): Measured[] {
  return [...content.querySelectorAll(".sheet-part")].map((part, at) => {
    const pieces = [...part.querySelectorAll(":scope > * > :not([data-again])")].map(heightOf);
    const again = heightOf(part.querySelector("[data-again]"));
    const block = blocks[at];
    return {
      pieces,
      again,
      frame: heightOf(part) - pieces.reduce((sum, piece) => sum + piece, again),
      together: block?.together ?? pieces.length,
      isLoose: block?.isLoose ?? false,
      exercises: block?.exercises ?? 0,
    };
  });
}

function heightOf(element: Element | null): number {
  return element?.getBoundingClientRect().height ?? 0;
}
