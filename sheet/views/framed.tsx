/** A sheet to read, in a frame on somebody else's page: what to do, how much, and when to stop. */

import { hardWordsLine } from "../core/hard-words.ts";
import { instructionsOf, neededFor } from "../core/instructions.ts";
import type { Figure, Library } from "../core/library.ts";
import { exerciseByCode } from "../core/library.ts";
import { askWords, contactWords, itemName, sheetName } from "../core/names.ts";
import { stopRulesFor } from "../core/pain.ts";
import type { Item, Prescription } from "../core/prescription.ts";
import type { Problem } from "../core/problems.ts";
import {
  counted,
  dayWords,
  doseWords,
  resistanceWords,
  scheduleWords,
  upperFirst,
  weekdayWords,
} from "../core/words.ts";
import { Exact } from "./parts/exact.tsx";

interface Props {
  readonly sheet: Prescription;
  readonly library: Library;
  /** What reading the link had to say. */
  readonly problems: readonly Problem[];
  /** How many of its exercises, from the top, are here. */
  readonly shown: number;
  /** Whether the others did not come. */
  readonly isLost: boolean;
  /** The end of those that are here is in sight. */
  readonly onSeen: () => void;
  /** Address of a file of the site, from its path below the site's root. */
  readonly at: (path: string) => string;
}

export function Framed({ sheet, library, problems, shown, isLost, onSeen, at }: Props) {
  const others = sheet.items.length - shown;
  const words = others === 0 ? hardWordsLine(sheet, library) : "";
  return (
    <>
      <h1 dir="auto">{sheetName(sheet)}</h1>
      {problems.map(({ message }) => (
        <p key={message} class="stop">
          {message}
        </p>
      ))}
      <p class="dose">{planOf(sheet)}</p>
      <When sheet={sheet} library={library} />
      {sheet.items.slice(0, shown).map((item, place) => (
        <Exercise key={place} item={item} place={place} sheet={sheet} library={library} at={at} />
      ))}
      {others > 0 && (
        <p key={shown} class="exercise" ref={isLost ? null : (end) => whenSeen(end, onSeen)}>
          {isLost ? (
            `${counted(others, "more exercise")} could not be loaded. Check your connection, then reload the page.`
          ) : (
            <>
              <span class="on-screen">{counted(others, "more exercise")} will come as you read on.</span>
              <span class="on-paper">
                Not on this paper: {counted(others, "more exercise")}. Open the sheet to print it.
              </span>
            </>
          )}
        </p>
      )}
      {words !== "" && (
        <p>
          <b>Words:</b> {words}
        </p>
      )}
      {sheet.contact !== null && (
        <p dir="auto">
          <b>Who to ask:</b> <Exact>{contactWords(sheet)}</Exact>
        </p>
      )}
    </>
  );
}

/** Waits until an element comes into sight, in the frame and on the page around it. */
function whenSeen(element: Element | null, then: () => void): void {
  if (!element) return;
  new IntersectionObserver((entries, observer) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    then();
  }).observe(element);
}

/** How many, on which days and for how long. */
function planOf({ items, weekdays, start, weeks }: Prescription): string {
  const parts = [
    counted(items.length, "exercise"),
    weekdays.length > 0 ? `on ${weekdayWords(weekdays)}` : "",
    start === null ? "" : `from ${dayWords(start)}`,
    weeks === null ? "" : `for ${counted(weeks, "week")}`,
  ];
  return `${parts.filter((part) => part !== "").join(", ")}.`;
}

function When({ sheet, library }: Pick<Props, "sheet" | "library">) {
  return (
    <div class="stop">
      <h2>When to stop</h2>
      <ul>
        {stopRulesFor(library, sheet).map((rule) => (
          <li key={rule} dir="auto">
            {rule}
          </li>
        ))}
      </ul>
      <p>{library.emergency_line}</p>
    </div>
  );
}

interface ExerciseProps extends Pick<Props, "sheet" | "library" | "at"> {
  readonly item: Item;
  readonly place: number;
}

function Exercise({ item, place, sheet, library, at }: ExerciseProps) {
  const exercise = exerciseByCode(library, item.code);
  const said = exercise && instructionsOf(exercise, item, library, sheet);
  const needed = neededFor({ ...sheet, items: [item] }, library);
  const dose = [doseWords(item, library), resistanceWords(item), scheduleWords(item, sheet)].filter(
    (part) => part !== "",
  );
  return (
    <article class="exercise">
      <h2>
        {place + 1}. {itemName(item, library)}
      </h2>
      <p class="dose">
        <b>{dose.map((part) => `${upperFirst(part)}.`).join(" ") || `No dose is set here. ${askWords(sheet)}.`}</b>
        {item.note && (
          <>
            <br />
            <span dir="auto">{item.note}</span>
          </>
        )}
        {needed.length > 0 && (
          <>
            <br />
            <b>You need:</b> {needed.join(", ")}.
          </>
        )}
      </p>
      {!exercise && <p class="stop">This exercise is not in this edition of the library. {askWords(sheet)}.</p>}
      {said?.sideSays && <p>{said.sideSays}</p>}
      {said && said.checkFirst.length > 0 && (
        <p>
          <b>Check first:</b> {said.checkFirst.join(" ")}
        </p>
      )}
      {exercise && said && (
        <>
          <div class="moves">
            <Half
              figure={exercise.figures.start}
              alt={said.alts.start}
              number={1}
              name="Start"
              lines={said.setUp}
              at={at}
            />
            <Half figure={exercise.figures.end} alt={said.alts.end} number={2} name="Move" lines={said.steps} at={at} />
          </div>
          {said.pictureNote && <p>{said.pictureNote}</p>}
          <p>
            <b>You should feel:</b> {said.feel}
          </p>
          <p class="stop">
            <b>Stop if:</b> {said.stopIf.join(" ")}
          </p>
        </>
      )}
    </article>
  );
}

interface HalfProps extends Pick<Props, "at"> {
  readonly figure: Figure;
  readonly alt: string;
  readonly number: 1 | 2;
  readonly name: string;
  readonly lines: readonly string[];
}

/** A picture and what to do to get there. */
function Half({ figure, alt, number, name, lines, at }: HalfProps) {
  return (
    <div>
      <figure>
        <img
          src={at(figure.src)}
          alt={alt}
          width={figure.width}
          height={figure.height}
          style={{ "--ratio": figure.width / figure.height }}
          loading="lazy"
          decoding="async"
        />
        <figcaption>
          <b>{number}</b> {name}
        </figcaption>
      </figure>
      <ol>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </div>
  );
}
