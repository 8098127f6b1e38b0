/** The days of the week, the first day and the weeks; all optional. */

import { useId, useState } from "preact/hooks";

import { dayOf, LAST_DAY, nearestDay } from "../../core/dates.ts";
import type { Prescription } from "../../core/prescription.ts";
import { LIMITS, WEEKDAYS } from "../../core/prescription.ts";
import { changeSheet } from "../../core/sheet-edits.ts";
import { dayWords, WEEKDAY_NAMES } from "../../core/words.ts";
import { usePage, useSheet } from "../page.ts";
import { Group, Tick } from "../parts/fields.tsx";
import { Fold } from "../parts/fold.tsx";
import { NumberField } from "../parts/numbers.tsx";
import { useEditing } from "./use-editing.ts";

export function Days() {
  return (
    <Fold title="Days and weeks (if you like)" startsOpen>
      <DayFields />
    </Fold>
  );
}

function DayFields() {
  const id = useId();
  const { actions } = usePage();
  const editing = useEditing();
  const sheet = useSheet();
  /** A first day that was typed, and that a link cannot hold. */
  const [typed, setTyped] = useState<string | null>(null);
  const change = (field: string, part: Partial<Omit<Prescription, "items">>) =>
    actions.edit(changeSheet(sheet, part), field);

  /** A year is typed digit by digit: a day that no link can name waits until the field is left. */
  function take(day: string): void {
    const fits = day === "" || nearestDay(day) === day;
    setTyped(fits ? null : day);
    if (fits) change("start", { start: day || null });
  }

  function putRight(): void {
    const nearest = typed === null ? null : nearestDay(typed);
    setTyped(null);
    if (nearest === null) return;
    change("start", { start: nearest });
    actions.say(`First day: ${dayWords(nearest)} is the nearest day that can be set.`);
  }

  return (
    <div>
      <Group legend="Days">
        <div class="sheet-ticks">
          {WEEKDAYS.map((day) => (
            <Tick
              key={day}
              checked={sheet.weekdays.includes(day)}
              onTick={(isChosen) => editing.chooseDay(day, isChosen)}
            >
              {WEEKDAY_NAMES[day]}
            </Tick>
          ))}
        </div>
      </Group>
      <div class="sheet-fields">
        <div class="sheet-field">
          <label class="sheet-field__label" for={id}>
            First day
          </label>
          <input
            id={id}
            class="sheet-input"
            type="date"
            min={dayOf(0)}
            max={dayOf(LAST_DAY)}
            value={typed ?? sheet.start ?? ""}
            onChange={(event) => take(event.currentTarget.value)}
            onBlur={putRight}
          />
        </div>
        <NumberField
          label="Weeks"
          limits={LIMITS.weeks}
          value={sheet.weeks}
          onValue={(weeks) => change("weeks", { weeks })}
          onSay={actions.say}
        />
      </div>
    </div>
  );
}
