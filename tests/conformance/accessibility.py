"""axe-core in the browser: every rule for people, best practice and the size of targets included."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from conformance.checkers import MODULES
from conformance.findings import Finding
from playwright.sync_api import Browser, BrowserContext, Page

OPEN_ALL = "() => document.querySelectorAll('main details').forEach(one => { one.open = true })"
RUN = """async (only) => {
  const which = only.length ? { runOnly: only } : { rules: { "target-size": { enabled: true } } };
  const found = await axe.run(document, { resultTypes: ["violations"], preload: false, ...which });
  return found.violations.flatMap(rule => rule.nodes.map(node => [`${rule.id}: ${node.failureSummary}`, node.html]));
}"""
"""Nothing is loaded in advance: of these rules none asks for the styles or media of a page as files."""


OF_COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that look at colours; all others say the same of a page in the light and in the dark."""
ICON_TEXT = "function _isIconLigature(textVNode) {"
"""axe-core takes text that is narrower than its letters side by side for an icon made of letters, and then says nothing
about its contrast. Joined Arabic letters are narrower: most Arabic text would go unseen. We have no such icons."""


@cache
def _axe() -> str:
    source = (MODULES / "axe-core/axe.js").read_text(encoding="utf-8")
    assert source.count(ICON_TEXT) == 1, "axe-core has changed: see ICON_TEXT"
    return source.replace(ICON_TEXT, f"{ICON_TEXT} return false;")


def asking(browser: Browser, **options: Any) -> BrowserContext:
    """A window whose pages have axe-core from the beginning: to send it to each costs as much as to ask it about a small one."""
    context = browser.new_context(**options)
    context.add_init_script(_axe())
    return context


def axe(page: Page, name: str, only: Sequence[str] = ()) -> list[Finding]:
    """Every violation on the shown page, with all that can be opened opened. `name`: the page's path; `only`: rules, if not all."""
    page.evaluate(OPEN_ALL)
    if not page.evaluate("'axe' in window"):
        page.evaluate(_axe())
    found: list[Any] = page.evaluate(RUN, list(only))
    return [Finding("axe", name, " ".join(message.split()), where) for message, where in found]
