/**
 * What the browser keeps for us. Nothing is kept until the reader saves, ticks or scores something
 * or changes an option; a browser that refuses storage only loses the remembering.
 */

export interface Shelf {
  read(key: string): unknown;
  /** Whether it was kept. */
  write(key: string, value: unknown): boolean;
  remove(key: string): void;
}

const PREFIX = "level-hips:";

function shelf(area: () => Storage): Shelf {
  return {
    read(key) {
      try {
        const text = area().getItem(PREFIX + key);
        return text === null ? null : JSON.parse(text);
      } catch {
        return null;
      }
    },
    write(key, value) {
      try {
        area().setItem(PREFIX + key, JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
    remove(key) {
      try {
        area().removeItem(PREFIX + key);
      } catch {
        // A browser that refuses storage holds nothing to remove.
      }
    },
  };
}

/** Kept on this device until it is cleared. */
export const device = shelf(() => localStorage);

/** Kept in this tab until it is closed. */
export const tab = shelf(() => sessionStorage);

/**
 * Where the sessions that are not in the log are kept (sessions.ts), the countdown that runs
 * (views/doing/clock.tsx), and what was answered about earlier sessions (answers.ts).
 */
export const SESSION = "sessions";
export const TIMER = "timer";
export const AFTER = "after";

/** Asks the browser not to throw our storage away by itself; it may say no. */
export function askToKeep(): void {
  void navigator.storage?.persist?.().catch(() => false);
}
