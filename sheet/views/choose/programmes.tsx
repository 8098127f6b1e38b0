/** Starting from a programme: one button a phase; those made for an injury stand under its name. */

import { programmesByInjury } from "../../core/by-injury.ts";
import type { Programme } from "../../core/library.ts";
import { usePage } from "../page.ts";
import { Fold } from "../parts/fold.tsx";
import { useEditing } from "./use-editing.ts";

export function Programmes({ startsOpen }: { startsOpen: boolean }) {
  const { library } = usePage();
  return (
    <Fold title="Start from a programme" startsOpen={startsOpen}>
      {programmesByInjury(library).map(({ id, name, programmes }) => (
        <section key={id} aria-labelledby={`sheet-programmes-${id}`}>
          <h3 id={`sheet-programmes-${id}`} class="sheet-programmes__for">
            {name}
          </h3>
          <ul class="sheet-programmes">
            {programmes.map((programme) => (
              <Ready key={programme.id} programme={programme} />
            ))}
          </ul>
        </section>
      ))}
    </Fold>
  );
}

/** The phases that a sheet can be made of: one for running alone would be an empty sheet. */
function withExercises({ phases }: Programme) {
  return phases.filter(({ items }) => items.length);
}

function Ready({ programme }: { programme: Programme }) {
  const { at } = usePage();
  const editing = useEditing();
  return (
    <li>
      <p>
        <a href={at(`programmes/${programme.id}/`)}>{programme.name}</a>
      </p>
      <p class="sheet-hint">{programme.summary}</p>
      <div class="sheet-bar">
        {withExercises(programme).map((phase) => (
          <button
            key={phase.id}
            type="button"
            class="sheet-button"
            onClick={() => {
              editing.startFrom({ programme: programme.id, phase: phase.id });
              document.getElementById("sheet-yours-title")?.focus();
            }}
          >
            {programme.phases.length > 1 ? phase.name : "Use this programme"}
            <span class="unseen">: {programme.name}</span>
          </button>
        ))}
      </div>
    </li>
  );
}
