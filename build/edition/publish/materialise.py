"""The pages as Markdown files, for any generator that reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from edition.publish.plan import SitePlan


def materialise(plan: SitePlan, folder: Path) -> int:
    """Write every page and file of the plan below `folder`; return how many were written."""
    for page in plan.pages:
        _write(folder / page.path, page.markdown.encode())
    for path, content in plan.assets:
        _write(folder / path, content)
    return len(plan.pages) + len(plan.assets)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
