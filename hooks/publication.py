"""MkDocs adapter: the built site is verified, and gets the headers it is to be served with."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from edition.load.content import TEXT, shown_path
from edition.publish.headers import headers, headers_file, nginx_snippet
from edition.publish.tidy import tidy
from edition.render.slots import VERIFICATION
from edition.verify import verification_html, verify_site

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.hooks.edition")
LAST = -110  # after every other plugin has written


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Take blanks between the tags of templates out, and an attribute that is not valid HTML."""
    return tidy(output)


@event_priority(LAST)
def on_post_build(config: MkDocsConfig) -> None:
    """Verify the site, print the figures of this run on its pages, write the headers."""
    if os.environ.get("EDITION_PREVIEW"):
        return  # a preview is quick; `make site` proves what is published
    site = Path(config.site_dir)
    _verify(site, config.extra["content_folder"] / TEXT)
    pages = (path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html")))
    found = headers(pages)
    (site / "_headers").write_text(headers_file(found), encoding="utf-8")
    (site / "nginx-headers.conf").write_text(nginx_snippet(found), encoding="utf-8")


def _verify(site: Path, source: Path) -> None:
    verification = verify_site(source.read_bytes(), shown_path(source), site)
    for diagnostic in verification.diagnostics:
        log.error("%s", diagnostic)
    if verification.diagnostics:
        message = f"the site differs from its source in {len(verification.diagnostics)} places"
        raise PluginError(message)
    report = verification_html(verification)
    for name in ("about/index.html", "about.html"):
        page = site / name
        if page.is_file():
            html = page.read_text(encoding="utf-8")
            page.write_text(html.replace(VERIFICATION, report), encoding="utf-8")
