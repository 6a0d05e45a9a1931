"""Search by label and by phrase, asked of the very worker that the search box asks."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from edition.model.label import Label, Part
from edition.model.ordinals import ordinal_word
from edition.publish.pipeline import read_edition
from edition.publish.plan import page_url
from serving import open_search

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from edition.model.edition import Edition

pytestmark = pytest.mark.browser
ROOT = Path(__file__).resolve().parents[2]
SEED, PHRASES = 78217, 300
FIRST = """wanted => {
  const link = document.querySelector(".md-search-result__item a");
  return link && link.href.replace(/\\?[^#]*/, "") === wanted;
}"""
START = """async () => {
  const config = JSON.parse(document.getElementById("__config").textContent);
  const base = new URL(config.base + "/", location.href);
  const load = async () => (await fetch(new URL("search/search_index.json", base))).json();
  const data = window.__index ?? await load();
  const worker = new Worker(new URL(config.search, location.href));
  const waiting = [];
  worker.addEventListener("message", ({ data: message }) => waiting.shift()(message));
  const ask = (message) => new Promise((done) => {
    waiting.push(done);
    worker.postMessage(message);
  });
  await ask({ type: 0, data: { ...data, options: { suggest: false } } });
  window.firstHits = async (queries) => {
    const found = [];
    for (const query of queries) {
      const { data } = await ask({ type: 2, data: query });
      found.push(data.items[0]?.[0]?.location ?? "nothing");
    }
    return found;
  };
}"""


@pytest.fixture(scope="session")
def edition() -> Edition:
    return read_edition(ROOT / "content").edition


def written(label: Label) -> list[str]:
    """The ways in which a reader writes a label."""
    steps = " ".join(step.shown for step in label.steps)
    close = steps.replace(" ", "")
    if label.part is Part.PREAMBLE:
        number = int(label.steps[0].value)
        ordinal = ordinal_word(number)
        numbered = [f"PP{number}", f"pp {number}", f"preambular paragraph {number}"]
        return [*numbered, f"{ordinal} preambular", f"{ordinal} preambular paragraph"]
    return [
        close,
        steps,
        f"para. {steps}",
        f"paragraph {steps}",
        f"OP{close}",
        f"op {steps}",
        f"OP {close}",
    ]


def expectations(edition: Edition) -> list[tuple[str, str]]:
    found = [
        (form, page_url(f"{p.label.path}.md"))
        for p in edition.paragraphs
        for form in written(p.label)
    ]
    for note in edition.notes:
        forms = (f"fn {note.sign}", f"fn{note.sign}", f"note {note.sign}", f"footnote {note.sign}")
        found += [(form, f"notes/#{note.anchor}") for form in forms]
    return [*found, ("A/RES/78/217", ""), ("78/217", ""), ("35/17", "preamble/1/")]


def phrases(edition: Edition) -> list[tuple[str, str]]:
    """Phrases of four to eight words that stand in one paragraph only, drawn by chance."""
    chance = random.Random(SEED)  # noqa: S311  nothing here is secret
    folded = {
        p.label: " ".join(re.findall(r"[\w’']+", p.text.plain.lower())) for p in edition.paragraphs
    }
    drawn: list[tuple[str, str]] = []
    while len(drawn) < PHRASES:
        paragraph = chance.choice(edition.paragraphs)
        words = paragraph.text.plain.split()
        length = chance.randint(4, 8)
        start = chance.randrange(max(1, len(words) - length))
        phrase = " ".join(words[start : start + length])
        key = " ".join(re.findall(r"[\w’']+", phrase.lower()))
        if len(key.split()) >= 4 and sum(key in text for text in folded.values()) == 1:
            drawn.append((phrase, page_url(f"{paragraph.label.path}.md")))
    return drawn


def ask(page: Page, expected: list[tuple[str, str]]) -> list[tuple[str, str, str]]:
    page.evaluate(START)
    found: list[Any] = page.evaluate(
        "queries => firstHits(queries)", [query for query, _ in expected]
    )
    return [(q, e, f) for (q, e), f in zip(expected, found, strict=True) if e != f]


def test_every_way_of_writing_a_label_puts_its_place_first(
    page: Page, address: str, edition: Edition
) -> None:
    expected = expectations(edition)
    page.goto(address)

    wrong = ask(page, expected)

    assert len(expected) > 800
    assert wrong == []


def test_a_phrase_of_one_paragraph_puts_it_first(
    page: Page, address: str, edition: Edition
) -> None:
    expected = phrases(edition)
    page.goto(address)

    wrong = ask(page, expected)

    print(f"{len(expected) - len(wrong)} of {len(expected)} phrases first")  # noqa: T201
    assert len(wrong) <= len(expected) // 100, wrong


@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("5(l)", "operative/5/l/"),
        ("5 (l)", "operative/5/l/"),
        ("para. 5 (l)", "operative/5/l/"),
        ("OP5(l)", "operative/5/l/"),
        ("PP6", "preamble/6/"),
        ("sixth preambular", "preamble/6/"),
        ("fn 18", "notes/#fn-18"),
        ("A/RES/78/217", ""),
        ("78/217", ""),
        ("35/17", "preamble/1/"),
        ("communicate with a consular official", "operative/5/l/"),
        ("lifelong learning", "operative/6/m/"),
    ],
)
def test_the_search_box_shows_the_place_first(
    page: Page, address: str, query: str, path: str
) -> None:
    page.goto(f"{address}about/")
    open_search(page)
    page.keyboard.type(query)

    page.wait_for_function(FIRST, arg=f"{address}{path}")

    assert page.locator(".md-search-result__item a").count() >= 1


def test_enter_goes_to_the_first_result(page: Page, address: str) -> None:
    page.goto(address)
    open_search(page)
    page.keyboard.type("5(l)")
    page.wait_for_function(FIRST, arg=f"{address}operative/5/l/")

    page.keyboard.press("Enter")
    page.wait_for_url("**/operative/5/l/**")

    assert page.locator("h1").inner_text() == "Paragraph 5 (l)"


def test_offline_search_works_from_a_folder(page: Page, offline_site: Path) -> None:
    page.goto((offline_site / "index.html").as_uri())
    open_search(page)
    page.keyboard.type("OP5(l)")

    first = page.locator(".md-search-result__item a").first
    first.wait_for()

    assert first.evaluate("link => link.href").split("?")[0].endswith("/operative/5/l.html")


def test_offline_every_way_of_writing_a_label_works_too(
    page: Page, offline_site: Path, edition: Edition
) -> None:
    page.goto((offline_site / "index.html").as_uri())
    page.wait_for_function("window.__index")
    expected = [
        (q, p if not p or "#" in p else p.rstrip("/") + ".html") for q, p in expectations(edition)
    ]
    expected = [
        (q, {"": "index.html"}.get(p, p.replace("notes/#", "notes.html#"))) for q, p in expected
    ]

    wrong = ask(page, expected)

    assert wrong == []
