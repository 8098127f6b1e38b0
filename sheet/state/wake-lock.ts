/**
 * Keeps the screen on where the device lets us. The browser releases the lock whenever the
 * page is hidden, so it is asked for again on return; every failure is told once and never
 * stops the exercise.
 */

interface Lock {
  release(): Promise<void>;
}

export interface Awake {
  stop(): void;
}

export function stayAwake(onRefused: () => void): Awake {
  let lock: Lock | null = null;
  let stopped = false;
  let told = false;

  function refused(): void {
    if (told || stopped) return;
    told = true;
    onRefused();
  }

  async function ask(): Promise<void> {
    if (!("wakeLock" in navigator) || !navigator.wakeLock) return refused();
    try {
      const granted = await navigator.wakeLock.request("screen");
      if (stopped) await granted.release();
      else lock = granted;
    } catch {
      // A hidden page may not ask; it asks again when it is shown.
      if (document.visibilityState === "visible") refused();
    }
  }

  function onVisible(): void {
    if (document.visibilityState === "visible" && !stopped) void ask();
  }

  document.addEventListener("visibilitychange", onVisible);
  void ask();
  return {
    stop() {
      stopped = true;
      document.removeEventListener("visibilitychange", onVisible);
      void lock?.release().catch(() => undefined);
    },
  };
}
