/** Fields for numbers: what is typed is taken at once when it fits, and put right on leaving. */

import { useState } from "preact/hooks";
import type { Range } from "../../core/library.ts";

interface Common {
  readonly label: string;
  readonly limits: Range;
  readonly unit?: string;
}

/** Takes a number and says what is wrong with the text; null means nothing was typed. */
function readNumber(text: string, [low, high]: Range, step: number): { value: number | null; clamped: boolean } {
  const typed = Number(text.replace(",", "."));
  if (text.trim() === "" || !Number.isFinite(typed)) return { value: null, clamped: false };
  const value = Math.min(Math.max(Math.round(typed / step) * step, low), high);
  return { value, clamped: value !== typed };
}

interface InputProps {
  readonly label: string;
  readonly value: number | null;
  readonly limits: Range;
  readonly step?: number;
  readonly onValue: (value: number | null) => void;
  readonly onClamp: (value: number) => void;
}

function NumberInput({ label, value, limits, step = 1, onValue, onClamp }: InputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      class="sheet-input sheet-input--number"
      type="number"
      inputMode={step === 1 ? "numeric" : "decimal"}
      aria-label={label}
      min={limits[0]}
      max={limits[1]}
      step={step}
      value={typed ?? value ?? ""}
      onInput={({ currentTarget: { value: text } }) => {
        setTyped(text);
        const read = readNumber(text, limits, step);
        if (!read.clamped) onValue(read.value);
      }}
      onBlur={() => {
        if (typed === null) return;
        const read = readNumber(typed, limits, step);
        setTyped(null);
        if (!read.clamped || read.value === null) return;
        onValue(read.value);
        onClamp(read.value);
      }}
    />
  );
}

interface RangeProps extends Common {
  readonly value: Range | null;
  readonly onRange: (value: Range | null) => void;
  readonly onClamp: (sentence: string) => void;
}

/** "from" and "to"; one of them alone is a single number. */
export function RangeField({ label, limits, unit, value, onRange, onClamp }: RangeProps) {
  const words = unit ? `${label}, ${unit}` : label;
  const single = value !== null && value[0] === value[1];
  const clamp = (number: number) => onClamp(`${label}: ${number} is the nearest that can be set.`);
  return (
    <div
      class="sheet-field"
      role="group"
      aria-label={words}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        const leaves = !(relatedTarget instanceof Node && currentTarget.contains(relatedTarget));
        if (leaves && value && value[0] > value[1]) onRange([value[1], value[0]]);
      }}
    >
      <span class="sheet-field__label" aria-hidden="true">
        {label} {unit && <small>{unit}</small>}
      </span>
      <span class="sheet-field__row">
        <NumberInput
          label={`${words}: from`}
          value={value?.[0] ?? null}
          limits={limits}
          onValue={(low) => onRange(low === null ? null : [low, single || !value ? low : value[1]])}
          onClamp={clamp}
        />
        <span aria-hidden="true">to</span>
        <NumberInput
          label={`${words}: to`}
          value={single ? null : (value?.[1] ?? null)}
          limits={limits}
          onValue={(high) => {
            if (high === null) onRange(value && [value[0], value[0]]);
            else onRange([value?.[0] ?? high, high]);
          }}
          onClamp={clamp}
        />
      </span>
    </div>
  );
}

interface NumberProps extends Common {
  readonly value: number | null;
  readonly step?: number;
  readonly onValue: (value: number | null) => void;
  readonly onClamp: (sentence: string) => void;
}

export function NumberField({ label, limits, unit, value, step = 1, onValue, onClamp }: NumberProps) {
  const words = unit ? `${label}, ${unit}` : label;
  return (
    <div class="sheet-field">
      <span class="sheet-field__label" aria-hidden="true">
        {label} {unit && <small>{unit}</small>}
      </span>
      <NumberInput
        label={words}
        value={value}
        limits={limits}
        step={step}
        onValue={onValue}
        onClamp={(number) => onClamp(`${label}: ${number} is the nearest that can be set.`)}
      />
    </div>
  );
}
