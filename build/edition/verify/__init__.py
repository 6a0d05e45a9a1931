"""The proof of the built site against the source text, without the parser that made the site.

The source is read a second time by a few trivial rules, the site by its attributes; what is
compared is every non-blank character. Nothing here may import the parser, the resolver or the
renderers: a fault of theirs must not hide itself.
"""

from edition.verify.check import verify_site
from edition.verify.report import Verification, format_verification, verification_html

__all__ = ["Verification", "format_verification", "verification_html", "verify_site"]
