"""Running text of the resolution: a plain string with stand-off spans and note markers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from edition.diagnostics import Location


class Style(Enum):
    """What a span of the text is."""

    EMPHASIS = "emphasis"
    """Italic in the source."""
    STRONG = "strong"
    """Bold in the source."""
    REFERENCE = "reference"
    """A link without a target: the source had a link here and lost its address."""
    RESTORED = "restored"
    """Italic by an editor's record, because the source has lost it."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a plain string, `start` included and `end` not, counted in characters."""

    start: int
    end: int
    style: Style

    def moved(self, offset: int) -> Span:
        """The same stretch in a string that has `offset` more characters before it."""
        return replace(self, start=self.start + offset, end=self.end + offset)


@dataclass(frozen=True, slots=True)
class Marker:
    """A note marker that has not yet been paired with its note."""

    at: int
    """Position in the plain string: the marker stands before this character."""
    sign: str
    """The sign without superscript: `15`, `*`."""
    location: Location


@dataclass(frozen=True, slots=True)
class RunningText:
    """Text as the parser finds it: its markers are not yet paired with notes."""

    plain: str
    """The words, blanks folded, without markup and without markers."""
    spans: tuple[Span, ...] = ()
    markers: tuple[Marker, ...] = ()

    @property
    def words(self) -> int:
        """Number of words, a word being what stands between blanks."""
        return len(self.plain.split())

    def joined(self, other: RunningText, between: str = " ") -> RunningText:
        """This text, then `between`, then the other: the halves of a paragraph cut by a page."""
        offset = len(self.plain) + len(between)
        return RunningText(
            self.plain + between + other.plain,
            self.spans + tuple(span.moved(offset) for span in other.spans),
            self.markers + tuple(replace(m, at=m.at + offset) for m in other.markers),
        )

    def cut(self, start: int, end: int | None = None) -> RunningText:
        """The part from `start` to `end`, blanks at both ends dropped, spans clipped."""
        end = len(self.plain) if end is None else end
        piece = self.plain[start:end]
        start += len(piece) - len(piece.lstrip())
        end = start + len(piece.strip())
        spans = tuple(
            Span(max(s.start, start) - start, min(s.end, end) - start, s.style)
            for s in self.spans
            if s.start < end and s.end > start
        )
        markers = tuple(replace(m, at=m.at - start) for m in self.markers if start <= m.at <= end)
        return RunningText(self.plain[start:end], spans, markers)

    def with_span(self, span: Span) -> RunningText:
        """The same text with one more span."""
        return replace(self, spans=(*self.spans, span))


@dataclass(frozen=True, slots=True)
class NoteReference:
    """A note marker that is known to lead to a note of the edition."""

    at: int
    """Position in the plain string: the marker stands before this character."""
    sign: str
    """The sign of the note: `15`, `*`."""


@dataclass(frozen=True, slots=True)
class LinkedText:
    """Text whose every marker leads to a note: what a renderer may be handed."""

    plain: str
    spans: tuple[Span, ...] = ()
    notes: tuple[NoteReference, ...] = ()

    @property
    def words(self) -> int:
        """Number of words, a word being what stands between blanks."""
        return len(self.plain.split())
