"""MkDocs adapter: official text and labels go into the search index, and our worker is found."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from edition.publish.search_index import merged_index

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from edition.publish.plan import SitePlan

ENGINES = "assets/javascripts/workers"
AFTER_SEARCH = -50  # after the search plugin wrote its index, before the offline plugin wraps it


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Name the search engine of the theme, whose file name changes with every release."""
    for file in [f for f in files if f.src_uri.endswith(".map") or "/lunr/" in f.src_uri]:
        files.remove(file)  # source maps and languages that nothing on the site asks for
    for folder in config.theme.dirs:
        for path in sorted(Path(folder, ENGINES).glob("search.*.min.js")):
            config.extra["edition"]["search_engine"] = f"{ENGINES}/{path.name}"
    return files


def on_env(env: object, config: MkDocsConfig, files: Files) -> None:
    """Remember the address of every page, which only the host knows."""
    config.extra["urls"] = {file.src_uri: file.url for file in files.documentation_pages()}


@event_priority(AFTER_SEARCH)
def on_post_build(config: MkDocsConfig) -> None:
    """Merge our entries into the index."""
    path = Path(config.site_dir, "search", "search_index.json")
    plan: SitePlan = config.extra["plan"]
    urls = {key: url.removeprefix("./") for key, url in config.extra["urls"].items()}
    merged = merged_index(path.read_text(encoding="utf-8"), plan.search, urls)
    path.write_text(merged, encoding="utf-8")
