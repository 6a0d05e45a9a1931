from __future__ import annotations

from typing import TYPE_CHECKING

from edition.diagnostics import Report
from edition.load.content import load_content
from edition.load.yaml_tree import read_yaml

if TYPE_CHECKING:
    from pathlib import Path


def test_every_value_of_a_yaml_file_knows_its_line() -> None:
    root = read_yaml("a: 1\nb:\n  - c: 2031-01-02\n", "x.yml", Report())

    assert root is not None
    day = root.get("b").items[0].get("c")
    assert (day.text, day.location.line) == ("2031-01-02", 3)  # what was written, not a date
    assert root.get("nothing").text == ""


def test_an_empty_folder_gives_diagnostics_and_no_traceback(tmp_path: Path) -> None:
    report = Report()

    found = load_content(tmp_path, report)

    assert report.codes() == ("S001", "S001")
    assert found.pages == ()


def test_an_empty_yaml_file_is_reported() -> None:
    report = Report()

    assert read_yaml("", "x.yml", report) is None
    assert report.codes() == ("S005",)
