"""The headers under which the site is to be served: a strict Content-Security-Policy.

Material writes a few inline scripts into its pages. They are allowed by their hashes, which are
computed from the built pages because they vary with the depth of a page.
"""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_INLINE = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
_POLICY = (
    "default-src 'none'; script-src 'self' {hashes}; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)
_OTHERS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
)


def inline_hashes(pages: Iterable[str]) -> tuple[str, ...]:
    """Return the hashes of all inline scripts of the pages, sorted, as a policy writes them."""
    scripts = {
        match["code"]
        for page in pages
        for match in _INLINE.finditer(page)
        if "src=" not in match["attributes"] and "json" not in match["attributes"]
    }
    digests = (hashlib.sha256(code.encode()).digest() for code in scripts)
    return tuple(sorted(f"'sha256-{base64.b64encode(d).decode()}'" for d in digests))


def headers(pages: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return the headers as names and values."""
    policy = _POLICY.format(hashes=" ".join(inline_hashes(pages)))
    return (("Content-Security-Policy", policy), *_OTHERS)


def headers_file(found: tuple[tuple[str, str], ...]) -> str:
    """Return the headers as the `_headers` file that several static hosts read."""
    return "\n".join(["/*", *(f"  {name}: {value}" for name, value in found)]) + "\n"


def nginx_snippet(found: tuple[tuple[str, str], ...]) -> str:
    """Return the headers as lines to include in an nginx server block."""
    lines = [f'add_header {name} "{value}" always;' for name, value in found]
    return "\n".join(["# Include this in the server block of the site.", *lines]) + "\n"
