/** Fields with visible labels: a choice, a text, a box to tick. */

import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { tidyText } from "../../core/text.ts";

interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoice: (value: string) => void;
}

export function Choice({ label, value, options, onChoice }: ChoiceProps) {
  const id = useId();
  return (
    <div class="sheet-field">
      <label class="sheet-field__label" for={id}>
        {label}
      </label>
      <select id={id} class="sheet-input" value={value} onChange={(event) => onChoice(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly onText: (value: string) => void;
}

/** Hands on tidy text; what was typed stays in the field until it is left, a space at its end included. */
export function TextField({ label, value, most, hint, placeholder, onText }: TextProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div class="sheet-field sheet-field--wide">
      <label class="sheet-field__label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="sheet-input"
        type="text"
        dir="auto"
        autocomplete="off"
        value={typed ?? value}
        maxLength={most}
        placeholder={placeholder}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={({ currentTarget: { value: text } }) => {
          setTyped(text);
          onText(tidyText(text, most));
        }}
        onBlur={() => setTyped(null)}
      />
      {hint && (
        <small id={`${id}-hint`} class="sheet-hint">
          {hint}
        </small>
      )}
    </div>
  );
}

interface TickProps {
  readonly checked: boolean;
  readonly onTick: (checked: boolean) => void;
  readonly children: ComponentChildren;
}

export function Tick({ checked, onTick, children }: TickProps) {
  return (
    <label class="sheet-tick">
      <input type="checkbox" checked={checked} onChange={(event) => onTick(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}

interface GroupProps {
  readonly legend: string;
  readonly children: ComponentChildren;
}

export function Group({ legend, children }: GroupProps) {
  return (
    <fieldset class="sheet-group">
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}

interface RadioProps {
  readonly legend: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoice: (value: string) => void;
}

/** Choices side by side, where seeing all of them helps. */
export function Radios({ legend, value, options, onChoice }: RadioProps) {
  const name = useId();
  return (
    <fieldset class="sheet-group">
      <legend>{legend}</legend>
      <div class="sheet-radios">
        {options.map((option) => (
          <label key={option.value} class="sheet-radio">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoice(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
