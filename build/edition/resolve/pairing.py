"""Pairing markers with notes, both ways."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from edition.diagnostics import Code, Report
from edition.model.resolution import Note, Resolution, Table
from edition.model.text import LinkedText, NoteReference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition.model.label import Label
    from edition.model.resolution import ClosingLine, Item, MastheadLine
    from edition.model.text import Marker, RunningText


@dataclass(slots=True)
class Pairing:
    """Which note each marker leads to, and from which paragraph each note is called."""

    notes: dict[str, Note]
    called_from: dict[str, Label] = field(default_factory=dict)

    def linked(self, text: RunningText) -> LinkedText:
        """The same text with its markers as references; one without a note stays visible.

        A marker whose note is missing is put back as a superscript into the words, so that
        nothing of the source is lost; the fault itself was reported when the notes were paired.
        """
        plain, shift, references = text.plain, 0, []
        spans = list(text.spans)
        for marker in sorted(text.markers, key=lambda m: m.at):
            if marker.sign in self.notes:
                references.append(NoteReference(marker.at + shift, marker.sign))
                continue
            at, sign = marker.at + shift, _superscript(marker.sign)
            plain = plain[:at] + sign + plain[at:]
            spans = [s.moved(len(sign)) if s.start >= at else s for s in spans]
            shift += len(sign)
        return LinkedText(plain, tuple(spans), tuple(references))


def pair_notes(resolution: Resolution, report: Report) -> Pairing:
    """Pair every marker with its note; what has no partner, or two, is reported.

    A marker that repeats the one before it where the next was due is mistaken for that one: one
    fault is one diagnostic, and the note whose marker it should have been keeps its place.
    """
    pairing = Pairing(_unique(resolution.notes, report))
    markers = list(_markers(resolution))
    written = {marker.sign for _, marker in markers}
    seen: dict[str, Marker] = {}
    for label, marker in markers:
        if marker.sign not in pairing.notes:
            message = f"marker {marker.sign} has no note"
            report.add(Code.N001, marker.location, message, "add the note, or correct the marker")
        elif marker.sign in seen:
            first = seen[marker.sign].location
            message = f"marker {marker.sign} stands already at line {first.line}"
            report.add(Code.N003, marker.location, message, "each note is called once")
            meant = _after(marker.sign)
            if meant in pairing.notes and meant not in written:
                pairing.called_from.setdefault(meant, label)
        else:
            seen[marker.sign] = marker
            pairing.called_from[marker.sign] = label
    for note in pairing.notes.values():
        if note.sign not in pairing.called_from:
            message = f"no marker calls note {note.sign}"
            report.add(Code.N002, note.location, message, "add the marker where the note belongs")
    return pairing


def _after(sign: str) -> str:
    return str(int(sign) + 1) if sign.isdigit() else f"{sign}*"


def _unique(notes: tuple[Note, ...], report: Report) -> dict[str, Note]:
    by_sign: dict[str, Note] = {}
    for note in notes:
        if note.sign in by_sign:
            message = f"note {note.sign} stands already at line {by_sign[note.sign].location.line}"
            report.add(Code.N004, note.location, message, "number the notes one after the other")
        else:
            by_sign[note.sign] = note
    return by_sign


def _markers(resolution: Resolution) -> Iterator[tuple[Label, Marker]]:
    """Every marker with its paragraph; one that stands in none belongs to the nearest before it."""
    if not resolution.paragraphs:
        return
    label = resolution.paragraphs[0].label
    for item in (*resolution.masthead, *resolution.body, *resolution.closing, *resolution.annexes):
        label = getattr(item, "label", label)
        texts = _texts(item)
        yield from ((label, marker) for text in texts for marker in text.markers)


def _texts(item: Item | MastheadLine | ClosingLine) -> tuple[RunningText, ...]:
    if isinstance(item, Table):
        return tuple(cell for row in item.rows for cell in row)
    return (item.text,)


def _superscript(sign: str) -> str:
    return sign.translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
