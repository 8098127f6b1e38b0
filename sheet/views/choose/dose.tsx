/** The dose of one exercise: first what is set each time, then a fold with all the rest. */

import type { ComponentChildren, RefObject } from "preact";
import { useState } from "preact/hooks";
import { sidesOf } from "../../core/for-all.ts";
import { bandOf, exerciseByCode } from "../../core/library.ts";
import type { Item, SideDose } from "../../core/prescription.ts";
import { isEachSide, LIMITS, NOTE_LENGTH, sideDose, withSide } from "../../core/prescription.ts";
import { isSuggested } from "../../core/suggested.ts";
import { upperFirst } from "../../core/words.ts";
import { keyOf } from "../../state/item-keys.ts";
import { usePage } from "../page.ts";
import { Choice, Group, TextField, Tick } from "../parts/fields.tsx";
import { Fold } from "../parts/fold.tsx";
import { NumberField, RangeField } from "../parts/numbers.tsx";
import type { First } from "./dose-fields.tsx";
import { BandChoice, FirstFields, Height, MoreFields, SideChoice } from "./dose-fields.tsx";
import { useEditing } from "./use-editing.ts";

interface Props {
  readonly item: Item;
  readonly place: number;
  /** The exercise's name, told apart where it stands on the sheet twice. */
  readonly called: string;
  /** Takes the focus when the dose is opened. */
  readonly panel: RefObject<HTMLDivElement | null>;
}

export function DoseEditor({ item, place, called, panel }: Props) {
  const { library, actions } = usePage();
  const editing = useEditing();
  const exercise = exerciseByCode(library, item.code);
  // Asked once, so that no field changes its place while it is filled in.
  const [first] = useState<First>({
    hold: item.hold !== null,
    band: (exercise && bandOf(library, exercise)) != null || item.band !== null,
  });
  const [isStepFirst] = useState((exercise?.step_height_cm ?? null) !== null || item.height !== null);
  const change = (field: keyof Item, part: Partial<Item>) => editing.changeItem(place, part, `${keyOf(item)}.${field}`);
  const changeRight = (field: string, part: Partial<SideDose>) => {
    if (item.right) editing.changeItem(place, { right: { ...item.right, ...part } }, `${keyOf(item)}.right.${field}`);
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
    <div class="sheet-dose" ref={panel} tabIndex={-1} role="group" aria-label={`Dose of ${called}`}>
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
          onClick={() => (suggested ? actions.say("This is the suggested dose.") : editing.reset(place))}
        >
          Reset to suggested
        </button>
      )}
    </div>
  );
}
