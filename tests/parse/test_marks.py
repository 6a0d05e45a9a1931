from __future__ import annotations

import pytest

from edition.parse.marks import Fault, Sequence, ordinal_name, read_mark


def place(*labels: str, opening: tuple[str, ...] = ()) -> list[tuple[int, str, Fault | None]]:
    sequence = Sequence()
    found = []
    before = ""
    for label in labels:
        mark = read_mark(f"{label} text")
        assert mark is not None
        placement = sequence.place(mark, opening=before in opening)
        found.append((placement.depth, placement.step.value, placement.fault))
        before = label
    return found


@pytest.mark.parametrize(
    ("labels", "depths"),
    [
        # the letter (i) after (h), not the numeral
        (("1.", "(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)", "(h)", "(i)", "(j)"), [0] + [1] * 10),
        # the numeral (i) under (b)
        (("1.", "(a)", "(b)", "(i)", "(ii)", "(c)", "2."), [0, 1, 1, 2, 2, 1, 0]),
        # the Security Council's third level
        (("1.", "(a)", "(b)", "i.", "ii.", "(c)", "2."), [0, 1, 1, 2, 2, 1, 0]),
        # four levels
        (("1.", "(a)", "(i)", "a.", "i.", "ii.", "b.", "(ii)", "(b)"), [0, 1, 2, 3, 4, 4, 3, 2, 1]),
        # the numeral (v) and the letter (v)
        (("1.", "(a)", "(i)", "(ii)", "(iii)", "(iv)", "(v)", "(b)"), [0, 1, 2, 2, 2, 2, 2, 1]),
        # bullets and dashes
        (("1.", "–", "–", "2.", "•"), [0, 1, 1, 0, 1]),
    ],
)  # fmt: skip
def test_levels_follow_from_the_sequence(labels: tuple[str, ...], depths: list[int]) -> None:
    found = place(*labels)

    assert [depth for depth, _, _ in found] == depths
    assert all(fault is None for _, _, fault in found)


def test_letters_go_on_past_z() -> None:
    letters = [f"({chr(97 + i)})" for i in range(26)] + ["(aa)", "(bb)", "(cc)"]

    found = place("1.", *letters)

    assert [value for _, value, _ in found][-3:] == ["aa", "bb", "cc"]
    assert all(fault is None for _, _, fault in found)


def test_a_colon_before_i_after_h_opens_numerals() -> None:
    labels = ("1.", *(f"({c})" for c in "abcdefgh"), "(i)", "(ii)", "(i)")

    found = place(*labels, opening=("(h)",))

    assert [depth for depth, _, _ in found][-3:] == [2, 2, 1]


@pytest.mark.parametrize(
    ("labels", "faults"),
    [
        (("1.", "3.", "4."), [None, Fault.SKIPPED, None]),
        (("1.", "3.", "3.", "4."), [None, Fault.SKIPPED, None, None]),
        (("1.", "2.", "2.", "3."), [None, None, Fault.REPEATED, None]),
        (("1.", "2.", "2.", "4."), [None, None, Fault.REPEATED, None]),
        (("1.", "(b)", "(c)"), [None, Fault.MISPLACED, None]),
        (("1.", "(a)", "(c)"), [None, None, Fault.SKIPPED]),
    ],
)
def test_one_mistake_is_one_fault(labels: tuple[str, ...], faults: list[Fault | None]) -> None:
    assert [fault for _, _, fault in place(*labels)] == faults


def test_a_repeated_label_keeps_an_address_of_its_own() -> None:
    assert [value for _, value, _ in place("1.", "2.", "2.")] == ["1", "2", "2-2"]


@pytest.mark.parametrize("plain", ["1 January", "(see below) text", "A. Title", "2023/10 text", ""])
def test_what_is_no_label(plain: str) -> None:
    assert read_mark(plain) is None


@pytest.mark.parametrize(
    ("style", "ordinal", "name"),
    [("number.", 5, "5."), ("letter()", 12, "(l)"), ("letter()", 28, "(bb)"), ("roman()", 9, "(ix)"),
     ("roman.", 14, "xiv.")],
)  # fmt: skip
def test_an_ordinal_is_named_as_it_would_be_printed(style: str, ordinal: int, name: str) -> None:
    assert ordinal_name(style, ordinal) == name
