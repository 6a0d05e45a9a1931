"""The rules that give a block its place, in the order in which they are asked.

A block with a label is a paragraph; a block without one continues the paragraph before it (a page
break cut it), begins a preambular paragraph, is a heading, a closing line or the head of an annex.
Each rule takes the structure and a block and says whether it has placed the block.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from edition.diagnostics import Code
from edition.model.label import Part, Step
from edition.model.resolution import (
    ClosingLine,
    Continuation,
    Formula,
    Heading,
    Note,
    Paragraph,
    Table,
    Unplaced,
)
from edition.parse.blocks import Block, Kind
from edition.parse.forms import (
    annex_heading,
    begins_emphasised,
    closing_line,
    folded,
    has_heading_form,
    looks_participial,
    section_number,
    unfinished,
)
from edition.parse.marks import NUMBER, Fault, Mark, Sequence, ordinal_name, read_mark
from edition.parse.masthead import is_formula

if TYPE_CHECKING:
    from collections.abc import Callable

    from edition.parse.state import Structure


def _note(structure: Structure, block: Block) -> bool:
    if not block.opens_with_marker:
        return False
    sign = block.text.markers[0].sign
    text = folded(replace(block.text, markers=block.text.markers[1:]))
    structure.notes.append(Note(sign, text, block.location))
    return True


def _rule(_structure: Structure, block: Block) -> bool:
    return block.kind is Kind.RULE or not (block.plain or block.rows)


def _table(structure: Structure, block: Block) -> bool:
    if block.kind is not Kind.TABLE:
        return False
    structure.put(Table(tuple(tuple(map(folded, row)) for row in block.rows), block.location))
    return True


def _annex(structure: Structure, block: Block) -> bool:
    name = annex_heading(block)
    if not name or not structure.body:
        return False
    taken = {i.text.plain for i in structure.annexes if isinstance(i, Heading)}
    structure.annex = name if name not in taken else f"{name} {len(taken) + 1}"
    structure.part, structure.unnumbered = Part.ANNEX, 0
    structure.new_section("")
    structure.put(Heading(folded(block.text), block.location))
    return True


def _formula(structure: Structure, block: Block) -> bool:
    if not begins_emphasised(block.text) or not is_formula(block, emphasised=True):
        return False
    if "" in structure.sectioned and not structure.after_heading:
        structure.new_section(structure.section)
    structure.part = Part.PREAMBLE
    structure.put(Formula(folded(block.text), block.location))
    return True


def _closing(structure: Structure, block: Block) -> bool:
    paragraphs = any(isinstance(item, Paragraph) for item in structure.body)
    if structure.annex or not paragraphs:
        return False
    if not structure.closing and not closing_line(block.plain):
        return False
    structure.closing.append(ClosingLine(block.text, block.location))
    return True


def _heading(structure: Structure, block: Block) -> bool:
    if not has_heading_form(block):
        return False
    text = folded(block.text)
    last = structure.items[-1] if structure.items else None
    if structure.after_heading and isinstance(last, Heading) and text.plain[:1].islower():
        structure.items[-1] = replace(last, text=last.text.joined(text))
        return True
    number = section_number(text.plain)
    inside = _stands_inside(structure, block)
    if structure.annex in structure.sectioned and number and not inside:
        structure.new_section(number)
    structure.put(Heading(text, block.location))
    structure.after_heading = not inside  # the paragraph that it cuts goes on after it
    return True


def _stands_inside(structure: Structure, block: Block) -> bool:
    open_ = structure.open
    if not open_ or structure.after_heading:
        return False
    cut = open_.text.plain.endswith(",") and structure.part is not Part.PREAMBLE
    inside = cut or unfinished(open_.text.plain)
    if inside:
        structure.report.add(
            Code.T006,
            block.location,
            f"the heading “{block.plain[:40]}” stands inside {open_.label.name}",
            "the sentence before it has no end",
        )
    return inside


def _labelled(structure: Structure, block: Block) -> bool:
    mark = read_mark(block.plain)
    if not mark or (not mark.top and not structure.steps and structure.annex == ""):
        return False
    if mark.like_a_year and not structure.sequence.continues(mark):
        return False
    if mark.top and structure.part is Part.PREAMBLE:
        structure.part, structure.sequence = Part.OPERATIVE, Sequence()
    before = structure.open
    opening = bool(before) and before.text.plain.endswith(":") if before else False
    restart = mark.value == "1" and mark.top and structure.steps
    if restart and structure.annex in structure.sectioned and structure.after_heading:
        structure.new_section(str(int(structure.section or "1") + 1))
        structure.part = Part.ANNEX if structure.annex else Part.OPERATIVE
    _place(structure, block, mark, opening=opening)
    return True


def _place(structure: Structure, block: Block, mark: Mark, *, opening: bool) -> None:
    base = structure.steps[:1] if structure.part is Part.PREAMBLE else ()
    placement = structure.sequence.place(mark, opening=opening)
    depth = len(base) + placement.depth
    steps = (*structure.steps[:depth], placement.step)
    structure.paragraph(block, steps, mark.length)
    if placement.fault:
        style = next((s for s, _ in mark.readings), NUMBER)
        _report_fault(structure, block, placement.fault, ordinal_name(style, placement.expected))


def _report_fault(structure: Structure, block: Block, fault: Fault, due: str) -> None:
    label = structure.label(structure.steps)
    code = {Fault.SKIPPED: Code.T003, Fault.REPEATED: Code.T004, Fault.MISPLACED: Code.T009}[fault]
    found = label.steps[-1].printed
    message = {
        Fault.SKIPPED: f"{found} follows where {due} was due",
        Fault.REPEATED: f"{found} is repeated where {due} was due",
        Fault.MISPLACED: f"{found} opens a level that should begin with {due}",
    }[fault]
    structure.report.add(code, block.location, message, "compare with the official document")


def _unlabelled(structure: Structure, block: Block) -> bool:
    if structure.annex:
        return _annex_text(structure, block)
    if structure.part is Part.PREAMBLE or structure.after_heading:
        return _preambular(structure, block)
    return _operative_text(structure, block)


def _preambular(structure: Structure, block: Block) -> bool:
    text = folded(block.text)
    open_ = structure.open if not structure.after_heading else None
    if open_ and _continues(structure, open_.text.plain, block):
        structure.extend(text)
        return True
    structure.part = Part.PREAMBLE
    structure.preambular += 1
    structure.sequence = Sequence()
    structure.paragraph(block, (Step(str(structure.preambular), ""),))
    return True


def _continues(structure: Structure, before: str, block: Block) -> bool:
    if begins_emphasised(block.text) and block.plain[:1].isupper():
        return unfinished(before) and not looks_participial(block.plain)
    if unfinished(before) or block.plain[:1].islower():
        return True
    return structure.italic and not looks_participial(block.plain)


def _operative_text(structure: Structure, block: Block) -> bool:
    text, open_ = folded(block.text), structure.open
    if open_ is None:
        return False
    before, lower = open_.text.plain, text.plain[:1].islower()
    deep = isinstance(open_, Paragraph) and open_.label.depth > 1
    if unfinished(before) or before.endswith(",") or (lower and not deep):
        structure.extend(text)
    elif before.endswith(":") or lower:
        owner = open_.label if before.endswith(":") else open_.label.parent or open_.label
        structure.put(Continuation(owner, text, block.location))
    else:
        return False
    return True


def _annex_text(structure: Structure, block: Block) -> bool:
    text, open_ = folded(block.text), structure.open
    if (
        open_
        and not structure.after_heading
        and (unfinished(open_.text.plain) or text.plain[:1].islower())
    ):
        structure.extend(text)
        return True
    structure.unnumbered += 1
    structure.sequence = (
        Sequence() if not structure.numbered & {structure.annex} else structure.sequence
    )
    structure.paragraph(block, (Step(f"par-{structure.unnumbered}", ""),))
    return True


def _unplaced(structure: Structure, block: Block) -> bool:
    structure.report.add(
        Code.T002,
        block.location,
        f"“{block.plain[:50]}” fits no place",
        "it is shown as it is; see whether a label or a blank line is missing",
    )
    structure.put(Unplaced(folded(block.text), block.location))
    return True


RULES: tuple[Callable[[Structure, Block], bool], ...] = (
    _note, _rule, _table, _annex, _formula, _closing, _heading, _labelled, _unlabelled, _unplaced,
)  # fmt: skip
"""Who is asked first. Notes may stand anywhere; an unlabelled block is the last to be tried."""
