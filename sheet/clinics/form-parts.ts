/** What both pages for clinics need: where the site is, their fields, and what is loaded when somebody begins. */

/** The site's root. */
export const SITE = new URL("../../", location.href);

/** The address of a file of the site. */
export const at = (path: string): string => new URL(path, SITE).href;

export const field = (id: string) => document.getElementById(id) as HTMLInputElement | null;

/** What is loaded once; a failure is tried again. */
export function once(load: () => Promise<void>): () => Promise<void> {
  let begun: Promise<void> | null = null;
  return () => {
    begun ??= load().catch((error: unknown) => {
      begun = null;
      throw error;
    });
    return begun;
  };
}
