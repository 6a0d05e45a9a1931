"""Every case of a fault: the made-up resolution with one thing broken, and what must be said.

A case is a file `CODE-name.txt` in this folder, so that adding one needs no Python. Its first line
says what is broken. Then come edits, each a file, the words as they stand and the words instead;
last the diagnostics, one a line, as `file:line CODE`. `(delete)` for the words deletes the file.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from edition.diagnostics import Code
from edition.publish.pipeline import read_edition
from edition.publish.plan import plan_site

HERE = Path(__file__).parent
BASE = HERE.parent / "fixtures" / "lights"
CASES = sorted(HERE.glob("*.txt"))
EDIT = re.compile(
    r"^@@ (?P<file>\S+)\n(?P<old>.*?)^=====\n(?P<new>.*?)(?=^@@ |^!!)", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True)
class Case:
    edits: tuple[tuple[str, str, str], ...]
    expected: tuple[str, ...]


def read_case(path: Path) -> Case:
    text = path.read_text(encoding="utf-8")
    body, _, expected = text.partition("\n!!\n")
    edits = tuple(
        (m["file"], m["old"].strip("\n"), m["new"].strip("\n"))
        for m in EDIT.finditer(body + "\n!!")
    )
    return Case(edits, tuple(expected.split("\n")[:-1]))


def apply(case: Case, folder: Path) -> None:
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    for name, old, new in case.edits:
        path = folder / name
        if new == "(delete)":
            path.unlink()
        elif old == "(latin-1)":
            path.write_bytes(path.read_text(encoding="utf-8").encode() + new.encode("latin-1"))
        elif old == "(all)":
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(new, encoding="utf-8")
        else:
            text = path.read_text(encoding="utf-8")
            assert text.count(old) == 1, f"“{old}” stands {text.count(old)} times in {name}"
            path.write_text(text.replace(old, new), encoding="utf-8")


def mend_checksum(folder: Path) -> None:
    text, metadata = folder / "resolution" / "text.md", folder / "resolution" / "metadata.yml"
    if text.exists() and metadata.exists():
        found = hashlib.sha256(text.read_bytes()).hexdigest()
        known = metadata.read_text(encoding="utf-8")
        metadata.write_text(re.sub(r"sha256: \"?\w+\"?", f"sha256: {found}", known), "utf-8")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_broken_edition_gets_exactly_the_diagnostics_of_its_case(
    path: Path, tmp_path: Path
) -> None:
    case = read_case(path)
    folder = tmp_path / "lights"
    apply(case, folder)
    if not path.stem.startswith("S004"):
        mend_checksum(folder)

    outcome = read_edition(folder)
    plan = plan_site(outcome)

    found = tuple(
        f"{d.location.path.partition('lights/')[2] or d.location.path}"
        f"{'' if d.location.line is None else f':{d.location.line}'} {d.code.name}"
        for d in outcome.report.diagnostics
    )
    assert found == case.expected
    assert plan.pages  # and the work went on to the end


def test_every_case_bears_the_number_of_a_code_that_it_provokes() -> None:
    for path in CASES:
        code = path.stem.partition("-")[0]

        assert code in Code.__members__
        assert any(line.endswith(f" {code}") for line in read_case(path).expected), path.name


def test_the_made_up_resolution_is_without_fault() -> None:
    outcome = read_edition(BASE)

    plan_site(outcome)

    assert outcome.report.diagnostics == []
