"""Pages on which something is looked for, so that whatever looks at pages sees what the search shows."""

from __future__ import annotations

import re
from urllib.parse import quote

from playwright.sync_api import Page

QUERIES = {"ar": "ميناء xyzzy", "en": "Lantern xyzzy"}
"""On the fabricated site: results of several kinds, found under other names too, and a word that no page has."""
TYPED = {"ar": "lantern", "en": "quay"}

ASKING = re.compile(r"[?#&]q=")
DRAWN = """() => !!document.querySelector(
  ".search-page__found .hit, .search-page__none:not([hidden]), .search [role=option]")"""


def searches() -> dict[str, str]:
    """`search-<what>.<language>` → path, with a question: results, nothing found, and the open box."""
    found = {f"search-results.{code}": f"{code}/search.html#q={quote(query)}" for code, query in QUERIES.items()}
    nothing = {f"search-nothing.{code}": f"{code}/search.html#q=xyzzyqqq" for code in QUERIES}
    boxes = {f"search-box.{code}": f"{code}/contact.html?q={quote(query)}" for code, query in TYPED.items()}
    return found | nothing | boxes


def await_results(page: Page) -> None:
    """Until what the page's address asks for is drawn; at once where it asks for nothing."""
    if ASKING.search(page.url):
        page.wait_for_function(DRAWN, polling=50)  # a browser that draws nothing has no frames to ask at
