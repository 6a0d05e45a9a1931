"""The content of a folder, resolved: sources in, `Edition` and diagnostics out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edition.diagnostics import Code, Location, Report
from edition.model.edition import (
    Edition,
    EditionItem,
    EditionLine,
    EditionNote,
    EditionParagraph,
    EditionTable,
    Expansion,
)
from edition.model.resolution import (
    Continuation,
    Formula,
    Heading,
    Item,
    MastheadLine,
    Note,
    Paragraph,
    Resolution,
    Table,
    Unplaced,
)
from edition.resolve.emphasis import restore_emphasis
from edition.resolve.ibid import WrittenOut, expand_notes
from edition.resolve.pairing import Pairing, pair_notes

if TYPE_CHECKING:
    from edition.model.label import Label
    from edition.model.metadata import Metadata, RecordedEmphasis

_KINDS: dict[type, str] = {
    MastheadLine: "masthead",
    Formula: "formula",
    Heading: "heading",
    Unplaced: "unplaced",
}


@dataclass(slots=True)
class _Resolver:
    pairing: Pairing
    written: dict[str, WrittenOut]
    by_label: dict[Label, list[EditionNote]]

    def item(self, item: Item) -> EditionItem:
        if isinstance(item, Paragraph):
            return EditionParagraph(
                item.label,
                self.pairing.linked(item.text),
                item.lead,
                tuple(self.by_label.get(item.label, ())),
                item.location,
            )
        if isinstance(item, Table):
            rows = tuple(tuple(self.pairing.linked(cell) for cell in row) for row in item.rows)
            return EditionTable(rows)
        text = self.pairing.linked(item.text)
        if isinstance(item, Continuation):
            return EditionLine("after", text, label=item.label)
        return EditionLine(_KINDS[type(item)], text)


def resolve_edition(
    resolution: Resolution,
    metadata: Metadata,
    emphasis: tuple[RecordedEmphasis, ...],
    report: Report,
) -> Edition:
    """Return the edition: notes paired and expanded, italics restored, faults reported."""
    resolution = restore_emphasis(resolution, emphasis, report)
    pairing = pair_notes(resolution, report)
    written = expand_notes(resolution.notes, report)
    notes = tuple(_notes(resolution.notes, pairing, written))
    by_label: dict[Label, list[EditionNote]] = {}
    for note in notes:
        by_label.setdefault(note.called_from, []).append(note)
    resolver = _Resolver(pairing, written, by_label)
    items: list[EditionItem] = [
        EditionLine("masthead", pairing.linked(line.text), line.role)
        for line in resolution.masthead
    ]
    items += [resolver.item(item) for item in resolution.body]
    items += [EditionLine("closing", pairing.linked(line.text)) for line in resolution.closing]
    items += [resolver.item(item) for item in resolution.annexes]
    return Edition(metadata, tuple(items), notes)


def check_checksum(found: str, metadata: Metadata, path: str, report: Report) -> None:
    """Report a source file that is not the one whose checksum the metadata record."""
    if found and metadata.sha256 and found != metadata.sha256:
        message = f"SHA-256 is {found[:12]}…, the metadata record {metadata.sha256[:12]}…"
        hint = "the official text must not be edited; restore the file"
        report.add(Code.S004, Location(path), message, hint)


def _notes(
    notes: tuple[Note, ...], pairing: Pairing, written: dict[str, WrittenOut]
) -> list[EditionNote]:
    found = []
    for note in notes:
        label = pairing.called_from.get(note.sign)
        if label is None or pairing.notes[note.sign] is not note:
            continue  # reported when the notes were paired
        out = written.get(note.sign)
        expansion = Expansion(pairing.linked(out.text), out.chain) if out else None
        text = pairing.linked(note.text)
        found.append(EditionNote(note.sign, text, label, expansion, note.location))
    return found
