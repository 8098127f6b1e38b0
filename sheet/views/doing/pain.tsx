/** A pain score from 0 to 10, never asked for, and what the guide says about it. */

import { useId } from "preact/hooks";
import { isScore, painAdvice } from "../../core/pain.ts";
import type { Score } from "../../core/pain.ts";
import { usePage } from "../../state/page.ts";

export const SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const satisfies readonly Score[];

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
          No score<span class="sheet-unseen">: {legend}</span>
        </button>
      </div>
    </fieldset>
  );
}

export function Advice({ before, after }: { before: Score | null; after: Score | null }) {
  const { pain_guide: guide } = usePage().library.safety;
  const advice = painAdvice(before, after, guide);
  if (!advice) return null;
  return (
    <div class={`sheet-advice sheet-advice--${advice.zone.id}`}>
      <p><b>{advice.zone.label}.</b> {advice.lines[0]}</p>
      {advice.lines.slice(1).map((line) => <p key={line}>{line}</p>)}
      <p>This guide is not for:</p>
      <ul>{guide.never_for.map((line) => <li key={line}>{line}</li>)}</ul>
    </div>
  );
}

/** A number of a select, where there is one. */
export function scoreOf(value: string): Score | null {
  const score = value === "" ? null : Number(value);
  return isScore(score) ? score : null;
}
