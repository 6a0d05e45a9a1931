from __future__ import annotations

import pytest

from edition.model.text import RunningText, Span, Style
from edition.parse.leads import emphasised_lead, known_leads, leading_verb


@pytest.mark.parametrize(
    ("plain", "lead"),
    [
        ("Strongly condemns acts of racism", "Strongly condemns"),
        ("Encourages States to go", "Encourages"),
        ("Also calls upon States to go", "Also calls upon"),
        ("Expresses its concern about the increase", "Expresses its concern"),
        ("Expresses concern about legislation", "Expresses concern"),
        ("Takes note of the reports", "Takes note"),
        ("Reaffirms emphatically the duty", "Reaffirms emphatically"),
        ("Underlines the right of migrants", "Underlines"),
        ("To immediately cease the use", "To immediately cease"),
        ("Ensuring that it is so", "Ensuring"),
        ("The persistence of reports", ""),
        ("Violations of rights", ""),
        ("States should go", ""),
        ("Such commitments as are made", ""),
    ],
)
def test_a_sub_paragraph_shows_its_verb_by_grammar(plain: str, lead: str) -> None:
    assert leading_verb(RunningText(plain), (), preambular=False) == lead


def test_a_phrase_that_stands_in_italics_elsewhere_is_known() -> None:
    numbered = RunningText("Recalls with pleasure it", (Span(0, 21, Style.EMPHASIS),))
    known = known_leads([numbered])

    assert leading_verb(RunningText("Recalls with pleasure that"), known, preambular=False) == (
        "Recalls with pleasure"
    )


def test_italics_may_leave_out_the_adverb() -> None:
    text = RunningText("Also encourages them", (Span(5, 15, Style.EMPHASIS),))

    assert emphasised_lead(text) == "Also encourages"


def test_a_preambular_paragraph_always_opens_with_a_phrase() -> None:
    assert leading_verb(RunningText("Aware also that"), (), preambular=True) == "Aware also"
