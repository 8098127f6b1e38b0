/** The time zone of this device; null where it does not say. */

import type { Zone } from "../core/time-zone.ts";

export function deviceZone(): Zone | null {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  // "Etc/Unknown" is what a device says that does not know where it is.
  if (!timeZone || !/^[A-Za-z][\w+/-]*$/.test(timeZone) || timeZone === "Etc/Unknown") return null;
  return { name: timeZone, aheadAt: (moment) => -new Date(moment).getTimezoneOffset() };
}
