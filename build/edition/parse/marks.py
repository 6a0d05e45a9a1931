"""Labels at the head of a paragraph and the sequence in which they stand.

The UN Editorial Manual (paragraphs and sub-paragraphs) has the levels 1. (a) (i) a. i. Which level
a mark belongs to is decided by sequence: `(i)` after `(h)` is the letter, `(i)` under `(b)` is the
numeral; letters go on past (z) as (aa), (bb).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum

from edition.model.label import Step

_MARK = re.compile(
    r"(?P<printed>\((?P<paren>[a-z]{1,5}|\d{1,3})(?P<pbis> bis| ter)?\)"
    r"|(?P<half>[a-z]{1,5}|\d{1,3})\)"
    r"|(?P<dot>\d{1,4}(?:\.\d{1,3})?|[a-z]{1,5})(?P<dbis> bis| ter)?\."
    r"|(?P<decimal>\d{1,3}\.\d{1,3})"
    r"|(?P<bullet>[–•]))(?:\s+|(?<!\s)(?=[A-Z“]))"
)
_ROMAN = re.compile(r"(?=[ivxlc])(x[cl]|l?x{0,3})(i[xv]|v?i{0,3})$")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ALPHABET = 26

NUMBER = "number."
"""The style of the paragraphs of the operative part: a number and a stop."""


class Fault(Enum):
    """What can be wrong with the place of a label."""

    SKIPPED = "skipped"
    REPEATED = "repeated"
    MISPLACED = "misplaced"


@dataclass(frozen=True, slots=True)
class Mark:
    """A label as it stands at the head of a block."""

    printed: str
    """`5.`, `(l)`, `ii.`"""
    value: str
    """`5`, `l`, `ii`; empty for a dash, which is counted"""
    readings: tuple[tuple[str, int], ...]
    """Every way to read it: a style and an ordinal in that style; ordinal 0 means the next."""
    length: int
    """Characters that the mark and the blank after it take."""

    @property
    def like_a_year(self) -> bool:
        """Whether the end of a sentence may have four digits like these."""
        return len(self.value) == len("2000") and self.value.isdigit()

    @property
    def top(self) -> bool:
        """Whether it numbers a paragraph, not a sub-paragraph."""
        return self.readings[0][0] == NUMBER


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a mark stands."""

    depth: int
    """Index of its level, 0 at the top."""
    step: Step
    fault: Fault | None = None
    expected: int = 0
    """The ordinal that was due, where something is wrong."""


_Found = tuple[int, str, int, Fault | None]
"""Depth, style, ordinal and what is wrong with them."""


@dataclass(slots=True)
class _Level:
    style: str
    last: int = 0
    due: frozenset[int] = frozenset({1})
    used: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Sequence:
    """The open levels of one run of labels."""

    levels: list[_Level] = field(default_factory=list)

    def place(self, mark: Mark, *, opening: bool) -> Placement:
        """Return where a mark stands and remember it.

        Args:
            mark: the label that comes next in the text.
            opening: whether the text before it ends with a colon, so that a level may begin.
        """
        found = (
            (self._open(mark) if opening else None)
            or self._continue(mark)
            or self._open(mark)
            or self._fault(mark)
        )
        depth, style, ordinal, fault = found
        expected = self._advance(depth, style, ordinal, fault)
        value = self._unique(depth, mark.value or str(ordinal))
        return Placement(depth, Step(value, mark.printed), fault, expected)

    def continues(self, mark: Mark) -> bool:
        """Whether a mark is the one that is due at an open level."""
        return self._continue(mark) is not None

    def close_below(self, depth: int) -> None:
        """Forget the levels from `depth` on."""
        del self.levels[depth:]

    def _continue(self, mark: Mark) -> _Found | None:
        for depth in range(len(self.levels) - 1, -1, -1):
            level = self.levels[depth]
            for style, ordinal in mark.readings:
                if style == level.style and (not ordinal or ordinal in level.due):
                    return depth, style, ordinal or level.last + 1, None
        return None

    def _open(self, mark: Mark) -> _Found | None:
        styles = {level.style for level in self.levels}
        for style, ordinal in mark.readings:
            if style not in styles and ordinal <= 1:
                return len(self.levels), style, ordinal or 1, None
        return None

    def _fault(self, mark: Mark) -> _Found:
        """The reading that is off by least: in an open level, or as a level that opens late."""
        found: list[tuple[int, int, str, int, Fault]] = []
        for style, ordinal in mark.readings:
            for depth, level in enumerate(self.levels):
                if style == level.style:
                    fault = Fault.REPEATED if ordinal <= level.last else Fault.SKIPPED
                    found.append((abs(ordinal - level.last - 1), depth, style, ordinal, fault))
            if all(style != level.style for level in self.levels):
                found.append((ordinal - 1, len(self.levels), style, ordinal, Fault.MISPLACED))
        _, depth, style, ordinal, fault = min(found, key=lambda reading: (reading[0], reading[1]))
        return depth, style, ordinal, fault

    def _advance(self, depth: int, style: str, ordinal: int, fault: Fault | None) -> int:
        if depth == len(self.levels):
            self.levels.append(_Level(style))
        self.close_below(depth + 1)
        level = self.levels[depth]
        expected = level.last + 1
        if fault is Fault.REPEATED:  # the rest may count on from either of the two
            level.due = frozenset({level.last + 1, level.last + 2})
        elif fault is Fault.SKIPPED:  # a label may be missing, or this one may be wrong
            level.last, level.due = ordinal, frozenset({ordinal, ordinal + 1})
        else:
            level.last, level.due = ordinal, frozenset({ordinal + 1})
        return expected

    def _unique(self, depth: int, value: str) -> str:
        used = self.levels[depth].used
        unique, count = value, 1
        while unique in used:
            count += 1
            unique = f"{value}-{count}"
        used.add(unique)
        return unique


def read_mark(plain: str) -> Mark | None:
    """Return the label at the head of a block, or none."""
    match = _MARK.match(plain)
    if not match:
        return None
    printed = match["printed"]
    if match["bullet"]:
        return Mark(printed, "", ((printed, 0),), match.end())
    wrapper = "()" if match["paren"] else ")" if match["half"] else "."
    bare = match["paren"] or match["half"] or match["dot"] or match["decimal"]
    suffix = (match["pbis"] or match["dbis"] or "").strip()
    readings = _readings(bare, wrapper, past=bool(suffix))
    value = f"{bare}-{suffix}" if suffix else bare
    return Mark(printed, value, readings, match.end()) if readings else None


def ordinal_name(style: str, ordinal: int) -> str:
    """Return an ordinal as it would be printed in a style: `(l)` for 12 in letters in brackets."""
    wrapper = style.lstrip("abcdefghijklmnopqrstuvwxyz")
    kind = style.removesuffix(wrapper)
    bare = str(ordinal)
    if kind == "letter":
        bare = chr(ord("a") + (ordinal - 1) % _ALPHABET) * ((ordinal - 1) // _ALPHABET + 1)
    elif kind == "roman":
        bare = _roman(ordinal)
    return f"({bare})" if wrapper == "()" else bare + wrapper


def _readings(bare: str, wrapper: str, *, past: bool) -> tuple[tuple[str, int], ...]:
    if past:  # 5 bis follows 5 and is followed by 6
        kind = "number" if bare[0].isdigit() else "letter"
        return ((f"bis-{kind}{wrapper}", 0),)
    if "." in bare:
        return ((f"decimal{wrapper}", 0),)
    if bare.isdigit():
        return ((f"number{wrapper}", int(bare)),)
    readings = []
    if len(set(bare)) == 1:
        ordinal = ord(bare[0]) - ord("a") + 1 + _ALPHABET * (len(bare) - 1)
        readings.append((f"letter{wrapper}", ordinal))
    if _ROMAN.match(bare):
        readings.append((f"roman{wrapper}", _roman_value(bare)))
    return tuple(readings)


def _roman_value(text: str) -> int:
    values = [_ROMAN_VALUES[char] for char in text]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def _roman(number: int) -> str:
    tens, units = divmod(number, 10)
    return "x" * tens + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[units]
