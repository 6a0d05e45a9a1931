"""Small texts of our own with the forms of the whole family."""

from __future__ import annotations

import csv
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from edition.diagnostics import Report
from edition.export.outline import outline
from edition.model.resolution import Continuation, Formula, Heading, Resolution, Role, Table
from edition.parse.resolution import parse_resolution

if TYPE_CHECKING:
    from collections.abc import Callable

HEAD = "**12/4. Keeping of lights**\n\n*The Council of Lights*,\n\n"
TAIL = "\n\n*9th plenary meeting*\n*1 March 2031*\n"
SAMPLES = os.environ.get("RESOLUTION_SAMPLES", "")


def parse(body: str, *, head: str = HEAD, tail: str = TAIL) -> tuple[Resolution, tuple[str, ...]]:
    report = Report()
    resolution = parse_resolution(head + body + tail, "text.md", report)
    return resolution, report.codes()


def labels(resolution: Resolution) -> list[str]:
    return [p.label.text for p in resolution.paragraphs]


def test_a_single_operative_paragraph_has_no_number() -> None:
    found, codes = parse("*Having considered* the report,\n\n*Approves* the report.¹\n\n¹ UC/1.")

    assert labels(found) == ["PP1", "1"]
    assert found.paragraphs[1].printed == ""
    assert codes == ()


def test_a_single_operative_paragraph_may_have_points() -> None:
    found, _ = parse("*Noting* it,\n\n*Decides*:\n\n(a) To go;\n\n(b) To stay.")

    assert labels(found) == ["PP1", "1", "1 (a)", "1 (b)"]


def test_there_may_be_no_preamble() -> None:
    found, codes = parse("1. *Decides* to go;\n\n2. *Decides* to stay.")

    assert labels(found) == ["1", "2"]
    assert codes == ()


def test_enacting_words_may_lack_the_comma() -> None:
    found, codes = parse(
        "1. *Decides* to go.", head="**1/1. Title**\n\n*The General Conference*\n\n"
    )

    assert isinstance(found.body[0], Formula)
    assert codes == ()


def test_a_masthead_may_run_together_on_one_line() -> None:
    head = (
        "Agenda title**Resolution adopted by the Council\non 1 March***[on a report (UC/1)]***1/2. "
        "A title***The Council of Lights,*\n\n"
    )

    found, codes = parse("Recalling it,\n\n1. *Decides* to go.", head=head)

    assert [(line.role, line.text.plain) for line in found.masthead] == [
        (Role.OTHER, "Agenda title"),
        (Role.ADOPTION, "Resolution adopted by the Council on 1 March"),
        (Role.REPORT, "[on a report (UC/1)]"),
        (Role.TITLE, "1/2. A title"),
    ]
    assert codes == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("*Noting* that the keepers of the", "lights are few,"),
        ("*Noting* the keepers of the", "Northern Lights,"),
        ("*Noting* lights, whether great,", "small or lost,"),
    ],
)
def test_a_page_break_in_the_preamble_is_joined(first: str, second: str) -> None:
    found, codes = parse(
        f"{first}\n\n¹ UC/1.\n\n{second}¹\n\n*Aware* of it,\n\n1. *Decides* to go."
    )

    assert labels(found) == ["PP1", "PP2", "1"]
    assert f"{first} {second}".replace("*", "") == found.paragraphs[0].text.plain
    assert codes == ()


def test_a_page_break_after_a_comma_of_a_sub_paragraph_is_joined() -> None:
    found, _ = parse(
        "1. *Asks*:\n\n(a) Keepers,\n\n¹ UC/1.\n\nof all ranks,¹ to come;\n\n(b) No one."
    )

    assert labels(found) == ["1", "1 (a)", "1 (b)"]
    assert found.paragraphs[1].text.plain == "Keepers, of all ranks, to come;"


def test_a_preamble_without_italics_is_parted_by_its_ends() -> None:
    found, _ = parse(
        "Recalling this,\n\nAware of that,\n\nTaking note of it,\n\n1. *Decides* to go."
    )

    assert labels(found) == ["PP1", "PP2", "PP3", "1"]
    assert [p.lead for p in found.paragraphs] == ["Recalling", "Aware", "Taking note", "Decides"]


def test_headings_do_not_interrupt_the_numbering() -> None:
    found, codes = parse(
        "**Keeping**\n\n1. *Asks* it;\n\n**Repair of**\n\n**lamps**\n\n2. *Asks* that."
    )

    assert labels(found) == ["1", "2"]
    assert [i.text.plain for i in found.body if isinstance(i, Heading)] == [
        "Keeping",
        "Repair of lamps",
    ]
    assert codes == ()


def test_a_heading_may_have_lost_its_bold_type() -> None:
    found, codes = parse(
        "*Noting* it,\n\nKeeping\n\n1. *Asks* it;\n\nII. Repair\n\n2. *Asks* that."
    )

    assert labels(found) == ["PP1", "1", "2"]
    assert [i.text.plain for i in found.body if isinstance(i, Heading)] == ["Keeping", "II. Repair"]
    assert codes == ()


def test_italics_at_the_head_of_a_second_half_begin_no_paragraph() -> None:
    found, _ = parse(
        "*Noting* the case concerning\n\n*Mole and Quay*, and all it says,\n\n1. *Ends*."
    )

    assert labels(found) == ["PP1", "1"]


def test_sections_may_start_the_numbering_again() -> None:
    found, codes = parse(
        "**I. Keeping**\n\n1. *Asks* it;\n\n2. *Asks* more;\n\n**II. Repair**\n\n1. *Asks* that."
    )

    assert labels(found) == ["sect. I, 1", "sect. I, 2", "sect. II, 1"]
    assert codes == ()


def test_sections_may_have_preambles_of_their_own() -> None:
    found, codes = parse(
        "**I**\n\n*Recalling* it,\n\n1. *Asks* it;\n\n**II**\n\n*Recalling* that,\n\n1. *Asks* that."
    )

    assert labels(found) == ["sect. I, PP1", "sect. I, 1", "sect. II, PP1", "sect. II, 1"]
    assert codes == ()


def test_annexes_have_their_own_numbering() -> None:
    found, codes = parse("1. *Adopts* it.", tail=TAIL + "\n**Annex I**\n\n**Rules**\n\n1. A rule.\n\n"
                         "**Annex II**\n\nA text.\n\n1. Another.")  # fmt: skip

    assert labels(found) == ["1", "annex I, 1", "annex II, par-1", "annex II, 1"]
    assert codes == ()


def test_text_after_sub_paragraphs_belongs_to_the_paragraph() -> None:
    found, codes = parse(
        "1. *Asks* keepers:\n\n(a) To go;\n\n(b) To stay;\n\nand to say so;\n\n2. *Ends*."
    )

    after = next(item for item in found.body if isinstance(item, Continuation))
    assert (after.label.text, after.text.plain) == ("1", "and to say so;")
    assert codes == ()


def test_a_table_is_kept_cell_by_cell() -> None:
    found, _ = parse(
        "1. *Adopts* this:\n\n| Light | Height |\n| --- | --- |\n| North | 14 m |\n\n2. *Ends*."
    )

    table = next(item for item in found.body if isinstance(item, Table))
    assert [[cell.plain for cell in row] for row in table.rows] == [
        ["Light", "Height"],
        ["North", "14 m"],
    ]


def test_blank_lines_between_paragraphs_and_notes_are_no_guarantee() -> None:
    found, codes = parse("1. *Asks*:¹\n(a) To go;\n(b) To stay.²\n\n¹ UC/1.\n² UC/2.")

    assert labels(found) == ["1", "1 (a)", "1 (b)"]
    assert [note.text.plain for note in found.notes] == ["UC/1.", "UC/2."]
    assert codes == ()


def test_a_power_is_no_note_marker() -> None:
    found, _ = parse("1. *Asks* for 40 km² and 2 m³ of it.")

    assert found.paragraphs[0].text.plain == "Asks for 40 km² and 2 m³ of it."
    assert found.paragraphs[0].text.markers == ()


def test_an_asterisk_may_be_a_note_marker() -> None:
    found, codes = parse("1. *Elects* three keepers.\\*\n\n\\* See UC/1.")

    assert found.paragraphs[0].text.markers[0].sign == "*"
    assert found.notes[0].sign == "*"
    assert codes == ()


def test_closing_lines_of_a_council_and_a_vote() -> None:
    tail = "\n\n47th meeting\n10 October 2030\n\n[Adopted by a recorded vote of 2 to 1.]\n\nIn favour: A, B"

    found, codes = parse("1. *Ends* here.", tail=tail)

    assert [line.text.plain for line in found.closing] == [
        "47th meeting\n10 October 2030", "[Adopted by a recorded vote of 2 to 1.]", "In favour: A, B"
    ]  # fmt: skip
    assert codes == ()


def test_a_text_that_is_none_gives_nothing_and_no_traceback() -> None:
    for text in (
        "",
        "\n\n",
        "*",
        "| a |",
        "1.",
        "(a)",
        "¹",
        "¹ ",
        "# ",
        "***",
        "[x](#)",
        "1. \n\n(a)",
    ):
        parse_resolution(text, "text.md", Report())


@pytest.mark.skipif(not SAMPLES, reason="RESOLUTION_SAMPLES names no folder of other resolutions")
@pytest.mark.parametrize(
    "path", sorted(Path(SAMPLES or ".").glob("*.expected.tsv")), ids=lambda p: p.stem
)
def test_other_resolutions_have_their_expected_structure(path: Path) -> None:
    source = path.with_name(path.name.replace(".expected.tsv", ".md"))
    report = Report()
    resolution = parse_resolution(source.read_text("utf-8"), source.name, report)

    found = list(
        csv.DictReader(outline(resolution).splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    )
    expected = list(
        csv.DictReader(path.read_text("utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    )

    assert [row["label"] for row in found] == [row["label"] for row in expected]
    assert [row["notes"] for row in found] == [row["notes"] for row in expected]
    for ours, theirs in zip(found, expected, strict=True):
        assert alike(ours["first_words"], theirs["first_words"], str.startswith)
        assert alike(ours["last_words"], theirs["last_words"], str.endswith)
    assert report.errors == ()


def alike(ours: str, theirs: str, how: Callable[[str, str], bool]) -> bool:
    """Blanks removed, dashes and quotation marks folded; a stray blank may cost a word."""
    fold = str.maketrans("‑–—’‘“”", "---''\"\"")
    a, b = (re.sub(r"\s", "", text).translate(fold) for text in (ours, theirs))
    return how(a, b) or how(b, a)


def test_a_label_may_have_lost_the_blank_after_it() -> None:
    found, codes = parse("1.*Asks* keepers:\n\n(a)To go;\n\n(b)To stay;\n\n2.*Ends* here.")

    assert labels(found) == ["1", "1 (a)", "1 (b)", "2"]
    assert found.paragraphs[1].text.plain == "To go;"
    assert codes == ()


def test_a_preambular_paragraph_may_be_all_italics() -> None:
    found, codes = parse(
        "*Noting* it,\n\n*Acting under Chapter VII of the Compact*,\n\n1. *Ends* here."
    )

    assert labels(found) == ["PP1", "PP2", "1"]
    assert codes == ()


def test_headings_may_be_in_italics() -> None:
    found, codes = parse("*Noting* it,\n\n1. *Asks* it;\n\n*Follow-up*\n\n2. *Ends* here.")

    assert [i.text.plain for i in found.body if isinstance(i, Heading)] == ["Follow-up"]
    assert labels(found) == ["PP1", "1", "2"]
    assert codes == ()


def test_dashes_are_a_level_of_their_own() -> None:
    found, codes = parse(
        "1. *Decides* that Coasts:\n\n(a) Shall freeze:\n\n(i) Accounts, namely:\n\n– Those at home;\n\n"
        "– Those abroad;\n\n(ii) Boats;\n\n(b) Shall report;\n\n2. *Ends* here."
    )

    assert labels(found) == [
        "1", "1 (a)", "1 (a) (i)", "1 (a) (i) –1", "1 (a) (i) –2", "1 (a) (ii)", "1 (b)", "2"
    ]  # fmt: skip
    assert len({p.label.path for p in found.paragraphs}) == 8
    assert codes == ()


def test_enacting_words_may_run_on_into_the_text() -> None:
    found, codes = parse("*decides* to go.", head="**1/1. Title**\n\n*The General Conference*, ")

    assert labels(found) == ["1"]
    assert codes == ()


def test_a_quotation_belongs_to_the_paragraph_that_brings_it() -> None:
    found, codes = parse(
        "*Recalling* article 1, which reads:\n\n“A light is kept.”,\n\n*Aware* of it,\n\n"
        "1. *Decides* to amend rule 2 as follows:\n\n“A keeper stays.”\n\n2. *Ends* here."
    )

    assert labels(found) == ["PP1", "PP2", "1", "2"]
    assert codes == ()


def test_a_vote_of_a_council_is_closing_lines() -> None:
    tail = (
        "\n\n*47th meeting*\n*10 October 2030*\n\n[Adopted by a recorded vote of 2 to 1, with 1 "
        "abstention. The voting was as follows:\n\n*In favour*: North Coast and South Coast\n\n"
        "*Against*: East Coast\n\n*Abstaining*: West Coast]"
    )

    found, codes = parse("1. *Ends* here.", tail=tail)

    assert len(found.closing) == 5
    assert codes == ()
