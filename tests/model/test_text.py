from __future__ import annotations

from edition.diagnostics import Location
from edition.model.text import Marker, RunningText, Span, Style

HERE = Location("text.md", 1)


def test_halves_of_a_paragraph_are_joined_with_their_spans_and_markers() -> None:
    first = RunningText("Calls upon", (Span(0, 10, Style.EMPHASIS),))
    second = RunningText("all States,", (Span(4, 10, Style.STRONG),), (Marker(11, "3", HERE),))

    whole = first.joined(second)

    assert whole.plain == "Calls upon all States,"
    assert [(s.start, s.end) for s in whole.spans] == [(0, 10), (15, 21)]
    assert whole.markers[0].at == 22
    assert whole.words == 4


def test_a_cut_clips_spans_and_drops_blanks() -> None:
    text = RunningText("5. Calls upon", (Span(3, 13, Style.EMPHASIS),))

    cut = text.cut(2)

    assert cut.plain == "Calls upon"
    assert cut.spans == (Span(0, 10, Style.EMPHASIS),)
