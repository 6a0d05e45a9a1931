"""Whatever is done to a text, no character of it is lost and nothing raises."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from building import LIGHTS
from edition.diagnostics import Report
from edition.load.content import TEXT
from edition.model.resolution import Paragraph, Resolution, Table
from edition.parse.resolution import parse_resolution
from edition.verify.source import read_source

SOURCE = (LIGHTS / TEXT).read_text("utf-8")
BLOCKS = SOURCE.split("\n\n")
LINES = SOURCE.split("\n")


def characters(resolution: Resolution) -> Counter[str]:
    """Every non-blank character of a resolution, markers and signs as figures."""
    found: Counter[str] = Counter()
    for line in (*resolution.masthead, *resolution.closing):
        found.update(line.text.plain)
        found.update("".join(marker.sign for marker in line.text.markers))
    for item in resolution.items:
        texts = [c for row in item.rows for c in row] if isinstance(item, Table) else [item.text]
        for text in texts:
            found.update(text.plain)
            found.update("".join(marker.sign for marker in text.markers))
        if isinstance(item, Paragraph):
            found.update(item.printed)
    for note in resolution.notes:
        found.update(note.sign + note.text.plain)
        found.update("".join(marker.sign for marker in note.text.markers))
    return Counter({c: n for c, n in found.items() if not c.isspace()})


def expected(text: str) -> Counter[str]:
    reading = read_source(text)
    raised = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
    whole = "".join(s.text for s in reading.body) + "".join(n.sign + n.text for n in reading.notes)
    return Counter(c for c in whole.translate(raised) if not c.isspace())


def check(text: str) -> None:
    resolution = parse_resolution(text, "text.md", Report())

    assert fold(characters(resolution)) == fold(expected(text))


def fold(count: Counter[str]) -> Counter[str]:
    folded: Counter[str] = Counter()
    for char, number in count.items():
        folded[char.translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789"))] += number
    return folded


def test_the_whole_text_is_accounted_for() -> None:
    check(SOURCE)


@given(st.lists(st.sampled_from(BLOCKS), min_size=1, max_size=30))
@settings(max_examples=150, deadline=None)
def test_blocks_in_any_order(blocks: list[str]) -> None:
    check("\n\n".join(blocks))


@given(st.lists(st.integers(0, len(LINES) - 1), max_size=12), st.booleans())
@settings(max_examples=150, deadline=None)
def test_lines_taken_out_or_doubled(numbers: list[int], double: bool) -> None:  # noqa: FBT001
    lines = list(LINES)
    for number in sorted(set(numbers), reverse=True):
        lines[number : number + 1] = [lines[number]] * 2 if double else []

    check("\n".join(lines))


@given(st.text(alphabet="ab. ()1i*\\²³¹\n-–#[]|:,;", max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_without_a_traceback(text: str) -> None:
    parse_resolution(text, "text.md", Report())
    parse_resolution(f"*The Council of Lights*,\n\n{text}", "text.md", Report())
