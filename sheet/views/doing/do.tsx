/** The third mode: doing the exercises, one at a time or all in a list. Nothing is required. */

import { useEffect, useState } from "preact/hooks";
import { sessionMinutes } from "../../core/duration.ts";
import { sheetName } from "../../core/names.ts";
import { NOTE_LENGTH } from "../../core/prescription.ts";
import { weekdayWords } from "../../core/words.ts";
import { useModel, usePage, useSheet } from "../../state/page.ts";
import { canVibrate, prepareSound } from "../../state/signals.ts";
import { stayAwake } from "../../state/wake-lock.ts";
import { TextField, Tick } from "../parts/fields.tsx";
import { Fold } from "../parts/fold.tsx";
import { Icon } from "../parts/icon.tsx";
import { DoExercise } from "./exercise.tsx";
import { LogPanel } from "./log.tsx";
import { Advice, PainScale } from "./pain.tsx";
import { useProgress } from "./progress.ts";
import { TimerBar } from "./timer-bar.tsx";
import { useTimer } from "./use-timer.ts";

export function Do() {
  const { library, keeping, actions } = usePage();
  const { doing, store } = useModel();
  const sheet = useSheet();
  const clock = useTimer();
  const { progress, tick, score, saved, startAgain } = useProgress(sheet, library);
  const [place, setPlace] = useState(0);
  const count = sheet.items.length;
  const at = Math.min(place, count);
  const { session } = progress;

  if (count === 0) {
    return (
      <section aria-labelledby="sheet-do-title">
        <h2 id="sheet-do-title" tabIndex={-1}>Do</h2>
        <p class="sheet-empty">There is nothing to do yet. Choose exercises first, or open a link that you were sent.</p>
        <LogPanel />
      </section>
    );
  }

  function go(to: number): void {
    setPlace(to);
    const id = to < count ? `sheet-do-${to}` : "sheet-finish-title";
    requestAnimationFrame(() => {
      const heading = document.getElementById(id);
      heading?.focus({ preventScroll: true });
      heading?.scrollIntoView({ block: "start" });
    });
  }

  const exercise = (one: number) => {
    const item = sheet.items[one];
    return item && (
      <DoExercise
        key={one}
        item={item}
        place={one}
        of={count}
        ticks={progress.ticks[one] ?? []}
        onTick={(round) => tick(one, round)}
        clock={clock}
      />
    );
  };

  const finish = (
    <section class="sheet-finish" aria-labelledby="sheet-finish-title">
      <h3 id="sheet-finish-title" tabIndex={-1}>When you have finished</h3>
      <PainScale legend="Pain after" value={session.painAfter} onScore={(painAfter) => score({ painAfter })} />
      <Advice before={session.painBefore} after={session.painAfter} />
      <TextField label="A note for yourself" value={session.note} most={NOTE_LENGTH} hint="It stays on this device, in your log." onText={(note) => score({ note })} />
      <div class="sheet-bar">
        <button
          type="button"
          class="sheet-button sheet-button--strong"
          onClick={() => {
            if (keeping.log(session)) saved();
          }}
        >
          {progress.isSaved ? "Saved in your log" : "Save in my log"}
        </button>
        <button
          type="button"
          class="sheet-button"
          onClick={() => {
            startAgain();
            if (doing.view === "one") go(0);
            actions.say("A new session. All ticks are cleared.");
          }}
        >
          New session
        </button>
      </div>
      <LogPanel />
    </section>
  );

  return (
    <section aria-labelledby="sheet-do-title">
      <h2 id="sheet-do-title" tabIndex={-1}>{sheetName(sheet)}</h2>
      <p class="sheet-hint">
        {count} {count === 1 ? "exercise" : "exercises"}, about {sessionMinutes(sheet, library)} minutes.
        {sheet.weekdays.length > 0 && ` On ${weekdayWords(sheet.weekdays)}.`}
        {sheet.weeks !== null && ` For ${sheet.weeks} ${sheet.weeks === 1 ? "week" : "weeks"}.`}
      </p>
      <Fold title="When to stop">
        <ul>{library.safety.stop_rules.map((rule) => <li key={rule}>{rule}</li>)}</ul>
        <p>{library.emergency_line}</p>
      </Fold>
      <Fold title="Pain before (if you like)">
        <PainScale legend="Pain before" value={session.painBefore} onScore={(painBefore) => score({ painBefore })} />
        <Advice before={session.painBefore} after={null} />
      </Fold>
      <Options />
      {doing.view === "list" ? (
        <>
          {sheet.items.map((_, one) => exercise(one))}
          {finish}
        </>
      ) : (
        <>
          {at < count ? exercise(at) : finish}
          <nav class="sheet-steps" aria-label="Exercises">
            <button type="button" class="sheet-button" aria-disabled={at === 0} onClick={() => at > 0 && go(at - 1)}>
              <Icon name="back" /> <span>Back</span>
            </button>
            <span>{at < count ? `${at + 1} of ${count}` : "The end"}</span>
            {at < count ? (
              <button type="button" class="sheet-button sheet-button--strong" onClick={() => go(at + 1)}>
                <span>{at < count - 1 ? "Next" : "Finish"}</span> <Icon name="next" />
              </button>
            ) : (
              <button type="button" class="sheet-button" onClick={() => go(0)}>To the start</button>
            )}
          </nav>
          {at < count && store.sessions.length > 0 && (
            <button type="button" class="sheet-button" onClick={() => go(count)}>
              Your log: {store.sessions.length} {store.sessions.length === 1 ? "session" : "sessions"}
            </button>
          )}
        </>
      )}
      <TimerBar clock={clock} />
    </section>
  );
}

function Options() {
  const { keeping } = usePage();
  const { doing } = useModel();
  const isRefused = useAwake(doing.awake);
  return (
    <Fold title="Sound, screen and list">
      <div class="sheet-ticks">
        <Tick
          checked={doing.sound}
          onTick={(sound) => {
            if (sound) prepareSound();
            keeping.setDoing({ sound });
          }}
        >
          Sound
        </Tick>
        {canVibrate() && <Tick checked={doing.vibration} onTick={(vibration) => keeping.setDoing({ vibration })}>Vibration, where the phone can</Tick>}
        <Tick checked={doing.awake} onTick={(awake) => keeping.setDoing({ awake })}>Keep the screen on</Tick>
        <Tick checked={doing.view === "list"} onTick={(list) => keeping.setDoing({ view: list ? "list" : "one" })}>All exercises in a list</Tick>
      </div>
      {isRefused && <p class="sheet-hint">This device does not let us keep the screen on. Please keep it on yourself: the timer goes on all the same.</p>}
    </Fold>
  );
}

/** Holds the screen awake while this mode is shown; answers whether the device refused. */
function useAwake(isWanted: boolean): boolean {
  const { actions } = usePage();
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    setRefused(false);
    if (!isWanted) return undefined;
    const awake = stayAwake(() => {
      setRefused(true);
      actions.say("Please keep the screen on yourself: this device does not let us.");
    });
    return () => awake.stop();
  }, [isWanted]);
  return isRefused;
}
