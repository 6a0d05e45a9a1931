"""What stands around the text on a page: where we are, the neighbours, the tools."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition.model.label import Part
from edition.render.markdown import escape, link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition.model.edition import Edition, EditionParagraph
    from edition.model.label import Label

HOME = "index.md"
TEXT = "text.md"
NOTES = "notes.md"
ABOUT = "about.md"
_WINDOW = 4
_ALL_UP_TO = 20


def page_path(label: Label) -> str:
    """Return where the Markdown of a paragraph's page stands: `operative/5/l.md`."""
    return f"{label.path}.md"


def index_path(label: Label) -> str:
    """Return where the index of the paragraph's part stands: `operative/index.md`."""
    return f"{label.path.split('/')[0]}/index.md"


def part_title(label: Label) -> str:
    """Return what the part of a paragraph is called: `Preamble`, `Operative part`, `Annex`."""
    return {Part.PREAMBLE: "Preamble", Part.OPERATIVE: "Operative part"}.get(
        label.part, label.annex
    )


def crumbs(source: str, trail: Sequence[tuple[str, str]], here: str) -> str:
    """Return the breadcrumb of a page.

    Args:
        source: path of the page.
        trail: the pages above it, as text and path, home first.
        here: what the page itself is called at the end of the trail.
    """
    steps = [link(source, target, escape(text)) for text, target in trail]
    steps.append(f'<span aria-current="page">{escape(here)}</span>')
    body = "\n".join(f"- {step}" for step in steps)
    return f'<nav class="crumbs" aria-label="Breadcrumb" markdown>\n\n{body}\n\n</nav>\n'


def paragraph_crumbs(edition: Edition, paragraph: EditionParagraph) -> str:
    """Return the breadcrumb of a paragraph: home, part, the paragraphs above it."""
    label = paragraph.label
    trail = [("Home", HOME), (part_title(label), index_path(label))]
    above: list[tuple[str, str]] = []
    while parent := label.parent:
        text = (
            edition.paragraph(parent).label.title if not parent.parent else parent.steps[-1].shown
        )
        above.insert(0, (text, page_path(parent)))
        label = parent
    own = paragraph.label
    here = own.steps[-1].shown if own.parent else own.title
    return crumbs(page_path(own), [*trail, *above], here)


def turn(source: str, before: EditionParagraph | None, after: EditionParagraph | None) -> str:
    """Return the links to the previous and the next paragraph in reading order."""
    links = []
    if before:
        text = f'<span class="way">Previous</span> {escape(before.label.title)}'
        links.append(link(source, page_path(before.label), text, ".prev rel=prev"))
    if after:
        text = f'<span class="way">Next</span> {escape(after.label.title)}'
        links.append(link(source, page_path(after.label), text, ".next rel=next"))
    body = "\n".join(links)
    return f'<nav class="turn" aria-label="Previous and next paragraph" markdown>\n{body}\n</nav>\n'


def siblings(paragraph: EditionParagraph, level: Sequence[EditionParagraph], at: int) -> str:
    """Return the neighbours of a paragraph at its level, with the paragraph above them.

    Args:
        paragraph: the paragraph of the page.
        level: the paragraphs at its level under the same parent.
        at: the place of the paragraph among them.
    """
    label, source = paragraph.label, page_path(paragraph.label)
    shown = _window(len(level), at)
    items: list[str] = []
    if parent := label.parent:
        items.append(link(source, page_path(parent), escape(parent.steps[-1].shown)))
    last = -1
    for index in shown:
        if index > last + 1:
            items.append('<span aria-hidden="true">…</span>')
        items.append(_sibling(source, level[index], here=index == at))
        last = index
    name = f"Sub-paragraphs of {parent.name}" if parent else f"Paragraphs near {label.name}"
    body = "\n".join(f"- {item}" for item in items)
    return f'<nav class="siblings" aria-label="{escape(name)}" markdown>\n\n{body}\n\n</nav>\n'


def tools(label: Label) -> str:
    """Return the links that every paragraph page has to the full text, and the copy button."""
    source = page_path(label)
    whole = link(source, f"{TEXT}#{label.anchor}", "In the full text")
    button = '<button class="copy" type="button" data-copy-link hidden>Copy link</button>'
    return f'<div class="tools" markdown>\n{whole} {button}\n</div>\n'


def _sibling(source: str, paragraph: EditionParagraph, *, here: bool) -> str:
    text = escape(paragraph.label.steps[-1].shown)
    if here:
        return f'<span aria-current="page">{text}</span>'
    return link(source, page_path(paragraph.label), text)


def _window(count: int, at: int) -> list[int]:
    if count <= _ALL_UP_TO:
        return list(range(count))
    near = range(max(0, at - _WINDOW), min(count, at + _WINDOW + 1))
    return sorted({0, *near, count - 1})
