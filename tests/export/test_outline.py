from __future__ import annotations

from edition.diagnostics import Report
from edition.export.outline import outline
from edition.parse.resolution import parse_resolution

TEXT = """\
Resolution 12 (2031)

Adopted by the Council of Lights on 1 March 2031

*The Council of Lights*,

**I**

*Noting* the lights of the north, of the south, of the east and of the west,¹

1. *Asks* keepers:

(a) To go:

– Home;

¹ UC/1.

**II**

1. *Ends* here.

**Annex**

1. A rule.
"""


def rows(text: str, *, annexes: bool = False) -> tuple[list[list[str]], tuple[str, ...]]:
    report = Report()
    table = outline(parse_resolution(text, "text.md", report), annexes=annexes)
    return [line.split("\t") for line in table.splitlines()], report.codes()


def test_labels_are_given_as_they_are_printed() -> None:
    found, codes = rows(TEXT)

    assert [row[0] for row in found] == ["label", "H", "PP1", "1", "1 (a)", "1 (a) –", "H", "1"]
    assert codes == ()  # a council says in its masthead when it adopted a text


def test_first_and_last_words_and_counts() -> None:
    found, _ = rows(TEXT)

    assert found[2] == [
        "PP1", "Noting the lights of the north, of the", "the east and of the west,", "16", "1"
    ]  # fmt: skip


def test_annexes_on_demand() -> None:
    found, _ = rows(TEXT, annexes=True)

    assert found[-1][0] == "annex, 1"
