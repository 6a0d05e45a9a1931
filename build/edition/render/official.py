"""Official words as Markdown: text, labels, note markers, notes, excerpts.

Every element that holds official words says so in an attribute that names them, so that the check
of the site can find and compare each copy; nothing else may carry these attributes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition.model.text import LinkedText, NoteReference, Span, Style
from edition.render.markdown import attribute, escape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition.model.edition import EditionLine, EditionNote, EditionParagraph, EditionTable

_TAGS = {
    Style.EMPHASIS: ("<em>", "</em>"),
    Style.STRONG: ("<strong>", "</strong>"),
    Style.RESTORED: ('<em class="restored">', "</em>"),
}
_EXCERPT_WORDS = 12
_BACK = '<a class="back" href="#fnref-{anchor}" aria-label="Back to note marker {sign}">↩</a>'


def text_markdown(text: LinkedText, *, markers: bool = True) -> str:
    """Return running text with its italics and, unless told otherwise, its note markers."""
    spans = [span for span in text.spans if span.style in _TAGS]
    notes = text.notes if markers else ()
    cuts = {0, len(text.plain), *(n.at for n in notes)}
    cuts |= {edge for span in spans for edge in (span.start, span.end)}
    ordered = sorted(cuts)
    parts: list[str] = []
    for start, end in zip(ordered, [*ordered[1:], ordered[-1]], strict=True):
        parts.extend(_edges(spans, start))
        parts.extend(_marker(note) for note in notes if note.at == start)
        parts.extend(_openings(spans, start))
        piece = text.plain[start:end]
        parts.append(escape(piece) if start == 0 else _escape_inside(piece))
    return "".join(parts)


def line_markdown(line: EditionLine) -> str:
    """Return a line of the official text that is no paragraph, in an element that says so."""
    if line.kind == "after" and line.label:
        name = attribute(line.label.text)
        body = text_markdown(line.text)
        return f'<div class="official after" data-after="{name}" markdown>\n{body}\n</div>\n'
    rows = [_slice(line.text, row) for row in re.finditer(r"[^\n]+", line.text.plain)]
    body = "<br>".join(text_markdown(row) for row in rows)
    kind = (
        f"{line.kind} {line.role.value.replace(' ', '-')}" if line.kind == "masthead" else line.kind
    )
    return f'<p class="{kind}" data-line="{line.kind}" markdown="span">{body}</p>\n'


def table_markdown(table: EditionTable) -> str:
    """Return a table of the official text, cell by cell."""
    rows = ["| " + " | ".join(map(text_markdown, row)) + " |" for row in table.rows]
    rows.insert(1, "|" + " --- |" * len(table.rows[0]))
    body = "\n".join(rows)
    return f'<div class="official" data-line="table" markdown>\n\n{body}\n\n</div>\n'


def paragraph_block(paragraph: EditionParagraph, *, tool: str = "") -> str:
    """Return a paragraph with its label and markers; `tool` is ours and stands inside, apart."""
    label = paragraph.label
    printed = (
        f'<span class="label">{escape_label(paragraph.printed)}</span> '
        if paragraph.printed
        else ""
    )
    depth = f" depth-{label.depth}" if label.depth > 1 else ""
    head = (
        f'<div class="official{depth}" id="{label.anchor}" data-paragraph="{attribute(label.text)}"'
    )
    body = text_markdown(paragraph.text)
    return f"{head} markdown>\n{printed}{body}{tool}\n</div>\n"


def context_block(paragraph: EditionParagraph) -> str:
    """Return a chapeau for the page of a sub-paragraph: the same words, without markers."""
    name = attribute(paragraph.label.text)
    body = text_markdown(paragraph.text, markers=False)
    printed = (
        f'<span class="label">{escape_label(paragraph.printed)}</span> '
        if paragraph.printed
        else ""
    )
    return f'<div class="context" data-context="{name}" markdown>\n{printed}{body}\n</div>\n'


def notes_block(notes: tuple[EditionNote, ...]) -> str:
    """Return the notes of a paragraph, each with the expansion of an *Ibid.* beside it."""
    if not notes:
        return ""
    body = "\n".join(note_line(note, identified=True) for note in notes)
    name = attribute(f"Notes to {notes[0].called_from.name}")
    return f'<aside class="notes" aria-label="{name}" markdown>\n{body}\n</aside>\n'


def note_line(note: EditionNote, *, identified: bool) -> str:
    """Return one note; `identified` gives it its anchor and a way back to its marker."""
    anchor = f' id="{note.anchor}"' if identified else ""
    back = " " + _BACK.format(anchor=note.anchor[3:], sign=note.sign) if identified else ""
    return (
        f'<p class="note"{anchor} data-note="{note.sign}" markdown="span">'
        f'<span class="note-sign">{note.sign}</span> '
        f'<span class="note-text">{text_markdown(note.text)}</span>{back}{_expansion(note)}</p>\n'
    )


def excerpt(paragraph: EditionParagraph, words: int = _EXCERPT_WORDS) -> str:
    """Return the first words of a paragraph, named and marked as cut where it goes on."""
    name = attribute(paragraph.label.text)
    body = escape(excerpt_text(paragraph, words))
    return f'<span class="excerpt" data-excerpt="{name}">{body}</span>'


def excerpt_text(paragraph: EditionParagraph, words: int = _EXCERPT_WORDS) -> str:
    """Return the first words of a paragraph as plain text, with `…` where it goes on."""
    plain = paragraph.text.plain
    pieces = plain.split()
    return plain if len(pieces) <= words else " ".join(pieces[:words]) + "\u00a0…"


def escape_label(printed: str) -> str:
    """Return a printed label such that Markdown does not take it for a list."""
    return escape(printed).replace("–", "&ndash;").replace("•", "&bull;")


def _expansion(note: EditionNote) -> str:
    if not note.expansion:
        return ""
    chain = " ".join(note.expansion.chain)
    body = text_markdown(note.expansion.text)
    return (
        f' <span class="expansion" data-expansion="{note.sign}" data-chain="{chain}">'
        f'<span class="ours">In full:</span> {body} '
        f'<span class="ours">Resolved from note {note.expansion.origin}.</span></span>'
    )


def _edges(spans: list[Span], at: int) -> Iterator[str]:
    closing = [span for span in spans if span.end == at and span.start < at]
    for span in sorted(closing, key=lambda s: (-s.start, s.end)):
        yield _TAGS[span.style][1]


def _openings(spans: list[Span], at: int) -> Iterator[str]:
    opening = [span for span in spans if span.start == at and span.end > at]
    for span in sorted(opening, key=lambda s: -s.end):
        yield _TAGS[span.style][0]


def _marker(note: NoteReference) -> str:
    anchor = note.sign if note.sign.isdigit() else f"star-{len(note.sign)}"
    return (
        f'<sup class="marker" id="fnref-{anchor}">'
        f'<a href="#fn-{anchor}" aria-label="Note {note.sign}">{escape(note.sign)}</a></sup>'
    )


def _escape_inside(piece: str) -> str:
    """Escape text that does not stand at the head of a block."""
    return escape("x" + piece)[1:]


def _slice(text: LinkedText, row: re.Match[str]) -> LinkedText:
    start, end = row.span()
    spans = tuple(
        Span(max(s.start, start) - start, min(s.end, end) - start, s.style)
        for s in text.spans
        if s.start < end and s.end > start
    )
    notes = tuple(NoteReference(n.at - start, n.sign) for n in text.notes if start <= n.at <= end)
    return LinkedText(row.group(), spans, notes)
