/** A pain score from 0 to 10, never asked for, and what the guide says about it: shown, and said. */

import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { contactWords } from "../../core/names.ts";
import type { OwnGuide, PainAdvice, Score } from "../../core/pain.ts";
import { guideFor, painAdvice, SCORES } from "../../core/pain.ts";
import { usePage, useSheet } from "../page.ts";
import { Fold } from "../parts/fold.tsx";

interface Props {
  readonly when: "before" | "after";
  readonly value: Score | null;
  readonly onScore: (score: Score | null) => void;
  /** What more the advice has to say. */
  readonly children?: ComponentChildren;
}

/** Arrow keys pass over scores; only one that is rested on is spoken of. */
const REST_ON = 600;

export function PainScale({ when, value, onScore, children }: Props) {
  const { library } = usePage();
  const guide = guideFor(library.safety, useSheet());
  const adviceOn = (score: Score | null) => painAdvice(score, when, guide);
  const advice = adviceOn(value);
  return (
    <>
      <Scores legend={`Pain ${when}`} value={value} onScore={onScore} adviceOn={adviceOn} />
      {guide.instead !== null && <p class="sheet-hint">{guide.instead}</p>}
      {advice && (
        <Advice tone={toneOf(advice, when, guide)} advice={advice} guide={guide}>
          {children}
          {when === "after" && <p>{guide.next_morning}</p>}
        </Advice>
      )}
    </>
  );
}

interface ScoresProps {
  readonly legend: string;
  readonly value: Score | null;
  readonly onScore: (score: Score | null) => void;
  /** What is said of a score that is rested on. */
  readonly adviceOn: (score: Score | null) => Pick<PainAdvice, "first" | "rest"> | null;
}

/** The scores from 0 to 10, and none. */
export function Scores({ legend, value, onScore, adviceOn }: ScoresProps) {
  const { holder, actions } = usePage();
  const name = useId();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);

  function choose(score: Score | null): void {
    onScore(score);
    clearTimeout(waiting.current);
    const chosen = adviceOn(score);
    if (!chosen) return;
    const { count } = holder.get().said;
    waiting.current = setTimeout(() => {
      // What was said of something done since is not cut off.
      if (holder.get().said.count === count) actions.whisper(chosen.first + chosen.rest);
    }, REST_ON);
  }

  return (
    <fieldset class="sheet-group sheet-pain">
      <legend>
        {legend} <small>(if you like)</small>
      </legend>
      <p class="sheet-hint">0 is none, 10 is the worst you can imagine.</p>
      <div class="sheet-pain__scores">
        {SCORES.map((score) => (
          <label key={score} class="sheet-pain__score">
            <input type="radio" name={name} checked={value === score} onChange={() => choose(score)} />
            <span>{score}</span>
          </label>
        ))}
        <button type="button" class="sheet-button" aria-disabled={value === null} onClick={() => choose(null)}>
          No score<span class="unseen">: {legend}</span>
        </button>
      </div>
    </fieldset>
  );
}

export type Tone = "low" | "middle" | "high";

function toneOf({ zone }: PainAdvice, when: Props["when"], guide: OwnGuide): Tone {
  if (zone === guide.zones[0]) return "low";
  // Before the exercises there is nothing to stop yet.
  return when === "after" && zone.id === guide.above?.id ? "high" : "middle";
}

interface AdviceProps {
  readonly tone: Tone;
  readonly advice: Pick<PainAdvice, "first" | "rest">;
  readonly guide: OwnGuide;
  readonly children?: ComponentChildren;
}

/** What the guide says of a score, and for whom it is not. */
export function Advice({ tone, advice: { first, rest }, guide, children }: AdviceProps) {
  const never = guide.instead === null && (
    <ul>
      {guide.never_for.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  return (
    <div class={`sheet-advice sheet-advice--${tone}`}>
      <p>
        <b>{first}</b>
        {rest}
      </p>
      {children}
      {never === false ? (
        <p>{guide.instead}</p>
      ) : tone === "low" ? (
        <Fold key="low" title="When not to use this guide">
          {never}
        </Fold>
      ) : (
        <>
          <p>This guide is not for:</p>
          {never}
        </>
      )}
    </div>
  );
}

interface HeldOffProps {
  readonly score: Score | null;
  readonly onGoOn: () => void;
}

/** In place of the button that starts: with more pain than the limit, today is for rest. Who goes on does it deliberately. */
export function HeldOff({ score, onGoOn }: HeldOffProps) {
  const { library } = usePage();
  const sheet = useSheet();
  const advice = painAdvice(score, "before", guideFor(library.safety, sheet));
  const contact = contactWords(sheet);
  return (
    advice && (
      <div class="sheet-held-off">
        <p>
          <b>{advice.first}</b>
          {advice.rest}
          {contact && ` Who to ask: ${contact}.`}
        </p>
        <button type="button" class="sheet-button" onClick={onGoOn}>
          Go on all the same
        </button>
      </div>
    )
  );
}
