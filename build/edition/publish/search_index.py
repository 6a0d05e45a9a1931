"""The search index: the host's entries for hand-written pages, ours for the official text."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from edition.export.search import SearchEntry


def merged_index(index: str, entries: tuple[SearchEntry, ...], urls: Mapping[str, str]) -> str:
    """Return the search index with our entries in it.

    Args:
        index: the index that the host wrote, as JSON: `{"config": …, "docs": […]}`.
        entries: ours, in the order of the text.
        urls: the address of each page by the path of its Markdown.
    """
    data: dict[str, Any] = json.loads(index)
    docs: dict[str, dict[str, Any]] = {doc["location"]: doc for doc in data["docs"]}
    for entry in entries:
        location = urls[entry.path] + (f"#{entry.anchor}" if entry.anchor else "")
        doc = docs.setdefault(location, {"location": location, "title": entry.title, "text": ""})
        if entry.text:
            doc |= {"title": escape(entry.title, quote=False), "text": _paragraph(entry.text)}
        doc["aliases"] = " ".join(entry.aliases)
    data["docs"] = sorted(docs.values(), key=lambda doc: "#" in doc["location"])
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _paragraph(text: str) -> str:
    return f"<p>{escape(text, quote=False)}</p>"
