// Who follows the link of a sheet opens exercises, and makes none: the page says so from the first moment, long
// before its program is there on a slow line. The program then names the sheet (sheet/state/page-name.ts).
if (/#[!/]*v\d/i.test(location.hash)) {
  const words = "Opening your exercises";
  document.title = words;
  document.documentElement.classList.add("sheet-linked");
  const watch = new MutationObserver(() => {
    // The heading is whole when something stands after it; until then the style sheet hides it.
    const heading = document.querySelector("h1:not(:last-child)");
    if (!heading) return;
    watch.disconnect();
    heading.textContent = words;
  });
  watch.observe(document, { childList: true, subtree: true });
}

// What the program will ask for is on its way beside it (sheet/core/link.ts, sheet/core/pieces.ts). Only a guess: the
// program reads the link, and asks for what was not guessed.
{
  const [, version, ...fields] = /#[!/]*v(\d+)\.(.*)/i.exec(location.hash) ?? [];
  const items = (fields[0] ?? "").toUpperCase().split(".").slice(1, -1);
  const codes = new Set(items.map((item) => item.slice(0, version === "5" ? 3 : 2).replace(/0$/, "")));
  const known = [...codes].filter((code) => /^[A-Z][A-Z0-9][A-Z]?$/.test(code));
  const hints = version ? known.map((code) => `exercises/${code}.json`) : ["making.json"];
  // A page that is a file has other ways (sheet/stick.ts).
  for (const file of location.protocol === "file:" ? [] : hints) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: file });
    document.head.append(link);
  }
}
