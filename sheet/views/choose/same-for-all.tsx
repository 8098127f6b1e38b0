/** The same side, counts and days for every exercise, in one step. */

import { useState } from "preact/hooks";
import type { ForAll } from "../../core/for-all.ts";
import { NOTHING_FOR_ALL } from "../../core/for-all.ts";
import { LIMITS } from "../../core/prescription.ts";
import { usePage } from "../page.ts";
import { Fold } from "../parts/fold.tsx";
import { RangeField } from "../parts/numbers.tsx";
import { SideChoice } from "./dose-fields.tsx";
import { useEditing } from "./use-editing.ts";

export function SameForAll() {
  const { actions } = usePage();
  const editing = useEditing();
  const [wanted, setWanted] = useState<ForAll>(NOTHING_FOR_ALL);
  const want = (part: Partial<ForAll>) => setWanted({ ...wanted, ...part });
  const says = { onSay: actions.say };
  return (
    <Fold title="Same dose for all">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          editing.setForAll(wanted);
        }}
      >
        <div class="sheet-fields">
          <SideChoice
            value={wanted.side}
            sides={["left", "right"]}
            none="Leave as it is"
            onSide={(side) => want({ side })}
          />
          <RangeField
            label="Sets"
            limits={LIMITS.sets}
            value={wanted.sets}
            onRange={(sets) => want({ sets })}
            {...says}
          />
          <RangeField
            label="Repetitions"
            limits={LIMITS.reps}
            value={wanted.reps}
            onRange={(reps) => want({ reps })}
            {...says}
          />
          <RangeField
            label="Days a week"
            limits={LIMITS.perWeek}
            value={wanted.perWeek}
            onRange={(perWeek) => want({ perWeek })}
            {...says}
          />
        </div>
        <p class="sheet-hint">What you leave empty stays as it is on each exercise.</p>
        <button type="submit" class="sheet-button sheet-button--strong">
          Set for all
        </button>
      </form>
    </Fold>
  );
}
