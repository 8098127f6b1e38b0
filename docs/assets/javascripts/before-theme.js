// What must stand before the theme's own programs start.

// A browser that refuses storage refuses it by an error, and the theme would stop there: no search, no
// menu. It gets a storage that is empty and full.
for (const area of ["localStorage", "sessionStorage"]) {
  try {
    void window[area];
  } catch (refusal) {
    const value = {
      getItem: () => null,
      setItem: () => {
        throw refusal;
      },
      removeItem: () => {},
    };
    Object.defineProperty(window, area, { value });
  }
}

// Says to the style sheets that scripts run, so that what one of them shows has its place from the start: the theme's own
// word for it, too, since a page that is changed later is laid out twice.
document.documentElement.classList.add("has-scripts");
document.documentElement.classList.replace("no-js", "js");

// And that one did not come, so that what it would show is shown without it.
addEventListener(
  "error",
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement)) return;
    document.documentElement.classList.add("part-missing");
    if (target.src.endsWith("/site.js")) document.documentElement.classList.replace("js", "no-js");
  },
  true,
);

// Takes the colours that were chosen here, or else the reader's own, as soon as there is a page to colour, so that
// nobody in the dark is dazzled. The theme's script says what was chosen in the middle of the page, where everything
// after it waits for it (publishing/first_scripts.py), and the rest late, on a phone only when it is needed (site.js).
{
  const own = matchMedia("(prefers-color-scheme: dark)").matches ? { scheme: "slate" } : {};
  const colours = { ...own, ...window.__md_get("__palette")?.color };
  const waiting = new MutationObserver(() => {
    if (!document.body) return;
    waiting.disconnect();
    for (const [name, value] of Object.entries(colours)) document.body.setAttribute(`data-md-color-${name}`, value);
  });
  waiting.observe(document.documentElement, { childList: true });
}

// Loads the search when someone is about to search, and not before: its program and its index are
// heavier than a whole page, and most readers of an exercise never need them. The theme asks for
// both at once.
{
  const asked = new Promise((resolve) => {
    if (new URLSearchParams(location.search).has("q")) resolve();
    const ask = (event) => {
      if (event.target.closest?.('[data-md-component="search"], label[for="__search"]')) resolve();
    };
    addEventListener("focusin", ask);
    addEventListener("pointerdown", ask);
  });

  const { open, send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    this.waitsForSearch = String(url).endsWith("search/search_index.json");
    return open.call(this, method, url, ...rest);
  };
  XMLHttpRequest.prototype.send = function (...body) {
    if (this.waitsForSearch) asked.then(() => send.apply(this, body));
    else send.apply(this, body);
  };

  // The theme gets one end of a channel, which keeps its messages until the worker is there.
  const Now = Worker;
  // biome-ignore lint/complexity/useArrowFunction: the theme calls it with `new`, which an arrow does not answer.
  window.Worker = function (url, options) {
    if (!String(url).includes("workers/search")) return new Now(url, options);
    const { port1, port2 } = new MessageChannel();
    asked.then(() => {
      const worker = new Now(url, options);
      worker.onmessage = ({ data }) => port2.postMessage(data);
      port2.onmessage = ({ data }) => worker.postMessage(data);
    });
    port1.start();
    return port1;
  };
}
