"""Changes how an opened page looks, as a reader's own sheet would, and tells what it lacks."""

from __future__ import annotations

from playwright.sync_api import Page


def style(page: Page, css: str) -> None:
    """Add rules to a page; Playwright's own way is an inline style, which the policy stops."""
    page.evaluate(
        """(css) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        }""",
        css,
    )


_LACKING = r"""async (addresses) => {
  // A rule by its conditions and one of its selectors, with what it declares. A variable may go
  // where nothing uses it.
  const walk = function* (rules, within = "") {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule) {
        const said = [...rule.style].filter((name) => !name.startsWith("--"));
        const body = said.map((name) => `${name}: ${rule.style.getPropertyValue(name)}`);
        for (const one of parts(rule.selectorText)) yield [`${within} ${one}`, one, body];
      } else if (rule.cssRules && !(rule instanceof CSSKeyframesRule)) {
        yield* walk(rule.cssRules, `${within} ${rule.conditionText ?? rule.name ?? ""}`);
      }
    }
  };
  const parts = (text) => {
    let depth = 0;
    const found = [""];
    for (const letter of text) {
      depth += "([".includes(letter) ? 1 : ")]".includes(letter) ? -1 : 0;
      if (letter === "," && depth === 0) found.push("");
      else found[found.length - 1] += letter;
    }
    return found.map((one) => one.trim());
  };
  const here = new Map();
  for (const sheet of document.styleSheets) {
    for (const [key, , body] of walk(sheet.cssRules)) {
      here.set(key, new Set([...(here.get(key) ?? []), ...body]));
    }
  }
  const moment = /:(?:hover|active|focus(?:-visible|-within)?)\b/g;
  const isFitting = (selector) => {
    const lasting = selector.replace(/::[\w-]+(?:\([^)]*\))?/g, "").replace(moment, "");
    const tight = lasting.replace(/\s*([>+~])\s*/g, "$1");
    const whole = tight.replace(/(^|[\s>+~])(?=$|[>+~])/g, "$1*");
    try {
      return document.querySelector(whole || "*") !== null;
    } catch {
      return false;
    }
  };
  const lacking = [];
  for (const address of addresses) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(await (await fetch(address)).text());
    for (const [key, selector, body] of walk(sheet.cssRules)) {
      const missing = body.filter((line) => !here.get(key)?.has(line));
      if (missing.length === 0 || !isFitting(selector)) continue;
      lacking.push(`${key} { ${missing.join("; ")} }`);
    }
  }
  return lacking;
}"""


def lacking_rules(page: Page, *addresses: str) -> list[str]:
    """Return the rules of some style sheets that fit something of a page and that it lacks."""
    found: list[str] = page.evaluate(_LACKING, list(addresses))
    return found
