"""From a content folder to an edition, in one call."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from edition.diagnostics import Location, Report
from edition.load.content import Sources, load_content
from edition.model.metadata import Metadata
from edition.parse.emphasis import parse_emphasis
from edition.parse.metadata import parse_metadata
from edition.parse.resolution import parse_resolution
from edition.resolve.edition import check_checksum, resolve_edition

if TYPE_CHECKING:
    from pathlib import Path

    from edition.model.edition import Edition


@dataclass(frozen=True, slots=True)
class Outcome:
    """What reading a content folder gave."""

    edition: Edition
    sources: Sources
    report: Report


def read_edition(folder: Path) -> Outcome:
    """Read, parse and resolve a content folder. Faults are in the report; nothing raises."""
    report = Report()
    sources = load_content(folder, report)
    metadata = parse_metadata(sources.metadata, report) if sources.metadata else _no_metadata()
    check_checksum(sources.text.sha256, metadata, sources.text.path, report)
    resolution = parse_resolution(sources.text.text, sources.text.path, report)
    emphasis = parse_emphasis(sources.emphasis, report) if sources.emphasis else ()
    if not sources.text.text.strip():
        emphasis = ()  # the records would all name paragraphs that are not there
    edition = resolve_edition(resolution, metadata, emphasis, report)
    return Outcome(edition, sources, report)


def _no_metadata() -> Metadata:
    return Metadata(
        symbol="", number="", title="", body="", adopted=date.min, sha256="", version="",
        dated=date.min, report_errors="", facts=(), official=(), location=Location(""),
    )  # fmt: skip
