"""Pages without the blanks that templates leave behind."""

from __future__ import annotations

import re

_BLANK_LINES = re.compile(r"\n\s+")
_CHECKBOX = re.compile(r"(<input\b[^>]*type=\"checkbox\"[^>]*?)\s+autocomplete=\"off\"")


def tidy(html: str) -> str:
    """Return a page with runs of blanks after a line break taken out.

    A page with preformatted text is left as it is. The host's check boxes lose an attribute that
    HTML does not allow on them.
    """
    html = _CHECKBOX.sub(r"\1", html)
    return html if "<pre" in html else _BLANK_LINES.sub("\n", html).lstrip()
