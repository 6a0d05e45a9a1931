"""MkDocs adapter: faults of the content are said as MkDocs says its own, and stop a build."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from edition.diagnostics import Severity

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from edition.diagnostics import Report

log = logging.getLogger("mkdocs.hooks.edition")  # strict counts warnings below "mkdocs"
LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING}


def on_startup(command: str, **_: object) -> None:
    """Remember whether this is a preview, in which faults are shown but stop nothing."""
    os.environ["EDITION_PREVIEW"] = "1" if command == "serve" else ""


def on_config(config: MkDocsConfig) -> None:
    """Say every fault that reading the content found."""
    report: Report = config.extra["report"]
    for diagnostic in report.diagnostics:
        log.log(LEVELS[diagnostic.code.severity], "%s", diagnostic)
    if report.errors and not os.environ.get("EDITION_PREVIEW"):
        message = f"{len(report.errors)} errors in the content"
        raise PluginError(message)
