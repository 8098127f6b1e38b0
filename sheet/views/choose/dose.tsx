/** The dose of one exercise: every field of it, blank where nothing is said. */

import { exerciseByCode } from "../../core/library.ts";
import { BANDS, LIMITS, LOAD_UNITS, NOTE_LENGTH, SIDES, changeItem, isSuggested } from "../../core/prescription.ts";
import type { Item } from "../../core/prescription.ts";
import { bandWords, sideWords } from "../../core/words.ts";
import { keyOf } from "../../state/item-keys.ts";
import { usePage, useSheet } from "../../state/page.ts";
import { Choice, TextField } from "../parts/fields.tsx";
import { NumberField, RangeField } from "../parts/numbers.tsx";

const NOT_SAID = { value: "", label: "Not said" };

export function DoseEditor({ item, place }: { item: Item; place: number }) {
  const { library, actions } = usePage();
  const sheet = useSheet();
  const change = (field: keyof Item, part: Partial<Item>) =>
    actions.edit(changeItem(sheet, place, part), `${keyOf(item)}.${field}`);
  const suggested = isSuggested(item, library);
  const ranges = { onClamp: actions.say };

  return (
    <div class="sheet-dose">
      <div class="sheet-fields">
        <Choice
          label="Side"
          value={item.side ?? ""}
          options={[NOT_SAID, ...SIDES.map((side) => ({ value: side, label: upperFirst(sideWords(side, library)) }))]}
          onChoice={(value) => change("side", { side: SIDES.find((side) => side === value) ?? null })}
        />
        <RangeField label="Sets" limits={LIMITS.sets} value={item.sets} onRange={(sets) => change("sets", { sets })} {...ranges} />
        <RangeField
          label={item.unit === "step" ? "Steps" : "Repetitions"}
          limits={LIMITS.reps}
          value={item.reps}
          onRange={(reps) => change("reps", { reps })}
          {...ranges}
        />
        <Choice
          label="Count"
          value={item.unit}
          options={[{ value: "repetition", label: "Repetitions" }, { value: "step", label: "Steps" }]}
          onChoice={(unit) => change("unit", { unit: unit === "step" ? "step" : "repetition" })}
        />
        <RangeField label="Hold each" unit="seconds" limits={LIMITS.hold} value={item.hold} onRange={(hold) => change("hold", { hold })} {...ranges} />
        <RangeField label="Time a set" unit="seconds" limits={LIMITS.time} value={item.time} onRange={(time) => change("time", { time })} {...ranges} />
        <RangeField label="Rest" unit="seconds" limits={LIMITS.rest} value={item.rest} onRange={(rest) => change("rest", { rest })} {...ranges} />
        <RangeField label="Days a week" limits={LIMITS.perWeek} value={item.perWeek} onRange={(perWeek) => change("perWeek", { perWeek })} {...ranges} />
        <Choice
          label="Band"
          value={item.band ?? ""}
          options={[NOT_SAID, ...BANDS.map((band) => ({ value: band, label: upperFirst(bandWords(band)) }))]}
          onChoice={(value) => change("band", { band: BANDS.find((band) => band === value) ?? null })}
        />
        <div class="sheet-pair">
          <NumberField
            label="Load"
            limits={LIMITS.load}
            step={0.25}
            value={item.load?.amount ?? null}
            onValue={(amount) => change("load", { load: amount === null ? null : { amount, unit: item.load?.unit ?? "kg" } })}
            {...ranges}
          />
          <Choice
            label="Unit"
            value={item.load?.unit ?? "kg"}
            options={LOAD_UNITS.map((unit) => ({ value: unit, label: unit }))}
            onChoice={(value) => {
              const unit = LOAD_UNITS.find((one) => one === value) ?? "kg";
              if (item.load) change("load", { load: { ...item.load, unit } });
            }}
          />
        </div>
        <NumberField
          label="First hold"
          unit="seconds"
          limits={LIMITS.firstHold}
          value={item.firstHold}
          onValue={(firstHold) => change("firstHold", { firstHold })}
          {...ranges}
        />
      </div>
      <TextField
        label="Note"
        value={item.note}
        most={NOTE_LENGTH}
        hint="The note goes into the link. Names and diagnoses do not belong here."
        onText={(note) => change("note", { note })}
      />
      {exerciseByCode(library, item.code) && (
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

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
