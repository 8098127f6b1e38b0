/** One exercise on paper: numbered pictures joined to their words, then the dose (paper-dose.tsx). */

import type { ComponentChildren } from "preact";
import type { FaultSaid, Instructions } from "../../core/instructions.ts";
import { instructionsOf } from "../../core/instructions.ts";
import type { Exercise, Figure, Library } from "../../core/library.ts";
import { arrangementOf, isDoseOnTop, isFewest, isFull, isNarrow, isSmallest } from "../../core/measures.ts";
import { itemName } from "../../core/names.ts";
import type { Item, Prescription } from "../../core/prescription.ts";
import type { PrintOptions } from "../../core/settings.ts";
import { isByWeek } from "../../core/ticked-weeks.ts";
import { doseWords, resistanceWords } from "../../core/words.ts";
import { writtenItem } from "../../core/written.ts";
import { usePage } from "../page.ts";
import { Picture } from "../parts/picture.tsx";
import { TickLines } from "./back.tsx";
import { Heading } from "./heading.tsx";
import { Dose, sentence } from "./paper-dose.tsx";

export type Piece = () => ComponentChildren;

interface Props {
  readonly item: Item;
  readonly place: number;
  readonly options: PrintOptions;
  /** How many exercises stand side by side. */
  readonly columns: 1 | 2;
}

interface Pieces {
  readonly pieces: readonly Piece[];
  /** How many of the first stay together: name, dose and pictures, and but for the smallest paper all steps. */
  readonly together: number;
}

/** The pieces between which an exercise may be broken. */
export function exercisePieces(
  props: Props,
  exercise: Exercise | undefined,
  library: Library,
  sheet: Prescription,
): Pieces {
  const { item, place, options, columns } = props;
  const said = exercise && instructionsOf(exercise, writtenItem(item, options), library, sheet);
  const isBrief = isFewest(options) && !isNarrow(options);
  const isDoseFirst = isDoseOnTop(options);
  const dose = () => <Dose item={item} isBlank={options.blank} isBrief={isFewest(options)} />;
  const pictureNote = said?.pictureNote ? [() => <p>{said.pictureNote}</p>] : [];
  const heading = () => (
    <>
      <Name item={item} place={place} dose={isDoseFirst ? dose : null} />
      {said && hasSummary(options) && <p>{said.summary}</p>}
      {!isBrief && pictureNote.map((piece) => piece())}
    </>
  );
  const note = item.note
    ? [
        () => (
          <p class="sheet-paper__note" dir="auto">
            {item.note}
          </p>
        ),
      ]
    : [];
  const ticks = () =>
    isFewest(options) && !isByWeek(options, sheet) && <TickLines item={writtenItem(item, options)} options={options} />;
  if (!exercise || !said) {
    const unknown = () => (
      <>
        {heading()}
        <p>This exercise is not in this edition of the library. Ask who gave you the sheet.</p>
        {ticks()}
      </>
    );
    return { pieces: [unknown, ...(isDoseFirst ? [] : [dose]), ...note], together: 1 };
  }
  const words = [...note, ...rest(said, options, ticks)];
  const faults = faultsOf(exercise, said, options);
  if (isBrief) {
    const around = () => <Around exercise={exercise} said={said} heading={heading} more={[...pictureNote, ...words]} />;
    return { pieces: [around, ...faults], together: 1 };
  }
  const moved = moves(exercise, said, options, columns, heading);
  const first = isDoseFirst ? moved : [...moved, dose];
  return { pieces: [...first, ...words, ...faults], together: isDoseFirst ? 1 : first.length };
}

interface AroundProps {
  readonly exercise: Exercise;
  readonly said: Instructions;
  readonly heading: Piece;
  readonly more: readonly Piece[];
}

/** All words of an exercise around both of its pictures, which begin beside its name. */
function Around({ exercise, said, heading, more }: AroundProps) {
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

/** How to start; which side works comes first. */
function startLines({ sideSays, setUp }: Instructions): readonly string[] {
  return sideSays === null ? setUp : [sideSays, ...setUp];
}

function picturesOf({ figures }: Exercise, { alts }: Instructions): { start: Figure; end: Figure } {
  return { start: { ...figures.start, alt: alts.start }, end: { ...figures.end, alt: alts.end } };
}

/** The smallest paper with the largest type needs its room for the dose. */
function hasSummary(options: PrintOptions): boolean {
  return options.layout === "one" && !isSmallest(options);
}

/** What an exercise says after its dose and note, but for its faults; where a page has few lines, in two pieces. */
function rest(said: Instructions, options: PrintOptions, ticks: Piece): Piece[] {
  const run = () => (
    <div class="sheet-paper__run">
      <Said label="Check first" words={said.checkFirst} />
      <Said label={isFull(options) && !isSmallest(options) ? "You should feel" : "Feel"} words={[said.feel]} />
      <Said label="Remember" words={said.cues} />
    </div>
  );
  const last = () => (
    <>
      <Said label="Stop if" words={said.stopIf} />
      {options.next && said.next && <Said label={`Next, ${said.next.exercise}`} words={[said.next.when]} />}
      {ticks()}
    </>
  );
  if (isNarrow(options)) return [run, last];
  return [
    () => (
      <>
        {run()}
        {last()}
      </>
    ),
  ];
}

/** Sentences behind their label, if there are any. */
function Said({ label, words }: { label: string; words: readonly string[] }) {
  return words.length === 0 ? null : (
    <p>
      <b>{label}:</b> {words.join(" ")}{" "}
    </p>
  );
}

/** Name, pictures and steps. */
function moves(exercise: Exercise, said: Instructions, options: PrintOptions, columns: 1 | 2, heading: Piece): Piece[] {
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

/** Stands above what an exercise has left for the next page. */
export function Continued({ item, place, options }: Omit<Props, "columns">) {
  const { library } = usePage();
  const dose = options.blank ? [] : [doseWords(item, library), resistanceWords(item)];
  return (
    <p class="sheet-paper__again">
      {place + 1}. {[`${itemName(item, library)}, continued`, ...dose].filter(Boolean).map(sentence).join(" ")}
    </p>
  );
}

/** The name of an exercise; where room is short, its dose stands on the same line. */
function Name({ item, place, dose }: Pick<Props, "item" | "place"> & { dose: Piece | null }) {
  const { library } = usePage();
  const name = (
    <Heading of="name">
      {place + 1}. {itemName(item, library)}
    </Heading>
  );
  return dose ? (
    <div class="sheet-paper__headline">
      {name} {dose()}
    </div>
  ) : (
    name
  );
}

/** A picture as large as the page allows, joined to its words by its number. */
function Numbered({ number, figure }: { number: 1 | 2; figure: Figure }) {
  const isTall = figure.height > figure.width;
  return (
    <figure
      class={isTall ? "sheet-paper__figure sheet-paper__figure--tall" : "sheet-paper__figure"}
      style={{ "--p-ratio": figure.width / figure.height }}
    >
      <Picture figure={figure} />
      <figcaption class="sheet-paper__number">{number}</figcaption>
    </figure>
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

/** The faults, where they were asked for, in a row, where three fit side by side; else each below the other. */
function faultsOf({ figures }: Exercise, { faults, alts }: Instructions, options: PrintOptions): Piece[] {
  const title = () => (
    <p>
      <b>Not like this:</b>
    </p>
  );
  const shown = (fault: FaultSaid) => {
    const figure = figures.faults[fault.id];
    return (
      <FaultShown key={fault.id} fault={fault} figure={figure && { ...figure, alt: alts.faults[fault.id] ?? "" }} />
    );
  };
  if (!options.faults || faults.length === 0) return [];
  if (!isNarrow(options))
    return [
      () => (
        <>
          {title()}
          <div class="sheet-paper__faults">{faults.map(shown)}</div>
        </>
      ),
    ];
  return faults.map((fault, at) => () => (
    <>
      {at === 0 && title()}
      {shown(fault)}
    </>
  ));
}

/** One fault: what goes wrong with its picture, and what to do instead. */
function FaultShown({ fault, figure }: { fault: FaultSaid; figure: Figure | undefined }) {
  return (
    <div class="sheet-paper__fault">
      {figure && <Picture figure={figure} />}
      <p>
        {fault.what} <b>Instead:</b> {fault.fix}
      </p>
    </div>
  );
}
