"""The page "Move the pelvis": what studies saw beside each slider, as the table says it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from library.records.angles import Seen
from library.records.measured import SliderRange
from macros.chain import chain_pictures
from macros.mover import (
    SLIDERS,
    WIDE,
    Mark,
    groups_of,
    mover,
    mover_slider,
    mover_table,
)
from macros.site import Site
from tests.ours import our_site

PAGE = Path(__file__).parents[2] / "docs" / "chain" / "move-the-pelvis" / "index.md"


@pytest.fixture
def site() -> Site:
    """Return our own data: the studies are ours."""
    return our_site()


def test_every_slider_shows_a_group_with_pain_and_one_without_and_the_page_has_them_all(
    site: Site,
) -> None:
    for angle in SLIDERS:
        assert {one.with_pain for one in groups_of(site, angle)} == {True, False}, angle
        assert f'mover_slider("{angle}"' in PAGE.read_text(encoding="utf-8")


def test_a_group_is_marked_as_with_pain_where_its_name_says_so(site: Site) -> None:
    those = site.library.angles
    assert {one.who for one in those if one.with_pain} == {
        "people with kneecap pain, of 80 in all",
        "10 injured men",
        "19 women with kneecap pain",
        "27 men with Achilles pain",
    }
    others = {one.task for one in those if one.task != "run"}
    assert others == {"squat on one leg", "barefoot run"}


def test_the_scales_hold_every_mean_and_a_spread_is_cut_at_their_ends(site: Site) -> None:
    for angle in SLIDERS:
        html = mover_slider(site, angle)
        ends = re.findall(r'mover-spread" d="M([\d.]+) 7H([\d.]+)"', html)
        means = [float(x) for x in re.findall(r'cx="([-\d.]+)"', html)]
        assert len(ends) == len(means) == len(groups_of(site, angle))
        for (low, high), mean in zip(ends, means, strict=True):
            assert 0 <= float(low) < mean < float(high) <= WIDE, angle


def seen(who: str, mean: float, spread: float) -> Seen:
    """Return what a study saw of people with pain who run."""
    return Seen(
        angle="turned_in",
        who=who,
        with_pain=True,
        mean=mean,
        spread=spread,
        task="run",
        ref="souza2009",
    )


def test_a_mark_stands_where_the_slider_has_its_degrees() -> None:
    slider = SliderRange(id="turnedIn", least=-10, most=15, start=0)
    mark = Mark(seen("19 women", 8.2, 6.6), slider)
    assert float(mark.middle) == pytest.approx(WIDE * 18.2 / 25, abs=0.05)
    assert [float(x) for x in mark.ends] == pytest.approx(
        [WIDE * 11.6 / 25, WIDE * 24.8 / 25], abs=0.05
    )
    assert mark.seen.says == "8.2° ± 6.6°"
    low = Mark(seen("10 men", -0.1, 20.0), slider)
    assert (low.seen.says, low.ends) == ("\N{MINUS SIGN}0.1° ± 20°", ("0.0", "300.0"))


def test_the_link_of_the_chain_says_beside_its_slider_how_sure_it_is(site: Site) -> None:
    html = mover_slider(site, "rolled_in", "shin-and-foot")
    assert site.library.links["shin-and-foot"].bottom_line in html.replace("\\", "")
    assert "How sure is the link?" in html
    assert "How sure" not in mover_slider(site, "bent"), "no link speaks of it"


def test_below_the_bones_of_a_link_stands_what_studies_saw_of_the_angle_that_they_mark(
    site: Site,
) -> None:
    marked = {link.id: link.angle for link in site.library.links.values() if link.angle}
    assert set(marked.values()) == {"drop", "inwards", "rolled_in"}
    for link, angle in marked.items():
        text = chain_pictures(site, link)
        for one in groups_of(site, angle):
            assert f"{one.who}" in text
            assert f"{one.says}[^ref-{one.ref}]" in text


def test_a_wrong_angle_is_told_the_nearest_right_one(site: Site) -> None:
    with pytest.raises(ValueError, match="did you mean 'drop'"):
        mover_slider(site, "dropp")


def test_without_the_script_the_pictures_stand_on_the_page_and_no_slider_moves_nothing(
    site: Site,
) -> None:
    assert mover(site).count("/assets/mover/") == 3
    for html in (mover_slider(site, "drop"), mover_table(site)):
        assert "data-live hidden" in html


def test_every_link_drawn_in_bones_says_what_studies_saw_of_its_angle(site: Site) -> None:
    for name, link in site.library.links.items():
        (said,) = re.findall(r"What studies saw.*", chain_pictures(site, name))
        assert re.search(r"\[\^ref-", said), name
        assert bool(groups_of(site, link.angle)) != ("last looked for" in said), name
