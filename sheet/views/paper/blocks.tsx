/** The sheet as blocks in their order on paper (field rule A10), each in the pieces it may be broken into. */

import { exerciseByCode } from "../../core/library.ts";
import type { Library } from "../../core/library.ts";
import type { Prescription } from "../../core/prescription.ts";
import type { PrintOptions, TypedContact } from "../../state/settings.ts";
import type { Qr } from "../parts/qr.tsx";
import { EditionAndQr, TickGrid, WhoToAsk } from "./back.tsx";
import { Continued, exercisePieces } from "./exercise.tsx";
import type { Piece } from "./exercise.tsx";
import { PainZones, Purpose, StopRules, Title } from "./front.tsx";
import { columnsOf, rowsOf } from "./measures.ts";

export interface Block {
  readonly key: string;
  readonly pieces: readonly Piece[];
  readonly exercises: number;
  /** Stands above the pieces that go on over the page. */
  readonly again?: Piece;
}

export function blocksOf(
  library: Library,
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
    ...beside(options, [block("stop", () => <StopRules />), block("pain", () => <PainZones />)]),
    ...exerciseBlocks(library, sheet, options),
    ...weeks.map((week) => ({ key: `ticks${week}`, pieces: gridPieces(sheet, options, week), exercises: 0 })),
    ...beside(options, [
      block("ask", () => <WhoToAsk contact={contact} />),
      block("edition", () => <EditionAndQr qr={qr} shortAddress={shortAddress} />),
    ]),
  ];
}

function gridPieces(sheet: Prescription, options: PrintOptions, week: number): Piece[] {
  const rows = rowsOf(options);
  const starts = sheet.items.flatMap((_, at) => (at % rows === 0 ? [at] : []));
  return starts.map((from) => () => <TickGrid sheet={sheet} options={options} week={week} from={from} to={from + rows} />);
}

/** Puts short blocks side by side where the paper is wide enough for readable lines. */
function beside({ paper, large }: PrintOptions, blocks: readonly Block[]): readonly Block[] {
  if (paper === "a5" || large) return blocks;
  const row = () => (
    <div class={`sheet-paper__row sheet-paper__row--${blocks.at(-1)?.key === "edition" ? "end" : "front"}`}>
      {blocks.map(({ key, pieces }) => <div key={key}>{pieces.map((piece) => piece())}</div>)}
    </div>
  );
  return [block(blocks.map(({ key }) => key).join("-"), row)];
}

function block(key: string, piece: Piece): Block {
  return { key, pieces: [piece], exercises: 0 };
}

function exerciseBlocks(library: Library, sheet: Prescription, options: PrintOptions): Block[] {
  const all = sheet.items.map((item, place) => exercisePieces({ item, place, options }, exerciseByCode(library, item.code)));
  if (columnsOf(options) === 1) {
    return sheet.items.map((item, place) => ({
      key: `exercise${place}`,
      pieces: all[place] ?? [],
      exercises: 1,
      again: () => <Continued item={item} place={place} />,
    }));
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
