"""Pictures of the site for people to look at: phone and desktop, light and dark."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from building import ROOT, build
from serving import ARGUMENTS, served

PAGES = {
    "home": "",
    "preamble-6": "preamble/6/",
    "operative-5-l": "operative/5/l/",
    "operative-5": "operative/5/",
    "text": "text/",
    "notes": "notes/",
    "operative": "operative/",
    "about": "about/",
    "not-found": "operative/5l",
}
SCREENS = {
    "phone": {
        "viewport": {"width": 390, "height": 844},
        "device_scale_factor": 2,
        "has_touch": True,
    },
    "desktop": {"viewport": {"width": 1440, "height": 1000}},
}
TALLEST = 3000  # pixels; the rest of a long page is more of the same


def main() -> None:
    wanted = sys.argv[1:] or list(PAGES)
    folder = ROOT / ".screenshots"
    folder.mkdir(exist_ok=True)
    made = []
    with tempfile.TemporaryDirectory() as site, sync_playwright() as playwright:
        build(Path(site))
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("EDITION_BROWSER"), args=ARGUMENTS
        )
        with served(Path(site)) as address:
            for screen, options in SCREENS.items():
                for scheme in ("light", "dark"):
                    context = browser.new_context(color_scheme=scheme, **options)
                    page = context.new_page()
                    for name, path in PAGES.items():
                        if name not in wanted:
                            continue
                        page.goto(address + path)
                        page.wait_for_load_state("networkidle")
                        height = page.evaluate("document.documentElement.scrollHeight")
                        clip = {"x": 0, "y": 0, "width": options["viewport"]["width"]}
                        target = folder / f"{name}-{screen}-{scheme}.png"
                        page.screenshot(
                            path=target,
                            full_page=True,
                            clip={**clip, "height": min(height, TALLEST)},
                        )
                        made.append(target)
                    context.close()
        browser.close()
    figures = "\n".join(
        f'<a href="{p.name}"><img src="{p.name}" alt="{p.stem}" width="320"></a>' for p in made
    )
    (folder / "index.html").write_text(
        f"<!doctype html><title>Pictures</title>\n{figures}\n", "utf-8"
    )
    print(f"{len(made)} pictures in {folder.relative_to(ROOT)}/, all on index.html")


if __name__ == "__main__":
    main()
