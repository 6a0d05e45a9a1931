"""What hand-written pages may ask for: `<!-- edition: shape -->` and its kin.

A hand-written page is Markdown in which a comment names a part that the edition fills in. The
part `verification` stays as it is: it is filled after the site was built and checked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition.diagnostics import Code, Location, Report
from edition.model.label import Part
from edition.model.text import Style
from edition.render.frame import page_path
from edition.render.markdown import escape, link

if TYPE_CHECKING:
    from collections.abc import Callable

    from edition.model.edition import Edition, EditionParagraph

_SLOT = re.compile(r"<!--\s*edition:\s*([\w-]+)\s*-->")
VERIFICATION = "<!-- edition: verification -->"
_STEPS = 12


def fill_slots(edition: Edition, text: str, page: str, path: str, report: Report) -> str:
    """Return the text of a hand-written page with its slots filled.

    Args:
        edition: the edition.
        text: the Markdown of the page.
        page: path of the page below the pages folder, for relative links.
        path: path of the file, for diagnostics.
        report: where unknown slots are recorded.
    """

    def fill(match: re.Match[str]) -> str:
        slot = SLOTS.get(match[1])
        if slot:
            return slot(edition, page)
        if match[0] != VERIFICATION:
            line = text.count("\n", 0, match.start()) + 1
            known = ", ".join(sorted([*SLOTS, "verification"]))
            message = f"there is no part “{match[1]}”"
            report.add(Code.P001, Location(path, line), message, f"known: {known}")
        return match[0]

    return _SLOT.sub(fill, text)


def _shape(edition: Edition, page: str) -> str:
    """The shape of the resolution: a bar for every paragraph, as high as it is long."""
    longest = max((p.text.words for p in edition.paragraphs), default=1)
    groups: dict[str, list[EditionParagraph]] = {}
    for paragraph in edition.paragraphs:
        name = {Part.PREAMBLE: "Preamble", Part.OPERATIVE: "Operative part"}
        key = name.get(paragraph.label.part, paragraph.label.annex)
        groups.setdefault(key, []).append(paragraph)
    figures = [_bars(page, name, group, longest) for name, group in groups.items()]
    return '<div class="shape" markdown>\n\n' + "\n".join(figures) + "\n</div>\n"


def _bars(page: str, name: str, paragraphs: list[EditionParagraph], longest: int) -> str:
    items = "\n".join(f"- {_bar(page, p, longest)}" for p in paragraphs)
    return f"**{escape(name)}**\n\n{items}\n"


def _bar(page: str, paragraph: EditionParagraph, longest: int) -> str:
    label, words = paragraph.label, paragraph.text.words
    step = max(1, round(words * _STEPS / longest))
    title = f"{label.title}, {words} words"
    depth = " .sub" if label.depth > 1 else ""
    shown = label.steps[-1].shown.strip("()")
    return link(
        page, page_path(label), escape(shown), f'.bar .h{step}{depth} title="{escape(title)}"'
    )


def _facts(edition: Edition, _page: str) -> str:
    rows = ["| Fact | Value | Source |", "| --- | --- | --- |"]
    for fact in edition.metadata.facts:
        value = escape(fact.value)
        value = f"[{value}]({fact.url})" if fact.url else value
        rows.append(f"| {escape(fact.name)} | {value} | {escape(fact.source)} |")
    return "\n".join(rows)


def _official(edition: Edition, _page: str) -> str:
    return "\n".join(
        f'- <a href="{escape(o.url)}" lang="{o.code}" hreflang="{o.code}">{escape(o.language)}</a>'
        for o in edition.metadata.official
    )


def _counts(edition: Edition, _page: str) -> str:
    preambular = sum(1 for p in edition.part(Part.PREAMBLE) if p.label.depth == 1)
    operative = [p for p in edition.part(Part.OPERATIVE) if p.label.depth == 1]
    below = sum(1 for p in edition.paragraphs if p.label.depth > 1)
    text = f"{preambular} preambular and {len(operative)} operative paragraphs"
    text += f", {below} sub-paragraphs" if below else ""
    return f"{text} and {len(edition.notes)} notes"


def _restored(edition: Edition, _page: str) -> str:
    count = sum(
        any(span.style is Style.RESTORED for span in paragraph.text.spans)
        for paragraph in edition.paragraphs
    )
    return f"{count} paragraphs"


def _report_errors(edition: Edition, _page: str) -> str:
    address = edition.metadata.report_errors
    if not address:
        return "the publisher of this copy has set no address for reports"
    return f"[{escape(address.removeprefix('mailto:'))}]({address})"


SLOTS: dict[str, Callable[[Edition, str], str]] = {
    "counts": _counts,
    "facts": _facts,
    "number": lambda edition, _: escape(edition.metadata.number),
    "body": lambda edition, _: escape(edition.metadata.body),
    "title": lambda edition, _: escape(edition.metadata.title),
    "symbol": lambda edition, _: escape(edition.metadata.symbol),
    "version": lambda edition, _: escape(edition.metadata.version),
    "dated": lambda edition, _: edition.metadata.dated.isoformat(),
    "official": _official,
    "report-errors": _report_errors,
    "restored": _restored,
    "shape": _shape,
}
"""The parts by name; each takes the edition and the path of the page."""
