"""MkDocs adapter: the pages of the edition become files of the site."""

from __future__ import annotations

import calendar
import os
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority
from mkdocs.structure.files import File

from edition.load.content import PAGES
from edition.publish.particulars import particulars
from edition.publish.pipeline import read_edition
from edition.publish.plan import plan_site

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from edition.publish.plan import SitePlan

FIRST = 100  # before plugins that look at the files


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the content, report its faults and hand the edition's particulars to the theme."""
    default = Path(config.config_file_path).parent / "content"
    folder = Path(os.environ.get("EDITION_CONTENT") or default)
    outcome = read_edition(folder)
    plan = plan_site(outcome)
    known = outcome.edition.metadata
    stamp = max(calendar.timegm(known.dated.timetuple()), 0)
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(stamp))  # the same bytes on every machine
    config.site_name = known.title or config.site_name
    config.extra["edition"] = particulars(outcome.edition)
    config.extra["report"], config.extra["plan"] = outcome.report, plan
    config.extra["content_folder"] = folder
    config.docs_dir = str(folder / PAGES)
    config.watch = [*config.watch, str(folder)]
    config.nav = [{title: path} for title, path in plan.navigation]
    return config


@event_priority(FIRST)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages and files of the plan; they take the place of hand-written originals."""
    plan: SitePlan = config.extra["plan"]
    for page in plan.pages:
        _put(files, File.generated(config, page.path, content=page.body))
    for path, content in plan.assets:
        _put(files, File.generated(config, path, content=content))
    config.extra["planned"] = plan.by_path
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Give a page its title and description; what we index ourselves, the host does not."""
    planned = config.extra["planned"].get(page.file.src_uri)
    if planned:
        page.meta["title"], page.meta["description"] = planned.title, planned.description
        page.meta["search"] = {"exclude": not planned.hand_written}
        page.meta["hide"] = ["navigation", "toc"]


def _put(files: Files, file: File) -> None:
    if old := files.get_file_from_path(file.src_uri):
        files.remove(old)
    files.append(file)
