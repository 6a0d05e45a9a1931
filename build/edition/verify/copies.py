"""Copies of official words elsewhere: chapeaux, excerpts, descriptions, expansions, strays."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from edition.diagnostics import Code, Location
from edition.verify.places import expected_paths
from edition.verify.source import nonblank

if TYPE_CHECKING:
    from collections.abc import Mapping

    from edition.diagnostics import Report
    from edition.verify.site import Official, SitePage

RUN = 14
"""So many words of one paragraph, one after the other, are no coincidence."""
_LEAST = 2
_NAMES = {
    "context": "chapeaux",
    "excerpt": "excerpts",
    "quote": "quotations",
    "expansion": "expansions of Ibid.",
}
_IBID = re.compile(r"(?:See )?Ibid\.,?\s*", re.IGNORECASE)


def check_copies(page: SitePage, pages: Mapping[str, SitePage], report: Report) -> Counter[str]:
    """Compare every copy with the paragraph that it names; return how many of each kind."""
    texts = {e.name: e.plain for e in page.official if e.kind == "paragraph"}
    notes = {e.name: e.plain for e in page.official if e.kind == "note"}
    owners = {path: name for name in texts for path in expected_paths(name)}
    runs = {run for text in texts.values() for run in _runs(text)}
    count: Counter[str] = Counter()
    for other in pages.values():
        for element in other.official:
            fault = _fault(element, texts, notes)
            if fault is not None:
                count[_NAMES[element.kind]] += 1
            if fault:
                report.add(Code.V005, Location(other.path), fault, "it must be word for word")
        if other.path in owners:
            count["descriptions"] += 1
            _check_description(other, owners[other.path], texts, report)
        if stray := next((run for run in _runs(other.ours) if run in runs), None):
            message = f"official words stand unmarked: “{stray[:60]}…”"
            report.add(Code.V006, Location(other.path), message, "name their paragraph")
    return count


def _fault(element: Official, texts: Mapping[str, str], notes: Mapping[str, str]) -> str | None:
    """What is wrong with a copy; empty where nothing is, none where it is no copy."""
    if element.kind == "expansion":
        return _expansion_fault(element, notes)
    if element.kind not in ("context", "excerpt", "quote"):
        return None
    text = texts.get(element.name)
    if text is None:
        return f"the {element.kind} names {element.name}, which is not in the text"
    right = {
        "context": element.plain == text,
        "excerpt": _is_beginning(element.plain, text),
        "quote": element.plain.strip(" …") in text,
    }[element.kind]
    return "" if right else f"the {element.kind} of {element.name} reads “{element.plain[:60]}”"


def _is_beginning(excerpt: str, text: str) -> bool:
    if not excerpt.endswith("…"):
        return excerpt == text
    words = excerpt.rstrip("\u00a0 …").split()
    return len(words) >= _LEAST and text.split()[: len(words)] == words


def _expansion_fault(element: Official, notes: Mapping[str, str]) -> str:
    own = notes.get(element.name)
    if own is None:
        return f"the expansion names note {element.name}, which is not in the text"
    rest = _IBID.sub("", own, count=1)
    sources = " ".join([rest, *(notes.get(sign, "") for sign in element.chain)])
    known = {word.strip(".,") for word in sources.split()}
    strange = [w for w in element.plain.split() if w.strip(".,") not in known]
    if strange:
        return f"the expansion of note {element.name} has “{strange[0]}” from no note of its chain"
    if not nonblank(element.plain).endswith(nonblank(rest)):
        return f"the expansion of note {element.name} does not end with “{rest}”"
    return ""


def _check_description(page: SitePage, name: str, texts: Mapping[str, str], report: Report) -> None:
    label, _, rest = (
        page.description.rpartition(": ")
        if page.description.count(": ") == 1
        else (page.description[: len(name)], "", page.description[len(name) + 2 :])
    )
    if label != name or not _is_beginning(rest, texts[name]):
        message = f"the description of {name} reads “{page.description[:60]}”"
        report.add(Code.V005, Location(page.path), message, "it must be word for word")


def _runs(text: str) -> list[str]:
    words = re.findall(r"\w+", text.casefold())
    return [" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1)]
