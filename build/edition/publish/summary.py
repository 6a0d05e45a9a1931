"""What a build made: a table of files by kind with their sizes."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_KINDS = (
    ("pages", (".html",)),
    ("style sheets", (".css",)),
    ("scripts", (".js",)),
    ("data", (".json", ".xml", ".txt", ".gz")),
)


def summary(site: Path) -> str:
    """Return a table of what stands in a built site."""
    files = [path for path in site.rglob("*") if path.is_file()]
    rows = [_row(name, [f for f in files if f.suffix in suffixes]) for name, suffixes in _KINDS]
    known = {suffix for _, suffixes in _KINDS for suffix in suffixes}
    rows.append(_row("other", [f for f in files if f.suffix not in known]))
    rows.append(_row("total", files))
    pages = [f.stat().st_size for f in files if f.suffix == ".html"]
    lines = [f"{'what':<14}{'files':>7}{'bytes':>14}", "-" * 35, *rows]
    if pages:
        lines.append(f"a page has {statistics.median(pages):,.0f} bytes (median), at {site}/")
    return "\n".join(lines)


def _row(name: str, files: list[Path]) -> str:
    return f"{name:<14}{len(files):>7}{sum(f.stat().st_size for f in files):>14,}"
