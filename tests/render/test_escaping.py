"""Any text, rendered to Markdown and read back by the reader of the site, is unchanged."""

from __future__ import annotations

from html.parser import HTMLParser

import markdown
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from edition.model.text import LinkedText, NoteReference, Span, Style
from edition.render.markdown import escape
from edition.render.official import text_markdown

EXTENSIONS = ["attr_list", "md_in_html", "tables", "toc"]
TEXTS = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn", "Zl", "Zp"), exclude_characters="\xad"),
    min_size=1,
).map(lambda text: " ".join(text.split())).filter(bool)  # fmt: skip
TRAPS = ["5. Calls upon", "# no heading", "*a* _b_ `c`", "[x](y) ![z](w)", "<b>&amp;</b> &copy;",
         "a{: .b }", "+ - * 1) (c)", "\\*", "| a | b |", "http://a.example <http://b.example>",
         "[^1] [TOC] [x][y]", "~~a~~ ^b^ ==c==", "**", ">", "=", ": a", "&#42;", "a\\", "--- ---"]  # fmt: skip


class Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def words(html: str) -> str:
    parser = Words()
    parser.feed(html)
    parser.close()
    return "".join(parser.found).strip("\n")


def shown(source: str) -> str:
    page = f'<div class="official" markdown>\n{source}\n</div>'
    return words(markdown.markdown(page, extensions=EXTENSIONS))


def with_traps(function: object) -> object:
    for trap in TRAPS:
        function = example(trap)(function)  # type: ignore[arg-type]
    return function


@with_traps
@given(TEXTS)
@settings(max_examples=300)
def test_python_markdown_gives_every_text_back(text: str) -> None:
    assert shown(escape(text)) == text


@with_traps
@given(TEXTS)
@settings(max_examples=200)
def test_any_reader_of_commonmark_gives_every_text_back(text: str) -> None:
    html = MarkdownIt("commonmark").render(escape(text))

    assert words(html) == text


@given(TEXTS, st.data())
@settings(max_examples=200)
def test_italics_and_markers_change_no_word(text: str, data: st.DataObject) -> None:
    places = st.integers(0, len(text))
    start, end = sorted((data.draw(places), data.draw(places)))
    spans = (Span(start, end, Style.EMPHASIS), Span(0, end, Style.RESTORED))
    linked = LinkedText(text, spans, (NoteReference(data.draw(places), "7"),))

    html = shown(text_markdown(linked))

    assert shown(text_markdown(LinkedText(text, spans))) == text
    assert sorted(html) == sorted(text + "7")
