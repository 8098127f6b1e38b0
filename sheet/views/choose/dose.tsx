/** The dose of one exercise: first what is set each time, then a fold with all the rest. */

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { sidesOf } from "../../core/for-all.ts";
import { bandOf, exerciseByCode } from "../../core/library.ts";
import type { Item, LoadUnit, Side, SideDose } from "../../core/prescription.ts";
import {
  BANDS,
  isEachSide,
  LIMITS,
  LOAD_UNITS,
  NOTE_LENGTH,
  SIDES,
  sideDose,
  withSide,
} from "../../core/prescription.ts";
import { isSuggested } from "../../core/suggested.ts";
import { bandWords, sideWords, upperFirst } from "../../core/words.ts";
import { keyOf } from "../../state/item-keys.ts";
import { usePage } from "../page.ts";
import { Choice, Group, TextField, Tick } from "../parts/fields.tsx";
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
      options={[
        { value: "", label: none },
        ...sides.map((side) => ({ value: side, label: upperFirst(sideWords(side, library)) })),
      ]}
      onChoice={(chosen) => onSide(SIDES.find((side) => side === chosen) ?? null)}
    />
  );
}

interface Props {
  readonly item: Item;
  readonly place: number;
  /** The exercise's name, told apart where it stands on the sheet twice. */
  readonly called: string;
}

/** Which of the fields that may differ from side to side come first. */
interface First {
  readonly hold: boolean;
  readonly band: boolean;
}

export function DoseEditor({ item, place, called }: Props) {
  const { library, actions } = usePage();
  const exercise = exerciseByCode(library, item.code);
  // Asked once, so that no field changes its place while it is filled in.
  const [first] = useState<First>({
    hold: item.hold !== null,
    band: (exercise && bandOf(library, exercise)) != null || item.band !== null,
  });
  const [isStepFirst] = useState((exercise?.step_height_cm ?? null) !== null || item.height !== null);
  const change = (field: keyof Item, part: Partial<Item>) => actions.changeItem(place, part, `${keyOf(item)}.${field}`);
  const changeRight = (field: string, part: Partial<SideDose>) => {
    if (item.right) actions.changeItem(place, { right: { ...item.right, ...part } }, `${keyOf(item)}.right.${field}`);
  };
  const suggested = isSuggested(item, library);
  const says = { onSay: actions.say };
  const isStep = item.unit === "step";

  /** The item's own fields, or those of each side. */
  const sides = (
    fields: (dose: SideDose, onDose: (field: keyof SideDose, part: Partial<SideDose>) => void) => ComponentChildren,
  ) => {
    const { right } = item;
    const own = fields(item, change);
    if (!right) return own;
    return (
      <div class="sheet-sides">
        <Group legend="Left side">
          <div class="sheet-fields">{own}</div>
        </Group>
        <Group legend="Right side">
          <div class="sheet-fields">{fields(right, changeRight)}</div>
        </Group>
      </div>
    );
  };

  return (
    <div class="sheet-dose" role="group" aria-label={`Dose of ${called}`}>
      <div class="sheet-fields">
        <SideChoice
          value={item.side}
          sides={sidesOf(item, library)}
          none="Leave blank"
          onSide={(side) => change("side", withSide(item, side))}
        />
        {sides((dose, onDose) => (
          <>
            <FirstFields dose={dose} first={first} isStep={isStep} onDose={onDose} />
            {item.right && first.band && <BandChoice dose={dose} onDose={onDose} />}
          </>
        ))}
        <RangeField
          label="Days a week"
          limits={LIMITS.perWeek}
          value={item.perWeek}
          onRange={(perWeek) => change("perWeek", { perWeek })}
          {...says}
        />
        {!item.right && first.band && <BandChoice dose={item} onDose={change} />}
        {isStepFirst && <Height item={item} onHeight={(height) => change("height", { height })} />}
      </div>
      <p class="sheet-hint">Fill in the second box only for a range, such as 10 to 12.</p>
      {isEachSide(item.side) && (
        <Tick
          checked={item.right !== null}
          onTick={(differs) => change("right", { right: differs ? sideDose(item) : null })}
        >
          The right side has a dose of its own
        </Tick>
      )}
      <TextField
        label="Note"
        value={item.note}
        most={NOTE_LENGTH}
        hint="The note goes into the link. Names and diagnoses do not belong here."
        onText={(note) => change("note", { note })}
      />
      <Fold title={isStepFirst ? "More: rest, time, weight" : "More: rest, time, weight, step"}>
        <div class="sheet-fields">
          <RangeField
            label="Rest"
            unit="seconds"
            limits={LIMITS.rest}
            value={item.rest}
            onRange={(rest) => change("rest", { rest })}
            {...says}
          />
          <NumberField
            label="One long hold first"
            unit="seconds"
            limits={LIMITS.firstHold}
            value={item.firstHold}
            onValue={(firstHold) => change("firstHold", { firstHold })}
            {...says}
          />
          <Choice
            label="Counted in"
            value={item.unit}
            options={[
              { value: "repetition", label: "Repetitions" },
              { value: "step", label: "Steps" },
            ]}
            onChoice={(unit) => change("unit", { unit: unit === "step" ? "step" : "repetition" })}
          />
          {!isStepFirst && <Height item={item} onHeight={(height) => change("height", { height })} />}
          {sides((dose, onDose) => (
            <MoreFields dose={dose} first={first} onDose={onDose} />
          ))}
        </div>
      </Fold>
      {exercise && !suggested && (
        <p class="sheet-hint">
          Suggested: {exercise.dose_words}. {upperFirst(exercise.schedule_words)}.
        </p>
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

function Height({ item, onHeight }: { item: Item; onHeight: (height: number | null) => void }) {
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

function BandChoice({ dose, onDose }: FieldsProps) {
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
function FirstFields({ dose, onDose, first, isStep }: FieldsProps & { first: First; isStep: boolean }) {
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
function MoreFields({ dose, onDose, first }: FieldsProps & { first: First }) {
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
