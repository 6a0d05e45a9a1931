"""The search index, which holds every paragraph and every note a second time."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING

from edition.diagnostics import Code, Location
from edition.verify.places import expected_paths

if TYPE_CHECKING:
    from collections.abc import Mapping

    from edition.diagnostics import Report
    from edition.verify.site import SitePage

PATH = "search/search_index.json"
_TAG = re.compile(r"<[^>]*>")


def check_index(page: SitePage, index: str, report: Report) -> int:
    """Compare the entries of paragraphs and notes with the full text; return how many there are.

    Args:
        page: the page of the full text.
        index: the search index as JSON; a site without search has none and nothing to compare.
        report: where differences are recorded.
    """
    found = _entries(index, report) if index else {}
    count = 0
    for element in page.official:
        if element.kind == "paragraph":
            folder, file = expected_paths(element.name)
            text = found.get(folder.removesuffix("index.html"), found.get(file))
            words = f"{element.label} {element.plain}".strip()
            right = text == words
        elif element.kind == "note":
            text = found.get(f"fn {element.name}")
            right = text is not None and text.startswith(element.plain)
        else:
            continue
        count += text is not None
        if index and not right:
            message = f"the entry of {element.kind} {element.name} reads “{(text or '')[:60]}”"
            report.add(Code.V005, Location(PATH), message, "it must be word for word")
    return count


def _entries(index: str, report: Report) -> Mapping[str, str]:
    """The texts of the entries by the address of their page, those of notes by their sign."""
    try:
        docs = json.loads(index)["docs"]
    except (ValueError, KeyError, TypeError):
        report.add(Code.V007, Location(PATH), "the search index cannot be read")
        return {}
    found: dict[str, str] = {}
    for doc in docs:
        page, _, anchor = doc["location"].partition("#")
        sign = anchor.removeprefix("fn-")
        key = f"fn {sign}" if anchor.startswith("fn-") else page
        found[key] = " ".join(unescape(_TAG.sub("", doc["text"])).split())
    return found
