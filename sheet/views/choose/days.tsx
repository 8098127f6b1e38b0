/** The days of the week, the first day and the weeks; all optional. */

import { useId } from "preact/hooks";

import { LIMITS, changeSheet } from "../../core/prescription.ts";
import type { Prescription, Weekday } from "../../core/prescription.ts";
import { WEEKDAY_NAMES } from "../../core/words.ts";
import { usePage, useSheet } from "../../state/page.ts";
import { Group, Tick } from "../parts/fields.tsx";
import { Fold } from "../parts/fold.tsx";
import { NumberField } from "../parts/numbers.tsx";

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const satisfies readonly Weekday[];

export function Days() {
  return (
    <Fold title="Days and weeks (if you like)">
      <DayFields />
    </Fold>
  );
}

export function DayFields() {
  const id = useId();
  const { actions } = usePage();
  const sheet = useSheet();
  const change = (field: string, part: Partial<Omit<Prescription, "items">>) => actions.edit(changeSheet(sheet, part), field);

  function choose(day: Weekday, isChosen: boolean): void {
    const chosen = DAYS.filter((one) => (one === day ? isChosen : sheet.weekdays.includes(one)));
    change(`day${day}`, { weekdays: chosen });
  }

  return (
    <div>
      <Group legend="Days">
        <div class="sheet-ticks">
          {DAYS.map((day) => (
            <Tick key={day} checked={sheet.weekdays.includes(day)} onTick={(isChosen) => choose(day, isChosen)}>
              {WEEKDAY_NAMES[day]}
            </Tick>
          ))}
        </div>
      </Group>
      <div class="sheet-fields">
        <div class="sheet-field">
          <label class="sheet-field__label" for={id}>From</label>
          <input
            id={id}
            class="sheet-input"
            type="date"
            value={sheet.start ?? ""}
            onChange={(event) => change("start", { start: event.currentTarget.value || null })}
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
