/** The next rung down or up in the place of an exercise: one tap, or a choice where a ladder forks. */

import { useState } from "preact/hooks";
import type { Exercise, Rung } from "../../core/library.ts";
import { exerciseByCode } from "../../core/library.ts";
import type { Item } from "../../core/prescription.ts";
import { swapped, swapWords } from "../../core/swap.ts";
import { usePage } from "../page.ts";
import { useEditing } from "./use-editing.ts";

interface Props {
  readonly item: Item;
  readonly place: number;
  /** The exercise's name, told apart where it stands on the sheet twice. */
  readonly called: string;
}

export function Rungs({ item, place, called }: Props) {
  const { library } = usePage();
  const exercise = exerciseByCode(library, item.code);
  if (!exercise) return null;
  const swap = { place, called };
  return (
    <>
      <Way {...swap} word="Easier" rungs={exercise.easier_forms} />
      <Way {...swap} word="Harder" rungs={exercise.harder_forms} />
    </>
  );
}

function Way({ place, called, word, rungs }: Omit<Props, "item"> & { word: string; rungs: readonly Rung[] }) {
  const { library } = usePage();
  const editing = useEditing();
  const [isOpen, setOpen] = useState(false);
  const [only] = rungs;
  if (!only) return null;

  function take({ code }: Rung): void {
    const how = (item: Item, to: Exercise) => {
      const next = swapped(item, to, library);
      return { item: next.item, words: swapWords(item, next, library) };
    };
    editing.swap(place, code, how, () => {
      setOpen(false);
      // The button may be gone: the other exercise has rungs of its own.
      requestAnimationFrame(() => document.getElementById(`sheet-card-${place}`)?.focus());
    });
  }

  if (rungs.length === 1) {
    return (
      <button type="button" class="sheet-button" title={only.name} onClick={() => take(only)}>
        {word}
        <span class="unseen">
          {" "}
          in the place of {called}: {only.name}
        </span>
      </button>
    );
  }
  return (
    <>
      <button type="button" class="sheet-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {word}…<span class="unseen"> than {called}</span>
      </button>
      {isOpen && (
        <span class="sheet-card__rungs" role="group" aria-label={`${word} than ${called}`}>
          {rungs.map((rung) => (
            <button key={rung.id} type="button" class="sheet-button" onClick={() => take(rung)}>
              {rung.name}
            </button>
          ))}
        </span>
      )}
    </>
  );
}
