/** The start and the end of an exercise on paper: numbered pictures joined to their words, and how they stand. */

import type { Instructions } from "../../core/instructions.ts";
import type { Exercise, Figure } from "../../core/library.ts";
import { arrangementOf, isSmallest } from "../../core/measures.ts";
import type { PrintOptions } from "../../core/settings.ts";
import { Picture } from "../parts/picture.tsx";
import type { Piece } from "./piece.ts";

/** Name, pictures and steps. */
export function moves(
  exercise: Exercise,
  said: Instructions,
  options: PrintOptions,
  columns: 1 | 2,
  heading: Piece,
): Piece[] {
  const { start, end } = picturesOf(exercise, said);
  const arrangement = arrangementOf(options, start.height > start.width, columns);
  const words = (number: 1 | 2) => <Words number={number} lines={number === 1 ? startLines(said) : said.steps} />;
  const pair = () => (
    <div class="sheet-paper__pair">
      <Numbered number={1} figure={start} />
      <Numbered number={2} figure={end} />
    </div>
  );
  switch (arrangement) {
    case "rows":
      return [
        () => (
          <>
            {heading()}
            <div class="sheet-paper__beside">
              <Numbered number={1} figure={start} />
              {words(1)}
            </div>
          </>
        ),
        () => (
          <div class="sheet-paper__beside">
            <Numbered number={2} figure={end} />
            {words(2)}
          </div>
        ),
      ];
    case "beside":
      return [
        () => (
          <>
            {heading()}
            <div class="sheet-paper__beside">
              {pair()}
              <div>
                {words(1)}
                {words(2)}
              </div>
            </div>
          </>
        ),
      ];
    case "around":
      return [
        () => (
          <>
            {heading()}
            <div class="sheet-paper__around">
              {pair()}
              {words(1)}
              {words(2)}
            </div>
          </>
        ),
      ];
    case "above":
      // The longest set-up and its pictures are more than the smallest page holds.
      if (isSmallest(options))
        return [
          () => (
            <>
              {heading()}
              {pair()}
            </>
          ),
          () => words(1),
          () => words(2),
        ];
      return [
        () => (
          <>
            {heading()}
            {pair()}
            {words(1)}
          </>
        ),
        () => words(2),
      ];
  }
}

interface AroundProps {
  readonly exercise: Exercise;
  readonly said: Instructions;
  readonly heading: Piece;
  readonly more: readonly Piece[];
}

/** All words of an exercise around both of its pictures, which begin beside its name. */
export function Around({ exercise, said, heading, more }: AroundProps) {
  const { start, end } = picturesOf(exercise, said);
  return (
    <div class="sheet-paper__around">
      <div class="sheet-paper__pair">
        <Numbered number={1} figure={start} />
        <Numbered number={2} figure={end} />
      </div>
      {heading()} <Words number={1} lines={startLines(said)} />
      <Words number={2} lines={said.steps} />
      {more.map((piece, at) => (
        <div key={at}>{piece()} </div>
      ))}
    </div>
  );
}

/** A picture as large as the page allows, joined to its words by its number. */
function Numbered({ number, figure }: { number: 1 | 2; figure: Figure }) {
  const isTall = figure.height > figure.width;
  return (
    <span
      class={isTall ? "sheet-paper__figure sheet-paper__figure--tall" : "sheet-paper__figure"}
      style={{ "--p-ratio": figure.width / figure.height }}
    >
      <Picture figure={figure} />
      <span class="sheet-paper__number">{number}</span>
    </span>
  );
}

/** How to start, or how to move; the style sheet lets the lines run on where the page is dense. */
function Words({ number, lines }: { number: 1 | 2; lines: readonly string[] }) {
  return (
    <div class="sheet-paper__words">
      <p>
        <b>
          {number} {number === 1 ? "Start" : "Move"}.
        </b>{" "}
      </p>
      <ol>
        {lines.map((line) => (
          <li key={line}>{line} </li>
        ))}
      </ol>
    </div>
  );
}

/** How to start; which side works comes first. */
function startLines({ sideSays, setUp }: Instructions): readonly string[] {
  return sideSays === null ? setUp : [sideSays, ...setUp];
}

function picturesOf({ figures }: Exercise, { alts }: Instructions): { start: Figure; end: Figure } {
  return { start: { ...figures.start, alt: alts.start }, end: { ...figures.end, alt: alts.end } };
}
