"""What a reader does: notes at their markers, copying, printing, wrong addresses, going on."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from serving import DESKTOP

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
NARROW = {"viewport": {"width": 1000, "height": 800}}


def test_a_note_opens_at_its_marker_by_mouse(open_page: Callable[..., Page], address: str) -> None:
    page = open_page(**NARROW)
    page.goto(f"{address}preamble/6/")
    page.locator("#fnref-15 a").hover()

    card = page.locator(".note-card")
    card.wait_for()

    assert "vol. 596, No. 8638" in card.inner_text()
    page.mouse.move(5, 5)
    card.wait_for(state="detached")


def test_a_note_stays_open_while_the_mouse_is_on_it(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(**NARROW)
    page.goto(f"{address}preamble/6/")
    page.locator("#fnref-15 a").hover()
    card = page.locator(".note-card")
    card.wait_for()

    card.hover()
    page.wait_for_timeout(500)

    assert card.is_visible()


def test_a_note_opens_at_its_marker_by_touch(phone: Page, address: str) -> None:
    phone.goto(f"{address}preamble/6/")
    phone.locator("#fnref-8 a").tap()

    card = phone.locator(".note-card")
    card.wait_for()

    assert "Resolved from note 7" in card.inner_text()
    phone.locator("h1").tap()
    card.wait_for(state="detached")


def test_a_note_opens_and_closes_by_keyboard(open_page: Callable[..., Page], address: str) -> None:
    page = open_page(**NARROW)
    page.goto(f"{address}preamble/2/")
    while page.evaluate("document.activeElement.getAttribute('aria-label')") != "Note 6":
        page.keyboard.press("Tab")
    card = page.locator(".note-card")
    card.wait_for()
    assert page.locator("#fnref-6 a").get_attribute("aria-describedby") == "note-card"

    page.keyboard.press("Escape")

    card.wait_for(state="detached")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Note 6"


def test_on_a_wide_screen_notes_stand_beside_their_lines_and_apart(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(viewport={"width": 1440, "height": 900})
    for path in ("preamble/6/", "text/"):
        page.goto(address + path)
        page.wait_for_timeout(300)

        boxes = page.evaluate(
            "[...document.querySelectorAll('.note')].map(n => { const b = n.getBoundingClientRect();"
            " return [b.top, b.bottom, b.left]; })"
        )
        edge = page.evaluate("document.querySelector('.official').getBoundingClientRect().right")

        assert all(a[1] <= b[0] + 1 for a, b in pairwise(boxes))
        assert all(left >= edge for _, _, left in boxes)


def test_without_scripts_a_marker_leads_to_its_note_and_back(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(java_script_enabled=False, **DESKTOP)
    page.goto(f"{address}preamble/2/")

    page.locator("#fnref-6 a").click()
    page.locator("#fn-6 .back").click()

    page.wait_for_url("**#fnref-6")
    assert page.locator("#fn-6").is_visible()


def test_the_link_of_a_paragraph_is_copied(open_page: Callable[..., Page], address: str) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"], **DESKTOP)
    page.goto(f"{address}operative/5/l/")

    page.get_by_role("button", name="Copy link").click()
    page.get_by_role("button", name="Copied").wait_for()

    assert page.evaluate("navigator.clipboard.readText()") == f"{address}operative/5/l/"


@pytest.mark.parametrize(
    ("wrong", "title"),
    [
        ("operative/5l", "Paragraph 5 (l)"),
        ("op/5/l", "Paragraph 5 (l)"),
        ("5(l)", "Paragraph 5 (l)"),
        ("para/5-l/", "Paragraph 5 (l)"),
        ("pp6", "Sixth preambular paragraph"),
        ("preamble/06", "Sixth preambular paragraph"),
        ("preambular/6", "Sixth preambular paragraph"),
        ("notes/15", "Note 15"),
        ("fn-15", "Note 15"),
    ],
)
def test_a_wrong_address_finds_the_paragraph_that_was_meant(
    page: Page, address: str, faulty: list[str], wrong: str, title: str
) -> None:
    page.goto(address + wrong)

    link = page.locator("#meant a")
    link.wait_for()
    assert link.inner_text() == title

    link.click()
    page.wait_for_load_state()
    faulty[:] = [fault for fault in faulty if "404" not in fault]
    assert title in page.locator("h1, h2:target").all_inner_texts()[-1]


def test_a_wrong_address_that_means_nothing_gets_no_guess(
    page: Page, address: str, faulty: list[str]
) -> None:
    page.goto(f"{address}operative/99/z/")
    page.wait_for_load_state("networkidle")

    assert page.locator("#meant").is_hidden()
    assert page.locator(".ways a").count() == 6
    faulty[:] = [fault for fault in faulty if "404" not in fault]


def test_a_printed_page_is_the_text_and_nothing_of_the_furniture(
    page: Page, address: str, tmp_path: Path
) -> None:
    page.goto(f"{address}operative/5/l/")
    page.emulate_media(media="print")

    hidden = [
        page.locator(name).is_visible()
        for name in (".md-header", ".crumbs", ".turn", ".siblings", ".tools")
    ]

    assert hidden == [False] * 5
    assert page.locator(".official").is_visible()
    sheet = tmp_path / "sheet.pdf"
    sheet.write_bytes(page.pdf(format="A4"))
    assert sheet.read_bytes().count(b"/Type /Page\n") == 1


def test_reading_goes_on_from_the_first_paragraph_to_the_last(page: Page, address: str) -> None:
    page.goto(f"{address}preamble/1/")
    count = 1

    while page.locator(".turn .next").count():
        page.goto(
            address
            + page.locator(".turn .next").evaluate("l => new URL(l.href).pathname").lstrip("/"),
            wait_until="domcontentloaded",
        )
        count += 1

    assert count == 123


def test_every_page_says_what_it_is(page: Page, address: str) -> None:
    for path in ("", "text/", "preamble/6/", "notes/", "about/"):
        page.goto(address + path)
        footer = page.locator("footer.colophon")

        assert "Unofficial edition" in footer.inner_text()
        assert footer.locator("a[hreflang]").count() == 6
        assert "Version 1.0.0, 2026-11-24" in footer.inner_text()


def test_every_page_runs_offline_from_a_folder(page: Page, offline_site: Path) -> None:
    for name in (
        "index.html",
        "text.html",
        "preamble/6.html",
        "operative/5/l.html",
        "notes.html",
        "about.html",
    ):
        page.goto((offline_site / name).as_uri())
        page.wait_for_load_state("networkidle")

        assert page.locator("h1").count() == 1
