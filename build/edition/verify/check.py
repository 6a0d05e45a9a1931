"""The check of a built site: every question, asked in order."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from edition.diagnostics import Code, Location, Report
from edition.verify.compare import Word, differences, same_characters, words
from edition.verify.copies import check_copies
from edition.verify.index import PATH, check_index
from edition.verify.places import check_notes, check_paragraphs
from edition.verify.report import Verification
from edition.verify.site import Official, SitePage, read_page
from edition.verify.source import Reading, nonblank, read_source

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_TEXT = ("text/index.html", "text.html")
_LABELS = {"masthead": "masthead", "formula": "masthead", "closing": "closing lines"}


@dataclass(slots=True)
class Check:
    """One run: the source, the pages, and what was found."""

    source_path: str
    reading: Reading
    pages: dict[str, SitePage]
    report: Report = field(default_factory=Report)

    @property
    def text_page(self) -> SitePage | None:
        """The page that holds the full text."""
        return next((self.pages[path] for path in _TEXT if path in self.pages), None)


def verify_site(source: bytes, source_path: str, site: Path) -> Verification:
    """Check a built site against the bytes of its source.

    Args:
        source: the source file of the resolution.
        source_path: its path, for messages.
        site: the folder of the built site.
    """
    pages = {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8", errors="replace")
        for path in sorted(site.rglob("*.html"))
        if path.name != "404.html"
    }
    index = site / PATH
    found = index.read_text(encoding="utf-8", errors="replace") if index.is_file() else ""
    return verify_pages(source, source_path, pages, found)


def verify_pages(
    source: bytes, source_path: str, pages: dict[str, str], index: str = ""
) -> Verification:
    """The same for pages that were read already, by their path below the site, and the index."""
    reading = read_source(source.decode("utf-8", errors="replace"))
    read = {path: read_page(path, html) for path, html in pages.items()}
    check = Check(source_path, reading, read)
    page = check.text_page
    if page is None:
        check.report.add(Code.V007, Location("text/index.html"), "the full text is missing")
    else:
        _check_text(check, page)
        check_paragraphs(page, read, check.report)
        check_notes(page, reading.notes, read, check.report)
        copies = check_copies(page, read, check.report)
        copies["search entries"] = check_index(page, index, check.report)
    counts = copies if page else Counter[str]()
    return _outcome(check, page, hashlib.sha256(source).hexdigest(), counts)


def _check_text(check: Check, page: SitePage) -> None:
    """Walk source and full text side by side: characters everywhere, words in the paragraphs."""
    source = [w for s in check.reading.body for w in words(s.text, f"line {s.line}")]
    elements = [e for e in page.official if e.kind in ("paragraph", "line", "after")]
    site = [w for e in elements for w in _element_words(e)]
    if not same_characters(source, site):
        for found in differences(source, site):
            code = Code.V001 if found.lacking else Code.V002
            message = f"{found} (source {found.source_place})"
            check.report.add(code, Location(page.path), message, "build the site again")
        return
    head = sum(len(nonblank(e.text)) for e in elements if _is_head(e))
    _check_blanks(check, page, _past(source, head), _past(site, head))


def _check_blanks(check: Check, page: SitePage, source: list[Word], site: list[Word]) -> None:
    for ours, theirs in zip(site, source, strict=False):
        if ours.text != theirs.text:
            message = f"{ours.place}: “{theirs.text}” ({theirs.place}) is parted as “{ours.text}”"
            check.report.add(Code.V002, Location(page.path), message, "a blank is lost or added")
            return


def _past(found: list[Word], characters: int) -> list[Word]:
    """What comes after the masthead, whose elements the source may run together."""
    index = 0
    while index < len(found) and characters > 0:
        characters -= len(found[index].text)
        index += 1
    return found[index:]


def _element_words(element: Official) -> list[Word]:
    place = element.name if element.kind == "paragraph" else f"{element.kind} {element.name}"
    return words(f"{element.label} {element.text}", place)


def _is_head(element: Official) -> bool:
    return element.kind == "line" and element.name in ("masthead", "formula")


def _outcome(
    check: Check, page: SitePage | None, sha256: str, copies: Counter[str]
) -> Verification:
    elements = page.official if page else ()
    paragraphs = [e for e in elements if e.kind == "paragraph"]
    depths = [e.name.rpartition(", ")[2].count(" ") for e in paragraphs]
    preambular = [e.name.rpartition(", ")[2].startswith("PP") for e in paragraphs]
    below = sum(1 for depth in depths if depth)
    first = sum(1 for depth, pp in zip(depths, preambular, strict=True) if pp and not depth)
    return Verification(
        diagnostics=tuple(check.report.diagnostics),
        sha256=sha256,
        pages=len(check.pages),
        preambular=first,
        operative=len(paragraphs) - below - first,
        sub_paragraphs=below,
        words=sum(len(e.plain.split()) for e in paragraphs),
        notes=len(check.reading.notes),
        characters=_characters(check, elements),
        copies=tuple(sorted(copies.items())),
    )


def _characters(check: Check, elements: Iterable[Official]) -> tuple[tuple[str, int], ...]:
    count: Counter[str] = Counter()
    for element in elements:
        if element.kind in ("paragraph", "after"):
            count["text of paragraphs"] += len(nonblank(element.plain))
            count["labels"] += len(nonblank(element.label))
            count["note markers"] += sum(map(len, element.markers))
        elif element.kind == "line":
            name = _LABELS.get(element.name, "headings, tables and the rest")
            count[name] += len(nonblank(element.plain))
            count["note markers"] += sum(map(len, element.markers))
    count["notes"] += sum(len(nonblank(n.text)) + len(n.sign) for n in check.reading.notes)
    count["marks of Markdown"] += check.reading.markup
    return tuple(sorted(count.items()))
