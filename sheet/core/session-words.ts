/** A session in words. */

import type { Session } from "./log.ts";

/** When a session began: "Sun, 22 Nov 2026, 08:00". */
export function startWords({ at }: Session): string {
  const [day = "", time = ""] = at.split("T");
  const when = new Date(`${day}T12:00:00Z`).toLocaleDateString("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return `${when}, ${time}`;
}
