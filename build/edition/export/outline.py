"""The structure of a resolution as a table of tab-separated values."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from edition.model.label import Part
from edition.model.resolution import Heading, Item, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition.model.resolution import Resolution
    from edition.model.text import RunningText

COLUMNS = ("label", "first_words", "last_words", "words", "notes")
_FIRST = 8
_LAST = 6


def outline(resolution: Resolution, *, annexes: bool = False) -> str:
    """Return a row for each paragraph and heading, in the order of the text.

    Columns: the label (`PP3`, `5 (l)`, `H` for a heading), the first eight words, the last six,
    the number of words and the number of note markers. A label is given as it is printed, without
    the section in which it stands.
    """
    items = resolution.items if annexes else resolution.body
    rows = ("\t".join(row) for row in _rows(items))
    return "\n".join(["\t".join(COLUMNS), *rows]) + "\n"


def _rows(items: tuple[Item, ...]) -> Iterator[tuple[str, ...]]:
    for item in items:
        if isinstance(item, Paragraph):
            yield _row(_label(item), item.text)
        elif isinstance(item, Heading):
            yield _row("H", item.text)


def _label(item: Paragraph) -> str:
    """The label as printed, without final stops; in an annex, with the annex, lest it mislead."""
    label = item.label
    if label.annex or label.part is Part.PREAMBLE:
        return replace(label, section="").text
    return " ".join(step.printed.rstrip(".") or step.value for step in label.steps)


def _row(label: str, text: RunningText) -> tuple[str, ...]:
    words = text.plain.split()
    first, last = " ".join(words[:_FIRST]), " ".join(words[-_LAST:])
    return label, first, last, str(len(words)), str(len(text.markers))
