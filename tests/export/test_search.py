from __future__ import annotations

import json

from building import CONTENT, LIGHTS
from edition.export.search import label_aliases, search_entries
from edition.publish.pipeline import read_edition
from edition.publish.plan import page_url, plan_site
from edition.publish.search_index import merged_index


def test_a_label_is_found_in_every_way_of_writing_it() -> None:
    paragraphs = {p.label.text: p.label for p in read_edition(CONTENT).edition.paragraphs}

    assert {"5l", "para5l", "paragraph5l", "op5l"} <= set(label_aliases(paragraphs["5 (l)"]))
    assert {"pp6", "sixthpreambular", "6thpreambularparagraph"} <= set(
        label_aliases(paragraphs["PP6"])
    )


def test_no_two_places_answer_to_one_label() -> None:
    for folder in (CONTENT, LIGHTS):
        seen: dict[str, str] = {}
        for entry in search_entries(read_edition(folder).edition):
            for alias in entry.aliases:
                assert alias not in seen, f"{alias}: {seen[alias]} and {entry.title}"
                seen[alias] = entry.title


def test_our_entries_take_the_place_of_the_host_s() -> None:
    plan = plan_site(read_edition(LIGHTS))
    urls = {page.path: page_url(page.path) for page in plan.pages}
    host = json.dumps(
        {"config": {}, "docs": [{"location": "", "title": "Home", "text": "<p>a</p>"}]}
    )

    docs = json.loads(merged_index(host, plan.search, urls))["docs"]

    assert docs[0]["text"] == "<p>a</p>"
    assert "124" in docs[0]["aliases"].split()
    assert any(doc["location"] == "notes/#fn-3" for doc in docs)
