/** The dose of an exercise on paper: in words, or as lines to fill in by pen. */

import type { Item } from "../../core/prescription.ts";
import { ownSchedule } from "../../core/schedule.ts";
import { doseWords, resistanceWords, upperFirst } from "../../core/words.ts";
import { usePage, useSheet } from "../page.ts";
import { Blank } from "./by-hand.tsx";

interface Props {
  readonly item: Item;
  readonly isBlank: boolean;
  /** Whether the sheet is to take as few pages as can be. */
  readonly isBrief: boolean;
}

export function Dose({ item, isBlank, isBrief }: Props) {
  const { library } = usePage();
  const sheet = useSheet();
  const words = [doseWords(item, library), resistanceWords(item), ownSchedule(item, sheet, isBrief)].filter(
    (part) => part !== "",
  );
  if (isBlank) return <BlankDose item={item} />;
  return (
    <p class="sheet-paper__dose">
      <b>{words.map(sentence).join(" ") || "Dose: ask your physiotherapist."}</b>
    </p>
  );
}

/** Lines to fill in by pen; where the sides differ, each has its own. */
function BlankDose({ item }: { item: Item }) {
  if (item.right === null) return <BlankLine unit={item.unit} first="Side" />;
  return (
    <>
      <BlankLine unit={item.unit} first="Left side" />
      <BlankLine unit={item.unit} first="Right side" />
    </>
  );
}

function BlankLine({ unit: counting, first }: { unit: Item["unit"]; first: string }) {
  const lines: readonly (readonly [name: string, unit?: string])[] = [
    [first],
    ["Sets"],
    [counting === "step" ? "Steps" : "Repeats"],
    ["Hold", "sec"],
    ["Rest", "sec"],
    ["Days a week"],
    ["Band or load"],
  ];
  return (
    <p class="sheet-paper__blanks sheet-paper__blanks--dose">
      {lines.map(([name, unit]) => (
        <span key={name}>
          {name}: <Blank /> {unit}
        </span>
      ))}
    </p>
  );
}

/** One part of a dose as a sentence of its own. */
export function sentence(words: string): string {
  return `${upperFirst(words)}.`;
}
