// Keeps the sheet on this device, so that it opens without a signal. Loaded on the sheet's page only.
// Under `make serve` there is no worker to register; the sheet then simply needs the server.
const root = document.currentScript.dataset.root;
const keep = () =>
  navigator.serviceWorker
    .register(new URL("sw.js", new URL(root, location.href)), { updateViaCache: "none" })
    .catch(() => {});
if ("serviceWorker" in navigator) {
  // When the page has what it needs: the worker then finds most files in the browser's own cache, and asks for none twice.
  const later = () => ("requestIdleCallback" in window ? requestIdleCallback(keep) : setTimeout(keep, 500));
  if (document.readyState === "complete") later();
  else addEventListener("load", later);
}
