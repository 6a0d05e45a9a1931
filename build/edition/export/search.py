"""Search entries: one for each paragraph and each note, with every way of writing its label."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edition.model.label import Label, Part
from edition.model.ordinals import ordinal_figure, ordinal_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition.model.edition import Edition, EditionNote

_PARAGRAPH = ("", "para", "paragraph", "op", "operative", "operative paragraph")
_PREAMBULAR = ("pp", "p", "preambular", "preambular para", "preambular paragraph", "preamble")
_NOTE = ("fn", "note", "footnote", "n")


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """What the search knows of one place."""

    path: str
    """Path of the Markdown page."""
    anchor: str
    """Anchor on the page; empty for the whole page."""
    title: str
    text: str
    """Official words, plain."""
    aliases: tuple[str, ...]
    """Ways of writing the label, lower case, letters and digits only."""


def search_entries(edition: Edition) -> Iterator[SearchEntry]:
    """Yield the entries for home, every paragraph and every note."""
    home = {
        edition.metadata.symbol,
        edition.metadata.number,
        f"resolution {edition.metadata.number}",
    }
    yield SearchEntry("index.md", "", edition.metadata.title, "", tuple(sorted(map(folded, home))))
    for paragraph in edition.paragraphs:
        label = paragraph.label
        text = f"{paragraph.printed} {paragraph.text.plain}".strip()
        yield SearchEntry(f"{label.path}.md", "", label.title, text, label_aliases(label))
    if edition.notes:
        yield SearchEntry("notes.md", "", "Notes", "", ("notes", "footnotes"))
    yield from (_note(note) for note in edition.notes)


def label_aliases(label: Label) -> tuple[str, ...]:
    """Return the ways of writing a label, folded: `5l`, `para5l`, `op5l`, `sixthpreambular`."""
    steps = " ".join(step.shown for step in label.steps)
    scope = " ".join(filter(None, [label.annex, label.section and f"section {label.section}"]))
    forms = {f"{word} {steps}" for word in _PARAGRAPH}
    if label.part is Part.PREAMBLE:
        forms = {f"{word} {steps}" for word in _PREAMBULAR}
        number, rest = label.steps[0].value, " ".join(s.shown for s in label.steps[1:])
        for ordinal in (ordinal_word(int(number)), ordinal_figure(int(number))):
            forms |= {f"{ordinal} preambular {rest}", f"{ordinal} preambular paragraph {rest}"}
    forms |= {label.text, label.name}
    return tuple(sorted({folded(form) for form in forms if not scope} | _scoped(scope, forms)))


def folded(text: str) -> str:
    """Return a label as the search compares it: lower case, letters and digits only."""
    return re.sub(r"[^a-z0-9]+", "", text.lower())


def _scoped(scope: str, forms: set[str]) -> set[str]:
    if not scope:
        return set()
    return {folded(f"{scope} {form}") for form in forms} | {
        folded(f"{form} {scope}") for form in forms
    }


def _note(note: EditionNote) -> SearchEntry:
    forms = {folded(f"{word} {note.sign}") for word in _NOTE}
    text = note.text.plain
    if note.expansion:
        text = f"{text} {note.expansion.text.plain}"
    return SearchEntry("notes.md", note.anchor, f"Note {note.sign}", text, tuple(sorted(forms)))
