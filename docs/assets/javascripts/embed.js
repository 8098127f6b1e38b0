// The page around a frame may ask for its colours: /embed/clam/?theme=dark. Without, they are those of the reader's device.
const theme = /[?&]theme=(dark|light)(?:&|$)/.exec(location.search);
if (theme) document.documentElement.dataset.theme = theme[1];

// A sheet stands behind the #, which no link in the page's text can hold: the ways to the whole sheet get it here. The
// sheet's own script may come late, or never: a frame that is locked into a sandbox keeps it out, where a host does not
// let it in.
let isBlocked = false;

function prepare() {
  for (const link of document.querySelectorAll("a[data-whole]")) {
    link.hash = location.hash;
    link.hidden = location.hash === "";
  }
  const blocked = document.querySelector("[data-blocked]");
  if (!isBlocked || !blocked?.hidden) return;
  document.querySelector("[data-coming]").hidden = true;
  blocked.hidden = false;
  document.querySelector("[role=status]").textContent = blocked.textContent;
}

// Not DOMContentLoaded, which waits for the sheet's script.
document.addEventListener("readystatechange", prepare);
addEventListener("hashchange", prepare);
addEventListener(
  "error",
  ({ target }) => {
    isBlocked ||= target.type === "module";
    prepare();
  },
  true,
);
