"""A preview shows what was saved, and names a fault without stopping."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING

import pytest

from building import LIGHTS, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 20  # seconds; a slow machine is no fault of the preview


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return shutil.copytree(LIGHTS, tmp_path / "lights")


@pytest.fixture
def preview(content: Path, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    said = tmp_path / "said.txt"
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"]
    environment = {**os.environ, "EDITION_CONTENT": str(content), "NO_MKDOCS_2_WARNING": "1"}
    with (
        said.open("w") as log,
        subprocess.Popen(command, cwd=ROOT, env=environment, stderr=log) as process,
    ):
        yield f"http://127.0.0.1:{port}/", said
        process.terminate()


def wait_for(url: str, words: str) -> str:
    until = time.monotonic() + PATIENCE
    page = ""
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(url) as answer:  # noqa: S310  our own server
                page = answer.read().decode()
        except urllib.error.URLError:
            page = ""
        if words in page:
            return page
        time.sleep(0.05)
    pytest.fail(f"“{words}” never came to {url}")


def test_what_is_saved_is_shown(preview: tuple[str, Path], content: Path) -> None:
    address, _ = preview
    about = content / "pages/about.md"
    before = wait_for(f"{address}about/", "to prove that the engine reads any")
    paragraph = wait_for(f"{address}operative/3/", "to share spare lamps")

    about.write_text(about.read_text("utf-8").replace("reads any", "reads all"), "utf-8")

    after = wait_for(f"{address}about/", "to prove that the engine reads all")
    unchanged = wait_for(f"{address}operative/3/", "to share spare lamps")
    assert before != after
    assert re.sub(r"livereload\(.*?\)", "", unchanged) == re.sub(
        r"livereload\(.*?\)", "", paragraph
    )


def test_a_fault_is_named_and_the_preview_goes_on(preview: tuple[str, Path], content: Path) -> None:
    address, said = preview
    metadata = content / "resolution/metadata.yml"
    wait_for(f"{address}about/", "version 0.1.0")

    known = metadata.read_text("utf-8")
    metadata.write_text(known.replace("version: 0.1.0", "version: 0.2.0\n  typo: x"), "utf-8")

    wait_for(f"{address}about/", "version 0.2.0")
    assert "error M002: unknown key “typo”" in said.read_text("utf-8")
