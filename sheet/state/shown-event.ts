/** What the sheet's page hears when its reader sees the sheet (views/parts/shown.ts). */
export const SHOWN = "sheet-shown";
