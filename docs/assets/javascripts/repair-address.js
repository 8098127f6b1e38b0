// Loaded by the page "not found" only. Mail gateways and messengers turn the `#` of a link into `%23`, so that
// `/sheet/#V1...` arrives here as `/sheet/%23V1...`. Sends the browser to the address that was meant.
(() => {
  const mangled = /^(.*?)%23(.*)$/i.exec(location.pathname.replace(/%2523/gi, "%23"));
  if (!mangled) return;
  const [, path, fragment] = mangled;
  const folder = /\/$|\.html?$/i.test(path) ? path : `${path}/`;
  // The origin stands in front, so that a path such as `//elsewhere.example` cannot lead away from this site.
  location.replace(`${location.origin}${folder}#${fragment}${location.search}`);
})();
