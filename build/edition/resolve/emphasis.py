"""Restoring italics that the source has lost, from an editor's record."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from edition.diagnostics import Code, Location, Report
from edition.model.label import Part
from edition.model.resolution import Item, Paragraph, Resolution
from edition.model.text import Span, Style

if TYPE_CHECKING:
    from collections.abc import Mapping

    from edition.model.metadata import RecordedEmphasis


def restore_emphasis(
    resolution: Resolution, records: tuple[RecordedEmphasis, ...], report: Report
) -> Resolution:
    """Return the resolution with the recorded phrases marked as restored italics.

    The words stay as they are. A record that names no paragraph, or whose phrase does not open
    it, is reported; so is a preambular paragraph without italics and without a record.
    """
    by_label = {record.label: record for record in records}
    labels = {paragraph.label.text for paragraph in resolution.paragraphs}
    for record in records:
        if record.label not in labels:
            message = f"there is no paragraph {record.label}"
            report.add(Code.E002, record.location, message, "labels are written PP6, 5, 5 (l)")
    body = tuple(_restored(item, by_label, report) for item in resolution.body)
    return replace(resolution, body=body)


def _restored(item: Item, records: Mapping[str, RecordedEmphasis], report: Report) -> Item:
    if not isinstance(item, Paragraph):
        return item
    record = records.get(item.label.text)
    if record is None:
        _check_silent(item, report)
        return item
    if not item.text.plain.startswith(record.phrase):
        opening = item.text.plain[: len(record.phrase)]
        message = f"{record.label} opens with “{opening}”, not with “{record.phrase}”"
        report.add(Code.E001, record.location, message, "give the words exactly")
        return item
    text = item.text.with_span(Span(0, len(record.phrase), Style.RESTORED))
    return replace(item, text=text, lead=record.phrase)


def _check_silent(item: Paragraph, report: Report) -> None:
    if item.label.part is not Part.PREAMBLE or item.label.depth > 1:
        return
    if not any(span.style is Style.EMPHASIS for span in item.text.spans):
        where: Location = item.location
        message = f"{item.label.text} opens without italics"
        report.add(Code.E003, where, message, "record their extent in emphasis.yml")
