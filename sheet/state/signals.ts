/** Sound and vibration: extras beside what is shown and said, and never the only cue. */

let context: AudioContext | null = null;

/** Has to be called from a tap: browsers keep sound off until then. */
export function prepareSound(): void {
  try {
    context ??= new AudioContext();
    void context.resume().catch(() => undefined);
  } catch {
    context = null;
  }
}

/** One soft tone, or two at the end of a hold. */
export function beep(times: 1 | 2): void {
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
