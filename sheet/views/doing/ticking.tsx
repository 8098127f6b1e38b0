/** What is ticked and timed in one exercise: which side begins, a box for each turn, a button for each countdown. */

import { useId } from "preact/hooks";
import type { NamedPlan, Plan } from "../../core/flow.ts";
import type { Item } from "../../core/prescription.ts";
import type { Mark, Turn } from "../../core/turns.ts";
import { HANDS, handsOf, handWords, turnsOf, turnWords } from "../../core/turns.ts";
import { upperFirst } from "../../core/words.ts";
import { useModel, usePage } from "../page.ts";

/** A button for each thing that can be timed. */
export function Timers({
  plans,
  name,
  onStart,
}: {
  plans: readonly NamedPlan[];
  name: string;
  onStart: (plan: Plan) => void;
}) {
  if (plans.length === 0) return null;
  return (
    <div class="sheet-bar" role="group" aria-label={`Timers for ${name}`}>
      {plans.map(({ name: words, plan }) => (
        <button key={words} type="button" class="sheet-button" onClick={() => onStart(plan)}>
          {words}
        </button>
      ))}
    </div>
  );
}

/** Where each side has its turn, the reader says which one begins; it is remembered. */
export function BeginWith({ item, name }: { item: Item; name: string }) {
  const { keeping } = usePage();
  const { doing } = useModel();
  const group = useId();
  if (handsOf(item).length === 1) return null;
  const noun = item.side === "each-leg" ? " leg" : item.side === "each-side" ? " side" : "";
  return (
    <fieldset class="sheet-begin-with">
      <legend>
        Begin with<span class="unseen">: {name}</span>
      </legend>
      {HANDS.map((hand) => (
        <label key={hand} class="sheet-radio">
          <input
            type="radio"
            name={group}
            checked={doing.first === hand}
            onChange={() => keeping.setDoing({ first: hand })}
          />
          <span>
            {upperFirst(handWords(item, hand))}
            {noun}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface TurnsProps {
  readonly item: Item;
  readonly name: string;
  readonly ticks: readonly Mark[];
  readonly onTick: (mark: Mark) => void;
}

/** A box for each turn, those of one set in a row; a row with one side done says so. */
export function Turns({ item, name, ticks, onTick }: TurnsProps) {
  const turns = turnsOf(item);
  const rows = [...new Set(turns.map(({ round }) => round))].map((round) =>
    turns.filter((turn) => turn.round === round),
  );
  return (
    <fieldset class="sheet-rounds">
      <legend>
        Tick what you did<span class="unseen">: {name}</span>
      </legend>
      {rows.map((row, at) => (
        <TurnRow key={at} item={item} row={row} ticks={ticks} onTick={onTick} />
      ))}
    </fieldset>
  );
}

function TurnRow({ item, row, ticks, onTick }: Omit<TurnsProps, "name"> & { readonly row: readonly Turn[] }) {
  const done = row.filter(({ mark }) => ticks.includes(mark));
  const [one] = done;
  const boxes = row.map((turn) => {
    const words = upperFirst(turnWords(turn) ?? (turn.hand ? "" : "done"));
    return (
      <label key={turn.mark} class="sheet-round">
        <input type="checkbox" checked={ticks.includes(turn.mark)} onChange={() => onTick(turn.mark)} />
        <span>
          {turn.hand === null ? (
            words
          ) : (
            <>
              {words && <span class="unseen">{words}, </span>}
              {words ? handWords(item, turn.hand) : upperFirst(handWords(item, turn.hand))}
            </>
          )}
          {!turn.isAsked && <small> if you can</small>}
        </span>
      </label>
    );
  });
  if (row[0]?.hand == null) return <>{boxes}</>;
  const words = row[0] && turnWords(row[0]);
  return (
    <div class="sheet-turns">
      {words && <b aria-hidden="true">{upperFirst(words)}</b>}
      {boxes}
      {one?.hand && done.length < row.length && <small>{handWords(item, one.hand)} only</small>}
    </div>
  );
}
