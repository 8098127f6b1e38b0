/** The time zone of this device; null where it does not say. */

import type { Zone } from "../core/time-zone.ts";
import { namesPlace } from "../core/time-zone.ts";

export function deviceZone(): Zone | null {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  if (!timeZone || !namesPlace(timeZone)) return null;
  return { name: timeZone, aheadAt: (moment) => -new Date(moment).getTimezoneOffset() };
}
