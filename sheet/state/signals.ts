/** Sound and vibration: extras beside what is shown and said, and never the only cue. */

let context: AudioContext | null = null;

/** What browsers count as a touch or a key of the reader's, without which they make no sound. */
const TOUCHES = ["click", "touchend", "keydown"];

/** Has to be called from a tap: browsers keep sound off until then. */
export function prepareSound(): void {
  prepareSoundOnTouch();
  begin();
}

/**
 * Prepares it at the next touch, and takes it up again at every later one and whenever the page is shown: a phone
 * that was locked, or that rang, leaves the sound interrupted, and some give it back to a touch alone.
 */
export function prepareSoundOnTouch(): void {
  // What listens already is not added again.
  for (const touch of TOUCHES) document.addEventListener(touch, begin, true);
  document.addEventListener("visibilitychange", shown);
}

function begin(): void {
  try {
    context ??= new AudioContext();
    void awake();
  } catch {
    context = null;
  }
}

function shown(): void {
  if (document.visibilityState === "visible") void awake();
}

/** Takes the sound up again where the device stopped it; answers whether it runs. */
async function awake(): Promise<boolean> {
  if (!context || context.state === "closed") return false;
  if (context.state !== "running") await context.resume().catch(() => undefined);
  return context.state === "running";
}

/** One soft tone, or two at the end of a hold. */
export function beep(times: 1 | 2): void {
  const asked = Date.now();
  void awake().then((runs) => {
    // A device may take the sound up much later: then the tone has lost its moment.
    if (runs && Date.now() - asked < 1000) play(times);
  });
}

function play(times: 1 | 2): void {
  if (!context) return;
  for (let turn = 0; turn < times; turn++) {
    const at = context.currentTime + turn * 0.35;
    const tone = context.createOscillator();
    const loudness = context.createGain();
    tone.frequency.value = times === 2 ? 880 : 660;
    loudness.gain.setValueAtTime(0, at);
    loudness.gain.linearRampToValueAtTime(0.3, at + 0.02);
    loudness.gain.linearRampToValueAtTime(0, at + 0.25);
    tone.connect(loudness).connect(context.destination);
    tone.start(at);
    tone.stop(at + 0.3);
  }
}

export function canVibrate(): boolean {
  return "vibrate" in navigator;
}

export function buzz(times: 1 | 2): void {
  if (canVibrate()) navigator.vibrate(times === 2 ? [200, 120, 200] : [200]);
}
