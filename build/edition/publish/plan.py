"""The site plan: every page and every file of the publication, before anything is written."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edition.diagnostics import Code, Location, Report
from edition.export.search import SearchEntry, search_entries
from edition.render.frame import ABOUT, HOME, NOTES, TEXT, index_path
from edition.render.markdown import RenderedPage
from edition.render.paragraphs import paragraph_pages
from edition.render.slots import fill_slots
from edition.render.whole import index_pages, notes_page, text_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition.load.content import Page
    from edition.model.edition import Edition
    from edition.publish.pipeline import Outcome

_DEFAULTS = {
    HOME: "# <!-- edition: title -->\n\n<!-- edition: counts -->.\n\n<!-- edition: shape -->\n",
    ABOUT: "# About this edition\n\n<!-- edition: facts -->\n\n<!-- edition: verification -->\n",
}
"""What stands on the two pages that every site has, where no hand-written page says more."""
_TITLES = {HOME: "Home", TEXT: "Full text", NOTES: "Notes", ABOUT: "About"}


@dataclass(frozen=True, slots=True)
class SitePlan:
    """Pages in the order of the text, files beside them, and the short navigation."""

    pages: tuple[RenderedPage, ...]
    assets: tuple[tuple[str, bytes], ...]
    """Path below the site and content."""
    navigation: tuple[tuple[str, str], ...]
    """Title and path of the few pages that every page links to."""
    search: tuple[SearchEntry, ...]

    @property
    def by_path(self) -> dict[str, RenderedPage]:
        """The pages by the path of their Markdown."""
        return {page.path: page for page in self.pages}


def plan_site(outcome: Outcome) -> SitePlan:
    """Return the plan of a site; faults of hand-written pages go to the report of the outcome."""
    edition, report = outcome.edition, outcome.report
    hand = {page.name: page for page in outcome.sources.pages}
    pages = tuple(_pages(edition, hand, report))
    _check_addresses(pages, report)
    search = tuple(search_entries(edition))
    return SitePlan(
        pages, (("assets/addresses.json", _addresses(search)),), _navigation(pages), search
    )


def page_url(path: str) -> str:
    """Return the address of a page below the site: `operative/5/l.md` gives `operative/5/l/`."""
    url = path.removesuffix(".md")
    return "" if url == "index" else f"{url.removesuffix('/index')}/"


def _pages(edition: Edition, hand: dict[str, Page], report: Report) -> Iterator[RenderedPage]:
    yield _hand_written(edition, hand.get(HOME), HOME, report)
    yield text_page(edition)
    indexes = {page.path: page for page in index_pages(edition)}
    pages = {page.path: page for page in paragraph_pages(edition)}
    for paragraph in edition.paragraphs:
        if index := indexes.pop(index_path(paragraph.label), None):
            yield index
        yield pages[f"{paragraph.label.path}.md"]
    yield notes_page(edition)
    for name in sorted({*hand, ABOUT} - {HOME}):
        yield _hand_written(edition, hand.get(name), name, report)


def _hand_written(edition: Edition, page: Page | None, name: str, report: Report) -> RenderedPage:
    text = page.text if page else _DEFAULTS[name]
    path = page.path if page else name
    body = fill_slots(edition, text, name, path, report)
    heading = next((line[2:] for line in body.splitlines() if line.startswith("# ")), name)
    title = _TITLES.get(name, heading)
    description = f"{edition.metadata.title}: {heading}" if name != HOME else _summary(edition)
    return RenderedPage(name, title, description, body, hand_written=True)


def _summary(edition: Edition) -> str:
    known = edition.metadata
    return f"{known.body} resolution {known.number}, {known.title}: an annotated reading edition"


def _navigation(pages: tuple[RenderedPage, ...]) -> tuple[tuple[str, str], ...]:
    tops = [p for p in pages if "/" not in p.path or p.path.endswith("/index.md")]
    last = {ABOUT: 2, NOTES: 1}
    ordered = sorted(tops, key=lambda p: last.get(p.path, 0))
    return tuple((page.title, page.path) for page in ordered)


def _check_addresses(pages: tuple[RenderedPage, ...], report: Report) -> None:
    seen: set[str] = set()
    for page in pages:
        url = page_url(page.path)
        if url in seen:
            report.add(Code.P002, Location(page.path), f"two pages have the address /{url}")
        seen.add(url)


def _addresses(search: tuple[SearchEntry, ...]) -> bytes:
    """What a page that was not found uses to find the one that was meant."""
    table: dict[str, list[str]] = {}
    for entry in search:
        anchor = f"#{entry.anchor}" if entry.anchor else ""
        for alias in entry.aliases:
            table.setdefault(alias, [entry.title, page_url(entry.path) + anchor])
    return json.dumps(table, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
