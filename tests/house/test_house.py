"""The rules of the house that no linter knows."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from building import CONTENT, ROOT
from edition.diagnostics import Code
from edition.publish.pipeline import read_edition

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = sorted([*(ROOT / "build").rglob("*.py"), *(ROOT / "hooks").glob("*.py")])
IGNORED = {"site", ".venv", ".screenshots", ".bench", ".cache", ".git", "__pycache__", "dist",
           ".mypy_cache", ".pytest_cache", ".ruff_cache", ".import_linter_cache", ".hypothesis"}  # fmt: skip
OURS = [
    path
    for path in sorted(ROOT.rglob("*"))
    if path.is_file() and not IGNORED & set(path.relative_to(ROOT).parts)
]
REGISTRIES = (
    ("py", "pi."),
    ("python", "hosted"),
    ("registry.", "npm"),
    ("unp", "kg."),
    ("jsde", "livr"),
    ("deb.", "debian"),
)
HOSTS = re.compile("|".join(re.escape(first + last) for first, last in REGISTRIES), re.IGNORECASE)
MACHINE = re.compile(r"(?<![\w.])/(?:work|root|home)/\w")


def test_nothing_in_the_program_is_about_this_one_resolution() -> None:
    known = read_edition(CONTENT).edition
    numbers = {str(len(known.paragraphs)), str(sum(p.text.words for p in known.paragraphs))}
    forbidden = [
        known.metadata.symbol,
        known.metadata.number,
        known.metadata.title.lower(),
        "migra",
    ]

    for path in PROGRAM:
        text = path.read_text("utf-8")
        for word in forbidden:
            assert word not in text.lower().replace("`78/217`", ""), f"{word} in {path.name}"
        literals = {n.value for n in ast.walk(ast.parse(text)) if isinstance(n, ast.Constant)}
        assert not literals & {int(n) for n in numbers}, path.name


def test_no_file_names_a_registry_or_a_machine() -> None:
    for path in OURS:
        if path.suffix in (".png", ".svg"):
            continue
        text = path.read_text("utf-8", errors="replace")

        assert not HOSTS.search(text), path
        assert not MACHINE.search(text), path


def test_modules_stay_small() -> None:
    for path in PROGRAM:
        limit = 80 if path.parent.name == "hooks" else 300

        assert len(path.read_text("utf-8").splitlines()) <= limit, path


def test_every_code_has_a_case() -> None:
    cases = {p.name.partition("-")[0] for p in (ROOT / "tests/cases").glob("*.txt")}
    tampering = (ROOT / "tests/verify/test_tampering.py").read_text("utf-8")

    for code in Code:
        assert code.name in cases or code.name in tampering, f"{code.name} has no case"


def test_numbers_of_codes_are_in_order_and_explained() -> None:
    names = [code.name for code in Code]

    assert len(names) == len(set(names))
    assert all(code.meaning for code in Code)


def test_git_does_not_ignore_the_source_root() -> None:
    patterns = (ROOT / ".gitignore").read_text("utf-8").splitlines()

    assert "/site/" in patterns
    assert not {"build", "build/", "/build/"} & set(patterns)


def test_the_wheel_holds_the_package(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip

    names = zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist()

    assert "edition/__main__.py" in names
    assert sum(name.startswith("edition/") for name in names) >= len(
        list((ROOT / "build/edition").rglob("*.py"))
    )


@pytest.mark.parametrize("path", PROGRAM, ids=lambda p: p.stem)
def test_public_names_are_documented(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
            assert ast.get_docstring(node) or isinstance(node, ast.FunctionDef), node.name


def test_the_lock_names_no_index_and_pins_by_hash() -> None:
    lock = (ROOT / "requirements.txt").read_text("utf-8")

    assert "index-url" not in lock
    for line in lock.splitlines():
        if line and not line.startswith((" ", "#")):
            assert "==" in line, line
            assert line.endswith("\\"), line
