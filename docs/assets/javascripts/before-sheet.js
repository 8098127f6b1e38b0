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
