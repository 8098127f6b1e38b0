/**
 * The sheet as blocks, each in the pieces it may be broken into, in the order of trusted sheets: title and side, what
 * it is for, when to stop, the exercises, the grid to tick, who to ask, and last the edition and the code.
 */

import type { Library } from "../../core/library.ts";
import { exerciseByCode } from "../../core/library.ts";
import { columnsOf, isFewest, isNarrow, rowings, rowsOf, weekRowsOf } from "../../core/measures.ts";
import { guideFor, stopRulesFor } from "../../core/pain.ts";
import type { Prescription } from "../../core/prescription.ts";
import type { PrintOptions, TypedContact } from "../../core/settings.ts";
import { askedOf } from "../../core/settings.ts";
import { isByWeek } from "../../core/ticked-weeks.ts";
import { writtenSheet } from "../../core/written.ts";
import type { Qr } from "../parts/shown-qr.tsx";
import { BesideCode, EditionAndQr, TickGrid, TickLines, WeekGrid, WhoToAsk, weeksOf } from "./back.tsx";
import { NeverFor, PainZones, Purpose, StopRules, StopRulesContinued, Title } from "./front.tsx";
import { Continued, exercisePieces } from "./paper-exercise.tsx";
import type { Piece } from "./piece.ts";

export interface Block {
  readonly key: string;
  readonly pieces: readonly Piece[];
  readonly exercises: number;
  /** How many of the first pieces stay together; all when it is not said. */
  readonly together?: number;
  readonly isLoose?: boolean;
  /** Stands in a box, on each page anew. */
  readonly isBoxed?: boolean;
  /** Stands above the pieces that go on over the page. */
  readonly again?: Piece;
}

/** The sheet in every way that its exercises may share rows, the best first. */
export function arrangementsOf(
  library: Library,
  sheet: Prescription,
  options: PrintOptions,
  contact: TypedContact,
  qr: Qr | null,
  shortAddress: string,
): Block[][] {
  return rowings(sheet.items.length, columnsOf(options)).map((rows) =>
    blocksOf(library, sheet, options, contact, qr, shortAddress, rows),
  );
}

function blocksOf(
  library: Library,
  sheet: Prescription,
  options: PrintOptions,
  contact: TypedContact,
  qr: Qr | null,
  shortAddress: string,
  rows: readonly number[],
): Block[] {
  const ask = () => <WhoToAsk contact={askedOf(sheet, contact)} />;
  const written = writtenSheet(sheet, options);
  const edition = () => <EditionAndQr qr={qr} shortAddress={shortAddress} isBlank={options.blank} />;
  const isBrief = isFewest(options) && !isNarrow(options);
  const hasLines = isFewest(options) && !isByWeek(options, sheet);
  const scores = () => hasLines && <TickLines item={null} options={options} />;
  const head = () => (
    <BesideCode
      qr={qr}
      isBlank={options.blank}
      before={<Title sheet={written} />}
      after={
        <>
          {ask()} {scores()}
        </>
      }
    />
  );
  return [
    block(
      "title",
      isBrief
        ? [head]
        : [
            () => (
              <Title sheet={written}>
                <Purpose sheet={sheet} />
              </Title>
            ),
            ...(hasLines && options.ticks !== 0 ? [scores] : []),
          ],
    ),
    stopBlock(library, sheet, options),
    ...exerciseBlocks(library, sheet, options, rows),
    ...tickBlocks(written, options),
    ...(isBrief
      ? []
      : [
          block(
            "end",
            isNarrow(options)
              ? [() => <BesideCode qr={qr} isBlank={options.blank} before={ask()} />]
              : [
                  () => (
                    <div class="sheet-paper__row sheet-paper__row--end">
                      {ask()}
                      {edition()}
                    </div>
                  ),
                ],
          ),
        ]),
  ];
}

/** Boxes to tick: a row for each of several weeks, or a table, where they do not stand with their exercises. */
function tickBlocks(sheet: Prescription, options: PrintOptions): Block[] {
  const tables = isByWeek(options, sheet)
    ? [weekPieces(sheet, options)]
    : isFewest(options)
      ? []
      : weeksOf(options, sheet).map((week) => gridPieces(sheet, options, week));
  return tables.map((pieces, at) => ({ ...block(`ticks${at}`, pieces), together: 1, isLoose: true }));
}

function weekPieces(sheet: Prescription, options: PrintOptions): Piece[] {
  const weeks = weeksOf(options, sheet);
  return parts(weeks.length, weekRowsOf(options)).map(([from, to]) => () => (
    <WeekGrid sheet={sheet} options={options} weeks={weeks.slice(from, to)} />
  ));
}

function gridPieces(sheet: Prescription, options: PrintOptions, week: number): Piece[] {
  const rows = rowsOf(options);
  return parts(sheet.items.length, rows).map(([from, to]) => () => (
    <TickGrid sheet={sheet} options={options} week={week} from={from} to={to} />
  ));
}

/** A table of so many rows in parts as nearly alike as can be. */
function parts(count: number, most: number): (readonly [from: number, to: number])[] {
  const number = Math.ceil(count / most);
  const start = (part: number) => Math.round((part * count) / number);
  return Array.from({ length: number }, (_, part) => [start(part), start(part + 1)] as const);
}

function block(key: string, pieces: readonly Piece[]): Block {
  return { key, pieces, exercises: 0 };
}

/** The stop rules and the pain guide, side by side where the lines stay readable. */
function stopBlock(library: Library, sheet: Prescription, options: PrintOptions): Block {
  const rules = stopRulesFor(library, sheet).length;
  const zones = guideFor(library.safety, sheet).zones.length;
  if (isFewest(options) && !isNarrow(options)) {
    const all = () => (
      <>
        <StopRules from={0} to={rules} />
        <PainZones from={0} to={zones} />
        <NeverFor />
      </>
    );
    return { ...block("stop", [all]), isBoxed: true };
  }
  if (!isNarrow(options)) {
    const row = () => (
      <div class="sheet-paper__row sheet-paper__row--front">
        <StopRules from={0} to={rules} />
        <PainZones from={0} to={zones} />
      </div>
    );
    return { ...block("stop", [row, () => <NeverFor />]), isBoxed: true };
  }
  // A heading never stands alone at the foot of a page.
  const pieces = [
    ...slices(rules, 2).map(([from, to]) => () => <StopRules from={from} to={to} />),
    ...slices(zones, 1).map(([from, to]) => () => <PainZones from={from} to={to} />),
    () => <NeverFor />,
  ];
  return { ...block("stop", pieces), together: 1, isLoose: true, isBoxed: true, again: () => <StopRulesContinued /> };
}

/** The first few, then one by one. */
function slices(count: number, first: number): (readonly [from: number, to: number])[] {
  return Array.from(
    { length: Math.max(count - first + 1, 1) },
    (_, at) => [at === 0 ? 0 : first + at - 1, first + at] as const,
  );
}

function exerciseBlocks(
  library: Library,
  sheet: Prescription,
  options: PrintOptions,
  rows: readonly number[],
): Block[] {
  const exercises = (from: number, to: number) =>
    sheet.items.slice(from, to).map((item, at, { length }) => ({
      // An exercise that stands alone has the width of both columns.
      ...exercisePieces(
        { item, place: from + at, options, columns: length === 1 ? 1 : 2 },
        exerciseByCode(library, item.code),
        library,
        sheet,
      ),
      key: `exercise${from + at}`,
      exercises: 1,
      isLoose: isFewest(options),
      again: () => <Continued item={item} place={from + at} options={options} />,
    }));
  return rows.flatMap((count, at) => {
    const from = rows.slice(0, at).reduce((sum, one) => sum + one, 0);
    const row = exercises(from, from + count);
    return row.length === 1 ? row : [inColumns(row)];
  });
}

function inColumns(blocks: readonly Block[]): Block {
  const row = () => (
    <div class="sheet-paper__row">
      {blocks.map(({ key, pieces }) => (
        <div key={key}>
          {pieces.map((piece, at) => (
            <div key={at} class="sheet-piece">
              {piece()}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
  return { ...block(blocks.map(({ key }) => key).join("-"), [row]), exercises: blocks.length };
}
