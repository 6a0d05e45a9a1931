"""The check finds every tampering with a built site, and says where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import LIGHTS, pages_of
from edition.load.content import TEXT
from edition.verify import format_verification, verification_html
from edition.verify.check import verify_pages, verify_site

if TYPE_CHECKING:
    from pathlib import Path

    from edition.verify import Verification

Edits = tuple[tuple[str, str, str], ...]
PARAGRAPH = '<div class="official depth-2" data-paragraph="2 (b)" id="op-2-b">'


@pytest.fixture(scope="session")
def pages(lights_site: Path) -> dict[str, str]:
    return pages_of(lights_site)


def verify(pages: dict[str, str]) -> Verification:
    return verify_pages((LIGHTS / TEXT).read_bytes(), "text.md", pages)


def test_the_untouched_site_is_without_difference(lights_site: Path) -> None:
    found = verify_site((LIGHTS / TEXT).read_bytes(), "text.md", lights_site)

    assert found.diagnostics == ()
    assert (found.preambular, found.operative, found.sub_paragraphs, found.notes) == (3, 7, 10, 5)
    assert "0 differences" in format_verification(found)
    assert "<td>20</td>" in verification_html(found)


def test_every_character_of_the_source_is_counted_once(lights_site: Path) -> None:
    source = (LIGHTS / TEXT).read_bytes()

    found = verify_site(source, "text.md", lights_site)

    assert sum(count for _, count in found.characters) == len("".join(source.decode().split()))


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param(
            (("operative/2/b/index.html", "To pay keepers", "To pay kippers"),),
            {"operative/2/b/index.html V002", "operative/2/b/index.html V005"},
            id="a letter changed on a page",
        ),
        pytest.param(
            (("text/index.html", "To pay keepers", "To pay kippers"),),
            {"text/index.html V002", "operative/2/b/index.html V002", "operative/2/index.html V005",
             "operative/2/b/index.html V005",
             "operative/index.html V005"},
            id="a letter changed in the full text",
        ),
        pytest.param(
            (("operative/3/index.html", " to share spare lamps", ""),),
            {"operative/3/index.html V002", "operative/3/index.html V005"},
            id="words taken out",
        ),
        pytest.param(
            (("text/index.html", "<em>Also encourages</em> Coasts to share spare lamps;", ""),),
            {"text/index.html V001", "operative/3/index.html V002", "operative/3/index.html V005",
             "operative/index.html V005"},
            id="a sentence taken out of the full text",
        ),
        pytest.param(
            (
                ("notes/index.html", 'data-note="1"', 'data-note="A"'),
                ("notes/index.html", 'data-note="2"', 'data-note="1"'),
                ("notes/index.html", 'data-note="A"', 'data-note="2"'),
            ),
            {"notes/index.html V002", "notes/index.html V004"},
            id="two notes swapped",
        ),
        pytest.param(
            (("notes/index.html", "UC/12/1, annex, para. 4.", "UC/12/1, annex, para. 5."),),
            {"notes/index.html V002"},
            id="a note changed",
        ),
        pytest.param(
            (("operative/2/b/index.html", 'data-note="4"', 'data-other="4"'),),
            {"operative/2/b/index.html V004"},
            id="a note gone from its paragraph's page",
        ),
        pytest.param(
            (("text/index.html", "earlier years", "earlieryears"),),
            {"text/index.html V002", "preamble/2/index.html V002"},
            id="a blank lost",
        ),
        pytest.param(
            (("operative/2/b/index.html", '<span class="label">(b)</span>', '<span class="label">(c)</span>'),),
            {"operative/2/b/index.html V002"},
            id="a label changed",
        ),
        pytest.param(
            (("operative/3/index.html", 'data-paragraph="3"', 'data-paragraph="4"'),),
            {"operative/3/index.html V003"},
            id="a paragraph under another's name",
        ),
        pytest.param(
            (("operative/4/index.html", "</article>", PARAGRAPH + "<p>x</p></div></article>"),),
            {"operative/4/index.html V003"},
            id="a paragraph twice",
        ),
        pytest.param(
            (("operative/2/b/index.html", "doing so:", "doing this:"),),
            {"operative/2/b/index.html V005"},
            id="a chapeau changed",
        ),
        pytest.param(
            (("operative/index.html", ">Requests the Secretary", ">Asks the Secretary"),),
            {"operative/index.html V005"},
            id="an excerpt changed",
        ),
        pytest.param(
            (("notes/index.html", "vol. 15, No. 311. <", "vol. 15, No. 312. <"),),
            {"notes/index.html V005"},
            id="an expansion changed",
        ),
        pytest.param(
            (("operative/4/index.html", 'content="4: Requests', 'content="4: Wishes'),),
            {"operative/4/index.html V005"},
            id="a description changed",
        ),
        pytest.param(
            (("about/index.html", "</article>", "<p>that many lights of less than 2 m² are left "
              "without a keeper, and that small boats come to grief</p></article>"),),
            {"about/index.html V006"},
            id="official words unmarked",
        ),
        pytest.param(
            (("text/index.html", '<sup class="marker" id="fnref-4">', '<sup class="tool" id="x">'),),
            {"text/index.html V002", "text/index.html V004", "operative/2/b/index.html V002"},
            id="a marker gone",
        ),
    ],
)  # fmt: skip
def test_tampering_is_found_where_it_was_done(
    pages: dict[str, str], edits: Edits, expected: set[str]
) -> None:
    tampered = dict(pages)
    for path, old, new in edits:
        assert old in tampered[path], f"“{old}” is not on {path}"
        tampered[path] = tampered[path].replace(old, new)

    found = verify(tampered)

    assert {f"{d.location.path} {d.code.name}" for d in found.diagnostics} == expected


def test_the_search_index_is_compared_too(lights_site: Path, pages: dict[str, str]) -> None:
    index = (lights_site / "search/search_index.json").read_text("utf-8")
    source = (LIGHTS / TEXT).read_bytes()

    untouched = verify_pages(source, "text.md", pages, index)
    changed = verify_pages(source, "text.md", pages, index.replace("spare lamps", "spare boats"))
    broken = verify_pages(source, "text.md", pages, "{")

    assert untouched.diagnostics == ()
    assert dict(untouched.copies)["search entries"] == 25
    assert [str(d) for d in changed.diagnostics] == [
        "search/search_index.json: error V005: the entry of paragraph 3 reads “3. Also encourages "
        "Coasts to share spare boats;” (it must be word for word)"
    ]
    assert broken.diagnostics[0].code.name == "V007"


def test_a_page_that_is_gone_is_missed(pages: dict[str, str]) -> None:
    tampered = {path: html for path, html in pages.items() if path != "operative/2/a/ii/index.html"}

    found = verify(tampered)

    assert {f"{d.location.path} {d.code.name}" for d in found.diagnostics} == {
        "operative/2/a/ii/index.html V003", "text/index.html V004"
    }  # fmt: skip


@pytest.mark.parametrize("pages", [{}, {"index.html": "<p>Nothing"}, {"text/index.html": "<<<"}])
def test_what_is_no_site_is_reported_without_a_traceback(pages: dict[str, str]) -> None:
    found = verify(pages)

    assert any(d.code.name in ("V007", "V001") for d in found.diagnostics)


def test_a_difference_names_the_words_on_both_sides(pages: dict[str, str]) -> None:
    page = pages["text/index.html"].replace("spare lamps", "spare boats")

    found = verify(pages | {"text/index.html": page})

    said = format_verification(found)
    assert "Coasts to share spare [lamps;]" in said
    assert "Coasts to share spare [boats;]" in said
    assert "line 68" in said
