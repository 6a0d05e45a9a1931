"""A content folder, read: the text, the YAML files and the hand-written pages."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from edition.diagnostics import Code, Location, Report
from edition.load.yaml_tree import Entry, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = "resolution/text.md"
METADATA = "resolution/metadata.yml"
EMPHASIS = "resolution/emphasis.yml"
PAGES = "pages"


@dataclass(frozen=True, slots=True)
class SourceText:
    """The source file of a resolution."""

    path: str
    text: str
    """The decoded text; empty where the file is missing, empty or not UTF-8."""
    sha256: str
    """Checksum of the bytes of the file."""


@dataclass(frozen=True, slots=True)
class Page:
    """A hand-written page."""

    name: str
    """Path below the folder of pages: `about.md`."""
    path: str
    """Path for messages."""
    text: str


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything that was read from one content folder."""

    text: SourceText
    metadata: Entry | None
    emphasis: Entry | None
    pages: tuple[Page, ...]


def load_content(folder: Path, report: Report) -> Sources:
    """Read a content folder; what is missing or unreadable is reported and left empty."""
    return Sources(
        text=load_text(folder / TEXT, report),
        metadata=_yaml(folder / METADATA, report, required=True),
        emphasis=_yaml(folder / EMPHASIS, report, required=False),
        pages=tuple(_pages(folder / PAGES, report)),
    )


def load_text(path: Path, report: Report) -> SourceText:
    """Read the text of a resolution with its checksum."""
    shown = shown_path(path)
    if not path.is_file():
        report.add(Code.S001, Location(shown), "the text of the resolution is missing")
        return SourceText(shown, "", "")
    data = path.read_bytes()
    text = _decoded(data, shown, report)
    if text is not None and not text.strip():
        report.add(Code.S003, Location(shown), "the text of the resolution is empty")
    return SourceText(shown, text or "", hashlib.sha256(data).hexdigest())


def shown_path(path: Path) -> str:
    """Return the path as messages show it: relative to the working folder where it lies in it."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def _decoded(data: bytes, shown: str, report: Report) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        report.add(
            Code.S002,
            Location(shown, line),
            f"byte {error.start} is not UTF-8",
            "save the file as UTF-8",
        )
        return None


def _yaml(path: Path, report: Report, *, required: bool) -> Entry | None:
    shown = shown_path(path)
    if not path.is_file():
        if required:
            report.add(Code.S001, Location(shown), f"{path.name} is missing")
        return None
    text = _decoded(path.read_bytes(), shown, report)
    return None if text is None else read_yaml(text, shown, report)


def _pages(folder: Path, report: Report) -> Iterator[Page]:
    for path in sorted(folder.rglob("*.md")):
        shown = shown_path(path)
        text = _decoded(path.read_bytes(), shown, report)
        if text is not None:
            yield Page(path.relative_to(folder).as_posix(), shown, text)
