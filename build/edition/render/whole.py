"""The pages that show many paragraphs: the full text, the indexes of the parts, the notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition.model.edition import EditionLine, EditionParagraph
from edition.model.label import Part
from edition.render.frame import HOME, NOTES, TEXT, crumbs, index_path, page_path, part_title
from edition.render.markdown import RenderedPage, escape, link
from edition.render.official import (
    excerpt,
    line_markdown,
    note_line,
    notes_block,
    paragraph_block,
    table_markdown,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition.model.edition import Edition, EditionItem, EditionNote


def text_page(edition: Edition) -> RenderedPage:
    """Return the whole resolution on one page, an anchor on every paragraph."""
    parts = [crumbs(TEXT, [("Home", HOME)], "Full text"), "# Full text\n"]
    parts += [_item(item) for item in edition.items]
    title = f"{edition.metadata.number}. {edition.metadata.title}"
    description = f"Full text of {edition.metadata.symbol}, {edition.metadata.title}"
    body = (
        f'{parts[0]}\n{parts[1]}\n<article class="whole" aria-label="{escape(title)}" markdown>\n\n'
    )
    return RenderedPage(
        TEXT, "Full text", description, body + "\n".join(parts[2:]) + "\n</article>\n"
    )


def index_pages(edition: Edition) -> Iterator[RenderedPage]:
    """Yield the index of each part: a line for every paragraph, with its first words."""
    groups: dict[str, list[EditionParagraph]] = {}
    for paragraph in edition.paragraphs:
        groups.setdefault(index_path(paragraph.label), []).append(paragraph)
    for path, paragraphs in groups.items():
        title = part_title(paragraphs[0].label)
        rows = [_row(path, paragraph) for paragraph in paragraphs]
        count = _count(paragraphs)
        body = [
            crumbs(path, [("Home", HOME)], title),
            f"# {escape(title)}\n",
            f"{count}. Each line opens with the first words of the official text.\n",
            '<div class="index" markdown>\n\n' + "\n".join(rows) + "\n\n</div>\n",
        ]
        description = f"{title} of {edition.metadata.symbol}: {count.lower()}"
        yield RenderedPage(path, title, description, "\n".join(body))


def notes_page(edition: Edition) -> RenderedPage:
    """Return all notes, verbatim, each with its expansion and the way back to its paragraph."""
    expanded = sum(1 for note in edition.notes if note.expansion)
    intro = f"The {len(edition.notes)} notes of the resolution, word for word."
    if expanded:
        intro += (
            f" {expanded} of them begin with *Ibid.*: what they repeat is written out beside them."
            " The expansions are ours."
        )
    parts = [crumbs(NOTES, [("Home", HOME)], "Notes"), "# Notes\n", intro + "\n"]
    parts += [_note(note) for note in edition.notes]
    description = f"The notes of {edition.metadata.symbol}, with every Ibid. written out"
    return RenderedPage(NOTES, "Notes", description, "\n".join(parts))


def _item(item: EditionItem) -> str:
    if isinstance(item, EditionParagraph):
        name = escape(f"Page of {item.label.name}")
        permalink = link(TEXT, page_path(item.label), "¶", f'.permalink aria-label="{name}"')
        tool = f'&nbsp;<span class="tool">{permalink}</span>'
        return paragraph_block(item, tool=tool) + "\n" + notes_block(item.notes)
    if isinstance(item, EditionLine):
        return line_markdown(item)
    return table_markdown(item)


def _row(path: str, paragraph: EditionParagraph) -> str:
    label = paragraph.label
    indent = "    " * (label.depth - 1)
    text = label.steps[-1].shown
    if label.part is Part.PREAMBLE and label.depth == 1:
        text = label.text
    return f"{indent}- {link(path, page_path(label), escape(text))} {excerpt(paragraph)}"


def _count(paragraphs: list[EditionParagraph]) -> str:
    tops = sum(1 for p in paragraphs if p.label.depth == 1)
    below = len(paragraphs) - tops
    text = f"{tops} paragraph{'s' * (tops != 1)}"
    return text + (f" and {below} sub-paragraph{'s' * (below != 1)}" if below else "")


def _note(note: EditionNote) -> str:
    target = f"{page_path(note.called_from)}#fnref-{note.anchor[3:]}"
    back = link(NOTES, target, escape(note.called_from.title))
    return (
        f"## Note {escape(note.sign)} {{ #{note.anchor} }}\n\n{note_line(note, identified=False)}\n"
        f'<p class="called" markdown="span">Called from {back}</p>\n'
    )
