from __future__ import annotations

import pytest

from edition.diagnostics import Location, Report
from edition.model.resolution import Note
from edition.model.text import RunningText, Span, Style
from edition.resolve.ibid import expand_notes

RECORDS = "See Official Records of the Council, Fifth Session, Supplement No. 2 (UC/5/2), chap. V, sect. A."
SERIES = "Union, Treaty Series, vol. 12, No. 345."


def expand(*texts: str) -> tuple[list[tuple[str, tuple[str, ...]] | None], tuple[str, ...]]:
    report = Report()
    notes = [
        Note(str(i), RunningText(text), Location("text.md", i)) for i, text in enumerate(texts, 1)
    ]
    written = expand_notes(notes, report)
    found = [
        (written[n.sign].text.plain, written[n.sign].chain) if n.sign in written else None
        for n in notes
    ]
    return found, report.codes()


@pytest.mark.parametrize(
    ("before", "note", "expansion"),
    [
        # the supplement changes, organ and session stay
        (RECORDS, "Ibid., Supplement No. 3 (UC/5/3), chap. III.",
         "See Official Records of the Council, Fifth Session, Supplement No. 3 (UC/5/3), chap. III."),
        # the session changes, the organ stays
        (RECORDS, "Ibid., Sixth Session, Supplement No. 4 (UC/6/4).",
         "See Official Records of the Council, Sixth Session, Supplement No. 4 (UC/6/4)."),
        # a year is a session
        ("See Official Records, 2006, Supplement No. 5 (UC/6/25), chap. I.", "Ibid., 2009, Supplement No. 5 (UC/9/25).",
         "See Official Records, 2009, Supplement No. 5 (UC/9/25)."),
        # nothing changes
        ("See resolution 22 A (XXI), annex.", "Ibid.", "See resolution 22 A (XXI), annex."),
        # volume and number
        (SERIES, "Ibid., vol. 13, No. 400.", "Union, Treaty Series, vol. 13, No. 400."),
        # several volumes
        (SERIES, "Ibid., vols. 13, 14 and 1500, No. 400.", "Union, Treaty Series, vols. 13, 14 and 1500, No. 400."),
        # only the paragraph
        ("UC/72/291, para. 79.", "Ibid., para. 83.", "UC/72/291, para. 83."),
        # a paragraph where the note before had none
        ("UC/72/291.", "Ibid., para. 83.", "UC/72/291, para. 83."),
        # one annex for another
        ("Resolution 69/283, annex I.", "Ibid., annex II.", "Resolution 69/283, annex II."),
        # a comma in brackets parts nothing
        ("Report, Cairo (publication, Sales No. E.95), chap. I.", "Ibid., chap. II.",
         "Report, Cairo (publication, Sales No. E.95), chap. II."),
    ],
)  # fmt: skip
def test_a_slot_is_filled_and_what_stands_left_of_it_is_inherited(
    before: str, note: str, expansion: str
) -> None:
    found, codes = expand(before, note)

    assert found == [None, (expansion, ("1",))]
    assert codes == ()


def test_a_chain_is_kept_to_the_note_at_which_it_ends() -> None:
    found, _ = expand(SERIES, "Ibid., vol. 13, No. 400.", "Ibid., vol. 14, No. 401.")

    assert found[2] == ("Union, Treaty Series, vol. 14, No. 401.", ("2", "1"))


def test_only_the_note_before_counts() -> None:
    found, codes = expand(SERIES, "UC/1.", "Ibid., vol. 14, No. 401.")

    assert found[2] is None
    assert codes == ("N006",)


def test_a_fault_in_the_chain_is_said_once() -> None:
    _, codes = expand("UC/1.", "Ibid., vol. 14, No. 401.", "Ibid., vol. 15, No. 402.")

    assert codes == ("N006",)


def test_a_missing_neighbour_is_no_fault_of_the_ibid() -> None:
    report = Report()
    notes = [
        Note(s, RunningText(t), Location("t", 1))
        for s, t in (("1", SERIES), ("3", "Ibid., vol. 9, No. 1."))
    ]

    assert expand_notes(notes, report) == {}
    assert report.codes() == ()


def test_italics_come_along() -> None:
    series = RunningText(SERIES, (Span(7, 20, Style.EMPHASIS),))
    notes = [
        Note("1", series, Location("t", 1)),
        Note("2", RunningText("Ibid., vol. 13, No. 4."), Location("t", 2)),
    ]

    text = expand_notes(notes, Report())["2"].text

    assert [text.plain[s.start : s.end] for s in text.spans] == ["Treaty Series"]
