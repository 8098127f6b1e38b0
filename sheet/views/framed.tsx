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
  /** Address of a file of the site, from its path below the site's root. */
  readonly at: (path: string) => string;
}

export function Framed({ sheet, library, problems, at }: Props) {
  const needed = neededFor(sheet, library);
  const words = hardWordsLine(sheet, library);
  return (
    <>
      <h1 dir="auto">{sheetName(sheet)}</h1>
      {problems.map(({ message }) => (
        <p key={message} class="stop">
          {message}
        </p>
      ))}
      <p class="dose">
        {planOf(sheet)}
        {needed.length > 0 && (
          <>
            <br />
            <b>You need:</b> {needed.join(", ")}.
          </>
        )}
      </p>
      <When sheet={sheet} library={library} />
      {sheet.items.map((item, place) => (
        <Exercise key={place} item={item} place={place} sheet={sheet} library={library} at={at} />
      ))}
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

function Exercise({ item, place, sheet, library, at }: Omit<Props, "problems"> & { item: Item; place: number }) {
  const exercise = exerciseByCode(library, item.code);
  const said = exercise && instructionsOf(exercise, item, library, sheet);
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
