"""A browser window with the checker in it."""

from __future__ import annotations

from pathlib import Path

from chromium import stay
from playwright.sync_api import Browser, BrowserContext

PARTS = ("texts", "order", "plain", "language", "marks", "type", "layout", "mirror", "fonts", "check")
"""The checker's files, in the order in which they are read."""


def window(browser: Browser, width: int = 1280) -> BrowserContext:
    """A window in which every page has the checker as `rtl`."""
    context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce", color_scheme="light")
    context.add_init_script(script())
    stay(context)
    return context


def script() -> str:
    parts = [(Path(__file__).parent / "page" / f"{part}.js").read_text(encoding="utf-8") for part in PARTS]
    public = "window.rtl = { check, newLetters, missingFonts, lettersOf, rules: Object.keys({ ...OF_TEXTS, ...OF_PAGES }) };"
    return "(() => {\n'use strict';\n" + "\n".join(parts) + f"\n{public}\n}})();"
