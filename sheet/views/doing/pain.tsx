/** A pain score from 0 to 10, never asked for, and what the guide says about it. */

import { useId } from "preact/hooks";
import { SCORES, painAdvice } from "../../core/pain.ts";
import type { Score } from "../../core/pain.ts";
import { usePage } from "../../state/page.ts";
import { Fold } from "../parts/fold.tsx";

interface Props {
  readonly legend: string;
  readonly value: Score | null;
  readonly onScore: (score: Score | null) => void;
}

export function PainScale({ legend, value, onScore }: Props) {
  const name = useId();
  return (
    <fieldset class="sheet-group sheet-pain">
      <legend>{legend}</legend>
      <p class="sheet-hint">0 is none, 10 is the worst you can imagine.</p>
      <div class="sheet-pain__scores">
        {SCORES.map((score) => (
          <label key={score} class="sheet-pain__score">
            <input type="radio" name={name} checked={value === score} onChange={() => onScore(score)} />
            <span>{score}</span>
          </label>
        ))}
        <button type="button" class="sheet-button" aria-disabled={value === null} onClick={() => onScore(null)}>
          No score<span class="unseen">: {legend}</span>
        </button>
      </div>
    </fieldset>
  );
}

/**
 * Advice on one score, from before or after the exercises. Before them there is nothing to stop
 * yet, so a high score is met with a rest day and not with the word "stop".
 */
export function Advice({ score, when }: { score: Score | null; when: "before" | "after" }) {
  const { pain_guide: guide } = usePage().library.safety;
  const advice = painAdvice(score, guide);
  if (!advice) return null;
  const { zone, first, rest } = advice;
  const isLow = zone === guide.zones[0];
  const isRestDay = when === "before" && zone === guide.zones[guide.zones.length - 1];
  const never = <ul>{guide.never_for.map((line) => <li key={line}>{line}</li>)}</ul>;
  return (
    <div class={`sheet-advice sheet-advice--${isRestDay ? "ease-off" : zone.id}`}>
      {isRestDay
        ? <p><b>That is a lot of pain to start with.</b> Please leave these exercises out for today, and try again when it has settled. If it does not settle, ask for advice.</p>
        : <p><b>{first}</b>{rest}</p>}
      {when === "after" && <p>{guide.next_morning}</p>}
      {isLow ? <Fold key="low" title="When not to use this guide">{never}</Fold> : <><p>This guide is not for:</p>{never}</>}
    </div>
  );
}
