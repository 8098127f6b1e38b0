/** Hands a text to the reader as a file. */

export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Said where the part of the page that makes or reads a file is out of reach. */
export const NOT_LOADED = "This did not work. Check your connection, then reload the page.";

/** A file name of letters, digits and hyphens. */
export function fileName(title: string, ending: string): string {
  const plain = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
  return `${plain.slice(0, 40) || "sheet"}.${ending}`;
}
