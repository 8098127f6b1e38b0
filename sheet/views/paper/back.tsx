/** What stands after the exercises on paper: boxes to tick, who to ask, edition and QR. */

import type { ComponentChildren } from "preact";
import { isNarrow } from "../../core/measures.ts";
import { itemName } from "../../core/names.ts";
import type { Item, Prescription, Side, Weekday } from "../../core/prescription.ts";
import { WEEKDAYS } from "../../core/prescription.ts";
import type { PrintOptions, TypedContact } from "../../core/settings.ts";
import { tickedWeeks } from "../../core/ticked-weeks.ts";
import { WEEKDAY_NAMES } from "../../core/words.ts";
import { usePage, useSheet } from "../page.ts";
import { Exact } from "../parts/exact.tsx";
import type { Qr } from "../parts/shown-qr.tsx";
import { isDrawn, paperSide, QrPicture } from "../parts/shown-qr.tsx";
import type { Ticked } from "./by-hand.tsx";
import { Boxes, Score } from "./by-hand.tsx";

/** The pain guide scores what is felt while moving; the next morning has a rule of its own. */
const PAIN = "Pain while moving, 0 to 10";

interface GridProps {
  readonly sheet: Prescription;
  readonly options: PrintOptions;
  readonly week: number;
  /** The exercises of this part of the table. */
  readonly from: number;
  readonly to: number;
}

/** One week of boxes, or a part of it: the chosen days, or all seven. */
export function TickGrid({ sheet, options, week, from, to }: GridProps) {
  const { library } = usePage();
  const days = daysOf(sheet);
  return (
    <table class="sheet-paper__grid">
      <caption>{tickedWeeks(options, sheet) > 1 ? `Tick what you did: week ${week}` : "Tick what you did"}</caption>
      <thead>
        <tr>
          <th scope="col">Exercise</th>
          {days.map((day) => (
            <th key={day} scope="col">
              {WEEKDAY_NAMES[day].slice(0, options.paper === "a5" ? 2 : 3)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.items.slice(from, to).map((item, place) => (
          <tr key={place}>
            <th scope="row">
              {from + place + 1}. {itemName(item, library)}
            </th>
            {days.map((day) => (
              <td key={day}>
                <Boxes day={day} sides={options.sides ? tickedApart(item.side) : []} />
              </td>
            ))}
          </tr>
        ))}
        {to >= sheet.items.length && (
          <tr>
            <th scope="row">{PAIN}</th>
            {days.map((day) => (
              <td key={day}>
                <Score day={day} isCell />
              </td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  );
}

interface WeekGridProps {
  readonly sheet: Prescription;
  readonly options: PrintOptions;
  readonly weeks: readonly number[];
}

/** Boxes for several weeks, a row each: in each day's box the exercises by their numbers, and the pain. */
export function WeekGrid({ sheet, options, weeks }: WeekGridProps) {
  const days = daysOf(sheet);
  const isOne = sheet.items.length === 1;
  return (
    <table class="sheet-paper__grid sheet-paper__grid--weeks">
      <caption>
        Tick what you did: week {weeks[0]} to {weeks.at(-1)}
        <span>
          {!isOne && " The numbers are those of the exercises."} Pain: the worst while you did {isOne ? "it" : "them"},
          0 to 10.
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Week</th>
          {days.map((day) => (
            <th key={day} scope="col">
              {WEEKDAY_NAMES[day].slice(0, isNarrow(options) ? 2 : 3)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week}>
            <th scope="row">{week}</th>
            {days.map((day) => (
              <td key={day}>
                {sheet.items.map((item, place) => (
                  <span key={place} class="sheet-paper__one">
                    {!isOne && place + 1} <Boxes day={day} sides={options.sides ? tickedApart(item.side) : []} />{" "}
                  </span>
                ))}
                <span class="sheet-paper__one">
                  Pain <Score day={day} />
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface LinesProps {
  /** The exercise; null for the score of its pain. */
  readonly item: Item | null;
  readonly options: PrintOptions;
}

/** The boxes of one exercise as words that run on, for each week. */
export function TickLines({ item, options }: LinesProps) {
  const sheet = useSheet();
  return (
    <>
      {weeksOf(options, sheet).map((week) => (
        <p key={week} class="sheet-paper__ticks">
          <b>
            {item ? "Done" : PAIN}
            {tickedWeeks(options, sheet) > 1 && `, week ${week}`}:
          </b>{" "}
          {daysOf(sheet).map((day) => (
            <span key={day}>
              {WEEKDAY_NAMES[day].slice(0, 2)}{" "}
              {item ? (
                <Boxes day={day} sides={options.sides ? tickedApart(item.side) : []} />
              ) : (
                <Score day={day} />
              )}{" "}
            </span>
          ))}
        </p>
      ))}
    </>
  );
}

function daysOf({ weekdays }: Prescription): readonly Weekday[] {
  return weekdays.length > 0 ? weekdays : WEEKDAYS;
}

export function weeksOf(options: PrintOptions, sheet: Prescription): number[] {
  return Array.from({ length: tickedWeeks(options, sheet) }, (_, at) => at + 1);
}

/** The sides that are ticked apart. */
function tickedApart(side: Side | null): Ticked {
  if (side === "both-together") return [];
  if (side === "left") return ["L"];
  return side === "right" ? ["R"] : ["L", "R"];
}

export function WhoToAsk({ contact }: { contact: TypedContact }) {
  const { library } = usePage();
  const { clinic } = library;
  const name = contact.name || clinic.name;
  const reach = contact.contact
    ? [contact.contact]
    : [...clinic.address, clinic.phone, clinic.email, clinic.website].filter((line) => line !== null);
  return (
    <div class="sheet-paper__who">
      <p>
        <b>
          Who to ask: <Exact>{name}</Exact>
        </b>
        {name && reach.length > 0 && ": "}
        <Exact>{reach.join(", ")}</Exact>
        {!name && reach.length === 0 && library.ask_line}
      </p>{" "}
      <p>{library.emergency_line}</p>
    </div>
  );
}

interface EditionProps {
  readonly qr: Qr | null;
  readonly shortAddress: string;
  /** Whether the doses are written by hand; then the code holds none. */
  readonly isBlank: boolean;
}

export function EditionAndQr({ qr, shortAddress, isBlank }: EditionProps) {
  const { library } = usePage();
  const drawn = isDrawn(qr) ? qr : null;
  return (
    <div class="sheet-paper__edition">
      {drawn && <QrPicture qr={drawn} side={`${paperSide(drawn)}mm`} />}
      <div>
        <CodeWords qr={qr} isBlank={isBlank} />
        <p>
          Address: <Exact>{shortAddress}</Exact>
        </p>
        <p>
          Edition <Exact>{library.edition.id}</Exact>.{drawn && " The code shows what has changed since."}
        </p>
      </div>
    </div>
  );
}

/** What the code is good for, or why there is none. */
function CodeWords({ qr, isBlank }: Pick<EditionProps, "qr" | "isBlank">) {
  if (qr === "too-long") return <p>This sheet is too long for a QR code. Ask for the link.</p>;
  if (!isDrawn(qr)) return null;
  return (
    <p>
      <b>Point a phone at the code:</b>{" "}
      {isBlank
        ? "this sheet with pictures; the doses are those on this paper."
        : "this sheet, with a timer and your log."}
    </p>
  );
}

/** Words with the code in their corner; the address and the edition stand in the foot of the page. */
export function BesideCode({ qr, isBlank, before, after }: BesideProps) {
  return (
    <div class="sheet-paper__head">
      <div>
        {before} <CodeWords qr={qr} isBlank={isBlank} /> {after}
      </div>
      {isDrawn(qr) && <QrPicture qr={qr} side={`${paperSide(qr)}mm`} />}
    </div>
  );
}

interface BesideProps extends Pick<EditionProps, "qr" | "isBlank"> {
  readonly before: ComponentChildren;
  readonly after?: ComponentChildren;
}
