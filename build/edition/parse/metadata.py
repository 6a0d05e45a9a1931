"""`metadata.yml` to `Metadata`: the masthead facts with their sources, and the edition's own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from edition.diagnostics import Code, Report
from edition.model.metadata import Fact, Metadata, OfficialLink

if TYPE_CHECKING:
    from edition.load.yaml_tree import Entry

_REQUIRED = ("symbol", "number", "title", "body", "adopted", "sha256", "edition", "official")
_KEYS = frozenset({*_REQUIRED, "sources", "facts"})
_EDITION_KEYS = frozenset({"version", "dated", "report_errors"})
_FACT_KEYS = frozenset({"key", "name", "value", "source", "url"})
_LINK_KEYS = frozenset({"language", "code", "url"})
_SHA256 = re.compile(r"[0-9a-f]{64}\Z")
_URL = re.compile(r"(?:https?://|mailto:)\S+\Z")
_NO_DATE = date.min


@dataclass(slots=True)
class _Reader:
    report: Report

    def known(self, entry: Entry, keys: frozenset[str], where: str) -> None:
        for key in entry.mapping:
            if key not in keys:
                hint = f"known keys: {', '.join(sorted(keys))}"
                location = entry.mapping[key].location
                self.report.add(Code.M002, location, f"unknown key “{key}” in {where}", hint)

    def required(self, entry: Entry, keys: tuple[str, ...], where: str) -> None:
        for key in keys:
            if not entry.get(key).value:
                self.report.add(Code.M001, entry.location, f"{where} lacks “{key}”", "add it")

    def day(self, entry: Entry, key: str) -> date:
        found = entry.get(key)
        try:
            return date.fromisoformat(found.text)
        except ValueError:
            if found.text:
                self._malformed(found, key, "a date such as 2023-12-19")
            return _NO_DATE

    def checksum(self, entry: Entry) -> str:
        found = entry.get("sha256")
        if found.text and not _SHA256.match(found.text):
            self._malformed(found, "sha256", "64 hexadecimal digits")
        return found.text

    def url(self, entry: Entry, key: str) -> str:
        found = entry.get(key)
        if found.text and not _URL.match(found.text):
            self._malformed(found, key, "an address that begins https:// or mailto:")
        return found.text

    def _malformed(self, entry: Entry, key: str, wanted: str) -> None:
        self.report.add(Code.M003, entry.location, f"“{key}” is “{entry.text}”", f"write {wanted}")


def parse_metadata(root: Entry, report: Report) -> Metadata:
    """Return the metadata; whatever is missing or malformed is reported and left empty."""
    reader = _Reader(report)
    reader.known(root, _KEYS, "the metadata")
    reader.required(root, _REQUIRED, "the metadata")
    own = root.get("edition")
    reader.known(own, _EDITION_KEYS, "“edition”")
    if own.mapping:
        reader.required(own, ("version", "dated"), "“edition”")
    return Metadata(
        symbol=root.get("symbol").text,
        number=root.get("number").text,
        title=root.get("title").text,
        body=root.get("body").text,
        adopted=reader.day(root, "adopted"),
        sha256=reader.checksum(root),
        version=own.get("version").text,
        dated=reader.day(own, "dated"),
        report_errors=reader.url(own, "report_errors"),
        facts=tuple(_fact(reader, root, item) for item in root.get("facts").items),
        official=tuple(_link(reader, item) for item in root.get("official").items),
        location=root.location,
    )


def _fact(reader: _Reader, root: Entry, item: Entry) -> Fact:
    reader.known(item, _FACT_KEYS, "a fact")
    reader.required(item, ("key", "name", "value"), "a fact")
    source = item.get("source").text
    if not source:
        message = f"the fact “{item.get('key').text}” has no source"
        reader.report.add(Code.M004, item.location, message, "name one of “sources”")
    elif source not in root.get("sources").mapping:
        known = ", ".join(sorted(root.get("sources").mapping))
        where = item.get("source").location
        reader.report.add(Code.M004, where, f"unknown source “{source}”", f"known: {known}")
    return Fact(
        key=item.get("key").text,
        name=item.get("name").text,
        value=item.get("value").text,
        source=root.get("sources").get(source).text if source else "",
        location=item.location,
        url=reader.url(item, "url"),
    )


def _link(reader: _Reader, item: Entry) -> OfficialLink:
    reader.known(item, _LINK_KEYS, "an official link")
    reader.required(item, ("language", "code", "url"), "an official link")
    return OfficialLink(item.get("language").text, item.get("code").text, reader.url(item, "url"))
