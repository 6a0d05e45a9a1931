"""What is known about a resolution and about its edition, besides the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from edition.diagnostics import Location


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact with what proves it."""

    key: str
    """Name of the fact: `agenda_item`."""
    name: str
    """How the fact is called on a page: `Agenda item`."""
    value: str
    source: str
    """What proves the fact, readable: a document symbol, a file of the United Nations."""
    location: Location
    url: str = ""
    """Where the fact leads, if anywhere."""


@dataclass(frozen=True, slots=True)
class OfficialLink:
    """The authentic text in one language."""

    language: str
    """Name of the language in the language itself."""
    code: str
    """Two-letter code of the language (ISO 639-1)."""
    url: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """The masthead facts of a resolution and the particulars of its edition."""

    symbol: str
    number: str
    """The number by which the organ cites it: `78/217`."""
    title: str
    body: str
    """The organ that adopted it: `General Assembly`."""
    adopted: date
    sha256: str
    """Checksum of the source file."""
    version: str
    """Version of the edition."""
    dated: date
    """Date of the edition."""
    report_errors: str
    """Where readers report an error: an e-mail address or a web address."""
    facts: tuple[Fact, ...]
    official: tuple[OfficialLink, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class RecordedEmphasis:
    """An editor's record of italics that the source has lost."""

    label: str
    phrase: str
    """The words in italics, from the beginning of the paragraph."""
    basis: str
    """What shows that these words are in italics."""
    location: Location
