"""The source of a resolution, parsed: text in, `Resolution` and diagnostics out."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from edition.diagnostics import Code, Location, Report
from edition.model.label import Part
from edition.model.resolution import Item, Paragraph, Resolution, Role
from edition.parse.blocks import read_blocks
from edition.parse.leads import known_leads, leading_verb
from edition.parse.masthead import read_head
from edition.parse.structure import build_structure

if TYPE_CHECKING:
    from edition.model.resolution import Formula, MastheadLine
    from edition.parse.state import Structure

_UNPRINTABLE = ("Cc", "Cs", "Co", "Cn")


def parse_resolution(text: str, path: str, report: Report) -> Resolution:
    """Return the resolution that a source text holds.

    Args:
        text: the source, Markdown as taken from the official document.
        path: the path of the source, for locations.
        report: where faults are recorded; nothing raises.
    """
    if not text.strip():
        return Resolution()
    _check_characters(text, path, report)
    head = read_head(read_blocks(text, path), report)
    structure = build_structure(head.rest, report)
    resolution = _assembled(head.lines, head.formula, structure)
    _check_whole(resolution, path, report)
    return resolution


def _assembled(
    masthead: tuple[MastheadLine, ...], formula: Formula | None, structure: Structure
) -> Resolution:
    opening: tuple[Item, ...] = (formula,) if formula else ()
    items = [*structure.body, *structure.annexes]
    known = known_leads(i.text for i in items if isinstance(i, Paragraph))
    return Resolution(
        masthead=masthead,
        body=(*opening, *(_with_lead(item, known) for item in structure.body)),
        closing=tuple(structure.closing),
        annexes=tuple(structure.annexes),
        notes=tuple(structure.notes),
    )


def _with_lead(item: Item, known: tuple[str, ...]) -> Item:
    if isinstance(item, Paragraph):
        top = item.label.part is Part.PREAMBLE and item.label.depth == 1
        return replace(item, lead=leading_verb(item.text, known, preambular=top))
    return item


def _check_whole(resolution: Resolution, path: str, report: Report) -> None:
    if not resolution.paragraphs:
        report.add(Code.T008, Location(path), "no paragraph was found")
        return
    in_masthead = any(  # a Security Council masthead says when and where the text was adopted
        line.role is Role.ADOPTION and line.text.plain.startswith("Adopted")
        for line in resolution.masthead
    )
    if not resolution.closing and not in_masthead:
        last = resolution.paragraphs[-1].location
        report.add(
            Code.T007, last, "no meeting and date after the last paragraph", "add the closing lines"
        )


def _check_characters(text: str, path: str, report: Report) -> None:
    for number, line in enumerate(text.split("\n"), start=1):
        bad = next((c for c in line if _unprintable(c)), None)
        if bad:
            report.add(
                Code.S006,
                Location(path, number),
                f"character U+{ord(bad):04X} cannot be shown",
                "take it out, or put the character that was meant",
            )


def _unprintable(char: str) -> bool:
    return char not in "\t\r" and unicodedata.category(char) in _UNPRINTABLE
