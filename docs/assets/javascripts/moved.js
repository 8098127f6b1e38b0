// Sends the visitor to a page's new address and keeps the query and what stands after "#".
const to = document.currentScript.dataset.to;
location.replace(new URL(to, location.href).href + location.search + location.hash);
