"""Building sites for tests, by the same command that people use."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CONTENT = ROOT / "content"
LIGHTS = ROOT / "tests" / "fixtures" / "lights"
"""A small resolution of our own making, of a body that does not exist."""


def build(target: Path, **environment: str) -> Path:
    """Build the site into a folder."""
    known = {k: v for k, v in os.environ.items() if k not in {"OFFLINE", "SITE_URL"}}
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(target)],
        cwd=ROOT,
        env={**known, "NO_MKDOCS_2_WARNING": "1", **environment},
        check=True,
    )
    return target


def pages_of(site: Path) -> dict[str, str]:
    """The pages of a built site by their path below it."""
    return {
        path.relative_to(site).as_posix(): path.read_text("utf-8")
        for path in sorted(site.rglob("*.html"))
        if path.name != "404.html"
    }
