"""The first pass: Markdown to blocks of running text, by markdown-it-py.

Only the marks that a source of a resolution can carry are read (emphasis, links, headings, rules,
tables, escapes). Lists are not: `5. Calls upon` is the label of a paragraph, not an item of
Markdown. What the blocks are is decided by later passes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from edition.diagnostics import Location
from edition.model.text import RunningText
from edition.parse.inline import read_inline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token


class Kind(Enum):
    """What Markdown says of a block."""

    TEXT = "text"
    HEADING = "heading"
    RULE = "rule"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the source."""

    kind: Kind
    text: RunningText
    location: Location
    stray: tuple[int, ...] = ()
    """Positions of asterisks without a partner, which are left out of the text."""
    opens_with_marker: bool = False
    """Whether a note marker and a blank stand at its head: the form of a note."""
    rows: tuple[tuple[RunningText, ...], ...] = ()
    """The cells of a table."""
    raw: str = ""
    """The Markdown of which the block is a part."""

    @property
    def plain(self) -> str:
        """The words of the block."""
        return self.text.plain


_MARKDOWN = (
    MarkdownIt("zero")
    .enable(["heading", "hr", "table"])
    .enable(["emphasis", "link", "escape", "newline", "entity"])
    .disable("text_join")  # an escaped asterisk must stay apart from one that found no partner
)


def read_blocks(text: str, path: str) -> list[Block]:
    """Return the blocks of a Markdown text, each with the line on which it begins."""
    tokens = _MARKDOWN.parse(text)
    blocks: list[Block] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.type == "table_open":
            end = next(i for i in range(index, len(tokens)) if tokens[i].type == "table_close")
            blocks.append(_table(tokens[index:end], path))
            index = end
        elif token.type == "hr":
            blocks.append(Block(Kind.RULE, RunningText(""), _location(token, path)))
        elif token.type == "inline":
            kind = Kind.HEADING if tokens[index - 1].type == "heading_open" else Kind.TEXT
            blocks.extend(_blocks(token, kind, path))
        index += 1
    return blocks


def _blocks(token: Token, kind: Kind, path: str) -> Iterator[Block]:
    for inline in read_inline(token.children or [], _location(token, path)):
        yield Block(
            kind,
            inline.text,
            inline.location,
            inline.stray,
            opens_with_marker=inline.opens_with_marker,
            raw=token.content,
        )


def _table(tokens: Sequence[Token], path: str) -> Block:
    rows: list[tuple[RunningText, ...]] = []
    cells: list[RunningText] = []
    for token in tokens:
        if token.type == "inline":
            location = _location(token, path)
            parts = read_inline(token.children or [], location)
            cells.append(parts[0].text if parts else RunningText(""))
        elif token.type == "tr_close":
            rows.append(tuple(cells))
            cells = []
    return Block(Kind.TABLE, RunningText(""), _location(tokens[0], path), rows=tuple(rows))


def _location(token: Token, path: str) -> Location:
    return Location(path, token.map[0] + 1 if token.map else None)
