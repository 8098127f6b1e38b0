"""The icons on a home screen are the site's own mark, whole in every shape that is cut of them."""

from __future__ import annotations

import json
import math
import re
import struct

import pytest

from publishing.icons import FOLDER, MARK, full, icons, on_ground
from tests.ours import DOCS, ROOT

MANIFEST = json.loads((DOCS / "manifest.webmanifest").read_text(encoding="utf-8"))


def _mark() -> str:
    return (DOCS / MARK).read_text(encoding="utf-8").strip()


def test_the_icons_are_drawn_from_the_mark_as_it_is() -> None:
    for name, png in icons(_mark()).items():
        assert (DOCS / FOLDER / name).read_bytes() == png, f"{name}: run 'make generate'"


def test_an_icon_that_is_cut_to_a_shape_loses_nothing_of_the_mark() -> None:
    drawn = full(_mark())
    assert 'rx="15"' in _mark()
    assert 'rx="' not in drawn
    kept = float(re.findall(r"scale\(([\d.]+)\)", drawn)[0])
    circles = re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"', drawn)
    assert len(circles) == 3
    safe = 0.4 * 64  # the circle that every shape leaves: four fifths of the width across
    for x, y, radius in (map(float, circle) for circle in circles):
        assert kept * (math.hypot(x - 32, y - 32) + radius) <= safe


def test_a_mark_without_a_ground_is_put_on_no_other() -> None:
    with pytest.raises(ValueError, match="the ground"):
        on_ground("<svg><circle/></svg>", "#7a1f3d")


def test_the_manifest_names_icons_of_the_size_that_it_says_and_nothing_outside_its_folder() -> None:
    for icon in MANIFEST["icons"]:
        content = (DOCS / icon["src"]).read_bytes()
        if icon["type"] == "image/png":
            assert "x".join(map(str, struct.unpack(">II", content[16:24]))) == icon["sizes"]
    assert {"any", "maskable"} <= {icon["purpose"] for icon in MANIFEST["icons"]}
    starts = [
        MANIFEST["start_url"],
        MANIFEST["scope"],
        *(one["url"] for one in MANIFEST["shortcuts"]),
    ]
    # Seen from the manifest, so that a site below a folder of its host keeps to the folder.
    assert not [start for start in starts if start.startswith("/") or ":" in start]
    for shortcut in MANIFEST["shortcuts"]:
        page = DOCS / shortcut["url"]
        assert (page / "index.md").is_file() or page.with_suffix(".md").is_file()


def test_the_toolbar_has_the_colours_of_the_header_in_light_and_dark() -> None:
    css = (DOCS / "assets/stylesheets/site.css").read_text(encoding="utf-8")
    header = re.findall(r"--md-primary-fg-color: (#\w+);", css)
    page = (ROOT / "overrides/main.html").read_text(encoding="utf-8")
    assert re.findall(r'name="theme-color"[^>]* content="(#\w+)"', page) == header
    assert MANIFEST["theme_color"] == header[0]
