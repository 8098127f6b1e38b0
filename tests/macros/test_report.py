"""A reader can report an error without an account, and is told how where there is no address."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from macros import MACROS
from macros.report import edition_of
from macros.site import Site
from tests.small.library import SmallLibrary


def site_with(small: SmallLibrary, **addresses: str) -> Site:
    """Return the site with the `email` of a clinic, or an address to `report_errors_to`."""
    if "email" in addresses:
        small.change("site.yml", "email: null", f"email: {addresses['email']}")
    if "report_errors_to" in addresses:
        small.write(
            "site.yml",
            small.text("site.yml") + f"report_errors_to: {addresses['report_errors_to']}\n",
        )
    return replace(small.site(), site_url="https://hips.example/", edition="0a1b2c3d")


def mail(text: str) -> tuple[str, dict[str, list[str]]]:
    """Return whom the mail in a text is for, and its parts."""
    (link,) = re.findall(r"\(<(mailto:[^>]+\?[^>]+)>\)", text)
    parts = urlsplit(link)
    return parts.path, parse_qs(parts.query, strict_parsing=True)


def test_the_mail_names_page_and_edition_and_leaves_room_for_what_is_wrong(
    small: SmallLibrary,
) -> None:
    site = site_with(small, report_errors_to="site@hips.example")
    to, parts = mail(MACROS["exercise"](site, "clam"))
    assert to == "site@hips.example"
    assert parts["subject"] == ["Error on Level Hips: Clam"]
    assert parts["body"][0].split("\r\n") == [
        "Page: https://hips.example/exercises/clam/",
        "Edition: 0a1b2c3d",
        "",
        "What is wrong: ",
        "",
        "What would be right, if you know: ",
    ]


def test_the_edition_is_the_one_that_the_sheet_reads(small: SmallLibrary) -> None:
    assert edition_of(small.docs) == ""
    small.write("library.json", '{"edition": {"id": "0a1b2c3d", "date": "2026-01-02"}}')
    assert edition_of(small.docs) == "0a1b2c3d"


def test_a_clinic_without_an_address_for_errors_is_written_to_itself(small: SmallLibrary) -> None:
    site = site_with(small, email="us@clinic.example")
    for page in ("programmes/starter-set.md", "injuries/knee-pain.md"):
        assert mail(MACROS["reviewed"](site, page))[0] == "us@clinic.example"


def test_an_address_for_errors_goes_before_that_of_the_clinic(small: SmallLibrary) -> None:
    site = site_with(small, email="us@clinic.example", report_errors_to="site@hips.example")
    ways = MACROS["report_ways"](site)
    assert mail(ways)[0] == "site@hips.example"
    assert "[write to site&#64;hips.example](" in ways


def test_a_name_cannot_end_the_link_or_add_to_the_mail(small: SmallLibrary) -> None:
    site = site_with(small, report_errors_to="a+b@hips.example")
    name = 'Clam>) & "more"?bcc=x@evil.example#'
    to, parts = mail(MACROS["report_line"](site, "exercises/clam/", name))
    assert to == "a%2Bb@hips.example"
    assert parts["subject"] == [f"Error on Level Hips: {name}"]
    assert set(parts) == {"subject", "body"}


@pytest.mark.parametrize("macro", ["report_line", "report_ways"])
def test_without_an_address_nothing_begins_a_mail(small: SmallLibrary, macro: str) -> None:
    assert "mailto" not in MACROS[macro](site_with(small))


def test_an_account_of_the_repository_reports_where_its_issues_are(small: SmallLibrary) -> None:
    site = replace(site_with(small), repo_url="https://code.example/hips/")
    leads_on = "[this site's repository](https://code.example/hips/issues)"
    assert leads_on in MACROS["report_ways"](site)
    assert "code.example" not in MACROS["report_ways"](site_with(small))


def test_without_an_address_the_page_says_where_to_read_what_to_do(small: SmallLibrary) -> None:
    site = site_with(small)
    assert "[How to tell us](/about.md#report-an-error)" in MACROS["exercise"](site, "clam")
    assert "tell the person who gave you the exercise or the sheet" in MACROS["report_ways"](site)
