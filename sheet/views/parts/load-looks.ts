/** Loads a style sheet that only some need; it stands beside the page's own, and after it. */

const OWN = /\/sheet\.css$/;

/**
 * @param name Its file, such as `sheet-paper.css`.
 * @throws {Error} Where it does not come.
 */
export function loadLooks(name: string): Promise<void> {
  const all = [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")];
  const own = all.find(({ href }) => OWN.test(href));
  if (!own) throw new Error("the page names no sheet.css");
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = own.href.replace(OWN, `/${name}`);
  // It stays there only when it came.
  if (all.some(({ href, sheet }) => href === link.href && sheet)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      // So that the next who asks asks anew.
      link.remove();
      reject(new Error(`${name} did not come`));
    });
    document.head.append(link);
  });
}
