/**
 * Repairs an address whose # became %23 on the way, so that the server answered "not found":
 * /sheet/%23V1… and /sheet%23V1… become /sheet/#V1….
 *
 * The answer always begins with a single slash: two would name another site.
 */
export function repairedAddress(path: string): string | null {
  const found = /^[/\\]*(.*?\/)?sheet\/?%(?:25)*23(V[0-9].*)$/i.exec(path);
  if (!found) return null;
  return `/${found[1] ?? ""}sheet/#${found[2]}`;
}
