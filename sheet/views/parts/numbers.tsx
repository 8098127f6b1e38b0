/**
 * Fields for numbers: what is typed is taken at once when it fits, and put right on leaving. How
 * it was understood stands beside the field; what was not understood leaves the old value.
 */

import { useId, useRef, useState } from "preact/hooks";
import type { Range } from "../../core/library.ts";
import { takeTyped, toldOf } from "../../core/typed-number.ts";

interface Common {
  readonly label: string;
  readonly limits: Range;
  readonly unit?: string;
  readonly onSay: (sentence: string) => void;
}

interface InputProps<Whole> {
  readonly label: string;
  readonly value: number | null;
  readonly limits: Range;
  readonly step?: number;
  /** A smaller number may be only the beginning of a larger one: it is taken on leaving. */
  readonly least?: number;
  /** The value of the whole field, and what puts it back when a text is not understood. */
  readonly whole: Whole;
  readonly onWhole: (whole: Whole) => void;
  readonly onValue: (value: number | null) => void;
  /** A number that was not taken as it was typed, on leaving: what is nearest within the limits. */
  readonly onLate: (value: number) => void;
  /** What is to stand beside the field. */
  readonly onTold: (told: string) => void;
  readonly toldId: string | undefined;
  /** A text that was not understood, on leaving. */
  readonly onRefused: (text: string, write: string) => void;
}

function NumberInput<Whole>(props: InputProps<Whole>) {
  const {
    label,
    value,
    limits,
    step = 1,
    least = limits[0],
    whole,
    onWhole,
    onValue,
    onLate,
    onTold,
    toldId,
    onRefused,
  } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const before = useRef(whole);
  const numbers = { limits, step };
  return (
    <input
      class="sheet-input"
      type="text"
      autocomplete="off"
      inputMode={step === 1 ? "numeric" : "decimal"}
      aria-label={label}
      aria-describedby={toldId}
      aria-invalid={typed !== null && takeTyped(typed, numbers).kind === "unclear"}
      value={typed ?? value ?? ""}
      onInput={({ currentTarget: { value: text } }) => {
        if (typed === null) before.current = whole;
        setTyped(text);
        const taken = takeTyped(text, numbers);
        onTold(toldOf(text, taken));
        if (taken.kind === "unclear") onWhole(before.current);
        else if (taken.kind === "nothing") onValue(null);
        else if (taken.kind === "taken" && taken.value >= least) onValue(taken.value);
      }}
      onBlur={() => {
        if (typed === null) return;
        const taken = takeTyped(typed, numbers);
        setTyped(null);
        if (taken.kind === "unclear") onRefused(typed, taken.write);
        else if (taken.kind === "nearest" || (taken.kind === "taken" && taken.value < least)) onLate(taken.value);
      }}
    />
  );
}

/** The label, and how a number was understood; both inputs of a range share the place. */
function Head({ label, unit, told, id }: { label: string; unit: string | undefined; told: string; id: string }) {
  return (
    <span class="sheet-field__head">
      <span class="sheet-field__label" aria-hidden="true">
        {label} {unit && <small>{unit}</small>}
      </span>
      {told && (
        <small class="sheet-field__told" id={id}>
          {told}
        </small>
      )}
    </span>
  );
}

/** What every number field does with what was told. */
function useTold(label: string, onSay: (sentence: string) => void) {
  const id = useId();
  const [told, setTold] = useState("");
  return {
    head: { told, id },
    input: {
      onTold: setTold,
      toldId: told ? id : undefined,
      onRefused: (text: string, write: string) =>
        onSay(`${label}: “${text.slice(0, 20)}” was not understood, and nothing is changed. ${write}.`),
    },
  };
}

function clampWords(label: string, value: number): string {
  return `${label}: ${value} is the nearest that can be set.`;
}

interface RangeProps extends Common {
  readonly value: Range | null;
  readonly onRange: (value: Range | null) => void;
}

/**
 * "from" and "to". A number typed into "from" is that number and nothing else: it empties "to",
 * so that no half of an old range is left in a dose. Only "to" makes a range.
 */
export function RangeField({ label, limits, unit, value, onRange, onSay }: RangeProps) {
  const words = unit ? `${label}, ${unit}` : label;
  const [low, high] = value ?? [null, null];
  const isSmaller = (number: number) => low !== null && number < low;
  const { head, input } = useTold(label, onSay);
  const both = { limits, whole: value, onWhole: onRange, ...input };
  return (
    <div class="sheet-field" role="group" aria-label={words}>
      <Head label={label} unit={unit} {...head} />
      <span class="sheet-field__row">
        <NumberInput
          {...both}
          label={`${words}: from`}
          value={low}
          onValue={(number) => onRange(number === null ? null : [number, number])}
          onLate={(number) => {
            onRange([number, number]);
            onSay(clampWords(label, number));
          }}
        />
        <span aria-hidden="true">to</span>
        <NumberInput
          {...both}
          label={`${words}: to, if a range`}
          value={low === high ? null : high}
          least={low ?? limits[0]}
          onValue={(number) => {
            if (number !== null) onRange([low ?? number, number]);
            else if (low !== null) onRange([low, low]);
          }}
          onLate={(number) => {
            onRange(isSmaller(number) ? [number, low ?? number] : [low ?? number, number]);
            onSay(
              isSmaller(number)
                ? `${label}: ${number} to ${low}, the smaller number first.`
                : clampWords(label, number),
            );
          }}
        />
      </span>
    </div>
  );
}

interface NumberProps extends Common {
  readonly value: number | null;
  readonly step?: number;
  readonly onValue: (value: number | null) => void;
}

export function NumberField({ label, limits, unit, value, step = 1, onValue, onSay }: NumberProps) {
  const words = unit ? `${label}, ${unit}` : label;
  const { head, input } = useTold(label, onSay);
  return (
    <div class="sheet-field">
      <Head label={label} unit={unit} {...head} />
      <NumberInput
        {...input}
        label={words}
        value={value}
        limits={limits}
        step={step}
        whole={value}
        onWhole={onValue}
        onValue={onValue}
        onLate={(number) => {
          onValue(number);
          onSay(clampWords(label, number));
        }}
      />
    </div>
  );
}
