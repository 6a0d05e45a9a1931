"""MkDocs adapter: a preview converts only the pages that have changed since the last save."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page
    from mkdocs.structure.toc import TableOfContents


@dataclass(frozen=True)
class Converted:
    """A page as it was converted before."""

    markdown: str
    html: str
    toc: TableOfContents


known: dict[str, Converted] = {}
reused: set[str] = set()


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Forget everything where pages have come or gone: links would lead astray."""
    reused.clear()
    names = {file.src_uri for file in files.documentation_pages()}
    if known.keys() - names or (known and names - known.keys()):
        known.clear()


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str | None:
    """Leave out the conversion of a page that has not changed."""
    before = known.get(page.file.src_uri)
    if os.environ.get("EDITION_PREVIEW") and before and before.markdown == markdown:
        reused.add(page.file.src_uri)
        return ""
    return None


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str | None:
    """Give such a page what it had, and remember the others."""
    name = page.file.src_uri
    if name in reused:
        page.toc = known[name].toc
        return known[name].html
    if os.environ.get("EDITION_PREVIEW"):
        known[name] = Converted(page.markdown or "", html, page.toc)
    return None
