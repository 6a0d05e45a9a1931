"""Writing Markdown that any reader of Markdown gives back unchanged."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape as escape_html

_SPECIAL = re.compile(r"[\\`*_{}\[\]|]")
_LINE_START = re.compile(r"(\s*)(?:([#+-])|(\d+)([.)]))")


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page of the site as Markdown."""

    path: str
    """Where its Markdown stands: `operative/5/l.md`."""
    title: str
    description: str
    body: str
    hand_written: bool = False
    """Whether an editor wrote it: such a page is indexed for search as it is."""

    @property
    def markdown(self) -> str:
        """The page with its front matter, as a file."""
        head = [f"title: {quoted(self.title)}", f"description: {quoted(self.description)}"]
        return "\n".join(["---", *head, "---", "", self.body])


def escape(text: str) -> str:
    """Return text such that Markdown shows it word for word, also at the head of a block."""
    text = escape_html(text, quote=False)
    text = _SPECIAL.sub(lambda match: "\\" + match[0], text)
    head = _LINE_START.match(text)
    if not head:
        return text
    if head[2]:
        return f"{head[1]}\\{text[head.start(2) :]}"
    return f"{head[1]}{head[3]}\\{text[head.start(4) :]}"


def attribute(text: str) -> str:
    """Return text for use between the quotation marks of an HTML attribute."""
    return escape_html(text, quote=True)


def link(source: str, target: str, text: str, attributes: str = "") -> str:
    """Return a Markdown link between two pages, which the host checks and rewrites.

    Args:
        source: path of the page on which the link stands.
        target: path of the page to which it leads, with `#anchor` where there is one.
        text: the link text, already Markdown.
        attributes: an attribute list such as `rel=prev .prev`, or nothing.
    """
    path, hash_, anchor = target.partition("#")
    relative = _relative(path, posixpath.dirname(source)) if path != source else ""
    suffix = f"{{ {attributes} }}" if attributes else ""
    return f"[{text}]({relative}{hash_}{anchor}){suffix}"


def quoted(text: str) -> str:
    """Return text as a double-quoted YAML string."""
    body = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{body}"'


@lru_cache(maxsize=65536)
def _relative(target: str, folder: str) -> str:
    return posixpath.relpath(target, folder or ".")
