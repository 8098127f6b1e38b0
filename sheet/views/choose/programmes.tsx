/** Starting from a programme: one button a phase. */

import { usePage } from "../page.ts";
import { Fold } from "../parts/fold.tsx";

export function Programmes({ startsOpen }: { startsOpen: boolean }) {
  const { library, actions, at } = usePage();
  return (
    <Fold title="Start from a programme" startsOpen={startsOpen}>
      <ul class="sheet-programmes">
        {library.programmes.map((programme) => (
          <li key={programme.id}>
            <p>
              <a href={at(`programmes/${programme.id}/`)}>{programme.name}</a>
            </p>
            <p class="sheet-hint">{programme.summary}</p>
            <div class="sheet-bar">
              {programme.phases.map((phase) => (
                <button
                  key={phase.id}
                  type="button"
                  class="sheet-button"
                  onClick={() => {
                    actions.startFrom(programme.id, phase.id);
                    document.getElementById("sheet-yours-title")?.focus();
                  }}
                >
                  {programme.phases.length > 1 ? phase.name : "Use this programme"}
                  <span class="unseen"> from {programme.name}</span>
                </button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
