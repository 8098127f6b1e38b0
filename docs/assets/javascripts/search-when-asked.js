// Asks for the search index when someone is about to search, and not before: it is heavier than a
// whole page, and most readers of an exercise never need it. The theme asks for it at once.
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
}
