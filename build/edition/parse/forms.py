"""The forms by which blocks are told apart: headings, annexes, closing lines, unfinished ends."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from edition.model.text import RunningText, Style
from edition.parse.blocks import Block, Kind

if TYPE_CHECKING:
    from edition.model.text import Span

_END = re.compile(r"[,;:.!?…][”’\"')\]]*$")
_ANNEX = re.compile(
    r"(?:Annex|Appendix|Attachment|Enclosure)(?: (?:[IVXLC]+|[A-Z]|\d+))?\Z", re.IGNORECASE
)
_CLOSING = re.compile(
    r"\d+(?:st|nd|rd|th)(?: \(resumed\))?(?: plenary)? meeting\b"
    r"|\[?(?:Adopted|Rejected) (?:without|by|unanimously)\b"
)
_SECTION = re.compile(r"(?:Section |Part |Chapter )?([IVXLC]+|[A-Z])(?:\.|\Z|(?=\s[A-Z—–]))")
_PARTICIPLE = re.compile(r"(?:\w+ly )?\w+(?:ing|ed|ful|ent|ous|are|ant|ware|sed|zed)\b")
_HEADING_LENGTH = 200


def folded(text: RunningText) -> RunningText:
    """Return the text with its line breaks turned into blanks; positions stay as they are."""
    return replace(text, plain=text.plain.replace("\n", " "))


def unfinished(plain: str) -> bool:
    """Whether a sentence is cut: it ends with no stop, comma, colon or semicolon."""
    return not _END.search(plain)


def begins_emphasised(text: RunningText) -> bool:
    """Whether the first word, or the word after an adverb, is in italics."""
    first = text.plain.find(" ")
    limit = 0 if first < 0 else first + 1
    return any(s.style is Style.EMPHASIS and s.start in (0, limit) for s in text.spans)


def looks_participial(plain: str) -> bool:
    """Whether a block opens as preambular paragraphs do: with a participle or an adjective."""
    return bool(_PARTICIPLE.match(plain)) and plain[:1].isupper()


def has_heading_form(block: Block) -> bool:
    """Whether a block is a heading: marked as one, or short and wholly bold or italic."""
    if block.kind is Kind.HEADING:
        return True
    words = block.plain.rstrip()
    if block.kind is not Kind.TEXT or not words or len(words) > _HEADING_LENGTH:
        return False
    styles = {span.style for span in block.text.spans if _covers(span, words)}
    if Style.STRONG in styles:
        return True
    return Style.EMPHASIS in styles and unfinished(words) and not closing_line(words)


def is_bare_heading(plain: str) -> bool:
    """Whether a block has the words of a heading: short, capital first, no end of a sentence."""
    return unfinished(plain) and plain[:1].isupper() and len(plain) <= _HEADING_LENGTH


def annex_heading(block: Block) -> str:
    """Return the name of the annex that a block opens, empty where it opens none."""
    first = block.plain.split("\n")[0].strip()
    if not _ANNEX.match(first) or block.opens_with_marker:
        return ""
    return first.capitalize() if first.isupper() else first


def closing_line(plain: str) -> bool:
    """Whether a block begins the closing lines: the meeting, or how the text was adopted."""
    return bool(_CLOSING.match(plain))


def section_number(heading: str) -> str:
    """Return the number of the section that a heading opens, empty where it has none."""
    match = _SECTION.match(heading)
    return match[1] if match else ""


def _covers(span: Span, words: str) -> bool:
    return span.start == 0 and span.end >= len(words)
