"""axe-core in the browser: every rule for people, best practice and the size of targets included."""

from __future__ import annotations

from functools import cache
from typing import Any

from conformance.checkers import MODULES
from conformance.findings import Finding
from playwright.sync_api import Page

OPEN_ALL = "() => document.querySelectorAll('main details').forEach(one => { one.open = true })"
RUN = """async () => {
  const found = await axe.run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } });
  return found.violations.flatMap(rule => rule.nodes.map(node => [`${rule.id}: ${node.failureSummary}`, node.html]));
}"""


ICON_TEXT = "function _isIconLigature(textVNode) {"
"""axe-core takes text that is narrower than its letters side by side for an icon made of letters, and then says nothing
about its contrast. Joined Arabic letters are narrower: most Arabic text would go unseen. We have no such icons."""


@cache
def _axe() -> str:
    source = (MODULES / "axe-core/axe.js").read_text(encoding="utf-8")
    assert source.count(ICON_TEXT) == 1, "axe-core has changed: see ICON_TEXT"
    return source.replace(ICON_TEXT, f"{ICON_TEXT} return false;")


def axe(page: Page, name: str) -> list[Finding]:
    """Every violation on the shown page, with all that can be opened opened. `name` is the page's path."""
    page.evaluate(OPEN_ALL)
    page.evaluate(_axe())
    found: list[Any] = page.evaluate(RUN)
    return [Finding("axe", name, " ".join(message.split()), where) for message, where in found]
