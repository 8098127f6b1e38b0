"""Keyboard, focus, and the two parts of the pages that do something."""

from __future__ import annotations

import base64
import re
import string

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsers import open_context
from tests.site.pages import PAGE_TYPES
from tests.site.reading import BuiltPage
from tests.site.waiting import until

pytestmark = pytest.mark.pictureless


@pytest.fixture
def page(reader: Page) -> Page:
    """Return the shared page: these tests only read."""
    return reader


LETTERS = sorted(set(string.printable) - set(string.whitespace))
STRIDE = 8

STATE = """() => [location.href, document.activeElement?.outerHTML.slice(0, 200), scrollY,
  document.querySelector("article").innerHTML.length, document.getElementById("__search").checked,
  document.getElementById("__drawer").checked]"""


def press_every_letter(page: Page) -> list[str]:
    """Press each of the 94 printable keys, and return those that did something.

    A dozen is pressed between two looks, keys that are no neighbours: what one does ("n", the next
    page) another may undo ("p"). After a look that shows a change they are pressed one by one.
    """
    assert len(LETTERS) == 94
    guilty = []
    for first in range(STRIDE):
        dozen = LETTERS[first::STRIDE]
        before = page.evaluate(STATE)
        for key in dozen:
            page.keyboard.press(key)
        if page.evaluate(STATE) != before:
            guilty += [key for key in dozen if _does_something(page, key)] or dozen
    return guilty


def _does_something(page: Page, key: str) -> bool:
    before = page.evaluate(STATE)
    page.keyboard.press(key)
    return bool(page.evaluate(STATE) != before)


def test_no_single_letter_does_anything(
    page: Page, site_url: str, built: dict[str, BuiltPage]
) -> None:
    """Someone who dictates would leave the page with every n, p or s.

    What listens to keys is a script: one page of each set of scripts is tried.
    """
    by_scripts = {_scripts(built[address]): address for address in reversed(PAGE_TYPES)}
    assert len(by_scripts) > 2
    for address in by_scripts.values():
        page.goto(site_url + address)
        if address == "/exercises/":  # its list changes once, when its script has come
            page.get_by_text(re.compile(r"\d+ of \d+ exercises")).first.wait_for()
        assert press_every_letter(page) == [], address
        assert page.url == site_url + address


def _scripts(page: BuiltPage) -> frozenset[str]:
    """Return the names of the scripts of a page, and what it asks of them."""
    asked = (e.attributes.get("class", "") for e in page.all("form"))
    sources = (e.attributes.get("src", "").rpartition("/")[2] for e in page.all("script"))
    return frozenset((*sources, *asked))


def test_no_single_letter_does_anything_in_the_open_menu(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site_url}/exercises/clam/")
    page.get_by_role("button", name="Menu", exact=True).click()
    expect(page.locator(".md-sidebar--primary")).to_be_in_viewport()
    assert press_every_letter(page) == []


def test_letters_still_reach_the_search(page: Page, site_url: str) -> None:
    page.goto(site_url)
    search = page.get_by_role("textbox", name="Search")
    search.focus()
    page.keyboard.type("snpf/.,")
    expect(search).to_have_value("snpf/.,")
    assert page.url == f"{site_url}/"


def test_a_planted_shortcut_is_found(page: Page, site_url: str) -> None:
    page.goto(site_url)
    page.evaluate("addEventListener('keyup', (e) => { if (e.key === 'n') scrollBy(0, 9); })")
    assert press_every_letter(page) == ["n"]


DIFFERENCE = """async ([first, second]) => {
  const pixels = async (data) => {
    const file = await fetch("data:image/png;base64," + data);
    const image = await createImageBitmap(await file.blob());
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    return canvas.getImageData(0, 0, image.width, image.height).data;
  };
  const light = (data, at) => {
    const part = (byte) =>
      byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4;
    const [red, green, blue] = [data[at], data[at + 1], data[at + 2]].map(part);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const [a, b] = [await pixels(first), await pixels(second)];
  let count = 0;
  for (let at = 0; at < a.length; at += 4) {
    const [one, two] = [light(a, at), light(b, at)];
    if (Math.max(one, two) / Math.min(one, two) >= 3) count += 1;
  }
  return count;
}"""


AT_REST = """() => scrollY > 0 || !document.querySelector(".md-tabs[hidden]") &&
  document.getAnimations().every((one) => one.playState !== "running")"""
"""The theme hides its tabs and dims the page while the search is open, and takes its time."""


def focus_seen(page: Page, canvas: Page) -> int | None:
    """Return how many pixels change by 3 to 1 or more when the focused element loses the focus."""
    until(page, AT_REST)
    box = page.evaluate(
        """() => {
          const shown = document.activeElement;
          if (!shown || shown === document.body) return null;
          shown.scrollIntoView({ block: "center", behavior: "instant" });
          // The switch of the colours is a hidden input; its label shows the focus.
          const box = shown.matches(".md-option") ? shown.nextElementSibling : shown;
          const { x, y, width, height } = box.getBoundingClientRect();
          return { x: x - 8, y: y - 8, width: width + 16, height: height + 16 };
        }"""
    )
    if box is None:
        return None
    left, top = max(box["x"], 0), max(box["y"], 0)
    clip = {
        "x": left,
        "y": top,
        "width": min(box["width"], 1280 - left),
        "height": min(box["height"], 900 - top),
    }
    shots = []
    for step in ("() => { window.held = document.activeElement; }", "held.blur()"):
        page.evaluate(step)
        shot = page.screenshot(clip=clip, animations="disabled", caret="hide")  # type: ignore[arg-type]
        shots.append(base64.b64encode(shot).decode())
    page.evaluate("held.focus()")
    return int(canvas.evaluate(DIFFERENCE, shots))


NAME_AND_KIND = """() => {
  const path = [];
  for (let one = document.activeElement; one; one = one.parentElement)
    path.push(`${one.localName}.${one.className}`);
  return [document.activeElement.outerHTML.slice(0, 120), path.join(" ")];
}"""


@pytest.mark.parametrize("colours", ["light", "dark", "forced"])
def test_the_focus_is_seen_on_everything_that_takes_it(
    colours: str, browser: Browser, site_url: str
) -> None:
    """Two pixels wide all round a small link are about 200.

    What has the same classes in the same place has the same styles: of each such kind the first
    is looked at, of 60 stops about 30.
    """
    context = open_context(
        browser,
        viewport={"width": 1280, "height": 900},
        color_scheme="dark" if colours == "dark" else "light",
        forced_colors="active" if colours == "forced" else "none",
    )
    page, canvas = context.new_page(), context.new_page()
    page.goto(f"{site_url}/exercises/clam/")
    page.bring_to_front()
    unseen, kinds, steps = [], set(), 0
    for _ in range(60):
        page.keyboard.press("Tab")
        name, kind = page.evaluate(NAME_AND_KIND)
        if 'class="md-footer' in name:
            break
        steps += 1
        if kind in kinds:
            continue
        kinds.add(kind)
        pixels = focus_seen(page, canvas)
        if pixels is None:
            break
        if pixels < 100:
            unseen.append(f"{pixels} pixels: {name}")
    assert steps > 20
    assert len(kinds) > 10
    assert unseen == []
    context.close()


def test_one_can_skip_to_the_content(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/exercises/clam/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/exercises/clam/#*")
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('article'))")


def test_the_pages_below_the_menu_open_by_keyboard(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/exercises/")
    page.get_by_role("button", name="Pages of Programmes").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Starter set").first).to_be_visible()


def test_forced_colours_leave_the_page_readable(browser: Browser, site_url: str) -> None:
    """In a high-contrast theme boxes keep an edge, buttons a border, pictures their ground."""
    context = open_context(browser, forced_colors="active", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{site_url}/exercises/clam/")
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    without_edge = page.evaluate(
        """[".stop", ".glance", ".picture", ".md-button"].filter((name) => {
          const style = getComputedStyle(document.querySelector(`article ${name}`));
          const seen = style.borderTopColor !== style.backgroundColor;
          return !seen || parseFloat(style.borderTopWidth) < 1;
        })"""
    )
    assert without_edge == []
    shot = page.screenshot()
    canvas = context.new_page()
    blank = canvas.screenshot()
    pixels = canvas.evaluate(
        DIFFERENCE, [base64.b64encode(shot).decode(), base64.b64encode(blank).decode()]
    )
    assert pixels > 20_000
    context.close()


def test_the_chain_is_stepped_by_buttons_and_keys(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/chain/")
    stepper = page.get_by_role("group", name="The chain, step by step")
    back = stepper.get_by_role("button", name="Back")
    forward = stepper.get_by_role("button", name="Next")
    steps = page.locator(".chain-step")
    count = steps.count()
    assert count >= 5
    for index in range(count - 1):
        expect(steps.locator("visible=true")).to_have_count(1)
        expect(steps.nth(index)).to_be_visible()
        forward.click()
    expect(steps.nth(count - 1)).to_be_visible()
    expect(forward).to_be_disabled()
    expect(back).to_be_focused()
    page.keyboard.press("Enter")
    expect(steps.nth(count - 2)).to_be_visible()
    page.keyboard.press("ArrowLeft")
    expect(steps.nth(count - 3)).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(steps.nth(count - 2)).to_be_visible()
    page.keyboard.press("Home")
    expect(steps.nth(0)).to_be_visible()
    expect(back).to_be_disabled()
    expect(forward).to_be_focused()
    page.keyboard.press("End")
    expect(steps.nth(count - 1)).to_be_visible()
    for image in steps.locator("img").all():
        assert image.get_attribute("alt")


def test_muscles_are_taken_off_by_buttons_by_keys_and_by_a_finger(
    page: Page, site_url: str
) -> None:
    page.goto(f"{site_url}/anatomy/")
    stepper = page.get_by_role("group", name="The muscles of the hip, layer by layer")
    steps = stepper.locator(".chain-step")
    expect(steps.nth(0)).to_be_visible()
    stepper.get_by_role("button", name="Take it off").click()
    expect(steps.nth(1)).to_be_visible()
    expect(steps.locator("visible=true")).to_have_count(1)
    page.keyboard.press("ArrowRight")
    expect(steps.nth(2)).to_be_visible()
    stepper.get_by_role("button", name="Put it back").click()
    expect(steps.nth(1)).to_be_visible()
    for to, shown in (((60, 105), 2), ((300, 110), 1), ((180, 20), 1), ((100, 260), 1)):
        stepper.evaluate(SWIPE, [(200, 100), to])
        expect(steps.nth(shown)).to_be_visible()


SWIPE = """(box, [from, to]) => {
  const touch = ([clientX, clientY]) => new Touch({ identifier: 1, target: box, clientX, clientY });
  box.dispatchEvent(new TouchEvent("touchstart", { touches: [touch(from)] }));
  box.dispatchEvent(new TouchEvent("touchend", { changedTouches: [touch(to)] }));
}"""
"""A finger put down at one place of a box and lifted at another."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colours_are_switched_by_keyboard_and_kept(
    scheme: str, browser: Browser, site_url: str
) -> None:
    context = open_context(browser, color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.goto(f"{site_url}/exercises/clam/")
    other = {"light": "slate", "dark": "default"}[scheme]
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(page.locator(".md-option:focus + label")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", other)
    expect(page.locator(".md-option:focus + label")).to_be_visible()
    page.goto(f"{site_url}/safety/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", other)
    context.close()
