/** What the reader sets for doing: the time to get ready, sound, vibration, the screen, one or all. */

import { useEffect, useId, useState } from "preact/hooks";
import { READY } from "../../core/settings.ts";
import { canVibrate, prepareSound } from "../../state/signals.ts";
import { stayAwake } from "../../state/wake-lock.ts";
import { useModel, usePage } from "../page.ts";
import { Choice, Tick } from "../parts/fields.tsx";
import { Fold } from "../parts/fold.tsx";

export function Options() {
  const { keeping } = usePage();
  const { doing } = useModel();
  const isRefused = useAwake(doing.awake);
  return (
    <Fold title="Timer, sound, screen and list">
      <Choice
        label="Time to get ready before a hold"
        value={`${doing.ready}`}
        options={READY.map((seconds) => ({
          value: `${seconds}`,
          label: seconds === 0 ? "none" : `${seconds} seconds`,
        }))}
        onChoice={(value) => {
          const ready = READY.find((seconds) => `${seconds}` === value);
          if (ready !== undefined) keeping.setDoing({ ready });
        }}
      />
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
        {canVibrate() && (
          <Tick checked={doing.vibration} onTick={(vibration) => keeping.setDoing({ vibration, offered: true })}>
            Vibration, where the phone can
          </Tick>
        )}
        <Tick checked={doing.awake} onTick={(awake) => keeping.setDoing({ awake, offered: true })}>
          Keep the screen on
        </Tick>
        <Tick checked={doing.view === "list"} onTick={(list) => keeping.setDoing({ view: list ? "list" : "one" })}>
          All exercises in a list
        </Tick>
      </div>
      {isRefused && (
        <p class="sheet-hint">
          This device does not let us keep the screen on. Please keep it on yourself: the timer goes on all the same.
        </p>
      )}
    </Fold>
  );
}

/**
 * Asked once, where the first countdown runs: a phone locks after half a minute, and the end of a
 * rest is then neither seen nor heard.
 */
export function OfferExtras({ onAnswer }: { onAnswer: () => void }) {
  const { keeping } = usePage();
  const words = useId();
  const answer = (wanted: boolean) => {
    keeping.setDoing({ offered: true, ...(wanted ? { awake: true, vibration: canVibrate() } : {}) });
    onAnswer();
  };
  return (
    <div class="sheet-extras" role="group" aria-labelledby={words}>
      <p id={words}>Keep the screen on{canVibrate() && ", and vibrate at the end"}?</p>
      <button type="button" class="sheet-button" onClick={() => answer(true)}>
        Yes
      </button>
      <button type="button" class="sheet-button" onClick={() => answer(false)}>
        No
      </button>
    </div>
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
