/** The fields of a dose: of the exercise, or of one of its sides. */

import { useState } from "preact/hooks";
import type { Item, LoadUnit, Side, SideDose } from "../../core/prescription.ts";
import { BANDS, LIMITS, LOAD_UNITS, SIDES } from "../../core/prescription.ts";
import { bandWords, sideWords, upperFirst } from "../../core/words.ts";
import { usePage } from "../page.ts";
import { Choice, Radios } from "../parts/fields.tsx";
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
    <Radios
      legend="Side"
      value={value ?? ""}
      options={[
        { value: "", label: none },
        ...sides.map((side) => ({ value: side, label: upperFirst(sideWords(side, library)) })),
      ]}
      onChoice={(chosen) => onSide(SIDES.find((side) => side === chosen) ?? null)}
    />
  );
}

/** Which of the fields that may differ from side to side come first. */
export interface First {
  readonly hold: boolean;
  readonly band: boolean;
}

export function Height({ item, onHeight }: { item: Item; onHeight: (height: number | null) => void }) {
  const { actions } = usePage();
  return (
    <NumberField
      label="Step height"
      unit="cm"
      limits={LIMITS.height}
      value={item.height}
      onValue={onHeight}
      onSay={actions.say}
    />
  );
}

interface FieldsProps {
  readonly dose: SideDose;
  readonly onDose: (field: keyof SideDose, part: Partial<SideDose>) => void;
}

function HoldField({ dose, onDose }: FieldsProps) {
  const { actions } = usePage();
  return (
    <RangeField
      label="Hold each"
      unit="seconds"
      limits={LIMITS.hold}
      value={dose.hold}
      onRange={(hold) => onDose("hold", { hold })}
      onSay={actions.say}
    />
  );
}

export function BandChoice({ dose, onDose }: FieldsProps) {
  return (
    <Choice
      label="Band"
      value={dose.band ?? ""}
      options={[
        { value: "", label: "Leave blank" },
        ...BANDS.map((one) => ({ value: one, label: upperFirst(bandWords(one)) })),
      ]}
      onChoice={(value) => onDose("band", { band: BANDS.find((one) => one === value) ?? null })}
    />
  );
}

/** What is set each time, of the exercise or of one side. */
export function FirstFields({ dose, onDose, first, isStep }: FieldsProps & { first: First; isStep: boolean }) {
  const { actions } = usePage();
  const says = { onSay: actions.say };
  return (
    <>
      <RangeField
        label="Sets"
        limits={LIMITS.sets}
        value={dose.sets}
        onRange={(sets) => onDose("sets", { sets })}
        {...says}
      />
      <RangeField
        label={isStep ? "Steps" : "Repetitions"}
        limits={LIMITS.reps}
        value={dose.reps}
        onRange={(reps) => onDose("reps", { reps })}
        {...says}
      />
      {first.hold && <HoldField dose={dose} onDose={onDose} />}
    </>
  );
}

/** The rest of what may differ from side to side. */
export function MoreFields({ dose, onDose, first }: FieldsProps & { first: First }) {
  const { actions } = usePage();
  const says = { onSay: actions.say };
  /** Kept here too, since a unit may be chosen before there is an amount. */
  const [unit, setUnit] = useState<LoadUnit>(dose.load?.unit ?? "kg");
  return (
    <>
      {!first.hold && <HoldField dose={dose} onDose={onDose} />}
      <RangeField
        label="Time for a set"
        unit="seconds"
        limits={LIMITS.time}
        value={dose.time}
        onRange={(time) => onDose("time", { time })}
        {...says}
      />
      {!first.band && <BandChoice dose={dose} onDose={onDose} />}
      <div class="sheet-pair">
        <NumberField
          label="Weight"
          limits={LIMITS.load}
          step={0.25}
          value={dose.load?.amount ?? null}
          onValue={(amount) =>
            onDose("load", { load: amount === null ? null : { amount, unit: dose.load?.unit ?? unit } })
          }
          {...says}
        />
        <Choice
          label="Unit"
          value={dose.load?.unit ?? unit}
          options={LOAD_UNITS.map((one) => ({ value: one, label: one }))}
          onChoice={(value) => {
            const chosen = LOAD_UNITS.find((one) => one === value) ?? "kg";
            setUnit(chosen);
            if (dose.load) onDose("load", { load: { ...dose.load, unit: chosen } });
          }}
        />
      </div>
    </>
  );
}
