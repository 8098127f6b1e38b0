/**
 * In a copy that is read from a stick, the address of a sheet is that on the site, where others can open it: the page names
 * it (publishing/stick.py). Where that is not known, it is the file's, which holds on this device only.
 */
export function pageAddress(): string {
  return document.getElementById("sheet-app")?.dataset.home ?? location.href.replace(/[?#].*/, "");
}
