"""The hip in 3D: loaded when somebody asks, turned by whatever one has, and said in words."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsers import open_context
from tests.site.axe import violations
from tests.site.holding import Holding
from tests.site.pages import LIBRARY
from tests.site.reading import BuiltPage
from tests.waiting import in_time

SCRIPTS, DATA = "assets/javascripts/turn", ("anatomy/hip-3d.json", "anatomy/poses.json")

BRIDGE, PLANK = (LIBRARY.exercises[one].name for one in ("bridge", "side-plank"))

PAINTED = 10_000
"""Bytes that a photograph of the picture has at least: of its empty ground it has a tenth."""


@pytest.fixture
def page(reader: Page) -> Page:
    """Return the shared page: these tests only read."""
    return reader


def weight(site: Path, *patterns: str) -> int:
    """Return the bytes of files of a site as they are sent, compressed."""
    files = [file for pattern in patterns for file in site.glob(pattern)]
    assert files
    return sum(len(gzip.compress(file.read_bytes(), 6)) for file in files)


def test_it_weighs_what_a_telephone_can_carry_and_the_page_says_so(
    site_dir: Path, built: dict[str, BuiltPage]
) -> None:
    script = weight(site_dir, f"{SCRIPTS}.js", f"{SCRIPTS}/*.js")
    data = weight(site_dir, *DATA)
    assert script <= 30 * 1024
    assert data <= 110 * 1024
    said = re.search(r"loads about (\d+) KB", built["/anatomy/"].html)
    assert said
    assert (script + data) / 1000 == pytest.approx(int(said[1]), rel=0.12)


def test_it_loads_when_asked_turns_takes_off_and_names_and_says_it_all(
    page: Page, site_url: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site_url}/anatomy/")
    button = page.get_by_role("button", name="Turn it in 3D")
    expect(button).to_be_visible()
    assert not [url for url in asked if "/turn/" in url or url.endswith(DATA)]

    button.click()
    picture = page.get_by_role("application", name="The hip in 3D")
    expect(picture).to_be_visible()
    assert in_time(lambda: len(picture.screenshot()) > PAINTED)
    seen = page.locator(".turn-seen")
    expect(seen).to_have_text(
        "Seen from behind and the left. On view: the bones, iliotibial band, gluteus maximus, "
        "tensor fasciae latae, gluteus medius, piriformis and gluteus minimus."
    )
    page.get_by_role("button", name="Side", exact=True).click()
    expect(seen).to_contain_text("from the left side.")
    picture.click()
    named = page.locator(".turn-says")
    expect(named).to_have_text(re.compile("^Iliotibial band: the long band"))
    picture.press("ArrowLeft")
    picture.press("ArrowLeft")
    expect(seen).to_contain_text("from behind and the left.")
    page.get_by_role("checkbox", name="Gluteus maximus").uncheck()
    expect(seen).not_to_contain_text("gluteus maximus")
    page.get_by_label("Name a part").select_option("Gluteus minimus")
    expect(named).to_have_text(re.compile("^Gluteus minimus: "))
    expect(seen).to_contain_text("On view: the bones and gluteus minimus.")
    assert not (found := violations(page)), "\n".join(found)
    assert page.evaluate("document.documentElement.scrollWidth") == 390

    page.get_by_label("As in").select_option(BRIDGE)
    page.get_by_role("button", name="End", exact=True).click()
    expect(seen).to_contain_text(f"{BRIDGE}, end: the left hip straight")
    page.get_by_label("As in").select_option("Standing")
    expect(seen).not_to_contain_text(BRIDGE)
    page.get_by_role("button", name="Put it away").click()
    expect(picture).to_have_count(0)
    expect(button).to_be_visible()


def test_a_link_from_an_exercise_opens_its_movement_as_its_pictures_show_it(
    page: Page, site_url: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site_url}/anatomy/?pose=side-plank#turn")
    picture = page.get_by_role("application", name="The hip in 3D")
    expect(picture).to_be_visible()
    seen = page.locator(".turn-seen")
    expect(seen).to_contain_text(
        f"Seen as the hip lies, from behind. {PLANK}, start: the right hip"
    )
    expect(seen).to_contain_text("the left side of the pelvis up.")
    pictures = page.get_by_role("button", name="As pictured")
    expect(pictures).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Side of the hip").click()
    expect(seen).to_contain_text("Seen as the hip lies, from the right side.")
    pictures.click()
    expect(page.get_by_label("As in")).to_have_value("side-plank")
    expect(seen).to_contain_text("On view: the bones, gluteus medius and gluteus minimus.")
    expect(page.get_by_text("Main (dark, full lines): gluteus medius. Helping")).to_be_visible()
    expect(page.get_by_role("checkbox", name="Gluteus minimus, helping")).to_be_checked()

    at_start = picture.screenshot()
    slider = page.get_by_role("slider", name="How far into the movement")
    slider.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "a quarter of the way")
    expect(seen).to_contain_text(f"{PLANK}, a quarter of the way: the right hip 4° behind")
    assert in_time(lambda: picture.screenshot() != at_start)
    player = page.get_by_role("button", name="Play the movement")
    expect(player).to_be_hidden()
    expect(page.get_by_text("Your device asks for less motion")).to_be_visible()

    page.emulate_media(reduced_motion="no-preference")
    player.click()
    expect(seen).to_contain_text(f"{PLANK}, the movement plays")
    expect(slider).not_to_have_attribute("aria-valuetext", "a quarter of the way")
    page.get_by_role("button", name="Stop").click()
    expect(player).to_be_visible()
    expect(seen).to_contain_text(": the right hip")


def test_on_a_weak_signal_the_wait_is_told_and_what_was_lost_can_be_asked_for_again(
    page: Page, site_url: str
) -> None:
    holding = Holding()
    page.route(f"**/{DATA[0]}", holding.hold)
    page.goto(f"{site_url}/anatomy/gluteus-medius/")
    button = page.get_by_role("button", name="Turn it in 3D")
    button.click()
    note = page.locator(".turn [role=status]").first
    expect(note).to_contain_text("on its way")
    holding.lose(page)
    expect(note).to_contain_text("did not load")
    button.click()
    expect(page.get_by_role("button", name="Put it away")).to_be_visible()
    expect(note).to_be_empty()


# Pictures come when the test asks for one; how many were painted, the test can read.
BY_HAND = """
window.waiting = new Map(); let last = 0; window.painted = 0; let now = 0;
window.requestAnimationFrame = (call) => (waiting.set(++last, call), last);
window.cancelAnimationFrame = (id) => waiting.delete(id);
window.picture = () => {
  const calls = [...waiting.values()]; waiting.clear(); now += 16;
  for (const call of calls) call(now);
  return waiting.size;
};
window.isHidden = false;
Object.defineProperty(document, "hidden", { get: () => isHidden });
const clear = WebGL2RenderingContext.prototype.clear;
WebGL2RenderingContext.prototype.clear = function (...all) { painted++; clear.apply(this, all); };
"""


def test_what_plays_pauses_where_it_is_out_of_sight_or_its_tab_is_hidden(
    browser: Browser, site_url: str
) -> None:
    """Not one picture more is asked for than the one that shows where it stopped."""
    context = open_context(
        browser, reduced_motion="no-preference", viewport={"width": 390, "height": 844}
    )
    page = context.new_page()
    page.add_init_script(BY_HAND)
    page.goto(f"{site_url}/anatomy/?pose=bridge#turn")
    picture = page.get_by_role("application", name="The hip in 3D")
    expect(picture).to_be_visible()
    player = page.get_by_role("button", name="Play the movement")

    def tell(hidden: bool) -> None:
        page.evaluate(
            "(is) => (isHidden = is, document.dispatchEvent(new Event('visibilitychange')))", hidden
        )

    def plays() -> bool:
        """Play it, and say whether each picture is painted and asks for the next."""
        player.evaluate("one => one.click()")
        before = page.evaluate("painted")
        goes_on = all(page.evaluate("picture()") for _ in range(3))
        return goes_on and page.evaluate("painted") >= before + 2

    assert in_time(lambda: page.evaluate("(picture(), painted)"))
    assert plays()
    tell(hidden=True)
    expect(player).to_have_count(1)
    page.evaluate("picture()")
    stopped = page.evaluate("painted")
    assert [page.evaluate("picture()") for _ in range(3)] == [0, 0, 0]
    assert page.evaluate("painted") == stopped

    tell(hidden=False)
    assert plays()
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    assert in_time(lambda: page.evaluate("(picture(), waiting.size)") == 0)
    expect(player).to_have_count(1)
    stopped = page.evaluate("painted")
    page.get_by_role("button", name="End", exact=True).evaluate("one => one.click()")
    assert [page.evaluate("picture()") for _ in range(3)] == [0, 0, 0]
    assert page.evaluate("painted") == stopped
    # Who plays it from there wants to see it.
    player.evaluate("one => one.click()")
    expect(picture).to_be_in_viewport()
    assert in_time(lambda: page.evaluate("(picture(), painted)") > stopped)
    context.close()


def test_where_a_browser_cannot_the_button_says_so_and_the_pictures_stay(
    page: Page, site_url: str
) -> None:
    page.goto(f"{site_url}/anatomy/gluteus-medius/")
    page.evaluate("HTMLCanvasElement.prototype.getContext = () => null")
    button = page.get_by_role("button", name="Turn it in 3D")
    button.click()
    note = page.get_by_text("This browser cannot show the hip in 3D.")
    expect(note).to_be_visible()
    expect(button).to_be_disabled()
