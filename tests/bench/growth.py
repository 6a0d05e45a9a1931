"""Content folders of any size: the resolution repeated under other numbers."""

from __future__ import annotations

import hashlib
import re
import shutil
from typing import TYPE_CHECKING

from building import CONTENT

if TYPE_CHECKING:
    from pathlib import Path

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SIGN = re.compile(f"[{_RAISED}]+")
_NUMBER = re.compile(r"^(\d+)\. ", re.MULTILINE)
_FIRST = re.compile(r"^1\. ", re.MULTILINE)
_CLOSING = re.compile(r"^\*50th plenary", re.MULTILINE)


def repeated(folder: Path, times: int) -> int:
    """Write a content folder that holds the resolution `times` over; return its paragraphs."""
    shutil.copytree(CONTENT, folder, dirs_exist_ok=True)
    source = (CONTENT / "resolution/text.md").read_text("utf-8")
    head, preamble, operative, tail = _parts(source)
    notes = max(int(_plain(sign)) for sign in _SIGN.findall(source))
    numbers = max(int(n) for n in _NUMBER.findall(operative))
    last = _SIGN.sub(lambda m: _raised(int(_plain(m[0])) + (times - 1) * notes), tail)
    early = tail.partition("\n\n")[2]  # notes that the last page of the document carries
    text = head
    text += "".join(_shifted(preamble, i, notes, 0) for i in range(times))
    text += "".join(
        _shifted(operative + ("" if i == times - 1 else early + "\n\n"), i, notes, numbers)
        for i in range(times)
    )
    data = (text + last).encode()
    (folder / "resolution/text.md").write_bytes(data)
    _mend(folder, data, times)
    return 123 * times


def _parts(source: str) -> tuple[str, str, str, str]:
    begins = source.index("Recalling all its previous")
    first = _FIRST.search(source)
    closing = _CLOSING.search(source)
    if not first or not closing:
        message = "the text has changed its form"
        raise ValueError(message)
    return (
        source[:begins],
        source[begins : first.start()],
        source[first.start() : closing.start()],
        source[closing.start() :],
    )


def _shifted(text: str, round_: int, notes: int, numbers: int) -> str:
    text = _SIGN.sub(lambda m: _raised(int(_plain(m[0])) + round_ * notes), text)
    return _NUMBER.sub(lambda m: f"{int(m[1]) + round_ * numbers}. ", text)


def _mend(folder: Path, data: bytes, times: int) -> None:
    metadata = folder / "resolution/metadata.yml"
    known = metadata.read_text("utf-8")
    metadata.write_text(
        re.sub(r"sha256: \w+", f"sha256: {hashlib.sha256(data).hexdigest()}", known), "utf-8"
    )
    record = folder / "resolution/emphasis.yml"
    lines = record.read_text("utf-8").split("\n")
    entries = [line for line in lines if "paragraph: PP" in line]
    more = [
        re.sub(r"PP(\d+)", lambda m, i=i: f"PP{int(m[1]) + i * len(entries)}", line)
        for i in range(1, times)
        for line in entries
    ]
    record.write_text("\n".join([*filter(None, lines), *more]) + "\n", "utf-8")


def _plain(sign: str) -> str:
    return sign.translate(str.maketrans(_RAISED, "0123456789"))


def _raised(number: int) -> str:
    return str(number).translate(str.maketrans("0123456789", _RAISED))
