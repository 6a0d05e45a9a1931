from __future__ import annotations

import pytest

from edition.model.label import Label, Part, Step, slug
from edition.model.ordinals import ordinal_figure, ordinal_word
from edition.verify.places import expected_paths

FIVE = Label(Part.OPERATIVE, (Step("5", "5."),))
LETTER = FIVE.child(Step("l", "(l)"))
SIXTH = Label(Part.PREAMBLE, (Step("6", ""),))
THIRD_LEVEL = Label(Part.OPERATIVE, (Step("1", "1."), Step("b", "(b)"), Step("ii", "ii.")))
ANNEX = Label(Part.ANNEX, (Step("2", "2."), Step("a", "(a)")), annex="Annex II")
SECTION = Label(Part.OPERATIVE, (Step("5", "5."),), section="II")


@pytest.mark.parametrize(
    ("label", "text", "anchor", "path", "title"),
    [
        (FIVE, "5", "op-5", "operative/5", "Paragraph 5"),
        (LETTER, "5 (l)", "op-5-l", "operative/5/l", "Paragraph 5 (l)"),
        (SIXTH, "PP6", "pp-6", "preamble/6", "Sixth preambular paragraph"),
        (THIRD_LEVEL, "1 (b) ii", "op-1-b-ii", "operative/1/b/ii", "Paragraph 1 (b) ii"),
        (ANNEX, "annex II, 2 (a)", "annex-ii-2-a", "annex-ii/2/a", "Paragraph 2 (a), annex II"),
        (SECTION, "sect. II, 5", "op-ii-5", "operative/ii/5", "Paragraph 5, section II"),
    ],
)
def test_everything_about_a_place_follows_from_its_label(
    label: Label, text: str, anchor: str, path: str, title: str
) -> None:
    assert (label.text, label.anchor, label.path, label.title) == (text, anchor, path, title)
    assert expected_paths(label.text)[1] == f"{path}.html"  # the check derives the same address


def test_a_sub_paragraph_knows_the_paragraph_above_it() -> None:
    assert LETTER.parent == FIVE
    assert FIVE.parent is None
    assert (FIVE.depth, LETTER.depth) == (1, 2)


def test_a_slug_has_only_what_an_address_may_have() -> None:
    assert slug("Annex II — Rules") == "annex-ii-rules"
    assert slug("…") == "x"


@pytest.mark.parametrize(
    ("number", "word", "figure"),
    [(1, "first", "1st"), (12, "twelfth", "12th"), (20, "twentieth", "20th"),
     (22, "twenty-second", "22nd"), (46, "forty-sixth", "46th"), (80, "eightieth", "80th"),
     (100, "one hundredth", "100th"), (111, "one hundred and eleventh", "111th"), (1000, "1000th", "1000th")],
)  # fmt: skip
def test_ordinals(number: int, word: str, figure: str) -> None:
    assert (ordinal_word(number), ordinal_figure(number)) == (word, figure)


@pytest.mark.parametrize("number", [0, -1])
def test_there_is_no_ordinal_where_no_resolution_goes(number: int) -> None:
    with pytest.raises(ValueError, match="no ordinal"):
        ordinal_word(number)
