"""The built site in a real browser; whatever it logs, asks for or breaks fails the test."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from building import build
from serving import ARGUMENTS, DESKTOP, PHONE, served

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

NAMELESS = "A browser is needed: run `make test`, which sees to one, or set EDITION_BROWSER"


@pytest.fixture(scope="session")
def offline_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out") / "büros und räume"
    return build(folder, OFFLINE="true")


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    with served(site) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("EDITION_BROWSER")
    if not path:
        pytest.fail(NAMELESS)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def faulty() -> list[str]:
    """What went wrong in the pages of a test; it must be empty at its end."""
    return []


@pytest.fixture
def open_page(browser: Browser, faulty: list[str]) -> Iterator[Callable[..., Page]]:
    """Opens pages in contexts of their own and watches over them."""
    contexts: list[BrowserContext] = []
    faults = faulty

    def start(**options: object) -> Page:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(f"error: {error}"))
        page.on(
            "console",
            lambda m: (
                faults.append(f"console: {m.text}") if m.type in ("error", "warning") else None
            ),
        )
        page.on("request", lambda r: _check_host(r.url, faults))
        return page

    yield start
    for context in contexts:
        context.close()
    assert faults == []


def _check_host(url: str, faults: list[str]) -> None:
    if not url.startswith(("http://127.0.0.1:", "file:", "data:", "blob:")):
        faults.append(f"request to another host: {url}")


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    return open_page(**DESKTOP)


@pytest.fixture
def phone(open_page: Callable[..., Page]) -> Page:
    return open_page(**PHONE)
