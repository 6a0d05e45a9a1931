"""What a verification found, for people: a table, and each difference with its place."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from edition.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Verification:
    """The outcome of one check of a site against its source."""

    diagnostics: tuple[Diagnostic, ...]
    sha256: str
    """Checksum of the source file."""
    pages: int
    preambular: int
    operative: int
    sub_paragraphs: int
    words: int
    """Words of the paragraphs, a word being what stands between blanks."""
    notes: int
    characters: tuple[tuple[str, int], ...]
    """Non-blank characters of the source by what they are."""
    copies: tuple[tuple[str, int], ...]
    """Copies of official words that were compared, by kind."""

    @property
    def paragraphs(self) -> int:
        """All paragraphs and sub-paragraphs."""
        return self.preambular + self.operative + self.sub_paragraphs


def format_verification(found: Verification) -> str:
    """Return the outcome as plain text: differences first, then the counts."""
    lines = [str(diagnostic) for diagnostic in found.diagnostics]
    lines += [f"{name:<44}{value:>9}" for name, value in _rows(found)]
    lines.append(f"SHA-256 of the source: {found.sha256}")
    lines.append(
        f"{found.paragraphs:,} paragraphs, {found.words:,} words, {found.notes:,} notes, "
        f"{len(found.diagnostics):,} differences"
    )
    return "\n".join(lines)


def verification_html(found: Verification) -> str:
    """Return the outcome as an HTML table for a page of the site."""
    rows = "".join(
        f'<tr><th scope="row">{escape(name)}</th><td>{value}</td></tr>'
        for name, value in _rows(found)
    )
    return (
        f'<table class="verification"><caption>Verification of the official text</caption>'
        f"<tbody>{rows}</tbody></table>\n"
        f"<p>SHA-256 of the source file: <code>{found.sha256}</code></p>"
    )


def _rows(found: Verification) -> list[tuple[str, str]]:
    counted = [
        ("Paragraphs", found.paragraphs),
        ("– preambular", found.preambular),
        ("– operative", found.operative),
        ("– sub-paragraphs", found.sub_paragraphs),
        ("Words of the paragraphs", found.words),
        ("Notes", found.notes),
        *((f"Characters: {name}", count) for name, count in found.characters),
        ("Characters of the source, blanks left out", sum(n for _, n in found.characters)),
        *((f"Copies compared: {name}", count) for name, count in found.copies),
        ("Pages read", found.pages),
        ("Differences", len(found.diagnostics)),
    ]
    return [(name, f"{count:,}") for name, count in counted]
