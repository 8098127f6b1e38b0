/** What holds for this person in place of the usual: how much pain is allowed, and one rule on when to stop. */

import { guideFor, SCORES, stopLine } from "../../core/pain.ts";
import { EMPTY, STOP_RULE_LENGTH } from "../../core/prescription.ts";
import { changeSheet } from "../../core/sheet-edits.ts";
import { usePage, useSheet } from "../page.ts";
import { Choice, TextField } from "../parts/fields.tsx";
import { Fold } from "../parts/fold.tsx";

export function PersonFields() {
  const { library, actions } = usePage();
  const sheet = useSheet();
  const usual = guideFor(library.safety, { ...sheet, painLimit: null }).limit;
  // A limit of 10 is none; only a link may hold it.
  const scores = SCORES.filter((score) => score < 10 || sheet.painLimit === score);
  const isSet = sheet.painLimit !== null || sheet.stopRule !== "";
  return (
    <Fold title={`Pain limit and stop rule ${isSet ? "(set for this person)" : "(if you like)"}`}>
      <div class="sheet-fields">
        <Choice
          label="Most pain to go on with"
          value={sheet.painLimit === null ? "" : String(sheet.painLimit)}
          options={[
            { value: "", label: usual === null ? "Not set" : `As usual: ${usual} out of 10` },
            ...scores.map((score) => ({ value: String(score), label: `${score} out of 10` })),
          ]}
          onChoice={(value) => {
            const painLimit = SCORES.find((score) => String(score) === value) ?? null;
            actions.edit(changeSheet(sheet, { painLimit }), "painLimit");
          }}
        />
      </div>
      <TextField
        label="Stop rule for this person"
        value={sheet.stopRule}
        most={STOP_RULE_LENGTH}
        placeholder={stopLine(library, { ...EMPTY, painLimit: sheet.painLimit })}
        hint="It stands in place of the usual rule, on screen and on paper, and goes into the link. The other rules stay."
        onText={(stopRule) => actions.edit(changeSheet(sheet, { stopRule }), "stopRule")}
      />
    </Fold>
  );
}
