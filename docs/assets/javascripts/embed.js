// The page around a frame may ask for its colours: /embed/clam/?theme=dark. Without, they are those of the reader's device.
const theme = /[?&]theme=(dark|light)(?:&|$)/.exec(location.search);
if (theme) document.documentElement.dataset.theme = theme[1];
