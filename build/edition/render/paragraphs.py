"""The page of one paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition.model.edition import EditionLine
from edition.render.frame import page_path, paragraph_crumbs, siblings, tools, turn
from edition.render.markdown import RenderedPage, escape, link
from edition.render.official import (
    context_block,
    excerpt,
    excerpt_text,
    line_markdown,
    notes_block,
    paragraph_block,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition.model.edition import Edition, EditionParagraph
    from edition.model.label import Label

_DESCRIPTION_WORDS = 24


def paragraph_pages(edition: Edition) -> Iterator[RenderedPage]:
    """Yield the page of every paragraph, in the order of the text."""
    levels = _levels(edition)
    after = _continuations(edition)
    paragraphs = edition.paragraphs
    for index, paragraph in enumerate(paragraphs):
        level, at = levels[paragraph.label]
        before = paragraphs[index - 1] if index else None
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        source = page_path(paragraph.label)
        parts = [
            paragraph_crumbs(edition, paragraph),
            f"# {escape(paragraph.label.title)}\n",
            *(context_block(edition.paragraph(above)) for above in _above(paragraph.label)),
            paragraph_block(paragraph),
            notes_block(paragraph.notes),
            tools(paragraph.label),
            _children(edition, paragraph),
            *(line_markdown(line) for line in after.get(paragraph.label, ())),
            siblings(paragraph, level, at),
            turn(source, before, following),
        ]
        body = "\n".join(part for part in parts if part)
        yield RenderedPage(source, paragraph.label.title, _description(paragraph), body)


def _description(paragraph: EditionParagraph) -> str:
    return f"{paragraph.label.text}: {excerpt_text(paragraph, _DESCRIPTION_WORDS)}"


def _above(label: Label) -> list[Label]:
    above: list[Label] = []
    while parent := label.parent:
        above.insert(0, parent)
        label = parent
    return above


def _children(edition: Edition, paragraph: EditionParagraph) -> str:
    children = edition.children(paragraph.label)
    if not children:
        return ""
    source = page_path(paragraph.label)
    rows = [
        f"- {link(source, page_path(c.label), escape(c.label.steps[-1].shown))} {excerpt(c)}"
        for c in children
    ]
    name = f"Sub-paragraphs of {paragraph.label.name}"
    body = "\n".join(rows)
    return f'<nav class="parts" aria-label="{escape(name)}" markdown>\n\n{body}\n\n</nav>\n'


def _levels(edition: Edition) -> dict[Label, tuple[list[EditionParagraph], int]]:
    """For each paragraph, those of its level under the same parent, and its place among them."""
    groups: dict[object, list[EditionParagraph]] = {}
    places: dict[Label, tuple[list[EditionParagraph], int]] = {}
    for paragraph in edition.paragraphs:
        label = paragraph.label
        key = label.parent or (label.part, label.section, label.annex)
        group = groups.setdefault(key, [])
        places[label] = (group, len(group))
        group.append(paragraph)
    return places


def _continuations(edition: Edition) -> dict[Label, list[EditionLine]]:
    found: dict[Label, list[EditionLine]] = {}
    for item in edition.items:
        if isinstance(item, EditionLine) and item.kind == "after" and item.label:
            found.setdefault(item.label, []).append(item)
    return found
