/**
 * The sheet as pages of paper. Blocks are measured in the width of the paper and spread over
 * pages here, so that the preview is what the printer gets, and each page can say which one
 * of how many it is.
 */

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { sheetLink } from "../../core/link.ts";
import { sheetName } from "../../core/names.ts";
import type { Prescription } from "../../core/prescription.ts";
import { sameValue } from "../../core/prescription.ts";
import { pageAddress } from "../../state/address.ts";
import { useModel, usePage } from "../../state/page.ts";
import type { PrintOptions, TypedContact } from "../../state/settings.ts";
import { useQr } from "../parts/qr.tsx";
import type { Qr } from "../parts/qr.tsx";
import { EditionAndQr, TickGrid, WhoToAsk } from "./back.tsx";
import { exercisePieces } from "./exercise.tsx";
import { PainZones, Purpose, StopRules, Title } from "./front.tsx";
import { MOST, SIZES, SPARE, columnsOf, pixels } from "./measures.ts";
import { usePaperSize } from "./page-size.ts";
import { paginate } from "./paginate.ts";
import type { PageParts } from "./paginate.ts";

type Piece = () => ComponentChildren;

interface Block {
  readonly key: string;
  readonly pieces: readonly Piece[];
  readonly exercises: number;
}

export function Paper() {
  const { library } = usePage();
  const { history, print, contact } = useModel();
  const sheet = history.now;
  // On paper stand today's texts, so the code names today's edition.
  const link = sheetLink(pageAddress(), { ...sheet, edition: library.edition.id });
  const qr = useQr(link, print.qr && sheet.items.length > 0);
  const shownQr = print.qr ? qr : null;
  const address = pageAddress().replace(/^https?:\/\//, "");
  const blocks = useMemo(
    () => blocksOf(sheet, print, contact, shownQr, address),
    [sheet, print, contact, shownQr, address],
  );
  const ruler = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly PageParts[]>([]);
  usePaperSize(print.paper);

  useLayoutEffect(() => {
    const found = measured(ruler.current, blocks, print);
    setPages((before) => (sameValue(before, found) ? before : found));
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
              </div>
            ))}
          </div>
          <Foot sheet={sheet} address={address} page={1} of={1} />
        </div>
      </div>
      {pages.map((parts, at) => (
        <div key={at} class="sheet-leaf">
          <div class="sheet-page">
            <div class="sheet-page__content">
              {parts.map(({ block, from, to }) => (
                <div key={`${block}.${from}`}>
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

function blocksOf(
  sheet: Prescription,
  options: PrintOptions,
  contact: TypedContact,
  qr: Qr | null,
  shortAddress: string,
): Block[] {
  const weeks = Array.from({ length: options.ticks }, (_, at) => at + 1);
  return [
    block("title", () => <Title sheet={sheet} />),
    block("purpose", () => <Purpose sheet={sheet} />),
    { key: "stop", pieces: [() => <StopRules />, () => <PainZones />], exercises: 0 },
    ...exerciseBlocks(sheet, options),
    ...weeks.map((week) => block(`ticks${week}`, () => <TickGrid sheet={sheet} options={options} week={week} />)),
    block("ask", () => <WhoToAsk contact={contact} />),
    block("edition", () => <EditionAndQr qr={qr} shortAddress={shortAddress} />),
  ];
}

function block(key: string, piece: Piece): Block {
  return { key, pieces: [piece], exercises: 0 };
}

function exerciseBlocks(sheet: Prescription, options: PrintOptions): Block[] {
  const all = sheet.items.map((item, place) => exercisePieces({ item, place, options }));
  if (columnsOf(options) === 1) {
    return all.map((pieces, at) => ({ key: `exercise${at}`, pieces, exercises: 1 }));
  }
  const rows: Block[] = [];
  for (let at = 0; at < all.length; at += 2) {
    const pair = all.slice(at, at + 2);
    const row = () => (
      <div class="sheet-paper__row">
        {pair.map((pieces, side) => <div key={side}>{pieces.map((piece) => piece())}</div>)}
      </div>
    );
    rows.push({ key: `exercises${at}`, pieces: [row], exercises: pair.length });
  }
  return rows;
}

/** Measures every piece where it stands in the ruler, a page as wide as the paper. */
function measured(ruler: HTMLElement | null, blocks: readonly Block[], options: PrintOptions): PageParts[] {
  const foot = ruler?.querySelector(".sheet-page__foot");
  if (!ruler || !foot) return [];
  const heights = [...ruler.querySelectorAll("[data-block]")].map((element, at) => ({
    pieces: [...element.children].map((piece) => piece.getBoundingClientRect().height),
    exercises: blocks[at]?.exercises ?? 0,
  }));
  const { height, margin } = SIZES[options.paper];
  const room = pixels(height - 2 * margin - SPARE) - foot.getBoundingClientRect().height;
  return paginate(heights, room, MOST[options.layout]);
}
