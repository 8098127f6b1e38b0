/** What stands before the exercises on paper: title and side, what to have ready, what it is for, when to stop. */

import type { ComponentChildren } from "preact";
import { hardWordsLine } from "../../core/hard-words.ts";
import { instructionsOf } from "../../core/instructions.ts";
import { exerciseByCode, label, muscleWords } from "../../core/library.ts";
import { sheetName } from "../../core/names.ts";
import { guideFor, stopRulesFor } from "../../core/pain.ts";
import type { Prescription } from "../../core/prescription.ts";
import { scheduleOfAll } from "../../core/schedule.ts";
import { counted, dayWords, sideWords, span, weekdayWords } from "../../core/words.ts";
import { usePage, useSheet } from "../page.ts";
import { Blank } from "./by-hand.tsx";
import { Heading } from "./heading.tsx";

/** Its children run on behind what to have ready. */
export function Title({ sheet, children }: { sheet: Prescription; children?: ComponentChildren }) {
  const { library } = usePage();
  const sides = [...new Set(sheet.items.map(({ side }) => side))];
  const side = sides.length === 1 && sides[0] ? sideWords(sides[0], library) : "as given with each exercise";
  const { days, rest } = scheduleOfAll(sheet);
  const plan = [
    days ?? weekdayWords(sheet.weekdays),
    sheet.start === null ? "" : `from ${dayWords(sheet.start)}`,
    sheet.weeks === null ? "" : `for ${counted(sheet.weeks, "week")}`,
  ].filter((part) => part !== "");
  const needed = sheet.items.flatMap((item) => {
    const exercise = exerciseByCode(library, item.code);
    return exercise ? instructionsOf(exercise, item, library).need : [];
  });
  return (
    <div>
      <div class="sheet-paper__top">
        <Heading of="title" dir="auto">
          {sheetName(sheet)}
        </Heading>
        <p class="sheet-paper__blanks">
          <span>
            Name: <Blank isLong />
          </span>
          <span>
            Date: <Blank />
          </span>
        </p>
      </div>
      <p class="sheet-paper__facts">
        <span>
          <b>Side:</b> {side}.
        </span>{" "}
        {plan.length > 0 && (
          <>
            <span>
              <b>When:</b> {plan.join(", ")}.
            </span>{" "}
          </>
        )}
        {rest !== null && (
          <>
            <span>
              <b>Each exercise:</b> {rest}.
            </span>{" "}
          </>
        )}
        {needed.length > 0 && (
          <span>
            <b>You need:</b> {[...new Set(needed)].join(", ").toLowerCase()}.
          </span>
        )}{" "}
        {children}
      </p>
    </div>
  );
}

export function Purpose({ sheet }: { sheet: Prescription }) {
  const { library } = usePage();
  const exercises = sheet.items.flatMap(({ code }) => exerciseByCode(library, code) ?? []);
  const goals = [...new Set(exercises.flatMap((exercise) => exercise.goals))];
  const muscles = [...new Set(exercises.flatMap((exercise) => exercise.muscles.primary))];
  // Paper has no tooltips. Where room matters most, the exercises themselves have it.
  const words = hardWordsLine(sheet, library);
  if (goals.length === 0) return null;
  return (
    <>
      <b>What it is for:</b> {listed(goals.map((goal) => label(library, "goal", goal)))}. Muscles:{" "}
      {muscles.map((muscle) => muscleWords(muscle, library)).join(", ")}.
      {words !== "" && (
        <>
          {" "}
          <b>Words:</b> {words}
        </>
      )}
    </>
  );
}

interface SliceProps {
  readonly from: number;
  readonly to: number;
}

/** The rules say what to do the next morning, so that the pain guide need not say it again. */
export function StopRules({ from, to }: SliceProps) {
  const rules = stopRulesFor(usePage().library, useSheet());
  return (
    <div>
      {from === 0 && <Heading of="heading">When to stop</Heading>}
      <ul>
        {rules.slice(from, to).map((rule) => (
          <li key={rule} dir="auto">
            {rule}{" "}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function StopRulesContinued() {
  return (
    <p>
      <b>When to stop, continued</b>
    </p>
  );
}

export function PainZones({ from, to }: SliceProps) {
  const { zones, instead } = guideFor(usePage().library.safety, useSheet());
  return (
    <div>
      {from === 0 && <Heading of="heading">Pain, from 0 to 10</Heading>}
      {instead ?? (
        <ul>
          {zones.slice(from, to).map((zone) => (
            <li key={zone.id}>
              <b>
                {span([zone.from_score, zone.to_score])}: {zone.label}.
              </b>{" "}
              {zone.do}{" "}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function NeverFor() {
  const { never_for: never, instead } = guideFor(usePage().library.safety, useSheet());
  if (instead !== null) return null;
  return (
    <p>
      <b>Never go by these numbers for:</b> {never.map((line) => small(line.replace(/\.$/, ""))).join("; ")}.
    </p>
  );
}

/** A list as one sentence: only its first word keeps its capital. */
function listed(words: readonly string[]): string {
  return words.map((word, at) => (at === 0 ? word : small(word))).join(", ");
}

function small(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
