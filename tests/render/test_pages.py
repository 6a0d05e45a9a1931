"""Whole pages against golden files, and their parts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from building import LIGHTS
from edition.diagnostics import Report
from edition.publish.pipeline import read_edition
from edition.publish.plan import plan_site
from edition.render.markdown import link, quoted
from edition.render.slots import fill_slots

if TYPE_CHECKING:
    from pytest_regressions.file_regression import FileRegressionFixture

    from edition.render.markdown import RenderedPage

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="module")
def pages() -> dict[str, RenderedPage]:
    return plan_site(read_edition(LIGHTS)).by_path


@pytest.mark.parametrize(
    "path",
    ["index.md", "text.md", "preamble/1.md", "operative/2.md", "operative/2/a/ii.md",
     "operative/index.md", "annex/2/a.md", "notes.md"],
)  # fmt: skip
def test_a_page_is_as_it_was(
    pages: dict[str, RenderedPage], path: str, file_regression: FileRegressionFixture
) -> None:
    name = path.replace("/", "-").removesuffix(".md")

    file_regression.check(pages[path].markdown, fullpath=GOLDEN / f"{name}.golden.md")


def test_a_link_is_relative_to_its_page() -> None:
    assert link("operative/5/l.md", "text.md#op-5-l", "there") == "[there](../../text.md#op-5-l)"
    assert link("index.md", "notes.md", "there", ".x") == "[there](notes.md){ .x }"
    assert link("notes.md", "notes.md#fn-1", "there") == "[there](#fn-1)"


def test_a_quoted_string_is_one_in_yaml() -> None:
    assert quoted('He said "a\\b"') == '"He said \\"a\\\\b\\""'


def test_an_unknown_slot_stays_and_is_reported() -> None:
    report = Report()
    edition = read_edition(LIGHTS).edition

    text = fill_slots(edition, "a\n<!-- edition: nothing -->", "x.md", "pages/x.md", report)

    assert text == "a\n<!-- edition: nothing -->"
    assert str(report.diagnostics[0]).startswith("pages/x.md:2: error P001: there is no part")
