"""The built site, read by the attributes in which its pages name what is official."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING

from edition.verify.source import SUPERSCRIPTS

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS = ("paragraph", "line", "after", "context", "note", "excerpt", "quote", "expansion")
_START = re.compile(
    rf"<(?P<tag>[a-z][a-z0-9]*)\b[^>]*?\sdata-(?P<kind>{'|'.join(KINDS)})=\"(?P<name>[^\"]*)\"[^>]*>"
)
_TOKEN = re.compile(
    r"<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]*)(?P<rest>[^>]*)>|(?P<text>[^<]+|<)"
)
_CLASS = re.compile(r"\sclass=\"([^\"]*)\"")
_CHAIN = re.compile(r"\sdata-chain=\"([^\"]*)\"")
_DESCRIPTION = re.compile(r"<meta name=\"description\" content=\"([^\"]*)\"")
_HIDDEN = re.compile(r"<(script|style)\b.*?</\1>|<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_RAISED = str.maketrans("0123456789", SUPERSCRIPTS)
_BLOCKS = frozenset({"p", "br", "td", "th", "tr", "div", "li"})


@dataclass(slots=True)
class Official:
    """An element that holds official words."""

    kind: str
    name: str
    """What the attribute names: a label, the sign of a note, the kind of a line."""
    label: str = ""
    """The label as it is printed in the element."""
    text: str = ""
    """The words, blanks folded, note markers as superscript digits."""
    plain: str = ""
    """The words without markers."""
    markers: list[str] = field(default_factory=list)
    chain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page of the built site."""

    path: str
    official: tuple[Official, ...]
    description: str
    ours: str
    """The words of the page that stand in no official element."""

    def named(self, kind: str, name: str) -> list[Official]:
        """The elements of one kind that name one thing."""
        return [o for o in self.official if o.kind == kind and o.name == name]


def read_page(path: str, html: str) -> SitePage:
    """Return what a page holds."""
    html = _HIDDEN.sub(" ", html)
    official: list[Official] = []
    outside: list[str] = []
    position = 0
    for match in _START.finditer(html):
        end = _end(html, match.end(), match["tag"])
        official.append(_element(match, html[match.end() : end]))
        if match.start() >= position:
            outside.append(html[position : match.start()])
        position = max(position, end)
    outside.append(html[position:])
    description = _DESCRIPTION.search(html)
    ours = unescape(_TAG.sub(" ", " ".join(outside)))
    return SitePage(path, tuple(official), unescape(description[1]) if description else "", ours)


def _end(html: str, position: int, tag: str) -> int:
    """Where the element that opens before `position` closes."""
    depth = 1
    for match in re.compile(rf"<(/?){tag}\b[^>]*>", re.IGNORECASE).finditer(html, position):
        depth += -1 if match[1] else 1
        if not depth:
            return match.start()
    return len(html)


def _element(start: re.Match[str], inner: str) -> Official:
    kind = start["kind"]
    chain = _CHAIN.search(start.group())
    official = Official(
        kind, unescape(start["name"]), chain=tuple(chain[1].split()) if chain else ()
    )
    wanted = "note-text" if kind == "note" else ""
    parts: dict[str, list[str]] = {"text": [], "plain": [], "label": []}
    for role, text in _pieces(inner, wanted):
        if role == "marker":
            official.markers.append(text)
            parts["text"].append(text.translate(_RAISED))
        elif role == "text":
            parts["text"].append(text)
            parts["plain"].append(text)
        else:
            parts["label"].append(text)
    folded = {key: " ".join("".join(value).split()) for key, value in parts.items()}
    official.text, official.plain, official.label = folded["text"], folded["plain"], folded["label"]
    return official


def _pieces(inner: str, wanted: str) -> Iterator[tuple[str, str]]:
    """The pieces of an element as `text`, `label` or `marker`; tools and what is ours left out."""
    roles: list[tuple[str, str]] = [("", "" if wanted else "text")]
    for token in _TOKEN.finditer(inner):
        if token["text"] is not None:
            if roles[-1][1] in ("text", "label", "marker"):
                yield roles[-1][1], unescape(token["text"])
            continue
        tag = token["tag"].lower()
        if token["close"]:
            if len(roles) > 1 and roles[-1][0] == tag:
                roles.pop()
        elif tag not in ("br", "img", "wbr"):
            roles.append((tag, _role(token["rest"], roles[-1][1], wanted)))
        if tag in _BLOCKS and roles[-1][1] == "text":
            yield "text", " "


def _role(attributes: str, above: str, wanted: str) -> str:
    found = _CLASS.search(attributes)
    classes = set(found[1].split()) if found else set()
    if classes & {"tool", "ours", "back", "expansion", "note-sign"}:
        return "none"
    if above in ("none", "marker", "label"):
        return above
    if "marker" in classes:
        return "marker"
    if "label" in classes:
        return "label"
    return "text" if not above and wanted and wanted in classes else above
