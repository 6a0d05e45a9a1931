"""Axe on every kind of page, and the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from serving import DESKTOP, OPEN, PHONE, open_search

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
KINDS = (
    "",
    "text/",
    "preamble/",
    "preamble/6/",
    "operative/",
    "operative/5/",
    "operative/5/l/",
    "notes/",
    "about/",
    "nowhere",
)
SCREENS: dict[str, dict[str, Any]] = {"phone": PHONE, "desktop": DESKTOP}
FOCUSED = """() => {
  const at = document.activeElement;
  const style = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  const text = at.getAttribute("aria-label") || at.textContent || at.name || "";
  return { text: text.trim().slice(0, 40),
           tag: at.tagName, outline: parseFloat(style.outlineWidth), kind: style.outlineStyle,
           label: at.nextElementSibling ? getComputedStyle(at.nextElementSibling).outlineStyle : "",
           size: box.width * box.height, top: box.top + scrollY };
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_axe_finds_nothing(
    open_page: Callable[..., Page], address: str, screen: str, scheme: str, faulty: list[str]
) -> None:
    page = open_page(color_scheme=scheme, **SCREENS[screen])
    found: list[str] = []

    for kind in KINDS:
        page.goto(address + kind)
        page.wait_for_load_state("networkidle")
        for violation in Axe().run(page).response["violations"]:
            nodes = [node["html"][:120] for node in violation["nodes"][:3]]
            found.append(f"{kind or 'home'}: {violation['id']}: {nodes}")

    faulty[:] = [fault for fault in faulty if "404" not in fault]
    assert found == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_an_open_search(
    open_page: Callable[..., Page], address: str, scheme: str
) -> None:
    page = open_page(color_scheme=scheme, **DESKTOP)
    page.goto(address)
    open_search(page)
    page.keyboard.type("remittances")
    page.locator(".md-search-result__item a").first.wait_for()

    violations = Axe().run(page).response["violations"]

    assert [(v["id"], [n["html"][:120] for n in v["nodes"][:2]]) for v in violations] == []


def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(
    page: Page, address: str
) -> None:
    page.goto(f"{address}preamble/2/")
    seen: list[dict[str, Any]] = []

    for _ in range(60):
        page.keyboard.press("Tab")
        now = page.evaluate(FOCUSED)
        if now["tag"] == "BODY":
            break
        seen.append(now)

    texts = [stop["text"] for stop in seen]
    assert texts[0].startswith("Skip to")
    order = [
        "Protection of migrants",
        "Full text",
        "About",
        "Home",
        "Note 6",
        "In the full text",
        "Copy link",
        "1",
        "Previous",
        "Next",
        "English",
        "Report an error",
    ]
    places = [
        next(i for i, t in enumerate(texts) if t.startswith(name) and i >= 0) for name in order
    ]
    assert places == sorted(places)
    unseen = [
        s["text"]
        for s in seen
        if s["kind"] == "none" and s["label"] == "none" and s["tag"] != "INPUT"
    ]
    assert unseen == []


def test_the_skip_link_leads_to_the_heading(page: Page, address: str) -> None:
    page.goto(f"{address}operative/5/l/")
    page.keyboard.press("Tab")

    page.keyboard.press("Enter")

    page.wait_for_url("**/operative/5/l/#paragraph-5-l")


def test_escape_closes_the_search(page: Page, address: str) -> None:
    page.goto(address)
    open_search(page)
    page.keyboard.type("children")

    page.keyboard.press("Escape")

    page.wait_for_function(f"!{OPEN}")
