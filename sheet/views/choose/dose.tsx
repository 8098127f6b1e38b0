/** The dose of one exercise: first what is set each time, then a fold with all the rest. */

import { useState } from "preact/hooks";
import { sidesOf } from "../../core/for-all.ts";
import { exerciseByCode } from "../../core/library.ts";
import { BANDS, LIMITS, LOAD_UNITS, NOTE_LENGTH, SIDES, changeItem, isSuggested } from "../../core/prescription.ts";
import type { Item, LoadUnit, Side } from "../../core/prescription.ts";
import { bandWords, sideWords, upperFirst } from "../../core/words.ts";
import { keyOf } from "../../state/item-keys.ts";
import { usePage, useSheet } from "../../state/page.ts";
import { Choice, TextField } from "../parts/fields.tsx";
import { Fold } from "../parts/fold.tsx";
import { NumberField, RangeField } from "../parts/numbers.tsx";

interface SideProps {
  readonly value: Side | null;
  readonly sides: readonly Side[];
  /** What it means to choose none. */
  readonly none: string;
  readonly onSide: (side: Side | null) => void;
}

export function SideChoice({ value, sides, none, onSide }: SideProps) {
  const { library } = usePage();
  return (
    <Choice
      label="Side"
      value={value ?? ""}
      options={[{ value: "", label: none }, ...sides.map((side) => ({ value: side, label: upperFirst(sideWords(side, library)) }))]}
      onChoice={(chosen) => onSide(SIDES.find((side) => side === chosen) ?? null)}
    />
  );
}

export function DoseEditor({ item, place }: { item: Item; place: number }) {
  const { library, actions } = usePage();
  const sheet = useSheet();
  const exercise = exerciseByCode(library, item.code);
  // Asked once, so that no field changes its place while it is filled in.
  const [isHeld] = useState(item.hold !== null);
  const usesBand = exercise?.equipment.some((thing) => thing.endsWith("-band")) || item.band !== null;
  const [bandFirst] = useState(usesBand);
  /** Kept here too, since a unit may be chosen before there is an amount. */
  const [unit, setUnit] = useState<LoadUnit>(item.load?.unit ?? "kg");
  const change = (field: keyof Item, part: Partial<Item>) =>
    actions.edit(changeItem(sheet, place, part), `${keyOf(item)}.${field}`);
  const suggested = isSuggested(item, library);
  const says = { onSay: actions.say };

  const hold = (
    <RangeField label="Hold each" unit="seconds" limits={LIMITS.hold} value={item.hold} onRange={(hold) => change("hold", { hold })} {...says} />
  );
  const band = (
    <Choice
      label="Band"
      value={item.band ?? ""}
      options={[{ value: "", label: "Leave blank" }, ...BANDS.map((one) => ({ value: one, label: upperFirst(bandWords(one)) }))]}
      onChoice={(value) => change("band", { band: BANDS.find((one) => one === value) ?? null })}
    />
  );

  return (
    <div class="sheet-dose">
      <div class="sheet-fields">
        <SideChoice value={item.side} sides={sidesOf(item, library)} none="Leave blank" onSide={(side) => change("side", { side })} />
        <RangeField label="Sets" limits={LIMITS.sets} value={item.sets} onRange={(sets) => change("sets", { sets })} {...says} />
        <RangeField
          label={item.unit === "step" ? "Steps" : "Repetitions"}
          limits={LIMITS.reps}
          value={item.reps}
          onRange={(reps) => change("reps", { reps })}
          {...says}
        />
        {isHeld && hold}
        <RangeField label="Days a week" limits={LIMITS.perWeek} value={item.perWeek} onRange={(perWeek) => change("perWeek", { perWeek })} {...says} />
        {bandFirst && band}
      </div>
      <p class="sheet-hint">Fill in the second box only for a range, such as 10 to 12.</p>
      <TextField
        label="Note"
        value={item.note}
        most={NOTE_LENGTH}
        hint="The note goes into the link. Names and diagnoses do not belong here."
        onText={(note) => change("note", { note })}
      />
      <Fold title="More: rest, time, weight">
        <div class="sheet-fields">
          <RangeField label="Rest" unit="seconds" limits={LIMITS.rest} value={item.rest} onRange={(rest) => change("rest", { rest })} {...says} />
          {!isHeld && hold}
          <RangeField label="Time for a set" unit="seconds" limits={LIMITS.time} value={item.time} onRange={(time) => change("time", { time })} {...says} />
          <NumberField
            label="One long hold first"
            unit="seconds"
            limits={LIMITS.firstHold}
            value={item.firstHold}
            onValue={(firstHold) => change("firstHold", { firstHold })}
            {...says}
          />
          {!bandFirst && band}
          <div class="sheet-pair">
            <NumberField
              label="Weight"
              limits={LIMITS.load}
              step={0.25}
              value={item.load?.amount ?? null}
              onValue={(amount) => change("load", { load: amount === null ? null : { amount, unit: item.load?.unit ?? unit } })}
              {...says}
            />
            <Choice
              label="Unit"
              value={item.load?.unit ?? unit}
              options={LOAD_UNITS.map((one) => ({ value: one, label: one }))}
              onChoice={(value) => {
                const chosen = LOAD_UNITS.find((one) => one === value) ?? "kg";
                setUnit(chosen);
                if (item.load) change("load", { load: { ...item.load, unit: chosen } });
              }}
            />
          </div>
          <Choice
            label="Counted in"
            value={item.unit}
            options={[{ value: "repetition", label: "Repetitions" }, { value: "step", label: "Steps" }]}
            onChoice={(unit) => change("unit", { unit: unit === "step" ? "step" : "repetition" })}
          />
        </div>
      </Fold>
      {exercise && !suggested && (
        <p class="sheet-hint">Suggested: {exercise.dose_words}. {upperFirst(exercise.schedule_words)}.</p>
      )}
      {exercise && (
        <button
          type="button"
          class="sheet-button"
          aria-disabled={suggested}
          onClick={() => (suggested ? actions.say("This is the suggested dose.") : actions.reset(place))}
        >
          Reset to suggested
        </button>
      )}
    </div>
  );
}
