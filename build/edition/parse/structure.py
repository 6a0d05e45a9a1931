"""The second pass: blocks to paragraphs, headings, notes and closing lines.

Structure is decided by grammar and sequence. Before the rules run, a survey of the whole text says
what no single block can tell: whether paragraphs are numbered, whether sections start the
numbering again, whether leading verbs are in italics.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from edition.diagnostics import Code
from edition.model.label import Part, Step
from edition.model.resolution import Continuation, Paragraph
from edition.parse.blocks import Block, Kind
from edition.parse.forms import (
    annex_heading,
    begins_emphasised,
    has_heading_form,
    is_bare_heading,
    unfinished,
)
from edition.parse.marks import read_mark
from edition.parse.masthead import is_formula
from edition.parse.rules import RULES
from edition.parse.state import Structure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edition.diagnostics import Report


def build_structure(blocks: Iterable[Block], report: Report) -> Structure:
    """Run all blocks after the enacting words through the rules."""
    blocks = _with_plain_headings(list(blocks))
    numbered, sectioned = _survey(blocks)
    italic = _sets_leads_in_italics(blocks)
    structure = Structure(report, numbered, sectioned, italic)
    for block in blocks:
        if block.stray:
            report.add(
                Code.T005,
                block.location,
                "an asterisk has no partner",
                "close the emphasis, or write \\* for an asterisk",
            )
        any(rule(structure, block) for rule in RULES)  # the first that takes it decides
    if "" not in numbered:
        _promote_last(structure)
    return structure


def _with_plain_headings(blocks: list[Block]) -> list[Block]:
    """Mark headings that have lost their bold type.

    A block without a label and without an end, between a finished sentence and a labelled
    paragraph, is a heading: the first half of a cut paragraph would be followed by the second.
    """
    body = [i for i, b in enumerate(blocks) if b.plain and not b.opens_with_marker]
    for before, here, after in zip(body, body[1:], body[2:], strict=False):
        block = blocks[here]
        ended = not unfinished(blocks[before].plain) or has_heading_form(blocks[before])
        follows = read_mark(blocks[after].plain) is not None
        if ended and follows and not read_mark(block.plain) and is_bare_heading(block.plain):
            blocks[here] = replace(block, kind=Kind.HEADING)
    return blocks


def _survey(blocks: list[Block]) -> tuple[frozenset[str], frozenset[str]]:
    """Which scopes number their paragraphs, and in which of them the numbering starts again."""
    scope, firsts, heading = "", {"": 0}, False
    numbered: set[str] = set()
    for block in blocks:
        name = annex_heading(block)
        scope = name or scope
        mark = read_mark(block.plain) if block.kind is Kind.TEXT else None
        if mark and mark.top:
            numbered.add(scope)
            if mark.value == "1" and (heading or not firsts.get(scope)):
                firsts[scope] = firsts.get(scope, 0) + 1
            heading = False
        heading = heading or has_heading_form(block) or is_formula(block, emphasised=False)
    return frozenset(numbered), frozenset(s for s, count in firsts.items() if count > 1)


def _sets_leads_in_italics(blocks: list[Block]) -> bool:
    preamble = []
    for block in blocks:
        mark = read_mark(block.plain)
        if mark and mark.top:
            break
        if block.plain and not block.opens_with_marker:
            preamble.append(begins_emphasised(block.text))
    return sum(preamble) * 2 > len(preamble)


def _promote_last(structure: Structure) -> None:
    """Without numbers there is one operative paragraph: the last, with what stands under it."""
    body = structure.body
    tops = [i for i, x in enumerate(body) if isinstance(x, Paragraph) and x.label.depth == 1]
    last = body[tops[-1]] if tops else None
    if isinstance(last, Paragraph) and last.printed:  # it has a number after all
        return
    for index in range(tops[-1] if tops else len(body), len(body)):
        item = body[index]
        if isinstance(item, (Paragraph, Continuation)):
            steps = (Step("1", ""), *item.label.steps[1:])
            body[index] = replace(item, label=replace(item.label, part=Part.OPERATIVE, steps=steps))
