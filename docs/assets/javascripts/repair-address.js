// Loaded by the page "not found" only. Sends the browser to the address that was meant.
(() => {
  const { origin, pathname, search, hash } = location;
  // The origin stands in front, so that a path such as `//elsewhere.example` cannot lead away from this site.
  const go = (rest) => location.replace(origin + rest);

  // Mail gateways and messengers turn the `#` of a link into `%23`, so that `/sheet/#V1...` arrives
  // here as `/sheet/%23V1...`.
  const mangled = /^(.*?)%23(.*)$/i.exec(pathname.replace(/%2523/gi, "%23"));
  if (mangled) {
    const [, path, fragment] = mangled;
    const folder = /\/$|\.html?$/i.test(path) ? path : `${path}/`;
    go(`${folder}#${fragment}${search}`);
    return;
  }

  // Some programs write a whole address in capitals, which no page of ours has; the folder in which the
  // site stands may have some.
  const root = new URL("../../", document.currentScript.src).pathname;
  const small = pathname.toLowerCase();
  const meant = small.startsWith(root.toLowerCase()) ? root + small.slice(root.length) : pathname;
  if (meant !== pathname) go(meant + search + hash);
})();
