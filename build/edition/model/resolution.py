"""A resolution as it was parsed, before notes are paired and emphasis is restored."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from edition.model.label import Part

if TYPE_CHECKING:
    from edition.diagnostics import Location
    from edition.model.label import Label
    from edition.model.text import RunningText


class Role(Enum):
    """What a line of the masthead says."""

    ORGANISATION = "organisation"
    SYMBOL = "symbol"
    DISTRIBUTION = "distribution"
    SESSION = "session"
    AGENDA_ITEM = "agenda item"
    ADOPTION = "adoption"
    REPORT = "report"
    TITLE = "title"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class MastheadLine:
    """One element of what stands before the enacting words."""

    role: Role
    text: RunningText
    location: Location


@dataclass(frozen=True, slots=True)
class Formula:
    """The enacting words: `The General Assembly,`."""

    text: RunningText
    location: Location


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading between paragraphs; it does not interrupt their numbering."""

    text: RunningText
    location: Location


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A preambular or operative paragraph, or one of its sub-paragraphs."""

    label: Label
    text: RunningText
    lead: str
    """The leading verb phrase, `Calls upon`; empty where the paragraph opens with none."""
    location: Location

    @property
    def printed(self) -> str:
        """The label at the head of the paragraph, `5.` or `(l)`; empty for a preambular one."""
        return self.label.steps[-1].printed


@dataclass(frozen=True, slots=True)
class Continuation:
    """Text that goes on after the sub-paragraphs of a paragraph and belongs to that paragraph.

    AKN4UN calls it `wrapUp` (part 2, resolutions).
    """

    label: Label
    text: RunningText
    location: Location


@dataclass(frozen=True, slots=True)
class Table:
    """A table, kept as it is: rows of cells, the first row being the head."""

    rows: tuple[tuple[RunningText, ...], ...]
    location: Location


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A block that the parser could not place; its text is shown all the same."""

    text: RunningText
    location: Location


Item = Formula | Heading | Paragraph | Continuation | Table | Unplaced
"""What stands in the body of a resolution, in the order of the text."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note at the foot of a page, as it stands there."""

    sign: str
    text: RunningText
    location: Location


@dataclass(frozen=True, slots=True)
class ClosingLine:
    """A line after the last paragraph: meeting, date, vote."""

    text: RunningText
    location: Location


@dataclass(frozen=True, slots=True)
class Resolution:
    """Everything that the source of a resolution says, each block in its place."""

    masthead: tuple[MastheadLine, ...] = ()
    body: tuple[Item, ...] = ()
    """The enacting words, the preamble and the operative part."""
    closing: tuple[ClosingLine, ...] = ()
    annexes: tuple[Item, ...] = ()
    notes: tuple[Note, ...] = field(default=())

    @property
    def items(self) -> tuple[Item, ...]:
        """Body and annexes."""
        return self.body + self.annexes

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All paragraphs, those of annexes included, in the order of the text."""
        return tuple(item for item in self.items if isinstance(item, Paragraph))

    @property
    def preambular(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the preamble."""
        return tuple(p for p in self.paragraphs if p.label.part is Part.PREAMBLE)
