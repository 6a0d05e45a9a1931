"""What every page says of the edition: the values that the theme prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from edition.model.edition import Edition


def particulars(edition: Edition) -> dict[str, object]:
    """Return symbol, title, version, date, official links and where to report an error."""
    known = edition.metadata
    return {
        "symbol": known.symbol,
        "number": known.number,
        "title": known.title,
        "body": known.body,
        "version": known.version,
        "dated": known.dated.isoformat(),
        "report_href": known.report_errors,
        "report_text": known.report_errors.removeprefix("mailto:"),
        "official": [
            {"language": link.language, "code": link.code, "url": link.url}
            for link in known.official
        ],
    }
