// Keeps the sheet on this device, so that it opens without a signal. Loaded on the sheet's page only.
// Under `make serve` there is no worker to register; the sheet then simply needs the server.
const root = document.currentScript.dataset.root;
if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register(new URL("sw.js", new URL(root, location.href)), { updateViaCache: "none" }).catch(() => {});
}
