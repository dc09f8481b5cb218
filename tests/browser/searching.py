"""The search in a reader's hands: the box at the head of every page, and the page of the search."""

from __future__ import annotations

import json
from collections.abc import Sequence

from playwright.sync_api import Locator, Page

FIELD = "form.search input[name=q]"
OPTIONS = "form.search [role=option]"
HITS = ".hit"
LISTED = """([options, query]) => {
  const all = [...document.querySelectorAll(options)].at(-1);
  return all?.checkVisibility() && new URLSearchParams(new URL(all.href).hash.slice(1)).get("q") === query;
}"""
"""The last of the list leads to all results of what was asked."""


def field(page: Page) -> Locator:
    return page.locator(FIELD)


def options(page: Page) -> Locator:
    return page.locator(OPTIONS)


def ask(page: Page, query: str) -> None:
    """Types the query into the box, and waits for results of it, and of no other."""
    field(page).fill(query)
    page.wait_for_function(LISTED, arg=[OPTIONS, query])


def put(page: Page, selector: str, text: str) -> None:
    """Puts a text into a field as a paste does, lone surrogates too, which no driver can type."""
    page.evaluate(
        f"""(selector) => {{
          const field = document.querySelector(selector);
          field.focus();
          field.value = {json.dumps(text)};
          field.dispatchEvent(new InputEvent("input", {{ bubbles: true }}));
        }}""",
        selector,
    )


def led_to(found: Locator) -> list[str]:
    """The addresses of all these links, or of the links in them, from the site's root on."""
    addresses: Sequence[str] = found.evaluate_all("found => found.map((one) => (one.href ? one : one.querySelector('a')).href)")
    return [address.partition("/harbour/")[2] for address in addresses]


def marked(page: Page, within: str) -> list[str]:
    return page.locator(f"{within} mark").all_text_contents()
