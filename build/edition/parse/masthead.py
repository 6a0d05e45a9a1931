"""What stands before the enacting words, also where its elements run together on one line.

Some sources glue the agenda item, the adoption line, the report line, the title and the enacting
words to each other with nothing but Markdown asterisks between them. In a masthead a run of
asterisks is a boundary; every other place in the text is paragraphs and notes.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from edition.diagnostics import Code, Location, Report
from edition.model.resolution import Formula, MastheadLine, Role
from edition.model.text import RunningText, Style
from edition.parse.blocks import Block, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence


_FORMULA = re.compile(
    r"The [A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|of|and|on|the|for|in|to|at)){1,9}\s*,?$"
)
_ROLES = (
    (Role.ORGANISATION, re.compile(r"United Nations$")),
    (Role.SYMBOL, re.compile(r"[A-Z]+(?:/[\w.-]+)+(?: \(\d{4}\)| \([IVXLC]+\))?$")),
    (Role.DISTRIBUTION, re.compile(r"Distr\.|Original\b")),
    (Role.SESSION, re.compile(r".*\bsession$", re.IGNORECASE)),
    (Role.AGENDA_ITEM, re.compile(r"Agenda items? ")),
    (Role.ADOPTION, re.compile(r"(?:Resolution a|A)dopted\b")),
    (Role.REPORT, re.compile(r"\[.*\]$")),
    (Role.TITLE, re.compile(r"(?:\S+/\S+\.\s|Resolution \S+ \(\d{4}\)$|Resolution \S+/\S+$)")),
)


_RUN = re.compile(r"(?<!\\)\*+")
_LAST = (Role.ADOPTION, Role.REPORT, Role.TITLE)
"""What can close a masthead where the enacting words are missing."""


@dataclass(frozen=True, slots=True)
class Head:
    """The masthead, the enacting words and whatever follows them."""

    lines: tuple[MastheadLine, ...]
    formula: Formula | None
    rest: tuple[Block, ...]


def read_head(blocks: Sequence[Block], report: Report) -> Head:
    """Part the masthead from the text; without enacting words, everything is taken for text."""
    lines: list[MastheadLine] = []
    tables = tuple(block for block in blocks if block.kind is Kind.TABLE)  # they go to the text
    for index, block in enumerate(blocks):
        pieces = segments(block)
        for number, piece in enumerate(pieces):
            if is_formula(piece, emphasised=len(pieces) > 1 or _emphasised(piece.text)):
                early = tuple(b for b in tables if b in blocks[:index])
                after = (*early, *pieces[number + 1 :], *blocks[index + 1 :])
                _check_stray(block, report)
                return Head(tuple(lines), Formula(piece.text, piece.location), after)
            lines.append(_line(piece))
        if block.opens_with_marker or _numbered(block):
            break
        _check_stray(block, report)
    where = blocks[0].location if blocks else Location("")
    hint = "a line such as “The Security Council,”"
    report.add(Code.T001, where, "no enacting words were found", hint)
    end = max((i + 1 for i, line in enumerate(lines) if line.role in _LAST), default=0)
    return Head(tuple(lines[:end]), None, _after(blocks, lines[:end]))


def _after(blocks: Sequence[Block], lines: Sequence[MastheadLine]) -> tuple[Block, ...]:
    last = lines[-1].location.line if lines else None
    return tuple(
        b for b in blocks if last is None or (b.location.line or 0) > last or b.kind is Kind.TABLE
    )


def is_formula(block: Block, *, emphasised: bool) -> bool:
    """Whether a block has the form of enacting words: `The` and a name in capitals."""
    plain = " ".join(block.plain.split())
    return bool(_FORMULA.match(plain)) and (emphasised or plain.endswith(","))


def segments(block: Block) -> list[Block]:
    """The elements of a masthead block: cut at bold type and at asterisks left over."""
    cuts = {0, len(block.plain), *block.stray}
    for span in block.text.spans:
        words = block.plain[span.start : span.end]
        if span.style is Style.STRONG or _FORMULA.match(" ".join(words.split())):
            cuts |= {span.start, span.end}
    if block.stray:
        cuts |= {end for span in block.text.spans for end in (span.start, span.end)}
    ordered = sorted(cuts)
    pieces: list[Block] = []
    for start, end in itertools.pairwise(ordered):
        _add_piece(pieces, block, start, end)
    return pieces


def _add_piece(pieces: list[Block], block: Block, start: int, end: int) -> None:
    text = block.text.cut(start, end)
    if not text.plain:
        return
    if pieces and (not text.plain.strip(" ,.;:") or _unbalanced(pieces[-1].plain)):
        joined = pieces[-1].text.joined(text, "")
        pieces[-1] = replace(pieces[-1], text=joined)
        return
    line = (block.location.line or 1) + block.plain.count("\n", 0, start)
    where = replace(block.location, line=line)
    if block.stray:  # glued elements: which asterisks made italics is anybody's guess
        text = replace(text, spans=())
    pieces.append(replace(block, text=text, location=where, stray=()))


def _unbalanced(plain: str) -> bool:
    return plain.count("[") > plain.count("]")


def _emphasised(text: RunningText) -> bool:
    words = text.plain.rstrip(" ,")
    return any(s.start == 0 and s.end >= len(words) for s in text.spans)


def _numbered(block: Block) -> bool:
    return block.plain.startswith("1. ")


def _check_stray(block: Block, report: Report) -> None:
    """Report emphasis that is opened or closed but not both."""
    strong = emphasis = False
    for run in _RUN.findall(block.raw):
        strong ^= len(run) > 1
        emphasis ^= len(run) % 2 == 1
    if block.stray and (strong or emphasis):
        report.add(
            Code.T005,
            block.location,
            "an asterisk of the masthead has no partner",
            "close the emphasis, or write \\* for an asterisk",
        )


def _line(block: Block) -> MastheadLine:
    plain = " ".join(block.plain.split())
    role = next((role for role, form in _ROLES if form.match(plain)), Role.OTHER)
    return MastheadLine(role, _folded(block.text), block.location)


def _folded(text: RunningText) -> RunningText:
    return replace(text, plain=text.plain.replace("\n", " "))
