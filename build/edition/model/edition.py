"""The edition: the resolution with everything resolved, which renderers and exporters read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from edition.model.resolution import Role

if TYPE_CHECKING:
    from edition.diagnostics import Location
    from edition.model.label import Label, Part
    from edition.model.metadata import Metadata
    from edition.model.text import LinkedText


@dataclass(frozen=True, slots=True)
class Expansion:
    """An *Ibid.* written out. Ours, never official."""

    text: LinkedText
    chain: tuple[str, ...]
    """Signs of the notes through which it was resolved, from the nearest to the last."""

    @property
    def origin(self) -> str:
        """The note at which the chain ends: the one that says in full what is repeated."""
        return self.chain[-1]


@dataclass(frozen=True, slots=True)
class EditionNote:
    """A note with the paragraph that calls it and, for an *Ibid.*, its expansion."""

    sign: str
    text: LinkedText
    called_from: Label
    expansion: Expansion | None
    location: Location

    @property
    def anchor(self) -> str:
        """The anchor of the note: `fn-15`."""
        return f"fn-{self.sign if self.sign.isdigit() else 'star-' + str(len(self.sign))}"


@dataclass(frozen=True, slots=True)
class EditionParagraph:
    """A paragraph with its notes and its place among the others."""

    label: Label
    text: LinkedText
    lead: str
    notes: tuple[EditionNote, ...]
    """Notes called from this paragraph, in order."""
    location: Location

    @property
    def printed(self) -> str:
        """The label at the head of the paragraph; empty for a preambular one."""
        return self.label.steps[-1].printed


@dataclass(frozen=True, slots=True)
class EditionLine:
    """Official words that are no paragraph: masthead, enacting words, heading, closing line."""

    kind: str
    """`masthead`, `formula`, `heading`, `closing`, `after` or `unplaced`."""
    text: LinkedText
    role: Role = Role.OTHER
    label: Label | None = None
    """The paragraph to which text after sub-paragraphs belongs."""


@dataclass(frozen=True, slots=True)
class EditionTable:
    """A table of the official text."""

    rows: tuple[tuple[LinkedText, ...], ...]


EditionItem = EditionLine | EditionParagraph | EditionTable


@dataclass(frozen=True, slots=True)
class Edition:
    """The whole edition."""

    metadata: Metadata
    items: tuple[EditionItem, ...]
    """Everything official in the order of the text, notes apart."""
    notes: tuple[EditionNote, ...]
    paragraphs: tuple[EditionParagraph, ...] = ()
    _by_label: dict[Label, EditionParagraph] = field(
        default_factory=dict, repr=False, compare=False
    )
    _children: dict[Label, list[EditionParagraph]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        """Index the paragraphs once: pages of 5,000 paragraphs look them up all the time."""
        paragraphs = tuple(item for item in self.items if isinstance(item, EditionParagraph))
        object.__setattr__(self, "paragraphs", paragraphs)
        for paragraph in paragraphs:
            self._by_label[paragraph.label] = paragraph
            if parent := paragraph.label.parent:
                self._children.setdefault(parent, []).append(paragraph)

    def paragraph(self, label: Label) -> EditionParagraph:
        """The paragraph with this label.

        Raises:
            KeyError: where there is none, which is a fault of the program.
        """
        return self._by_label[label]

    def children(self, label: Label) -> tuple[EditionParagraph, ...]:
        """The paragraphs one level below."""
        return tuple(self._children.get(label, ()))

    def part(self, part: Part) -> tuple[EditionParagraph, ...]:
        """The paragraphs of one part, all levels."""
        return tuple(p for p in self.paragraphs if p.label.part is part)
