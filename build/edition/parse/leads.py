"""The leading verb phrase of a paragraph, by emphasis or by grammar, never by a list of verbs.

Resolutions set it in italics at the head of preambular and numbered paragraphs. Sub-paragraphs
have no italics: there the phrase is one that the same resolution sets in italics elsewhere, or
what grammar shows: adverbs, the verb, the noun or particle that completes it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition.model.text import Style

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edition.model.text import RunningText

_ADVERB = r"(?:Also|Further|also|further|once|more|again|\w+ly)"
_NOT_VERBS = r"(?!(?:This|Its|His|Hers|Theirs|Thus|As|Was|Is|Has|Towards|Across|Besides|Unless)\b)"
_VERB = rf"{_NOT_VERBS}[A-Za-z]+(?:[^s\W]s|ing)\b"
_NOUN = r"(?!the\b|an?\b)[a-z]+(?<!s)"
_GRAMMAR = re.compile(
    rf"(?:{_ADVERB} )*{_VERB}"
    r"(?P<completed> (?:upon|forward|in mind)\b"
    rf"|(?: (?:its|his|her|their))?(?: (?:deep|grave|serious|great|strong))* {_NOUN}"
    r"(?= (?:also |further )?(?:about|at|of|over|regarding|with|that)\b))?"
)
_INFINITIVE = re.compile(r"To (?:[a-z]+ly )?[a-z]+")
_NOUN_FOLLOWS = re.compile(r" (?:of|should|shall|must|may|can|could|would|will|are|is|were|was)\b")
_TRAILING_ADVERB = re.compile(r"(?: (?:also|further|once more|again|[a-z]+ly))+\b")
_OPENING = re.compile(rf"(?:{_ADVERB} )*\w+")
_ITALIC = (Style.EMPHASIS, Style.RESTORED)
_FIRST_WORDS = 3


def emphasised_lead(text: RunningText) -> str:
    """Return the words from the head of a paragraph to the end of its opening italics.

    The italics may leave out the adverb before the verb, as in `Also *encourages*`.
    """
    for span in text.spans:
        before = text.plain[: span.start].split()
        adverbs = all(re.fullmatch(_ADVERB, word) for word in before)
        if span.style in _ITALIC and adverbs and len(before) < _FIRST_WORDS:
            return text.plain[: span.end].strip(" ,")
    return ""


def known_leads(texts: Iterable[RunningText]) -> tuple[str, ...]:
    """Return the phrases that a resolution sets in italics, the longest first."""
    found = {emphasised_lead(text) for text in texts} - {""}
    return tuple(sorted(found, key=lambda lead: (-len(lead), lead)))


def leading_verb(text: RunningText, known: tuple[str, ...], *, preambular: bool) -> str:
    """Return the leading verb phrase; empty where a paragraph opens with none (a noun, a name).

    Args:
        text: the paragraph.
        known: phrases that the resolution sets in italics, from `known_leads`.
        preambular: whether the paragraph must open with a participle or an adjective, as every
            preambular paragraph does (UN Editorial Manual, resolutions).
    """
    plain = text.plain
    lead = emphasised_lead(text)
    if lead:
        return lead
    end = _end_of_known(plain, known) or _end_by_grammar(plain)
    if not end and preambular:
        match = _OPENING.match(plain)
        end = match.end() if match else 0
    adverb = _TRAILING_ADVERB.match(plain, end) if end else None
    return plain[: adverb.end() if adverb else end]


def _end_of_known(plain: str, known: tuple[str, ...]) -> int:
    for phrase in known:
        if re.match(re.escape(phrase) + r"\b", plain, re.IGNORECASE):
            return len(phrase)
    return 0


def _end_by_grammar(plain: str) -> int:
    match = _GRAMMAR.match(plain)
    if match and (match["completed"] or not _NOUN_FOLLOWS.match(plain, match.end())):
        return match.end()
    infinitive = _INFINITIVE.match(plain)
    return infinitive.end() if infinitive else 0
