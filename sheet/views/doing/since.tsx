/** What earlier sessions say of an exercise: a bad morning after it, and a step up or back by the ladder's own rule. */

import { useState } from "preact/hooks";
import type { Step } from "../../core/ladder-steps.ts";
import { stepName, stepsOf } from "../../core/ladder-steps.ts";
import { badMorning, lastDone, morningWords } from "../../core/morning.ts";
import { contactWords } from "../../core/names.ts";
import { guideFor } from "../../core/pain.ts";
import type { Item } from "../../core/prescription.ts";
import type { Answer } from "../../state/answers.ts";
import { answer, answerOf } from "../../state/answers.ts";
import { useModel, usePage, useSheet } from "../page.ts";
import { Fold } from "../parts/fold.tsx";
import { Easier } from "./finish.tsx";

export function Since({ item }: { item: Item }) {
  const { library } = usePage();
  const { store } = useModel();
  const sheet = useSheet();
  const steps = stepsOf(item, sheet, library, store.sessions);
  const on = steps.filter(({ kind }) => kind === "on");
  return (
    <>
      <Trouble item={item} back={steps.filter(({ kind }) => kind === "back")} />
      {on.length > 0 && (
        <Fold title="Ready for the next step? Your log says: perhaps">
          {on.map((step) => (
            <AskedStep key={stepName(step)} step={step} />
          ))}
          <p>For every exercise:</p>
          <ul>
            {library.safety.move_on_rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

/** A bad morning, or more pain than one goes on with, after the last time; and what is easier. */
function Trouble({ item, back }: { item: Item; back: readonly Step[] }) {
  const { library } = usePage();
  const { store } = useModel();
  const guide = guideFor(library.safety, useSheet());
  const last = lastDone(store.sessions, item.code);
  const bad = badMorning(store.sessions, item.code, guide);
  if (!last || (!bad && back.length === 0)) return null;
  const words = bad && morningWords(bad.score, bad.answer, guide);
  return (
    <div class={`sheet-advice sheet-advice--${words?.tone ?? "middle"}`}>
      {bad && words ? (
        <p>
          <b>The morning after the last time: {bad.score}.</b> {words.first}
          {words.rest}
        </p>
      ) : (
        <p>
          <b>Pain after the last time: {last.session.painAfter}.</b>
        </p>
      )}
      {back.length === 0 ? (
        <Easier item={last.item} />
      ) : (
        back.map((step) => <AskedStep key={stepName(step)} step={step} />)
      )}
    </div>
  );
}

/** What each kind of step asks, answers, and offers as a no. */
const WORDS = {
  on: { asks: "The next rung:", met: "You have met the rule for the next rung:", no: "Not yet" },
  back: { asks: "One step back:", met: "Step back:", no: "No" },
} as const;

/** Whether the rest of a rule is true, which only the reader knows. It changes nothing on the sheet. */
function AskedStep({ step }: { step: Step }) {
  const { at, actions } = usePage();
  const { kind, to, rule, session } = step;
  const name = stepName(step);
  const [given, setGiven] = useState<Answer | null>(() => answerOf(name, session));
  const words = WORDS[kind];
  const talk = useTalk();
  const id = `sheet-step-${name.replace(/ /g, "-")}`;

  function give(is: Answer | null): void {
    answer(name, session, is);
    setGiven(is);
    actions.whisper(
      is === "yes" ? `${words.met} ${to.name}. ${talk}` : is === "no" ? `${words.no}.` : `${words.asks} ${to.name}.`,
    );
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${id} button`)?.focus());
  }

  return (
    <div id={id} class="sheet-step" role="group" aria-label={`${words.asks} ${to.name}`}>
      <p>
        <b>{given === "yes" ? words.met : words.asks}</b> <a href={at(to.url)}>{to.name}</a>.
      </p>
      {given !== "yes" && (
        <p>
          Is this true? <q>{rule}</q>
        </p>
      )}
      {given === "yes" && <p>{talk}</p>}
      <div class="sheet-bar">
        {given === null ? (
          <>
            <button type="button" class="sheet-button" onClick={() => give("yes")}>
              Yes
            </button>
            <button type="button" class="sheet-button" onClick={() => give("no")}>
              {words.no}
            </button>
          </>
        ) : (
          <>
            {given === "no" && <span>Your answer: {words.no.toLowerCase()}.</span>}
            <button type="button" class="sheet-button" onClick={() => give(null)}>
              Change my answer
            </button>
          </>
        )}
      </div>
    </div>
  );
}

/** Who else has a say in it: what was prescribed stays as it is. */
function useTalk(): string {
  const { isLed, edited } = useModel();
  const contact = contactWords(useSheet());
  if (contact) return `Talk to ${contact} first. Your sheet stays as it is.`;
  return isLed || !edited
    ? "Talk to who gave you this sheet first. It stays as it is."
    : "Your sheet stays as it is until you change it.";
}
