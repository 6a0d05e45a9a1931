"""Labels of paragraphs and the addresses that follow from them.

One label form in all data: `PP6`, `5`, `5 (l)`. Each paragraph has one address for ever; the table
of addresses stands in the README of `build/`. Levels are written as the UN Editorial Manual has
them: (a), (i), a., i.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum

from edition.model.ordinals import ordinal_word

_DASHES = ("–", "•")


class Part(Enum):
    """The part of a resolution in which a paragraph stands."""

    PREAMBLE = "preamble"
    OPERATIVE = "operative"
    ANNEX = "annex"


@dataclass(frozen=True, slots=True)
class Step:
    """One level of a label."""

    value: str
    """The bare number or letter: `5`, `l`, `ii`."""
    printed: str
    """As it stands in the text: `5.`, `(l)`, `ii.`; empty where the paragraph has no number."""

    @property
    def shown(self) -> str:
        """As it stands in a label: without the final stop; a dash with its number."""
        number = self.value if self.printed in _DASHES else ""
        return self.printed.rstrip(".") + number or self.value


@dataclass(frozen=True, slots=True)
class Label:
    """The label of one paragraph."""

    part: Part
    steps: tuple[Step, ...]
    section: str = ""
    """Number of the section, only where sections start the numbering again: `II`."""
    annex: str = ""
    """Heading of the annex in which the paragraph stands: `Annex`, `Annex II`."""

    @property
    def text(self) -> str:
        """The label as all data have it: `PP6`, `5 (l)`, `annex, 5 (l)`."""
        own = " ".join(step.shown for step in self.steps)
        own = f"PP{own}" if self.part is Part.PREAMBLE else own
        scope = [self.annex[:1].lower() + self.annex[1:]] if self.annex else []
        scope += [f"sect. {self.section}"] if self.section else []
        return ", ".join([*scope, own])

    @property
    def anchor(self) -> str:
        """The anchor in the full text: `pp-6`, `op-5-l`."""
        prefix = {Part.PREAMBLE: "pp", Part.OPERATIVE: "op"}.get(self.part)
        scope = [prefix] if prefix else [slug(self.annex)]
        scope += [slug(self.section)] if self.section else []
        return "-".join([*scope, *(slug(step.value) for step in self.steps)])

    @property
    def path(self) -> str:
        """The path of the page, without slashes at its ends: `preamble/6`, `operative/5/l`."""
        scope = [slug(self.annex) if self.part is Part.ANNEX else self.part.value]
        scope += [slug(self.section)] if self.section else []
        return "/".join([*scope, *(slug(step.value) for step in self.steps)])

    @property
    def parent(self) -> Label | None:
        """The label of the paragraph to which this one belongs, none at the top."""
        return replace(self, steps=self.steps[:-1]) if len(self.steps) > 1 else None

    @property
    def depth(self) -> int:
        """1 for a paragraph, 2 for a sub-paragraph and so on."""
        return len(self.steps)

    @property
    def title(self) -> str:
        """What the paragraph is called: `Sixth preambular paragraph`, `Paragraph 5 (l)`."""
        return self.name[:1].upper() + self.name[1:]

    @property
    def name(self) -> str:
        """The title as it stands inside a sentence: `sixth preambular paragraph`."""
        own = " ".join(step.shown for step in self.steps)
        if self.part is Part.PREAMBLE and self.steps[0].value.isdigit():
            rest = " ".join(["", *(step.shown for step in self.steps[1:])])
            own = f"{ordinal_word(int(self.steps[0].value))} preambular paragraph{rest}"
        else:
            own = f"paragraph {own}"
        scope = [f"section {self.section}"] if self.section else []
        return ", ".join([own, *scope, *([_lower(self.annex)] if self.annex else [])])

    def child(self, step: Step) -> Label:
        """The label one level below, with `step` added."""
        return replace(self, steps=(*self.steps, step))


def slug(text: str) -> str:
    """Return `text` for use in an address: lower case, ASCII letters, digits and hyphens only."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or "x"


def _lower(heading: str) -> str:
    return heading[:1].lower() + heading[1:]
