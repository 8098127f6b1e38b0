/**
 * Stands in for a server where the site is read from a stick (publishing/stick.py): a page that is a file may fetch nothing
 * and start no worker, and a folder shows its files in place of its index. Loaded before every other script, and by
 * no page of the site itself.
 */

import "iframe-worker/shim";

const HERE = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
const ROOT = new URL("../../", HERE).href;

const heard = new Map<string, (text: string) => void>();

/** What a script with a file in it calls: the file's path below the root of the site, and its text. */
Object.assign(window, { levelHipsStick: (path: string, text: string) => heard.get(path)?.(text) });

function load(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    heard.set(path, resolve);
    script.onerror = () => reject(new TypeError(`${path} is not in this copy`));
    script.src = `${ROOT}assets/javascripts/stick/${path}.js`;
    document.head.append(script);
    script.addEventListener("load", () => script.remove());
  });
}

/** As the site's own scripts call it: an address, and text that comes back. */
window.fetch = async (asked) => {
  const { href } = new URL(asked instanceof Request ? asked.url : asked, location.href);
  if (!href.startsWith(ROOT)) throw new TypeError(`${href} is not in this copy`);
  return new Response(await load(href.slice(ROOT.length).replace(/[?#].*/, "")));
};

// Scripts put the rules of a drawing into the page's first style sheet; one that is a file lets nobody in.
document.head.append(document.createElement("style"));

// No worker can be registered for a file: the scripts take it as a browser without any.
Object.defineProperty(navigator, "serviceWorker", { value: undefined });

/** Lets a link that a script made lead to the index of its folder. */
function leadToIndex({ target }: Event): void {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
  if (link?.href.startsWith(ROOT) && link.pathname.endsWith("/")) link.pathname += "index.html";
}
for (const kind of ["pointerdown", "focusin", "click"]) addEventListener(kind, leadToIndex, true);
