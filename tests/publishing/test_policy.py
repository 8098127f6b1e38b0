"""The policy of a page: what it allows, where it stands, and what cannot have one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from library.problems import DataError
from publishing.__main__ import main
from publishing.policy import digest, policy_of, with_policy, write_policies

SECOND = 'if (1 < 2 && "<i>") second()'
PAGE = f"""<!doctype html>
<html lang="en">
  <head>
    <!-- <meta charset="nothing"> -->
    <meta charset="utf-8">
    <title>A page</title>
    <script>first()</script>
    <script src="a.js"></script>
    <script type="application/json">{{"a": "<b onclick=x>"}}</script>
  </head>
  <body>
    <p>Words &amp; words.</p>
    <script>{SECOND}</script>
  </body>
</html>
"""


def _problems(html: str) -> str:
    with pytest.raises(DataError) as caught:
        with_policy(html, "a/index.html")
    return str(caught.value)


def _script_sources(html: str) -> list[str]:
    found = re.search(r"script-src ([^;]*);", html)
    assert found
    return found[1].split()


def test_the_digest_is_what_a_browser_computes() -> None:
    """The example of the specification of Content Security Policy."""
    assert digest(b"alert('Hello, world.');") == (
        "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng="
    )


def test_the_policy_comes_right_after_the_letters_and_changes_nothing_else() -> None:
    written = with_policy(PAGE, "a/index.html")
    policy = policy_of(["first()", SECOND])
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    assert f'<meta charset="utf-8">{meta}\n' in written
    assert written.replace(meta, "") == PAGE


def test_every_inline_script_is_named_once_and_data_are_not() -> None:
    again = PAGE.replace("</body>", "<script>first()</script></body>")
    assert _script_sources(with_policy(again, "a")) == [
        "'self'",
        f"'{digest(b'first()')}'",
        f"'{digest(SECOND.encode())}'",
    ]


def test_a_page_without_scripts_allows_no_inline_script() -> None:
    page = '<html><head><meta charset="utf-8"></head><body>Words.</body></html>'
    assert _script_sources(with_policy(page, "a")) == ["'self'"]


@pytest.mark.parametrize(
    ("planted", "said"),
    [
        (
            '<p onclick="boom()">Words.</p>',
            "<p onclick>: found 'boom()'; use addEventListener in a file",
        ),
        ("<img src=x OnError=boom()>", "<img onerror>: found 'boom()'; use addEventListener"),
        ('<a href=" JavaScript:boom()">x</a>', "<a href>: found ' JavaScript:boom()'; make it a"),
        ('<td style="color: red">1</td>', "<td style>: found 'color: red'; give it a class"),
        ("<style>p { color: red }</style>", "<style>: give it a class"),
    ],
)
def test_what_the_policy_would_forbid_is_named_with_its_place_and_a_remedy(
    planted: str, said: str
) -> None:
    problems = _problems(PAGE.replace("<p>Words &amp; words.</p>", planted))
    assert problems.startswith(f"a/index.html:12: {said}")
    assert "docs/assets/" in problems
    assert len(problems.splitlines()) == 1


def test_a_page_that_does_not_name_its_letters_is_refused() -> None:
    assert _problems(PAGE.replace('<meta charset="utf-8">', "")) == (
        "a/index.html:1: <head>: found 'no <meta charset>'; "
        'write <meta charset="utf-8"> first in the <head> of its template in overrides/'
    )


def test_nothing_may_stand_before_the_letters() -> None:
    """A script before the policy would run whatever the policy says."""
    early = PAGE.replace("<head>", "<head><script>early()</script>")
    assert _problems(early) == "a/index.html:3: <script>: <meta charset> comes first in <head>"


def test_a_page_gets_one_policy_only() -> None:
    assert "has a policy already: build the site anew" in _problems(with_policy(PAGE, "a"))


def test_all_pages_get_their_policy_or_none_does(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    pages = [tmp_path / name for name in ("404.html", "deep/index.html", "index.html")]
    for page in pages:
        page.write_text(PAGE, encoding="utf-8")
    pages[1].write_text(PAGE.replace("<p>", "<p onclick=boom()>"), encoding="utf-8")
    with pytest.raises(DataError, match=r"^deep/index\.html:12: <p onclick>"):
        write_policies(tmp_path)
    assert pages[0].read_text(encoding="utf-8") == PAGE

    pages[1].write_text(PAGE, encoding="utf-8")
    assert write_policies(tmp_path) == pages
    assert {page.read_text(encoding="utf-8") for page in pages} == {with_policy(PAGE, "a")}


def test_the_command_says_what_is_wrong_and_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "index.html").write_text(PAGE.replace("<p>", "<p onclick=x>"), encoding="utf-8")
    assert main(["finish", str(tmp_path)]) == 1
    said = capsys.readouterr().out
    assert said.startswith("index.html:12: <p onclick>: found 'x'; use addEventListener")
    assert not (tmp_path / "sw.js").exists()


def test_the_worker_takes_the_page_with_its_policy_and_no_other(tmp_path: Path) -> None:
    """Else it would refuse what it gets, or keep a page with another policy."""
    for folder in ("sheet", "offline"):
        (tmp_path / folder).mkdir()
    rules = '{"codes": [], "edition": {"id": "0a1b2c3d", "date": "2026-11-29"}}'
    (tmp_path / "sheet/rules.json").write_text(rules, encoding="utf-8")
    for page in map(tmp_path.joinpath, ("index.html", "sheet/index.html", "offline/index.html")):
        page.write_text(PAGE.replace('<script src="a.js"></script>', ""), encoding="utf-8")
    assert main(["finish", str(tmp_path)]) == 0
    finished = (tmp_path / "sheet/index.html").read_bytes()
    assert b"Content-Security-Policy" in finished
    assert f'"sheet/": "{digest(finished)}"' in (tmp_path / "sw.js").read_text(encoding="utf-8")
