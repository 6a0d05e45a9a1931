"""What can be wrong with content, and how it is said.

A fault in content is never an exception: it becomes a `Diagnostic` that names file and line,
and work goes on, so that an editor sees every fault at once. Used by every other layer.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class Severity(Enum):
    """How much a diagnostic matters."""

    ERROR = "error"
    """The edition must not be published like this."""

    WARNING = "warning"
    """The edition can be published, an editor should look."""


class Code(Enum):
    """Every kind of fault, with a fixed number and severity. Numbers are never used again."""

    S001 = (Severity.ERROR, "a file that the edition needs is missing")
    """A required file of the content folder does not exist."""
    S002 = (Severity.ERROR, "a file is not UTF-8")
    """The bytes of a file cannot be read as UTF-8."""
    S003 = (Severity.ERROR, "the text of the resolution is empty")
    """The source file holds nothing but blanks."""
    S004 = (Severity.ERROR, "the text of the resolution is not the one recorded")
    """The SHA-256 of the source differs from the one in the metadata."""
    S005 = (Severity.ERROR, "a YAML file cannot be read")
    """YAML syntax is broken, or the document is not of the shape that the file must have."""
    S006 = (Severity.ERROR, "the text holds a character that cannot be shown")
    """A control character, a lone surrogate or a private-use character in the source."""

    M001 = (Severity.ERROR, "a required fact is missing from the metadata")
    """A key that every edition needs is absent or empty."""
    M002 = (Severity.ERROR, "the metadata have an unknown key")
    """A key that no rule knows, probably misspelled."""
    M003 = (Severity.ERROR, "a value of the metadata is malformed")
    """A date that is none, a checksum of the wrong length, an address without a scheme."""
    M004 = (Severity.ERROR, "a fact of the metadata has no source")
    """A statement of fact stands without the source that proves it."""

    T001 = (Severity.ERROR, "no enacting words were found")
    """The line that names the organ ("The General Assembly,") could not be recognised."""
    T002 = (Severity.WARNING, "a block of the text could not be placed")
    """Text that is neither masthead, paragraph, note, heading nor closing; it is shown as it is."""
    T003 = (Severity.ERROR, "a paragraph label is skipped")
    """The label does not continue the sequence at its level."""
    T004 = (Severity.ERROR, "a paragraph label is repeated")
    """The label was used before at its level."""
    T005 = (Severity.ERROR, "emphasis is opened or closed but not both")
    """An asterisk of Markdown emphasis has no partner."""
    T006 = (Severity.ERROR, "a heading stands inside a paragraph")
    """A heading comes where the sentence before it is not finished."""
    T007 = (Severity.WARNING, "the resolution has no closing lines")
    """No meeting, date or vote after the last paragraph."""
    T008 = (Severity.ERROR, "the text has no paragraphs")
    """Nothing follows the enacting words, or nothing can be read as a paragraph."""
    T009 = (Severity.ERROR, "a label opens a level in the middle of its sequence")
    """A new level begins with something other than its first label."""

    N001 = (Severity.ERROR, "a note marker has no note")
    """A superscript in the text to which no note belongs."""
    N002 = (Severity.ERROR, "a note has no marker")
    """A note at the foot of a page that no marker in the text calls."""
    N003 = (Severity.ERROR, "a note marker stands twice")
    """The same marker calls its note from two places."""
    N004 = (Severity.ERROR, "a note number is given twice")
    """Two notes carry the same number."""
    N005 = (Severity.ERROR, "an Ibid. has nothing before it")
    """The first note of the text cannot refer to the one before it."""
    N006 = (Severity.ERROR, "an Ibid. cannot be expanded")
    """What follows Ibid. fits no element of the note before it."""

    E001 = (Severity.ERROR, "a recorded emphasis does not open its paragraph")
    """The phrase in the editor's record is not the beginning of the paragraph."""
    E002 = (Severity.ERROR, "a recorded emphasis names an unknown paragraph")
    """The label in the editor's record is no paragraph of this text."""
    E003 = (Severity.WARNING, "a paragraph has no emphasis, in the source or on record")
    """Preambular verbs are set in italics; the source lost them and the record is silent."""
    E004 = (Severity.ERROR, "a record of emphasis is incomplete")
    """A record needs a paragraph, a phrase and a basis."""

    P001 = (Severity.ERROR, "a page asks for a part that does not exist")
    """A slot of a hand-written page that the edition cannot fill."""
    P002 = (Severity.ERROR, "two pages have the same address")
    """A hand-written page hides a generated one, or two paragraphs collide."""

    V001 = (Severity.ERROR, "the site lacks official text")
    """Characters of the source stand nowhere in the full text of the site."""
    V002 = (Severity.ERROR, "the site differs from the official text")
    """The site shows other words, labels or markers than the source, or in another order."""
    V003 = (Severity.ERROR, "a paragraph is not exactly once on its page and in the full text")
    """A paragraph is missing, repeated or at another address."""
    V004 = (Severity.ERROR, "a note is not exactly once where it belongs")
    """A note must stand on its paragraph's page, in the full text and among the notes."""
    V005 = (Severity.ERROR, "a copy of official words differs from the paragraph it names")
    """A chapeau, an excerpt or a quotation that is not word for word."""
    V006 = (Severity.ERROR, "official words stand unmarked")
    """A long run of official words on a page, in no element that names its paragraph."""
    V007 = (Severity.ERROR, "the site cannot be checked")
    """The folder is no built site, or a page of it lacks what the check looks for."""

    def __init__(self, severity: Severity, meaning: str) -> None:
        """Keep what the tuple says under names."""
        self.severity = severity
        self.meaning = meaning


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file."""

    path: str
    """Path of the file, relative to the project where possible."""
    line: int | None = None
    """Line, counted from 1; none where the whole file is meant."""

    def __str__(self) -> str:
        return self.path if self.line is None else f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault: where, which, and what to do."""

    code: Code
    location: Location
    message: str
    """What is wrong, in one line, without a full stop."""
    hint: str = ""
    """What to do about it."""

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.location}: {self.code.severity.value} {self.code.name}: {self.message}{hint}"


@dataclass(slots=True)
class Report:
    """The diagnostics of one run, in the order in which they were found."""

    diagnostics: list[Diagnostic] = field(default_factory=list)

    def add(self, code: Code, location: Location, message: str, hint: str = "") -> None:
        """Record a fault."""
        self.diagnostics.append(Diagnostic(code, location, message, hint))

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """Those that forbid publication."""
        return tuple(d for d in self.diagnostics if d.code.severity is Severity.ERROR)

    def codes(self) -> tuple[str, ...]:
        """The numbers found, in order, for tests and summaries."""
        return tuple(d.code.name for d in self.diagnostics)
