"""`emphasis.yml` to records of italics that the source has lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition.diagnostics import Code, Report
from edition.model.metadata import RecordedEmphasis

if TYPE_CHECKING:
    from edition.load.yaml_tree import Entry

_NEEDED = ("paragraph", "phrase", "basis")


def parse_emphasis(root: Entry, report: Report) -> tuple[RecordedEmphasis, ...]:
    """Return the records of the file; an incomplete one is reported and left out."""
    general = root.get("basis").text
    records: list[RecordedEmphasis] = []
    for item in root.get("emphasis").items:
        missing = [key for key in _NEEDED if not item.get(key).text]
        if missing:
            message = f"the record lacks {' and '.join(missing)}"
            report.add(Code.E004, item.location, message, "paragraph, phrase and basis are needed")
            continue
        basis = ", ".join(filter(None, [general, item.get("basis").text]))
        label, phrase = item.get("paragraph").text, item.get("phrase").text
        records.append(RecordedEmphasis(label, phrase, basis, item.location))
    return tuple(records)
