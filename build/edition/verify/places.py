"""Paragraphs and notes: each exactly once where it belongs."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from edition.diagnostics import Code, Location

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from edition.diagnostics import Report
    from edition.verify.site import Official, SitePage
    from edition.verify.source import SourceNote

_NOTES = ("notes/index.html", "notes.html")
_LABEL = re.compile(
    r"(?:(?P<annex>(?!sect\. )[a-z][^,]*), )?(?:sect\. (?P<section>[^,]+), )?(?P<own>[^,]+)$"
)


def check_paragraphs(page: SitePage, pages: Mapping[str, SitePage], report: Report) -> None:
    """Each paragraph of the full text: in order, once, and once on the page of its address."""
    paragraphs = [e for e in page.official if e.kind == "paragraph"]
    _check_order(page, paragraphs, report)
    found: dict[str, list[str]] = {}
    for other in pages.values():
        if other.path != page.path:
            for element in other.official:
                if element.kind == "paragraph":
                    found.setdefault(element.name, []).append(other.path)
    known = {element.name: element for element in paragraphs}
    for element in paragraphs:
        _check_page(element, found.get(element.name, []), pages, report)
    for name in sorted(found.keys() - known.keys()):
        report.add(Code.V003, Location(found[name][0]), f"{name} is not in the full text")


def check_notes(
    page: SitePage, notes: Sequence[SourceNote], pages: Mapping[str, SitePage], report: Report
) -> None:
    """Each note of the source: in the full text, among the notes, on its paragraph's page."""
    list_ = next((pages[path] for path in _NOTES if path in pages), None)
    if list_ is None:
        report.add(Code.V007, Location(_NOTES[0]), "the page of the notes is missing")
    own = _pages_by_marker(page, pages)
    for note in notes:
        for where in filter(None, (page, list_, own.get(note.sign))):
            _check_note(where, note, report)
        if note.sign not in own:
            report.add(Code.V004, Location(page.path), f"no marker calls note {note.sign}")
    for where in filter(None, (page, list_)):
        _check_sequence(where, notes, report)


def expected_paths(label: str) -> tuple[str, str]:
    """Return the two forms of the address that a label must have, with and without a folder."""
    match = _LABEL.match(label)
    own = match["own"] if match else label
    part = "preamble" if own.startswith("PP") else "operative"
    steps = [_slug(match["annex"]) if match and match["annex"] else part]
    steps += [_slug(match["section"])] if match and match["section"] else []
    steps += [_slug(step) for step in own.removeprefix("PP").split()]
    path = "/".join(steps)
    return f"{path}/index.html", f"{path}.html"


def _check_order(page: SitePage, paragraphs: Sequence[Official], report: Report) -> None:
    seen: Counter[str] = Counter()
    preambular: Counter[str] = Counter()
    for element in paragraphs:
        seen[element.name] += 1
        scope, _, own = element.name.rpartition(", ")
        if seen[element.name] > 1:
            report.add(Code.V003, Location(page.path), f"{element.name} stands more than once")
        last = own.rpartition(" ")[2]
        if own.startswith("PP") and " " not in own:
            preambular[scope] += 1
            if last != f"PP{preambular[scope]}":
                message = f"{element.name} stands where PP{preambular[scope]} was due"
                report.add(Code.V003, Location(page.path), message)
        printed = element.label.rstrip(".")
        if printed and printed not in (last, last.rstrip("0123456789")):
            message = f"{element.name} carries the label “{element.label}”"
            report.add(Code.V003, Location(page.path), message)


def _check_page(
    element: Official, found: Sequence[str], pages: Mapping[str, SitePage], report: Report
) -> None:
    expected = expected_paths(element.name)
    for path in found:
        if path not in expected:
            report.add(Code.V003, Location(path), f"{element.name} belongs on {expected[0]}")
    here = [path for path in found if path in expected]
    if len(here) != 1:
        message = f"{element.name} stands {len(here)} times on its page, not once"
        report.add(Code.V003, Location(here[0] if here else expected[0]), message)
        return
    own = pages[here[0]].named("paragraph", element.name)[0]
    if (own.label, own.text) != (element.label, element.text):
        message = f"{element.name}: {_first_difference(element.text, own.text)}"
        report.add(Code.V002, Location(here[0]), message, "the full text has other words")


def _first_difference(expected: str, found: str) -> str:
    ours, theirs = found.split(), expected.split()
    pairs = zip(ours, theirs, strict=False)
    at = next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(ours), len(theirs)))
    return (
        f"source has “{' '.join(theirs[max(0, at - 3) : at + 4])}”, "
        f"page has “{' '.join(ours[max(0, at - 3) : at + 4])}”"
    )


def _pages_by_marker(page: SitePage, pages: Mapping[str, SitePage]) -> dict[str, SitePage]:
    found: dict[str, SitePage] = {}
    for element in page.official:
        if element.kind == "paragraph":
            for path in expected_paths(element.name):
                if path in pages:
                    found |= dict.fromkeys(element.markers, pages[path])
        else:  # a marker in a heading or a table: its note stands in the full text
            found = dict.fromkeys(element.markers, page) | found
    return found


def _check_note(where: SitePage, note: SourceNote, report: Report) -> None:
    elements = where.named("note", note.sign)
    if len(elements) != 1:
        message = f"note {note.sign} stands {len(elements)} times, not once"
        report.add(Code.V004, Location(where.path), message)
    elif elements[0].plain != note.text:
        message = f"note {note.sign}: {_first_difference(note.text, elements[0].plain)}"
        report.add(Code.V002, Location(where.path), f"{message} (source line {note.line})")


def _check_sequence(where: SitePage, notes: Sequence[SourceNote], report: Report) -> None:
    found = [e.name for e in where.official if e.kind == "note"]
    expected = [note.sign for note in notes]
    if sorted(found) == sorted(expected) and found != expected:
        at = next(i for i, (a, b) in enumerate(zip(found, expected, strict=True)) if a != b)
        message = f"note {found[at]} stands where note {expected[at]} was due"
        report.add(Code.V004, Location(where.path), message)


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
