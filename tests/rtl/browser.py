"""A browser window with the checker in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable")
QUIET = ["--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"]
PARTS = ("texts", "order", "plain", "language", "marks", "type", "layout", "mirror", "fonts", "check")
"""The checker's files, in the order in which they are read."""


def browser_path() -> str:
    """The installed browser. Without one the tests fail: they are never skipped."""
    named = os.environ.get("BRIEFING_BROWSER")
    found = named or next((path for name in NAMES if (path := shutil.which(name))), None)
    assert found, "no Chromium, Chrome or Edge is installed: run `make test`, which installs one, or set BRIEFING_BROWSER"
    return found


@contextmanager
def opened() -> Iterator[Browser]:
    flags = [*QUIET, "--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else QUIET
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=flags)
        yield browser
        browser.close()


def window(browser: Browser, width: int = 1280) -> BrowserContext:
    """A window in which every page has the checker as `rtl`."""
    context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce", color_scheme="light")
    context.add_init_script(script())
    return context


def script() -> str:
    parts = [(Path(__file__).parent / "page" / f"{part}.js").read_text(encoding="utf-8") for part in PARTS]
    public = "window.rtl = { check, newLetters, missingFonts, lettersOf, rules: Object.keys({ ...OF_TEXTS, ...OF_PAGES }) };"
    return "(() => {\n'use strict';\n" + "\n".join(parts) + f"\n{public}\n}})();"
