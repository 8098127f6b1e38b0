/** What the package `level-hips-data` offers of a sheet's link: its reader and its writer, as the sheet itself has them. */

export type { Decoded } from "./core/link.ts";
export { decodeSheet as readSheet, encodeSheet as writeSheet, sheetLink } from "./core/link.ts";
export { readColour } from "./core/link-colour.ts";
export type {
  Band,
  Contact,
  Item,
  Load,
  LoadUnit,
  Prescription as Sheet,
  Side,
  SideDose,
  Weekday,
} from "./core/prescription.ts";
export { BANDS, bareItem, EMPTY as EMPTY_SHEET, LOAD_UNITS, SIDES } from "./core/prescription.ts";
export type { Problem, ProblemCode } from "./core/problems.ts";
export { restoreSheet } from "./core/restore.ts";
