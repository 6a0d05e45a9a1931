"""Sees to a browser for the tests: one on the machine, the system's package, or a download.

Prints the path of the browser on standard output and what it did on standard error. Where none is
to be had it ends with one line that says what to install.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
HELP = "No browser for the tests: install Chromium, or name one with EDITION_BROWSER=/path/to/it"


def on_machine() -> str | None:
    """A browser that is named by the environment or stands on the path."""
    named = os.environ.get("EDITION_BROWSER", "")
    if named:
        return named if Path(named).is_file() else None
    return next(filter(None, map(shutil.which, NAMES)), None)


def downloaded() -> str | None:
    """The browser that Playwright has downloaded before."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  slow, and seldom needed

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def from_packages() -> str | None:
    """The system's own package, where this user may install it."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    say("Installing the system's Chromium …")
    for command in (["update", "-qq"], ["install", "-y", "-qq", "chromium"]):
        if not run(["apt-get", *command]):
            return None
    return on_machine()


def from_playwright() -> str | None:
    """Playwright's own download."""
    say("Downloading Chromium through Playwright …")
    return (
        downloaded() if run([sys.executable, "-m", "playwright", "install", "chromium"]) else None
    )


def run(command: list[str]) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False
    )
    return done.returncode == 0


def say(text: str) -> None:
    sys.stderr.write(f"{text}\n")


def main() -> int:
    for find in (on_machine, downloaded, from_packages, from_playwright):
        if path := find():
            sys.stdout.write(f"{path}\n")
            return 0
    say(HELP)
    return 1


if __name__ == "__main__":
    sys.exit(main())
