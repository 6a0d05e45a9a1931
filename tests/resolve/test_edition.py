"""The real content, resolved: figures counted by hand from the official document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import CONTENT
from edition.model.label import Part
from edition.model.text import Style
from edition.publish.pipeline import read_edition

if TYPE_CHECKING:
    from edition.model.edition import Edition

IBIDS = {
    "2": "1", "3": "1", "4": "1", "5": "1", "8": "7", "10": "9", "11": "9", "12": "9", "13": "9",
    "14": "9", "15": "9", "16": "9", "17": "9", "18": "9", "19": "9", "25": "24", "26": "24",
    "28": "27", "29": "27", "30": "27", "32": "31",
}  # fmt: skip


@pytest.fixture(scope="module")
def edition() -> Edition:
    outcome = read_edition(CONTENT)
    assert outcome.report.diagnostics == []
    return outcome.edition


def test_the_numbers_of_the_paragraphs(edition: Edition) -> None:
    tops = [p for p in edition.paragraphs if p.label.depth == 1]
    below = {p.label.text: len(edition.children(p.label)) for p in tops}

    assert sum(p.label.part is Part.PREAMBLE for p in tops) == 46
    assert sum(p.label.part is Part.OPERATIVE for p in tops) == 33
    assert {k: v for k, v in below.items() if v} == {"4": 6, "5": 16, "6": 14, "15": 8}
    assert sum(p.text.words for p in edition.paragraphs) == 6432


def test_every_note_is_called_from_its_paragraph(edition: Edition) -> None:
    called: dict[str, list[int]] = {}
    for note in edition.notes:
        called.setdefault(note.called_from.text, []).append(int(note.sign))

    assert called == {
        "PP1": [1, 2, 3, 4, 5], "PP2": [6], "PP6": list(range(7, 20)), "PP11": [20, 21], "PP16": [22, 23],
        "PP17": [24, 25, 26], "PP19": [27, 28], "4 (f)": [29, 30], "5 (n)": [31, 32], "7": [33],
        "11": [34], "27": [35], "30": [36], "31": [37],
    }  # fmt: skip


def test_every_ibid_is_resolved_to_its_origin(edition: Edition) -> None:
    found = {n.sign: n.expansion.origin for n in edition.notes if n.expansion}

    assert found == IBIDS


@pytest.mark.parametrize(
    ("sign", "text"),
    [
        ("2", "See Official Records of the General Assembly, Seventy-second Session, Supplement No. 53A (A/72/53/Add.1), chap. III."),
        ("8", "See resolution 2200 A (XXI), annex."),
        ("15", "United Nations, Treaty Series, vol. 596, No. 8638."),
        ("26", "See Official Records of the Economic and Social Council, 2013, Supplement No. 5 (E/2013/25), chap. I, sect. B."),
        ("30", "Official Records of the General Assembly, Seventy-eighth Session, Supplement No. 48 (A/78/48)."),
    ],
)  # fmt: skip
def test_what_an_ibid_stands_for(edition: Edition, sign: str, text: str) -> None:
    note = next(n for n in edition.notes if n.sign == sign)

    assert note.expansion is not None
    assert note.expansion.text.plain == text


@pytest.mark.parametrize("label", ["PP5", "PP29", "PP40", "5 (b)", "5 (m)", "6 (g)", "19", "27"])
def test_paragraphs_cut_by_a_page_are_whole(edition: Edition, label: str) -> None:
    paragraph = next(p for p in edition.paragraphs if p.label.text == label)

    assert paragraph.text.plain[0].isupper()
    assert paragraph.text.plain[-1] in ",;"


def test_every_paragraph_has_its_leading_verb(edition: Edition) -> None:
    assert all(p.lead and p.text.plain.startswith(p.lead) for p in edition.paragraphs)


def test_the_italics_of_the_preamble_are_restored_and_no_others(edition: Edition) -> None:
    restored = [
        p.label for p in edition.paragraphs if any(s.style is Style.RESTORED for s in p.text.spans)
    ]

    assert [label.text for label in restored] == [f"PP{n}" for n in range(1, 47)]


def test_links_without_a_target_are_known(edition: Edition) -> None:
    texts = [p.text for p in edition.paragraphs] + [n.text for n in edition.notes]

    lost = [t.plain[s.start : s.end] for t in texts for s in t.spans if s.style is Style.REFERENCE]

    assert lost == ["76/172", "35/17", "36/5", "41/7", "47/12", "53/24", "73/195", "76/266",
                    "217 A (III)", "2200 A (XXI)", "73/195"]  # fmt: skip
