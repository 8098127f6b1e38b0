/** One exercise of the sheet: its dose in words, its place, and the way to change both. */

import { useRef, useState } from "preact/hooks";
import { exerciseByCode } from "../../core/library.ts";
import { itemName } from "../../core/names.ts";
import type { Item } from "../../core/prescription.ts";
import { EMPTY } from "../../core/prescription.ts";
import type { Warning } from "../../core/warnings.ts";
import { isLoud } from "../../core/warnings.ts";
import { doseWords, resistanceWords, scheduleWords, upperFirst } from "../../core/words.ts";
import { takeNew } from "../../state/item-keys.ts";
import { usePage, useSheet } from "../page.ts";
import { Icon } from "../parts/icon.tsx";
import { once } from "../parts/once.ts";
import { Picture } from "../parts/picture.tsx";
import { DoseEditor } from "./dose.tsx";
import type { Drag } from "./drag.ts";
import { useEditing } from "./use-editing.ts";
import type { Prescribing } from "./use-prescribing.ts";

interface Props {
  readonly item: Item;
  readonly place: number;
  readonly warnings: readonly Warning[];
  readonly drag: Drag;
  readonly more: Prescribing | null;
}

export function Card({ item, place, warnings, drag, more }: Props) {
  const { library, actions } = usePage();
  const editing = useEditing();
  const sheet = useSheet();
  const [isOpen, setOpen] = useState(() => takeNew(item));
  const panel = useRef<HTMLDivElement>(null);
  const exercise = exerciseByCode(library, item.code);
  const name = itemName(item, library);
  const isTwice = sheet.items.filter(({ code }) => code === item.code).length > 1;
  const called = isTwice ? `${name} (number ${place + 1})` : name;
  const last = sheet.items.length - 1;
  const id = `sheet-card-${place}`;
  const kinds = [
    "sheet-card",
    drag.from === place ? "sheet-card--dragged" : "",
    drag.before === place ? "sheet-card--drop-before" : "",
    drag.before === place + 1 && place === last ? "sheet-card--drop-after" : "",
  ];

  return (
    <li class={kinds.filter(Boolean).join(" ")} ref={drag.cardRef(place)}>
      <div class="sheet-card__top">
        <span class="sheet-card__grip" aria-hidden="true" title="Drag to reorder" onPointerDown={drag.onGrip(place)}>
          <Icon name="grip" />
        </span>
        {exercise && <Picture figure={exercise.figures.end} silent />}
        <div class="sheet-card__words">
          <h3 id={id} tabIndex={-1}>
            {place + 1}. {name}
          </h3>
          <p class="sheet-card__dose">{doseWords(item, library) || "No dose set"}</p>
          {resistanceWords(item) && <p>{upperFirst(resistanceWords(item))}</p>}
          {/* The dose as it was set; the days of the sheet stand below, and move nothing here while they are ticked. */}
          {scheduleWords(item, EMPTY) && <p>{upperFirst(scheduleWords(item, EMPTY))}</p>}
          {item.note && (
            <p class="sheet-card__note" dir="auto">
              {item.note}
            </p>
          )}
        </div>
      </div>
      {warnings.map((warning) =>
        isLoud(warning) ? (
          <p key={warning.message} class="sheet-warning">
            <Icon name="warn" /> <span>{warning.message}</span>
          </p>
        ) : (
          <p key={warning.message} class="sheet-hint">
            {warning.message}
          </p>
        ),
      )}
      <div class="sheet-card__actions">
        <button
          type="button"
          class="sheet-button"
          aria-expanded={isOpen}
          aria-describedby={id}
          onClick={() => {
            setOpen(!isOpen);
            // Else three buttons of the card stand between this one and the fields, for who goes by keys.
            if (!isOpen) requestAnimationFrame(() => panel.current?.focus({ preventScroll: true }));
          }}
        >
          {isOpen ? "Close dose" : "Change dose"}
          <span class="unseen"> of {called}</span>
        </button>
        {more && <more.Rungs item={item} place={place} called={called} />}
        <span class="sheet-card__moves">
          <button
            type="button"
            class="sheet-button sheet-button--icon"
            aria-label={`Move ${called} up`}
            aria-disabled={place === 0}
            onClick={() => (place === 0 ? actions.say(`${name} is already first.`) : editing.move(place, place - 1))}
          >
            <Icon name="up" />
          </button>
          <button
            type="button"
            class="sheet-button sheet-button--icon"
            aria-label={`Move ${called} down`}
            aria-disabled={place === last}
            onClick={() => (place === last ? actions.say(`${name} is already last.`) : editing.move(place, place + 1))}
          >
            <Icon name="down" />
          </button>
          <button
            type="button"
            class="sheet-button sheet-button--icon"
            aria-label={`Remove ${called}`}
            onClick={once(() => {
              const next =
                place < last ? `sheet-card-${place}` : place > 0 ? `sheet-card-${place - 1}` : "sheet-yours-title";
              editing.remove(place);
              requestAnimationFrame(() => document.getElementById(next)?.focus());
            })}
          >
            <Icon name="remove" />
          </button>
        </span>
      </div>
      {isOpen && <DoseEditor key={item.code} item={item} place={place} called={called} panel={panel} />}
    </li>
  );
}
