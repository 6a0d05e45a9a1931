"""How long a build takes and how much memory, beside plain Material, and how it grows.

Whole processes, timed by the operating system. The two builds take turns, so that a machine that
slows down slows both; the ratio is taken pair by pair and its median is what counts.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from building import CONTENT, ROOT
from growth import repeated

if TYPE_CHECKING:
    from pathlib import Path

WORK = ROOT / ".bench"
ROUNDS = int(os.environ.get("ROUNDS", "5"))
SIZES = (1, 8, 41)
"""How often the resolution is repeated: 123, 984 and 5,043 paragraphs."""
PLAIN = """\
site_name: Plain Material
theme: { name: material, font: false }
plugins: [search]
markdown_extensions: [attr_list, md_in_html, tables, toc]
"""


@dataclass(frozen=True)
class Run:
    """One finished process."""

    wall: float
    """Seconds from start to end."""
    cpu: float
    """Seconds of processor time, children included."""
    memory: int
    """Largest resident size in MiB."""


def run(command: list[str], **environment: str) -> Run:
    """Run a command to its end and return what the system measured."""
    known = {k: v for k, v in os.environ.items() if k != "SITE_URL"}
    started = time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env={**known, "NO_MKDOCS_2_WARNING": "1", **environment},
        stderr=subprocess.PIPE,
    ) as process:
        said = process.stderr.read() if process.stderr else b""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - started
    if process.returncode:
        raise SystemExit(said.decode() or f"{command} failed")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024)


def ours(content: Path, target: Path) -> Run:
    """Our build of a content folder: check, pages, search, verification, headers."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(target)]
    return run(command, EDITION_CONTENT=str(content))


def plain(pages: Path, target: Path) -> Run:
    """Plain Material's build of the same pages as Markdown files."""
    config = pages.parent / f"{pages.name}.yml"
    config.write_text(PLAIN + f"docs_dir: {pages}\n", "utf-8")
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--quiet",
        "-f",
        str(config),
        "--site-dir",
        str(target),
    ]
    return run(command)


def row(name: str, figures: list[float], unit: str) -> str:
    """A line of a table: least, median, most."""
    low, middle, high = min(figures), statistics.median(figures), max(figures)
    return f"{name:<34}{low:>9.2f}{middle:>9.2f}{high:>9.2f}  {unit}"


def compare() -> None:
    """Ours beside plain Material on the same pages, in turns."""
    pages = WORK / "pages"
    subprocess.run(
        [sys.executable, "-m", "edition", "materialise", str(pages)],
        cwd=ROOT, check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    pairs = []
    for number in range(ROUNDS + 1):
        pair = ours(CONTENT, WORK / "ours"), plain(pages, WORK / "plain")
        if number:  # the first pair warms the caches
            pairs.append(pair)
        print(f"  round {number} of {ROUNDS}", file=sys.stderr)
    print(f"{'123 paragraphs':<34}{'least':>9}{'median':>9}{'most':>9}")
    for name, index in (("ours", 0), ("plain Material", 1)):
        print(row(f"{name}, wall", [p[index].wall for p in pairs], "s"))
        print(row(f"{name}, processor", [p[index].cpu for p in pairs], "s"))
        print(row(f"{name}, memory", [float(p[index].memory) for p in pairs], "MiB"))
    print(row("ours / plain, wall", [a.wall / b.wall for a, b in pairs], "×"))
    print(row("ours / plain, processor", [a.cpu / b.cpu for a, b in pairs], "×"))


def grow() -> None:
    """Our build at three sizes."""
    print(
        f"\n{'paragraphs':>10}{'wall s':>9}{'ms each':>9}{'MiB':>7}{'page bytes, median':>20}{'most':>9}"
    )
    for times in SIZES:
        content, target = WORK / f"content-{times}", WORK / f"site-{times}"
        count = repeated(content, times)
        found = ours(content, target)
        sizes = [
            p.stat().st_size
            for part in ("preamble", "operative")
            for p in (target / part).rglob("*.html")
        ]
        middle = statistics.median(sizes)
        each = found.wall / count * 1000
        print(
            f"{count:>10,}{found.wall:>9.2f}{each:>9.2f}{found.memory:>7}{middle:>20,.0f}{max(sizes):>9,}"
        )


def main() -> None:
    """Measure and print."""
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir()
    compare()
    grow()
    print(f"\nThe sites stand in {WORK.relative_to(ROOT)}/")


if __name__ == "__main__":
    main()
