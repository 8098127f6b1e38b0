/** What a pen fills in. What is drawn says nothing to who listens, on the screen and in a PDF: each says what it is. */

import type { Weekday } from "../../core/prescription.ts";
import { WEEKDAY_NAMES } from "../../core/words.ts";

/** A line to write on; the word before it says what. */
export function Blank({ isLong = false }: { isLong?: boolean }) {
  return (
    <i
      class={isLong ? "sheet-paper__blank sheet-paper__blank--long" : "sheet-paper__blank"}
      role="img"
      aria-label="to fill in"
    />
  );
}

/** A line for the pain of a day. In a cell of its own, which is line enough, nothing of it is seen. */
export function Score({ day, isCell = false }: { day: Weekday; isCell?: boolean }) {
  return (
    <i
      class={isCell ? "sheet-paper__score" : "sheet-paper__blank"}
      role="img"
      aria-label={`${WEEKDAY_NAMES[day]}, pain: to fill in`}
    />
  );
}

/** The sides that are ticked apart, by the letters that stand before their boxes. */
export type Ticked = readonly ("L" | "R")[];

/** The boxes of an exercise on a day, one for each side that is ticked apart. */
export function Boxes({ day, sides }: { day: Weekday; sides: Ticked }) {
  const box = (side: string) => (
    <i class="sheet-paper__tick" role="img" aria-label={`${WEEKDAY_NAMES[day]}${side}: tick box`} />
  );
  if (sides.length === 0) return box("");
  return (
    <span class="sheet-paper__boxes">
      {sides.map((side) => (
        <span key={side}>
          {side}
          {box(side === "L" ? ", left" : ", right")}{" "}
        </span>
      ))}
    </span>
  );
}
