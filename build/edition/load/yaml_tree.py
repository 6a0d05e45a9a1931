"""YAML read as a tree of strings in which every value knows its line.

Editors write dates, numbers and labels such as `5 (l)`; nothing is converted here, so that
`2023-12-19` stays what was written and every check can name the line.
"""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from edition.diagnostics import Code, Location, Report


@dataclass(frozen=True, slots=True)
class Entry:
    """A value of a YAML file: a string, a list of entries or a mapping of entries."""

    value: str | tuple[Entry, ...] | dict[str, Entry]
    location: Location

    @property
    def text(self) -> str:
        """The string, blanks folded; empty where the value is a list or a mapping."""
        return " ".join(self.value.split()) if isinstance(self.value, str) else ""

    @property
    def items(self) -> tuple[Entry, ...]:
        """The members of a list; empty for anything else."""
        return self.value if isinstance(self.value, tuple) else ()

    @property
    def mapping(self) -> dict[str, Entry]:
        """The members of a mapping by key; empty for anything else."""
        return self.value if isinstance(self.value, dict) else {}

    def get(self, key: str) -> Entry:
        """The member of a mapping, or an empty string at the place of the mapping."""
        return self.mapping.get(key) or Entry("", self.location)


def read_yaml(text: str, path: str, report: Report) -> Entry | None:
    """Return the tree of a YAML document, or none with a diagnostic where it is broken."""
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        report.add(Code.S005, Location(path, line), error.problem or "broken YAML")
        return None
    except yaml.YAMLError as error:
        report.add(Code.S005, Location(path), str(error).splitlines()[0])
        return None
    if node is None:
        report.add(Code.S005, Location(path), "the file is empty")
        return None
    return _entry(node, path)


def _entry(node: yaml.Node, path: str) -> Entry:
    location = Location(path, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        pairs = ((str(key.value), _entry(value, path)) for key, value in node.value)
        return Entry(dict(pairs), location)
    if isinstance(node, yaml.SequenceNode):
        return Entry(tuple(_entry(child, path) for child in node.value), location)
    return Entry(str(node.value), location)
