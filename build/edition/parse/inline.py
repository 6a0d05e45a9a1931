"""Inline Markdown to running text: plain words, stand-off spans, note markers.

Superscript digits are note markers; after a unit of length they are a power (`km²`). Asterisks
that markdown-it-py could not pair are markup, not words: they are left out and remembered.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from edition.model.text import Marker, RunningText, Span, Style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from edition.diagnostics import Location

_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_PIECES = re.compile(
    r"(?P<power>(?<=[0-9\s])[kcdm]?m[²³](?!\d))|(?P<sign>[⁰¹²³⁴-⁹]+)|(?P<stray>\*+)"
)
_STYLES = {"em": Style.EMPHASIS, "strong": Style.STRONG, "link": Style.REFERENCE}
_NEW_LINE = re.compile(
    r"(?:\d{1,4}\.|\([a-z]{1,5}\)|[a-z]{1,4}\.|[–•])\s+\S"
)  # a label at the head of a line
_PARTICIPLE = re.compile(r"[A-Z][a-z]+ing\b")  # at the head of a line: a preambular paragraph
_LINE_END = re.compile(r"(?:[,;:.]|\b(?:and|or))$")


@dataclass(frozen=True, slots=True)
class Inline:
    """One stretch of inline text."""

    text: RunningText
    location: Location
    stray: tuple[int, ...] = ()
    opens_with_marker: bool = False


@dataclass(slots=True)
class _Builder:
    location: Location
    plain: list[str] = field(default_factory=list)
    length: int = 0
    spans: list[Span] = field(default_factory=list)
    markers: list[Marker] = field(default_factory=list)
    stray: list[int] = field(default_factory=list)
    open: list[tuple[Style | None, int]] = field(default_factory=list)
    line: int = 0

    def words(self, text: str) -> None:
        text = re.sub(r"[^\S\n]+", " ", text)
        last = self.plain[-1][-1:] if self.plain else ""
        heads = bool(self.markers) and self.markers[-1].at == self.length and last == "\n"
        if last and last in " \n" and not heads:  # the blank after the marker of a note stays
            text = text.lstrip(" ")
        if text:
            self.plain.append(text)
            self.length += len(text)

    def text(self, content: str) -> None:
        position = 0
        for match in _PIECES.finditer(content):
            if match["power"]:
                continue
            self.words(content[position : match.start()])
            if match["sign"]:
                self.marker(match["sign"].translate(_DIGITS))
            else:
                self.stray.append(self.length)
            position = match.end()
        self.words(content[position:])

    def marker(self, sign: str) -> None:
        here = replace(self.location, line=(self.location.line or 1) + self.line)
        previous = self.markers[-1] if self.markers else None
        if sign == "*" and previous and previous.at == self.length and "*" in previous.sign:
            self.markers[-1] = replace(previous, sign=previous.sign + sign)
        else:
            self.markers.append(Marker(self.length, sign, here))

    def close(self) -> None:
        style, start = self.open.pop()
        if style and start < self.length:
            self.spans.append(Span(start, self.length, style))


def read_inline(tokens: Sequence[Token], location: Location) -> list[Inline]:
    """Return the stretches of a block: one, or more where its lines are notes or paragraphs.

    A source does not always part notes and sub-paragraphs by a blank line.
    """
    builder = _Builder(location)
    for token in tokens:
        _feed(builder, token)
    while builder.open:
        builder.close()
    return _lines(builder)


def _feed(builder: _Builder, token: Token) -> None:
    if token.type in ("softbreak", "hardbreak"):
        builder.words("\n")
        builder.line += 1
    elif token.type == "text_special" and token.content == "*":
        builder.marker("*")
    elif token.type == "text_special":
        builder.words(token.content)
    elif token.type == "text":
        builder.text(token.content)
    elif token.nesting == 1:
        style = _STYLES.get(token.type.removesuffix("_open"))
        lost = token.attrs.get("href") in ("", "#")
        builder.open.append(
            (style if style is not Style.REFERENCE or lost else None, builder.length)
        )
    elif token.nesting == -1:
        builder.close()


def _lines(builder: _Builder) -> list[Inline]:
    whole = RunningText("".join(builder.plain), tuple(builder.spans), tuple(builder.markers))
    starts = [0, *(i + 1 for i, char in enumerate(whole.plain) if char == "\n"), len(whole.plain)]
    cuts = [0]
    for previous, start, end in zip(starts, starts[1:], starts[2:], strict=False):
        if _begins_anew(whole, previous, start, end):
            cuts.append(start)
    cuts.append(len(whole.plain))
    return [_piece(builder, whole, a, b) for a, b in itertools.pairwise(cuts) if b > a]


def _begins_anew(whole: RunningText, previous: int, start: int, end: int) -> bool:
    line, before = whole.plain[start:end], whole.plain[previous:start].rstrip()
    if any(m.at == start for m in whole.markers) and line[:1] == " ":
        return True
    if _strong_line(whole, start, end) != _strong_line(whole, previous, start):
        return True
    if not _LINE_END.search(before):
        return False
    emphasised = any(s.start == start and s.style is Style.EMPHASIS for s in whole.spans)
    opens = emphasised or bool(_PARTICIPLE.match(line))
    return bool(_NEW_LINE.match(line)) or (opens and before.endswith(","))


def _strong_line(whole: RunningText, start: int, end: int) -> bool:
    last = start + len(whole.plain[start:end].rstrip())
    return any(
        s.style is Style.STRONG and s.start <= start and s.end >= last > start for s in whole.spans
    )


def _piece(builder: _Builder, whole: RunningText, start: int, end: int) -> Inline:
    text = whole.cut(start, end)
    moved = start + len(whole.plain[start:end]) - len(whole.plain[start:end].lstrip())
    line = (builder.location.line or 1) + whole.plain.count("\n", 0, start)
    opens = any(m.at == start for m in whole.markers) and whole.plain[start : start + 1] == " "
    if opens:  # `cut` dropped the blank after the marker and with it the marker before the blank
        first = next(m for m in whole.markers if m.at == start)
        rest = tuple(m for m in text.markers if m.at >= 0 and m.location is not first.location)
        text = replace(text, markers=(replace(first, at=0), *rest))
    stray = tuple(max(s - moved, 0) for s in builder.stray if start <= s <= end)
    return Inline(text, replace(builder.location, line=line), stray, opens)
