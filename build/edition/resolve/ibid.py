"""Writing out *Ibid.*: what a note inherits from the one before it, slot by slot.

A note of the United Nations is a list of elements between commas, from the general to the
particular: series, session or year, volume, number, chapter, section, paragraph. *Ibid.* stands
for the elements that the note before it and this one share; what follows says what differs. The
first element after *Ibid.* fills its slot, and everything to the left of that slot is inherited
(UN Editorial Manual, footnotes).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from edition.diagnostics import Code, Report
from edition.model.text import RunningText, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition.model.resolution import Note

_IBID = re.compile(r"(?:See )?Ibid\.(?:,\s*|\s*\Z)", re.IGNORECASE)
_SLOTS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (1, re.compile(r".*\b(?:[Ss]ession|[Mm]eeting)\b|\d{4}(?:[–-]\d{2,4})?\Z")),
    (2, re.compile(r"Supplements?\b|Annexes\b")),
    (3, re.compile(r"vols?\. ")),
    (4, re.compile(r"Nos?\. ")),
    (5, re.compile(r"p{1,2}\. ")),
    (6, re.compile(r"chaps?\. |part ")),
    (7, re.compile(r"sects?\. |resolution \d|decision ")),
    (8, re.compile(r"annex|appendix|enclosure")),
    (9, re.compile(r"paras?\. |arts?\. |rule |target ")),
)
"""Slots from the general to the particular; 0, the head, is whatever comes before them."""
_RECORDS, _SERIES, _PARTICULARS = {1, 2}, {3, 4}, {5, 6, 7, 8, 9}
"""Official Records have sessions and supplements, treaty series volumes and numbers."""
_HEAD = 0
_BETWEEN = ", "
_COMMA = re.compile(r",\s+(?![^(]*\))")


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a note, with the slot that it fills."""

    text: RunningText
    slot: int


@dataclass(frozen=True, slots=True)
class WrittenOut:
    """A note with nothing left to inherit."""

    elements: tuple[Element, ...]
    chain: tuple[str, ...] = ()
    """Signs of the notes it was resolved through, nearest first; empty for a full note."""

    @property
    def text(self) -> RunningText:
        """The elements, joined and closed as in a note."""
        text = self.elements[0].text
        for element in self.elements[1:]:
            text = text.joined(element.text, _BETWEEN)
        return _bridged(text.joined(RunningText("."), ""))


def expand_notes(notes: Sequence[Note], report: Report) -> dict[str, WrittenOut]:
    """Return each *Ibid.* of the notes, in their order, written out.

    One that cannot be is reported and absent; one whose neighbour is missing from the source is
    left alone, since the gap is reported by itself.
    """
    by_sign = {note.sign: note for note in reversed(notes)}
    written: dict[str, WrittenOut] = {}
    full: dict[str, WrittenOut] = {}
    for note in sorted(by_sign.values(), key=_number):
        match = _IBID.match(note.text.plain)
        if not match:
            full[note.sign] = WrittenOut(elements(note.text))
            continue
        before = by_sign.get(_sign_before(note))
        if before is None and _number(note) == 1:
            report.add(Code.N005, note.location, "the first note cannot be an Ibid.")
        known = full.get(before.sign) if before else None
        if before is None or known is None:
            continue  # the gap, or the fault of the note before, is reported by itself
        found = _written_out(note.text.cut(match.end()), known, before.sign)
        if found is None:
            message = f"note {note.sign} fits no element of note {before.sign}"
            report.add(Code.N006, note.location, message, "see whether a note is out of order")
            continue
        written[note.sign] = full[note.sign] = found
    return written


def elements(text: RunningText) -> tuple[Element, ...]:
    """Part a note at its commas, those in brackets left alone, and name the slots.

    The full stop that ends the note belongs to no element and is left out.
    """
    text = text.cut(0, len(text.plain) - text.plain.endswith("."))
    commas = list(_COMMA.finditer(text.plain))
    starts = [0, *(comma.end() for comma in commas)]
    ends = [*(comma.start() for comma in commas), len(text.plain)]
    found: list[Element] = []
    for start, end in zip(starts, ends, strict=True):
        piece = text.cut(start, end)
        before = found[-1].slot if found else _HEAD
        found.append(Element(piece, max(_slot(piece.plain), before)))
    return tuple(found)


def _written_out(rest: RunningText, before: WrittenOut, sign: str) -> WrittenOut | None:
    chain = (sign, *before.chain)
    if not rest.plain:
        return WrittenOut(before.elements, chain)
    own = elements(rest)
    slot = _slot(own[0].text.plain)
    inherited = tuple(e for e in before.elements if e.slot < slot)
    replaced = any(e.slot == slot for e in before.elements)
    fits = replaced or _may_follow(before, slot)
    if not slot or not inherited or not fits:
        return None
    return WrittenOut((*inherited, *own), chain)


def _may_follow(before: WrittenOut, slot: int) -> bool:
    """Whether a slot that the note before leaves empty can stand in a note of its kind."""
    slots = {element.slot for element in before.elements}
    return slot in _PARTICULARS or any(
        slot in kind and slots & kind for kind in (_RECORDS, _SERIES)
    )


def _bridged(text: RunningText) -> RunningText:
    """The same text, italics on both sides of a comma made one stretch."""
    spans: list[Span] = []
    for span in text.spans:
        last = spans[-1] if spans else None
        if last and last.style is span.style and text.plain[last.end : span.start] == _BETWEEN:
            spans[-1] = replace(last, end=span.end)
        else:
            spans.append(span)
    return replace(text, spans=tuple(spans))


def _slot(plain: str) -> int:
    return next((slot for slot, form in _SLOTS if form.match(plain)), _HEAD)


def _number(note: Note) -> int:
    """The number of a note; asterisks are counted."""
    return int(note.sign) if note.sign.isdigit() else len(note.sign)


def _sign_before(note: Note) -> str:
    return str(_number(note) - 1) if note.sign.isdigit() else note.sign[:-1]
