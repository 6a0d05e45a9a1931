"""The command line of the edition."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from edition.diagnostics import Report
from edition.export.outline import outline
from edition.load.content import TEXT, load_text
from edition.parse.resolution import parse_resolution
from edition.publish.materialise import materialise
from edition.publish.pipeline import read_edition
from edition.publish.plan import plan_site
from edition.publish.summary import summary
from edition.verify import format_verification, verify_site

_EPILOGUE = """\b
Examples:
  edition check                    every fault in content/, with file and line
  edition verify site              prove the built site against the source text
  edition outline some-text.md     the structure of any resolution, as a table
  edition materialise pages/       the pages as Markdown, for another generator
"""

_CONTENT = click.option(
    "--content",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default="content",
    show_default=True,
    help="The content folder of the edition.",
)
_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.group(epilog=_EPILOGUE, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="resolution-edition")
def main() -> None:
    """An annotated reading edition of a United Nations resolution.

    The edition is made from one content folder: the text of the resolution, what is known about
    it, and hand-written pages. `mkdocs build` makes the site; these commands check and prove it.
    """


@main.command()
@_CONTENT
def check(content: Path) -> None:
    """Print every fault in the content folder; exit 1 where there is an error."""
    outcome = read_edition(content)
    plan_site(outcome)
    _finish(outcome.report, f"{content}: {len(outcome.edition.paragraphs)} paragraphs")


@main.command()
@_CONTENT
@click.argument("site", type=_FOLDER)
def verify(content: Path, site: Path) -> None:
    """Prove SITE, a built site, against the source text, without using the parser.

    Every non-blank character of the source is accounted for, in order; every copy of official
    words elsewhere is compared with the paragraph it names. Exit 1 on any difference.
    """
    source, report = content / TEXT, Report()
    load_text(source, report)
    if report.errors:
        _finish(report, f"{content}: nothing to verify against")
    verification = verify_site(source.read_bytes(), source.as_posix(), site)
    click.echo(format_verification(verification))
    sys.exit(1 if verification.diagnostics else 0)


@main.command("outline")
@click.option("--annexes", is_flag=True, help="Also the paragraphs of annexes.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def outline_command(file: Path, *, annexes: bool) -> None:
    """Print the structure of FILE, the text of any resolution, as tab-separated values.

    One row a paragraph: label (`PP3`, `5`, `5 (l)`, `H` for a heading), first eight words, last
    six, number of words, number of note markers. Faults go to standard error.
    """
    report = Report()
    source = load_text(file, report)
    resolution = parse_resolution(source.text, source.path, report)
    click.echo(outline(resolution, annexes=annexes), nl=False)
    for diagnostic in report.diagnostics:
        click.echo(str(diagnostic), err=True)
    if resolution.annexes and not annexes:
        click.echo("The annexes are left out; --annexes shows them.", err=True)
    sys.exit(0 if resolution.paragraphs else 1)


@main.command("materialise")
@_CONTENT
@click.argument("folder", type=_FOLDER)
def materialise_command(content: Path, folder: Path) -> None:
    """Write all pages as Markdown files below FOLDER, for any generator that reads Markdown."""
    outcome = read_edition(content)
    count = materialise(plan_site(outcome), folder)
    _finish(outcome.report, f"{count} files written to {folder}/")


@main.command("summary")
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))
def summary_command(site: Path) -> None:
    """Print a table of what a build made in SITE, with sizes."""
    click.echo(summary(site))


def _finish(report: Report, made: str) -> None:
    for diagnostic in report.diagnostics:
        click.echo(str(diagnostic))
    errors = len(report.errors)
    warnings = len(report.diagnostics) - errors
    click.echo(f"{made}; {errors} errors, {warnings} warnings")
    sys.exit(1 if errors else 0)


if __name__ == "__main__":
    main()
