// What the pages do beyond reading; everything here also reads well without it.
"use strict";

/**
 * Keeps the theme's single-letter shortcuts from leaving the page: they collide with voice input
 * (WCAG 2.1.4). Letters still reach every field that one types into.
 */
function withoutLetterShortcuts() {
  window.addEventListener(
    "keydown",
    (event) => {
      const typing =
        event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
      if (event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey && !typing) {
        event.stopImmediatePropagation();
      }
    },
    true,
  );
}

/**
 * Loads the theme's own script when it is needed: it is half of what a phone would fetch to show a page, and nobody
 * needs it to read. A wide screen has it at once. A narrow one asks for it when somebody searches or changes the
 * colours, reads on (it shows the way back to the top), comes near a table or is led into a fold that is shut.
 */
function themeWhenNeeded(theme) {
  if (!theme) return; // a preview has it in its pages
  const wide = matchMedia("(min-width: 60em)");
  let isAsked = false;
  let isThere = false;
  const load = () => {
    if (isAsked) return;
    isAsked = true;
    const script = document.createElement("script");
    script.src = theme;
    script.addEventListener("load", () => {
      isThere = true;
      document.dispatchEvent(new Event("DOMContentLoaded")); // it waits for that, and comes after
      // Colours that were chosen meanwhile.
      const chosen = document.querySelector(".md-option:checked");
      if (chosen && chosen.dataset.mdColorScheme !== document.body.dataset.mdColorScheme)
        chosen.dispatchEvent(new Event("change"));
    });
    // Without a signal: the next one who asks tries again.
    script.addEventListener("error", () => {
      script.remove();
      isAsked = false;
    });
    document.body.append(script);
  };
  const ifWide = () => wide.matches && load();
  const ifFarDown = () => scrollY > 2 * innerHeight && load();
  const ifLedIntoAFold = () =>
    document.querySelector("details:not([open]) :target, details:not([open]):target") && load();
  wide.addEventListener("change", ifWide);
  addEventListener("scroll", ifFarDown, { passive: true });
  addEventListener("hashchange", ifLedIntoAFold);
  for (const part of document.querySelectorAll(".md-search, label[for=__search], .md-header__option")) {
    for (const event of ["pointerdown", "focusin"]) part.addEventListener(event, load);
  }
  // At once, as part of the press: a phone shows its keyboard for no later focus.
  document.getElementById("__search")?.addEventListener("change", ({ target }) => {
    if (target.checked && !isThere) document.querySelector(".md-search__input").focus();
  });
  const near = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && load(), {
    rootMargin: "300px",
  });
  // Those that are cards on a phone fit as they are.
  for (const table of document.querySelectorAll("article table:not([class])"))
    if (!table.closest(".exercise-table, .facts-table")) near.observe(table);
  ifWide();
  ifLedIntoAFold();
  if (new URLSearchParams(location.search).has("q")) load();
}

/** Turns each "Show the movement" link into a button that plays the drawing in the page. */
function movementPlayers() {
  for (const link of document.querySelectorAll("a.show-movement")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    button.textContent = link.textContent;
    link.replaceWith(button);
    let figure = null;

    const play = (on) => {
      figure.firstElementChild.classList.toggle("is-paused", !on);
      button.textContent = on ? "Pause the movement" : "Play the movement";
    };

    button.addEventListener("click", async () => {
      if (figure) {
        play(figure.firstElementChild.classList.contains("is-paused"));
        return;
      }
      if (button.ariaBusy) return;
      button.ariaBusy = "true";
      try {
        const answer = await fetch(link.href);
        if (!answer.ok) throw new Error(String(answer.status));
        // The policy of the page stops styles that stand in a drawing, so they join those of a style sheet.
        let rules = "";
        const text = (await answer.text()).replace(/<style>([^<]*)<\/style>/, (_, own) => {
          rules = own;
          return "";
        });
        const drawing = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
        if (drawing.nodeName !== "svg") throw new Error("not a drawing");
        document.styleSheets[0].insertRule(`@media all { ${rules} }`);
        figure = document.createElement("figure");
        figure.className = "picture movement";
        figure.append(document.importNode(drawing, true));
        button.closest(".actions").after(figure);
        play(true);
      } catch {
        button.textContent = "The movement did not load. Try again";
      } finally {
        button.ariaBusy = null;
      }
    });
  }
}

/**
 * Shows what a word means, or which study a number stands for, beside it: by mouse, touch and keys alike.
 * Without this, or where a browser knows no popover, both are links to it.
 */
function notesInPlace() {
  if (!("popover" in HTMLElement.prototype)) return;
  const note = document.createElement("div");
  note.className = "note md-typeset";
  note.popover = "auto";
  note.tabIndex = -1;
  note.setAttribute("role", "dialog");
  note.setAttribute("aria-describedby", "note-words");
  document.body.append(note);
  let opener = null;
  let wasOpen = false;

  const fill = (link) => {
    const words = document.createElement("p");
    words.id = "note-words";
    const whole = document.createElement("a");
    whole.href = link.href;
    if (link.title) {
      const word = document.createElement("b");
      word.textContent = link.textContent;
      words.append(word, `: ${link.title}`);
      whole.textContent = "In the glossary";
    } else {
      const reference = document.getElementById(link.hash.slice(1)).querySelector("p").cloneNode(true);
      for (const back of reference.querySelectorAll(".footnote-backref")) back.remove();
      words.append(...reference.childNodes);
      whole.textContent = "In the list of references";
      // It leads to a place on this page, which the note would hide.
      whole.addEventListener("click", () => note.hidePopover());
    }
    const way = document.createElement("p");
    way.append(whole);
    note.replaceChildren(words, way);
    note.setAttribute("aria-label", link.title ? `What ${link.textContent} means` : link.ariaLabel);
  };

  /** Below the word, or above it where there is more room; never beyond the edge of the screen. */
  const place = (link) => {
    const word = link.getClientRects()[0];
    const { width, height } = note.getBoundingClientRect();
    const isBelow = word.bottom + height + 16 < innerHeight || word.top < height + 64;
    note.style.top = `${scrollY + (isBelow ? word.bottom + 6 : word.top - height - 6)}px`;
    note.style.left = `${Math.max(16, Math.min(word.left, document.documentElement.clientWidth - width - 16))}px`;
  };

  const links = document.querySelectorAll("article :is(a.word, a.footnote-ref)");
  for (const link of links) {
    link.setAttribute("role", "button");
    link.ariaHasPopup = "dialog";
    link.ariaExpanded = "false";
    // A press beside an open note shuts it, on its own word too: there it does not open again.
    link.addEventListener("pointerdown", () => {
      wasOpen = link === opener;
    });
    link.addEventListener("keydown", (event) => {
      wasOpen = false;
      if (event.key !== " ") return;
      event.preventDefault();
      link.click();
    });
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (wasOpen) {
        wasOpen = false;
        return;
      }
      if (note.matches(":popover-open")) note.hidePopover(); // keys leave it open
      if (opener) opener.ariaExpanded = "false"; // it hears of that only later
      fill(link);
      link.focus({ preventScroll: true }); // Safari focuses no link that is pressed
      note.showPopover();
      place(link);
      // Only there: where a note is shown first, the page would follow the focus.
      note.focus({ preventScroll: true });
      opener = link;
      link.ariaExpanded = "true";
    });
  }
  note.addEventListener("toggle", (event) => {
    if (event.newState !== "closed" || !opener) return;
    opener.ariaExpanded = "false";
    opener = null;
  });
}

/**
 * On a phone each row of a table stands as a card, its cells one under another, of some tables only where the letters
 * are very large: each cell then says what it is, and the table stays a table for a screen reader.
 */
function tablesAsCards() {
  for (const table of document.querySelectorAll("article table:not([class]), .mover-table")) {
    const heads = [...table.querySelectorAll("thead th")].map((head) => head.textContent.trim());
    const roles = { table: "table", thead: "rowgroup", tbody: "rowgroup", tr: "row", th: "columnheader", td: "cell" };
    table.setAttribute("role", roles.table);
    for (const part of table.querySelectorAll("thead, tbody, tr, th, td"))
      part.setAttribute("role", part.scope === "row" ? "rowheader" : roles[part.localName]);
    for (const row of table.querySelectorAll("tbody tr")) {
      [...row.cells].forEach((cell, at) => {
        if (heads[at]) cell.dataset.label = heads[at];
      });
    }
  }
}

/** Lets keys scroll a line of code that is wider than its box. */
function codeForKeys() {
  for (const code of document.querySelectorAll("article pre > code"))
    if (code.scrollWidth > code.clientWidth) code.tabIndex = 0;
}

/** Shows the switch of the colours, and gives the focus to that one and not to the one that is hidden. */
function shownColours() {
  const scheme = document.body.dataset.mdColorScheme;
  for (const option of document.querySelectorAll(".md-option")) {
    option.checked = option.dataset.mdColorScheme === scheme;
    option.nextElementSibling.hidden = !option.checked;
  }
}

/** Lets the words beside a result of the search be words: the theme makes a landmark of each row of them. */
function plainSearchWords() {
  const results = document.querySelector(".md-search-result__list");
  if (!results) return;
  new MutationObserver(() => {
    for (const words of results.querySelectorAll("nav.md-tags:not([role])")) words.setAttribute("role", "presentation");
  }).observe(results, { childList: true, subtree: true });
}

/**
 * Makes the menu of a narrow screen one that a keyboard and a screen reader can use. The theme opens it,
 * and the sections in it, by labels of hidden boxes, which have no role, no state and no tab stop.
 */
function menuButtons() {
  const menu = document.querySelector(".md-sidebar--primary");
  const drawer = document.getElementById("__drawer");
  const label = document.querySelector(".md-header label[for=__drawer]");
  if (!menu || !drawer || !label) return;
  const narrow = matchMedia("(max-width: 76.2344em)");
  const boxes = [...menu.querySelectorAll("input.md-nav__toggle")];
  const panelOf = (box) => box.parentElement.querySelector(":scope > nav");
  const backOf = (box) => panelOf(box)?.querySelector(":scope > .md-nav__title");
  const nameOf = (box) => panelOf(box)?.querySelector(":scope > .md-nav__title")?.textContent.trim() ?? "";
  const isShown = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden";

  // Real buttons; they keep "for", by which the theme's style sheet knows them.
  const asButton = (label, box, name) => {
    const button = document.createElement("button");
    for (const { name: attribute, value } of label.attributes) button.setAttribute(attribute, value);
    button.removeAttribute("tabindex");
    button.type = "button";
    button.setAttribute("aria-label", name);
    button.append(...label.childNodes);
    button.addEventListener("click", () => box.click());
    label.replaceWith(button);
    return button;
  };

  menu.id ||= "menu";
  const opener = asButton(label, drawer, "Menu");
  opener.setAttribute("aria-controls", menu.id);
  for (const box of boxes) {
    const name = nameOf(box);
    const back = backOf(box);
    for (const one of box.parentElement.querySelectorAll(`label[for="${box.id}"]`)) {
      asButton(one, box, one === back ? `Back from ${name}` : `Pages of ${name}`);
    }
  }

  /** What stands beside the open menu, or below an open section, is out of reach. */
  const arrange = () => {
    const isOpen = narrow.matches && drawer.checked;
    opener.setAttribute("aria-expanded", String(isOpen));
    for (const part of document.querySelectorAll(
      ".md-skip, .md-tabs, .md-content, .md-sidebar--secondary, .md-footer, .md-header__inner > *, .md-top",
    )) {
      part.inert = isOpen && part !== opener;
    }
    for (const part of menu.querySelectorAll("[inert]")) part.inert = false;
    for (const box of boxes) {
      for (const button of box.parentElement.querySelectorAll(`button[for="${box.id}"]`)) {
        button.setAttribute("aria-expanded", String(box.checked));
      }
      const panel = panelOf(box);
      if (!panel) continue;
      panel.inert = narrow.matches && !box.checked;
      if (!narrow.matches || !box.checked) continue;
      const item = box.parentElement;
      for (const beside of [
        ...item.children,
        ...item.parentElement.children,
        ...item.parentElement.parentElement.children,
      ]) {
        if (!beside.contains(panel)) beside.inert = true;
      }
    }
  };
  const focusFirst = () =>
    [...menu.querySelectorAll("a[href], button")].find((one) => isShown(one) && !one.closest("[inert]"))?.focus();

  drawer.addEventListener("change", () => {
    arrange();
    if (!narrow.matches) return;
    if (drawer.checked) focusFirst();
    else opener.focus();
  });
  for (const box of boxes) {
    box.addEventListener("change", () => {
      arrange();
      if (!narrow.matches) return;
      if (box.checked) backOf(box)?.focus();
      else
        [...box.parentElement.querySelectorAll(`button[for="${box.id}"]`)]
          .find((button) => button !== backOf(box) && isShown(button))
          ?.focus();
    });
  }
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && narrow.matches && drawer.checked) drawer.click();
  });
  narrow.addEventListener("change", arrange);
  arrange();
}

/** The theme says the header's colour as the reader chose it, but a browser takes the first colour that is said. */
function headerColour() {
  for (const said of document.querySelectorAll('meta[name="theme-color"][media]')) said.remove();
}

/** Tells whoever keeps the whole site here (docs/offline/) that a newer edition is out; nobody else's browser asks for it. */
async function newerEdition() {
  const page = document.querySelector("article h1");
  const manifest = document.querySelector("link[rel=manifest]");
  if (!page || !manifest || !("caches" in window) || document.getElementById("keep")) return;
  const root = new URL("./", manifest.href);
  const begun = (await caches.keys()).filter((name) => name.startsWith(`level-hips whole ${root.pathname} `));
  // What was stopped half way has no list yet, and counts for nothing.
  const list = new URL("offline/kept.json", root);
  const lists = await Promise.all(begun.map((cacheName) => caches.match(list, { cacheName })));
  const kept = begun.filter((_, at) => lists[at]);
  if (kept.length === 0) return;
  const answer = await fetch(new URL("offline/newest.txt", root), { cache: "no-cache" });
  const newest = await answer.text();
  if (!answer.ok || kept.some((name) => name.endsWith(` ${newest}`))) return;
  const line = document.createElement("p");
  line.className = "newer screen-only";
  const link = document.createElement("a");
  link.href = new URL("offline/", root);
  link.textContent = "Get it";
  line.append("The site that you keep here has a newer edition. ", link, ".");
  page.before(line);
}

withoutLetterShortcuts();
headerColour();
shownColours();
themeWhenNeeded(document.currentScript.dataset.theme);
menuButtons();
plainSearchWords();
codeForKeys();
tablesAsCards();
notesInPlace();
movementPlayers();
newerEdition().catch(() => {});
