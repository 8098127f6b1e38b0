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
  /** A smaller number may be only the beginning of a larger one: it is taken on leaving. */
  readonly least?: number;
  readonly onValue: (value: number | null) => void;
  /** A number that was not taken as it was typed, on leaving: what is nearest within the limits. */
  readonly onLate: (value: number) => void;
}

function NumberInput({ label, value, limits, step = 1, least = limits[0], onValue, onLate }: InputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      class="sheet-input"
      type="number"
      inputMode={step === 1 ? "numeric" : "decimal"}
      aria-label={label}
      min={least}
      max={limits[1]}
      step={step}
      value={typed ?? value ?? ""}
      onInput={({ currentTarget: { value: text } }) => {
        setTyped(text);
        const read = readNumber(text, limits, step);
        if (read.value === null || (!read.clamped && read.value >= least)) onValue(read.value);
      }}
      onBlur={() => {
        if (typed === null) return;
        const read = readNumber(typed, limits, step);
        setTyped(null);
        if (read.value !== null && (read.clamped || read.value < least)) onLate(read.value);
      }}
    />
  );
}

function clampWords(label: string, value: number): string {
  return `${label}: ${value} is the nearest that can be set.`;
}

interface RangeProps extends Common {
  readonly value: Range | null;
  readonly onRange: (value: Range | null) => void;
  readonly onSay: (sentence: string) => void;
}

/**
 * "from" and "to". A number typed into "from" is that number and nothing else: it empties "to",
 * so that no half of an old range is left in a dose. Only "to" makes a range.
 */
export function RangeField({ label, limits, unit, value, onRange, onSay }: RangeProps) {
  const words = unit ? `${label}, ${unit}` : label;
  const [low, high] = value ?? [null, null];
  const isSmaller = (number: number) => low !== null && number < low;
  return (
    <div class="sheet-field" role="group" aria-label={words}>
      <span class="sheet-field__label" aria-hidden="true">
        {label} {unit && <small>{unit}</small>}
      </span>
      <span class="sheet-field__row">
        <NumberInput
          label={`${words}: from`}
          value={low}
          limits={limits}
          onValue={(number) => onRange(number === null ? null : [number, number])}
          onLate={(number) => {
            onRange([number, number]);
            onSay(clampWords(label, number));
          }}
        />
        <span aria-hidden="true">to</span>
        <NumberInput
          label={`${words}: to, if a range`}
          value={low === high ? null : high}
          limits={limits}
          least={low ?? limits[0]}
          onValue={(number) => {
            if (number !== null) onRange([low ?? number, number]);
            else if (low !== null) onRange([low, low]);
          }}
          onLate={(number) => {
            onRange(isSmaller(number) ? [number, low ?? number] : [low ?? number, number]);
            onSay(isSmaller(number) ? `${label}: ${number} to ${low}, the smaller number first.` : clampWords(label, number));
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
  readonly onSay: (sentence: string) => void;
}

export function NumberField({ label, limits, unit, value, step = 1, onValue, onSay }: NumberProps) {
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
        onLate={(number) => {
          onValue(number);
          onSay(clampWords(label, number));
        }}
      />
    </div>
  );
}
