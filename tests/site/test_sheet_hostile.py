"""Free text is text: on screen, on paper, in files, in the address, whatever is typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.pdf_text import squeezed
from tests.site.printing import Printed
from tests.site.sheet_page import SheetPage

PAYLOADS = (
    "<img src=x onerror=boom()>",
    "<script>boom()</script>",
    '"><svg onload=boom()>',
    "' onmouseover='boom()",
    "javascript:boom()",
    "<a href=javascript:boom()>x</a>",
    "</title><script>boom()</script>",
    "</textarea><img src=x onerror=boom()>",
    "{{constructor.constructor('boom()')()}}",
    "${boom()}",
    "<b>bold</b> &lt;i&gt; &amp; &#60;",
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "+44 20; drop",
    "-1%0D%0ABcc: x@y.example",
    "a;b,c\\n\\;d",
    "[x](javascript:boom())",
    "<style>*{display:none}</style>",
    "<iframe srcdoc='<script>parent.boom()</script>'>",
    "<details open ontoggle=boom()>",
    "..\\..\\..\\etc",
    "%3Cscript%3Eboom()%3C/script%3E",
    "<math><mi xlink:href=javascript:boom()>x",
    "<base href=//elsewhere.example/>",
    "<meta http-equiv=refresh content=0;url=//elsewhere.example>",
    "<form action=//elsewhere.example><button>x",
    "\u202egpj.exe",
    "\u2018\u2019\u201c\u201d\u2026\u2013\u2014\u00d7\u00bd",
    "שלום مرحبا नमस्ते 你好 🏃🏽‍♀️",
    "x" * 60,
)
KINDS = (*PAYLOADS[::4], *(PAYLOADS[at] for at in (6, 13, 14, 26)))
"""One of each sort. Every text takes the same way onto a page; from a link, all are opened."""


@pytest.fixture
def sheet(page: Page, site_url: str) -> SheetPage:
    page.add_init_script("window.booms = 0; window.boom = () => { window.booms++; };")
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog: {dialog.message}"))
    return SheetPage(page, site_url).open().add("clam", "wall-press")


def _is_harmless(page: Page) -> None:
    assert page.evaluate("window.booms") == 0
    odd = (
        "#sheet-app :is(script, iframe, base, meta, form[action], style, math, details, b b),"
        "#sheet-app img[src=x], #sheet-app a[href^=javascript]"
    )
    assert page.locator(odd).count() == 0


def _shown(payload: str) -> str:
    return payload.replace("\u202e", "").strip()


def test_a_text_is_handed_on_as_it_was_typed(sheet: SheetPage) -> None:
    page = sheet.page
    sheet.change_dose(0)
    sheet.unfold("For a patient record")
    for payload in KINDS[::2]:
        sheet.card(0).get_by_label("Note").fill(payload)
        page.get_by_label("Title of the sheet").fill(payload)
        expect(page.locator(".sheet-record")).to_contain_text(f"Note: {_shown(payload)}")
        expect(page.locator(".sheet-card__note")).to_have_text(_shown(payload))
        mail = str(page.get_by_role("link", name="E-mail").get_attribute("href"))
        assert mail.startswith("mailto:?subject=")
        assert "\n" not in mail
        assert mail.count("&") == 1
        page.get_by_label("Save on this device as").fill(payload)
        page.locator(".sheet-kept form button[type=submit]").first.click()
        expect(page.locator(".sheet-saved__open").first).to_have_text(f"Open {_shown(payload)}")
    _is_harmless(page)


def test_a_text_is_printed_as_it_was_typed(sheet: SheetPage) -> None:
    page = sheet.page
    paper = sheet.pages()
    for payload in KINDS[1::2]:  # what is printed is laid out in every mode
        page.get_by_label("Title of the sheet").fill(payload)
        expect(paper.locator(".sheet-paper__title")).to_have_text(_shown(payload))
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.title() == " ".join(_shown(payload).split())
        page.evaluate("dispatchEvent(new Event('afterprint'))")
    sheet.show("Print")
    for payload, other in zip(KINDS[::2], KINDS[1::2], strict=True):
        page.get_by_label("Clinic or person").fill(payload)
        page.get_by_label("Telephone, address").fill(other)
        page.get_by_label("Put it into the link, too").set_checked(other == KINDS[-1])
        shown = f"{_shown(payload)}: {_shown(other)}"
        expect(paper.locator("p", has_text=shown)).to_have_count(1)
    _is_harmless(page)


def test_a_linked_text_is_shown_as_it_was_typed(sheet: SheetPage) -> None:
    page = sheet.page
    sheet.change_dose(0)
    sheet.unfold("Pain limit and stop rule")
    links = []
    note = sheet.card(0).get_by_label("Note")
    rule = page.get_by_label("Stop rule for this person")
    title = page.get_by_label("Title of the sheet")
    # Each in another place than its neighbours; together every text is opened from a link.
    threes = list(zip(PAYLOADS[::3], PAYLOADS[1::3], PAYLOADS[2::3], strict=True))
    for texts in threes:
        for field, payload in zip((note, rule, title), texts, strict=True):
            field.fill(payload)
        links.append(sheet.fragment())
    page.evaluate("sessionStorage.clear()")
    page.goto("about:blank")
    sheet.open(f"#{links[0]}")
    for texts, link in zip(threes, links, strict=True):
        page.evaluate("(link) => { location.hash = link; }", link)
        in_note, in_rule, in_title = map(_shown, texts)
        expect(page.locator("#sheet-do-title")).to_have_text(in_title)
        expect(page.locator(".sheet-do__note")).to_have_text(in_note)
        expect(page.locator(".sheet-stop-line")).to_contain_text(in_rule)
    _is_harmless(page)


def test_a_text_of_the_log_is_shown_as_it_was_typed(sheet: SheetPage) -> None:
    page = sheet.page
    sheet.show("Do")
    for _ in range(2):
        page.locator(".sheet-back-next button").last.click()
    for payload in KINDS:
        page.get_by_label("A note for yourself").fill(payload)
        page.locator(".sheet-finish .sheet-button--strong").click()
        expect(page.locator(".sheet-session > p").last).to_have_text(_shown(payload))
    _is_harmless(page)


def test_hostile_texts_reach_paper_as_they_are(sheet: SheetPage) -> None:
    sheet.change_dose(0)
    sheet.card(0).get_by_label("Note").fill(PAYLOADS[0])
    sheet.page.get_by_label("Title of the sheet").fill(PAYLOADS[1])
    sheet.show("Print")
    sheet.page.get_by_label("Clinic or person").fill(PAYLOADS[2])
    text = Printed(sheet.pdf()).text
    for payload in PAYLOADS[:3]:
        assert squeezed(payload) in text
    _is_harmless(sheet.page)


def test_a_hostile_file_is_read_as_text(sheet: SheetPage, tmp_path: Path) -> None:
    item = {"code": "CL", "note": PAYLOADS[0], "sets": [2, 9e99], "__proto__": {"boom": 1}}
    odd = {"code": "<b>", "note": "x"}
    file = {
        "format": "level-hips-sheet", "version": 1, "link": "javascript:boom()",
        "sheet": {"title": PAYLOADS[1], "items": [item, odd, None, 3], "weekdays": [0, 99]},
    }  # fmt: skip
    (tmp_path / "file.json").write_text(json.dumps(file))
    sheet.page.locator("input[type=file]").set_input_files(tmp_path / "file.json")
    sheet.button("Open the sheet of the file").click()
    expect(sheet.page.locator(".sheet-cards > li")).to_have_count(1)
    expect(sheet.page.locator(".sheet-card__note")).to_have_text(PAYLOADS[0])
    expect(sheet.page.get_by_label("Title of the sheet")).to_have_value(PAYLOADS[1])
    expect(sheet.page.locator(".sheet-problems")).to_contain_text("names no exercise")
    _is_harmless(sheet.page)


def test_a_hostile_store_is_left_out(page: Page, site_url: str) -> None:
    page.add_init_script(
        """window.booms = 0; window.boom = () => { window.booms++; };
        localStorage.setItem("level-hips:store", JSON.stringify(JSON.stringify({
          format: "level-hips-device", version: 1,
          sheets: [{ name: "<img src=x onerror=boom()>", link: "javascript:boom()" }, 7],
          sessions: [{ at: "<b>", items: "x" }] })));
        localStorage.setItem("level-hips:print", '{"paper":"<b>","ticks":1e9}');
        sessionStorage.setItem("level-hips:draft", '{"items":[{"code":"<b>"}],"title":3}');"""
    )
    sheet = SheetPage(page, site_url).open()
    expect(page.locator(".sheet-finds > li").first).to_be_visible()
    assert page.locator(".sheet-saved > li").count() == 0
    assert sheet.names() == []
    _is_harmless(page)
