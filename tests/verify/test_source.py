from __future__ import annotations

import pytest

from edition.verify.places import expected_paths
from edition.verify.source import bare, read_source


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("*Calls upon* States", "Calls upon States"),
        ("resolution [217 A \\(III\\)](#)", "resolution 217 A (III)"),
        ("a \\* of its own", "a * of its own"),
        ("two\nlines", "two lines"),
        ("## A heading", "A heading"),
        ("| a | b |\n| --- | --- |\n| 1 | 2 |", "a b 1 2"),
        ("---", ""),
    ],
)
def test_markup_is_taken_off_and_words_stay(block: str, expected: str) -> None:
    assert bare(block) == expected


def test_a_note_is_told_apart_from_the_text_in_which_it_stands() -> None:
    found = read_source("cut in\n\n¹² See X.\n\ntwo halves,³\n⁴ Y.\n")

    assert [s.text for s in found.body] == ["cut in", "two halves,³"]
    assert [(n.sign, n.text, n.line) for n in found.notes] == [("12", "See X.", 3), ("4", "Y.", 6)]


@pytest.mark.parametrize(
    ("label", "path"),
    [
        ("PP6", "preamble/6.html"),
        ("5", "operative/5.html"),
        ("5 (l)", "operative/5/l.html"),
        ("1 (b) ii", "operative/1/b/ii.html"),
        ("PP3 (a)", "preamble/3/a.html"),
        ("annex, 5 (a)", "annex/5/a.html"),
        ("annex II, 5", "annex-ii/5.html"),
        ("sect. II, 5", "operative/ii/5.html"),
        ("annex, sect. II, 5", "annex/ii/5.html"),
    ],
)
def test_an_address_follows_from_a_label(label: str, path: str) -> None:
    assert expected_paths(label)[1] == path
