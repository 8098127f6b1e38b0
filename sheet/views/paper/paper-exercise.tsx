/** One exercise on paper, in pieces: its name, its moves (paper-moves.tsx), its dose, what else it says, its faults. */

import type { Instructions } from "../../core/instructions.ts";
import { instructionsOf } from "../../core/instructions.ts";
import type { Exercise, Library } from "../../core/library.ts";
import { isDoseOnTop, isFewest, isFull, isNarrow, isSmallest } from "../../core/measures.ts";
import { itemName } from "../../core/names.ts";
import type { Item, Prescription } from "../../core/prescription.ts";
import type { PrintOptions } from "../../core/settings.ts";
import { isByWeek } from "../../core/ticked-weeks.ts";
import { doseWords, resistanceWords } from "../../core/words.ts";
import { writtenItem } from "../../core/written.ts";
import { usePage } from "../page.ts";
import { TickLines } from "./back.tsx";
import { Heading } from "./heading.tsx";
import { Dose, sentence } from "./paper-dose.tsx";
import { faultsOf } from "./paper-faults.tsx";
import { Around, moves } from "./paper-moves.tsx";
import type { Piece } from "./piece.ts";

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
