"""The independent reading of the source: blocks, notes, and nothing cleverer than that."""

from __future__ import annotations

import re
from dataclasses import dataclass

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(SUPERSCRIPTS, "0123456789")
_NOTE = re.compile(rf"(?P<sign>[{SUPERSCRIPTS}]+|(?:\\\*)+)\s+(?=\S)")
_LINK = re.compile(r"\[((?:\\.|[^\]\\])*)\]\([^)\s]*\)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_EMPHASIS = re.compile(r"(?<!\\)\*+")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+")
_RULE = re.compile(r"\s{0,3}(?:-\s*){3,}$")
_TABLE_RULE = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A block of the source that is no note: its words and the line on which it begins."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class SourceNote:
    """A note of the source."""

    sign: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What the source holds."""

    body: tuple[Stretch, ...]
    notes: tuple[SourceNote, ...]
    markup: int
    """Non-blank characters that are Markdown and not text."""


def read_source(source: str) -> Reading:
    """Return body and notes of a source text, markup taken off."""
    body: list[Stretch] = []
    notes: list[SourceNote] = []
    for line, block in _blocks(source):
        sign = _NOTE.match(block)
        if sign:
            text = bare(block[sign.end() :])
            notes.append(SourceNote(_plain_sign(sign["sign"]), text, line))
        elif text := bare(block):
            body.append(Stretch(text, line))
    kept = sum(len(nonblank(s.text)) for s in body)
    kept += sum(len(nonblank(n.text)) + len(n.sign) for n in notes)
    return Reading(tuple(body), tuple(notes), len(nonblank(source)) - kept)


def bare(block: str) -> str:
    """Return the words of a block: markup off, blanks folded."""
    lines = block.split("\n")
    table = next((i for i in range(len(lines) - 1) if _is_head(lines, i)), len(lines))
    kept = [_HEADING.sub("", line) for line in lines[:table] if not _RULE.match(line)]
    kept += [line.replace("|", " ") for line in lines[table : table + 1] + lines[table + 2 :]]
    text = " ".join(kept)
    text = _EMPHASIS.sub("", _LINK.sub(r"\1", text))
    return " ".join(_ESCAPE.sub(r"\1", text).split())


def _is_head(lines: list[str], number: int) -> bool:
    """Whether a line is the head of a table: the next one is the rule below it."""
    return "|" in lines[number] and bool(_TABLE_RULE.match(lines[number + 1]))


def nonblank(text: str) -> str:
    """Return text without its blanks."""
    return "".join(text.split())


def _blocks(source: str) -> list[tuple[int, str]]:
    """Blocks between blank lines, a note that begins in the middle of one set apart."""
    found: list[tuple[int, list[str]]] = []
    open_ = False
    for number, line in enumerate(source.split("\n"), start=1):
        if not line.strip():
            open_ = False
        elif open_ and not _NOTE.match(line):
            found[-1][1].append(line)
        else:
            found.append((number, [line]))
            open_ = True
    return [(number, "\n".join(lines)) for number, lines in found]


def _plain_sign(sign: str) -> str:
    return sign.replace("\\", "").translate(_DIGITS)
