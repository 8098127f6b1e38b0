/** A sheet for a record system, and back. It is loaded when the first such file is made or opened, and not before. */

import { carePlanFile } from "../core/care-plan.ts";
import type { Library } from "../core/library.ts";
import type { Prescription } from "../core/prescription.ts";

export { sheetFromCarePlan } from "../core/care-plan-file.ts";

export function carePlanNow(sheet: Prescription, library: Library, link: string): string {
  return carePlanFile(sheet, library, { link, now: new Date(), newId });
}

/** A random UUID (RFC 9562, version 4); the browser's own is missing in Safari before 15.4. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = "89ab"[(bytes[8] ?? 0) % 4];
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, `$1-$2-4$3-${variant}$4-$5`);
}
