"""What the blocks of a resolution have become so far, and what is still open."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from edition.model.label import Label, Part, Step
from edition.model.resolution import (
    ClosingLine,
    Continuation,
    Formula,
    Heading,
    Item,
    Note,
    Paragraph,
    Table,
)
from edition.parse.forms import folded
from edition.parse.marks import Sequence

if TYPE_CHECKING:
    from edition.diagnostics import Report
    from edition.model.text import RunningText
    from edition.parse.blocks import Block


@dataclass(slots=True)
class Structure:
    """What the blocks have become so far, and what is open."""

    report: Report
    numbered: frozenset[str]
    """The scopes (empty for the body, or an annex) whose paragraphs carry numbers."""
    sectioned: frozenset[str]
    """The scopes in which sections start the numbering again."""
    italic: bool
    """Whether the source sets the leading verbs of the preamble in italics."""
    body: list[Item] = field(default_factory=list)
    annexes: list[Item] = field(default_factory=list)
    closing: list[ClosingLine] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    annex: str = ""
    section: str = ""
    part: Part = Part.PREAMBLE
    preambular: int = 0
    unnumbered: int = 0
    sequence: Sequence = field(default_factory=Sequence)
    steps: tuple[Step, ...] = ()
    after_heading: bool = False

    @property
    def items(self) -> list[Item]:
        """Where the next item goes."""
        return self.annexes if self.annex else self.body

    @property
    def open(self) -> Paragraph | Continuation | None:
        """The paragraph that the next block may continue."""
        skipped = (Table,) if self.after_heading else (Table, Heading)
        last = next((item for item in reversed(self.items) if not isinstance(item, skipped)), None)
        return last if isinstance(last, (Paragraph, Continuation)) else None

    def put(self, item: Item) -> None:
        """Append an item to the body or to the open annex."""
        self.after_heading = isinstance(item, (Heading, Formula))
        self.items.append(item)

    def extend(self, text: RunningText) -> None:
        """Join text to the open paragraph."""
        at = max(i for i, x in enumerate(self.items) if isinstance(x, (Paragraph, Continuation)))
        item = self.items[at]
        if isinstance(item, (Paragraph, Continuation)):
            self.items[at] = replace(item, text=item.text.joined(text))

    def label(self, steps: tuple[Step, ...]) -> Label:
        """The label for these steps in the open part, section and annex."""
        return Label(self.part, steps, self.section, self.annex)

    def paragraph(self, block: Block, steps: tuple[Step, ...], start: int = 0) -> None:
        """Add a paragraph whose text begins `start` characters into the block."""
        self.steps = steps
        text = folded(block.text.cut(start))
        self.put(Paragraph(self.label(steps), text, "", block.location))

    def new_section(self, number: str) -> None:
        """Begin a section whose numbering starts again."""
        self.section = number
        self.sequence, self.steps, self.preambular = Sequence(), (), 0
        self.part = Part.ANNEX if self.annex else Part.PREAMBLE
