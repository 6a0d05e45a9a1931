"""Comparing two sequences of words and saying where they part."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from edition.verify.source import nonblank

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CONTEXT = 4
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Word:
    """A word with the place from which it comes."""

    text: str
    place: str
    """A line of the source, or a paragraph of the site."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A place at which the site does not say what the source says."""

    source_place: str
    site_place: str
    source: str
    """The words of the source, those that differ in brackets."""
    site: str
    lacking: bool
    """Whether the site has nothing where the source has words."""

    def __str__(self) -> str:
        return f"{self.site_place}: source has “{self.source}”, site has “{self.site}”"


def words(text: str, place: str) -> list[Word]:
    """Return the words of a text."""
    return [Word(word, place) for word in text.split()]


def same_characters(source: Sequence[Word], site: Sequence[Word]) -> bool:
    """Whether two sequences are the same when blanks are left out."""
    return "".join(w.text for w in source) == "".join(w.text for w in site)


def differences(source: Sequence[Word], site: Sequence[Word]) -> Iterator[Difference]:
    """Yield the places at which two sequences of words differ."""
    matcher = SequenceMatcher(
        None, [w.text for w in source], [w.text for w in site], autojunk=False
    )
    for kind, a, b, c, d in matcher.get_opcodes():
        if (
            kind == "equal"
            or nonblank(_joined(source, a, b)) == nonblank(_joined(site, c, d)) != ""
        ):
            continue
        yield Difference(
            _place(source, a), _place(site, c), _shown(source, a, b), _shown(site, c, d), c == d
        )


def _joined(found: Sequence[Word], start: int, end: int) -> str:
    return "".join(word.text for word in found[start:end])


def _place(found: Sequence[Word], at: int) -> str:
    return found[min(at, len(found) - 1)].place if found else "nothing"


def _shown(found: Sequence[Word], start: int, end: int) -> str:
    before = " ".join(w.text for w in found[max(0, start - _CONTEXT) : start])
    inside = [w.text for w in found[start:end]]
    if len(inside) > _LONGEST:
        inside = [*inside[: _LONGEST // 2], "…", *inside[-_LONGEST // 2 :]]
    after = " ".join(w.text for w in found[end : end + _CONTEXT])
    return f"{before} [{' '.join(inside)}] {after}".strip()
