from __future__ import annotations

import filecmp
from typing import TYPE_CHECKING

from click.testing import CliRunner

from building import LIGHTS, build
from edition.__main__ import main
from edition.load.content import TEXT
from edition.publish.headers import headers, headers_file, inline_hashes, nginx_snippet
from edition.publish.tidy import tidy
from edition.verify import verify_site

if TYPE_CHECKING:
    from pathlib import Path


def test_two_builds_are_the_same_byte_for_byte(site: Path, tmp_path: Path) -> None:
    again = build(tmp_path / "again")

    names = sorted(p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file())
    others = sorted(p.relative_to(again).as_posix() for p in again.rglob("*") if p.is_file())
    same, different, unread = filecmp.cmpfiles(site, again, names, shallow=False)

    assert names == others
    assert (different, unread, len(same)) == ([], [], len(names))


def test_a_made_up_resolution_of_another_body_builds_and_verifies(lights_site: Path) -> None:
    found = verify_site((LIGHTS / TEXT).read_bytes(), "text.md", lights_site)

    assert found.diagnostics == ()
    assert "<h1" in (lights_site / "annex/2/a/index.html").read_text("utf-8")


def test_a_site_under_a_sub_path_builds(tmp_path: Path) -> None:
    made = build(tmp_path / "sub", SITE_URL="https://edition.example/texts/78-217/")

    page = (made / "operative/5/l/index.html").read_text("utf-8")
    assert 'rel="canonical" href="https://edition.example/texts/78-217/operative/5/l/"' in page
    assert 'href="/texts/78-217/assets/' in (made / "404.html").read_text("utf-8")


def test_about_shows_the_figures_of_this_run(site: Path, lights_site: Path) -> None:
    ours = (site / "about/index.html").read_text("utf-8")
    lights = (lights_site / "about/index.html").read_text("utf-8")

    assert "<td>6,432</td>" in ours
    assert "<td>6,432</td>" not in lights
    assert "<td>20</td>" in lights


def test_no_page_asks_for_another_host(site: Path) -> None:
    for path in site.rglob("*.html"):
        html = path.read_text("utf-8")

        assert 'src="http' not in html
        assert '<link rel="stylesheet" href="http' not in html
        assert " style=" not in html


def test_headers_allow_what_the_pages_run_and_no_more() -> None:
    pages = [
        '<script>a()</script><script src="x.js"></script><script type="application/json">{}</script>'
    ]

    hashes = inline_hashes(pages)

    assert len(hashes) == 1
    assert hashes[0] in dict(headers(pages))["Content-Security-Policy"]
    assert "unsafe" not in headers_file(headers(pages))
    assert nginx_snippet(headers(pages)).count("add_header") == 4


def test_tidy_leaves_preformatted_text_alone() -> None:
    assert tidy("<p>\n   a\n\n  b</p>") == "<p>\na\nb</p>"
    assert tidy("<pre>\n  a</pre>") == "<pre>\n  a</pre>"
    box = '<input type="checkbox" id="x" autocomplete="off">'
    assert tidy(box) == '<input type="checkbox" id="x">'


def test_the_commands_say_what_they_found(site: Path, tmp_path: Path) -> None:
    run = CliRunner().invoke

    check = run(main, ["check"])
    verify = run(main, ["verify", str(site)])
    outline = run(main, ["outline", str(LIGHTS / TEXT)])
    pages = run(main, ["materialise", "--content", str(LIGHTS), str(tmp_path / "pages")])
    summary = run(main, ["summary", str(site)])

    assert (check.exit_code, verify.exit_code, outline.exit_code, pages.exit_code) == (0, 0, 0, 0)
    assert check.output.strip() == "content: 123 paragraphs; 0 errors, 0 warnings"
    assert "123 paragraphs, 6,432 words, 37 notes, 0 differences" in verify.output
    assert outline.output.splitlines()[4].startswith("PP3 (a)\tThe keepers of the northern lights;")
    assert (tmp_path / "pages/operative/2/a/ii.md").read_text("utf-8").startswith('---\ntitle: "')
    assert "pages" in summary.output


def test_commands_on_what_is_not_there_end_without_a_traceback(tmp_path: Path) -> None:
    run = CliRunner().invoke
    (tmp_path / "bytes.md").write_bytes(b"\xff\xfe")
    (tmp_path / "folder").mkdir()

    outcomes = [
        run(main, ["check", "--content", str(tmp_path / "folder")]),
        run(main, ["verify", "--content", str(tmp_path / "folder"), str(tmp_path)]),
        run(main, ["verify", str(tmp_path)]),
        run(main, ["outline", str(tmp_path / "bytes.md")]),
        run(main, ["materialise", "--content", str(tmp_path / "folder"), str(tmp_path / "out")]),
    ]

    assert [outcome.exit_code for outcome in outcomes] == [1] * 5
    assert all(isinstance(outcome.exception, SystemExit) for outcome in outcomes)
    assert "error S001" in outcomes[0].output
    assert "error V007" in outcomes[2].output
    assert "error S002" in outcomes[3].output


def test_a_broken_site_fails_the_command(site: Path, tmp_path: Path) -> None:
    for name in ("text/index.html", "notes/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(
            (site / name).read_text("utf-8").replace("vol. 596", "vol. 597"), "utf-8"
        )

    found = CliRunner().invoke(main, ["verify", str(tmp_path)])

    assert found.exit_code == 1
    assert "vol. 597" in found.output
    assert "Traceback" not in found.output
