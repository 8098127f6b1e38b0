"""A browser's translator as a page meets it, and what a page says, translated or not."""

from __future__ import annotations

from typing import Any

from tests.site.engines.window import Window

_TRANSLATOR = """
  const [withNumbers, withMore] = arguments;
  const TEXT_AND_ELEMENTS = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT;
  const NAMES = ["title", "placeholder", "alt", "aria-label"];
  const mark = "\\u2060";
  const digits = (text) => text.replace(/\\d/g, (one) => String.fromCharCode(0x660 + Number(one)));
  const spared = "script, style, noscript, textarea, [translate=no], font";
  const translated = (text) => mark + digits(text) + (withMore ? ` ${text}` : "");
  const isDue = (text) => text.trim() && (withNumbers || /\\p{L}/u.test(text));
  const text = (node) => {
    if (node.nodeType !== 3 || !isDue(node.data) || node.parentElement?.closest(spared)) return;
    const outer = document.createElement("font");
    const inner = document.createElement("font");
    inner.textContent = translated(node.data);
    outer.append(inner);
    node.replaceWith(outer);
  };
  const attributes = (element) => {
    for (const name of NAMES) {
      const words = element.getAttribute(name);
      if (words && isDue(words) && !words.startsWith(mark) && !element.closest(spared))
        element.setAttribute(name, translated(words));
    }
  };
  const all = (root) => {
    const walker = document.createTreeWalker(root, TEXT_AND_ELEMENTS);
    const found = [root];
    while (walker.nextNode()) found.push(walker.currentNode);
    for (const node of found) {
      if (node.nodeType === 3) text(node);
      else if (node.nodeType === 1) attributes(node);
    }
  };
  all(document.body);
  document.documentElement.lang = "ar";
  document.documentElement.classList.add("translated-ltr");
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "childList") addedNodes.forEach(all);
      else if (type === "characterData") text(target);
      else attributes(target);
    }
  }).observe(document.body, {
    attributes: true, attributeFilter: NAMES, childList: true, subtree: true, characterData: true,
  });
"""
"""What Chrome, Edge and Google's script do: each text gives its place to two `font` elements, what
comes later as well. A word joiner stands in front of what was translated, and its digits are
Arabic-Indic ones; without `withNumbers`, a text without letters stays as it is. `withMore` is a
language that needs twice as many words.
"""

_SAID = """
  const words = [], values = [], left = [];
  const app = document.getElementById("sheet-app");
  const walker = document.createTreeWalker(app, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === 3) {
      const isOurs = /\\p{L}/u.test(node.data) && !node.data.startsWith("\\u2060");
      words.push(node.data);
      if (isOurs && !node.parentElement.closest("[translate=no]")) left.push(node.data);
      continue;
    }
    for (const name of ["title", "placeholder", "alt", "aria-label"])
      words.push(node.getAttribute(name) ?? "");
    if (node.matches("input, select"))
      values.push(`${node.type} ${node.value} ${node.checked ?? ""}`);
    if (node.matches(".sheet-qr path")) values.push(node.getAttribute("d"));
  }
  const plain = (text) => text.replace(/\\u2060/g, "")
    .replace(/[\\u0660-\\u0669]/g, (one) => String(one.charCodeAt(0) - 0x660));
  return { words: plain(words.join(" ")), values, address: location.hash, left,
    told: Number(app.querySelector("[role=status]").dataset.count) };
"""

_ALL = "[...document.querySelectorAll('#sheet-app *:not(font)')]"


def translate(window: Window, with_numbers: bool = True, with_more: bool = False) -> None:
    """Translate the page, and what comes to stand in it."""
    window.run(_TRANSLATOR, with_numbers, with_more)


def said(window: Window) -> dict[str, Any]:
    """Return what the sheet's page says, in its order, as if it were not translated.

    Returns:
        `words`, those of attributes among them; `values` of fields and QR codes; the fragment of
        the `address`; what has letters and is `left` untranslated; how often the live region
        has `told` something.
    """
    found: dict[str, Any] = window.run(_SAID)
    return found


def place_of(window: Window, css: str, words: str) -> int | None:
    """Return the place of the first element of this name among the elements of the sheet."""
    place: int | None = window.run(
        f"""
          const [css, words] = arguments;
          const name = (one) => one.ariaLabel || one.labels?.[0]?.innerText || one.innerText;
          const found = [...document.querySelectorAll(`#sheet-app :is(${{css}})`)]
            .find((one) => !words || name(one).trim().replace(/\\s+/g, " ") === words);
          return found ? {_ALL}.indexOf(found) : null;
        """,
        css,
        words,
    )
    return place


def press(window: Window, place: int) -> None:
    """Click on the element in a place."""
    window.run(f"{_ALL}[arguments[0]].click()", place)


def write(window: Window, place: int, value: str) -> None:
    """Set the value of the field in a place, and leave it, as a reader does."""
    window.run(
        f"""
          const field = {_ALL}[arguments[0]];
          field.focus();
          const own = Object.getPrototypeOf(field);
          Object.getOwnPropertyDescriptor(own, "value").set.call(field, arguments[1]);
          field.dispatchEvent(new Event("input", {{ bubbles: true }}));
          field.dispatchEvent(new Event("change", {{ bubbles: true }}));
          field.blur();
        """,
        place,
        value,
    )


def stop_the_clock(window: Window) -> None:
    """From here on, time passes for the page only when a test says so."""
    window.run(
        """
          const Real = Date;
          window.passed = 0;
          const start = Real.UTC(2026, 0, 5, 12); // in all windows, so that what they log is alike
          window.Date = class extends Real {
            constructor(...parts) { parts.length ? super(...parts) : super(Date.now()); }
            static now() { return start + window.passed; }
          };
        """
    )


def let_pass(window: Window, seconds: int) -> None:
    """Let time pass, and the page look at its clock as after a locked phone."""
    window.run(
        "window.passed += arguments[0] * 1000;"
        "document.dispatchEvent(new Event('visibilitychange'))",
        seconds,
    )
