"""A hand-written page has a title, a first paragraph and a place among the site's languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.facts import Archive, Facts
from briefing.load import HandWritten
from briefing.records.fields import VISIBLE
from briefing.rules.rule import Finding, Rule, Where


def ask_page(page: HandWritten, where: Where) -> Iterator[Finding]:
    title, _, rest = page.text.partition("\n")
    if not title.startswith("# ") or not re.search(VISIBLE, title[2:].strip("# ")):
        yield Finding((), "a page begins with its title", "write # and the title in the first line", title)
    elif not rest.strip() or rest.strip().startswith("#"):
        yield Finding((), "a page needs a first paragraph", "it serves as the page's description", title)


def across(facts: Facts, archive: Archive) -> Iterator[Finding]:
    locales = archive.context.locales
    if facts.kind == "page" and locales and facts.language not in locales:
        yield Finding((), f'"{facts.language}" is no language of the site', f"languages: {', '.join(locales)}")
    if facts.kind == "site" and locales and "contact" not in archive.records["page"] and ("page", "contact") not in archive.unreadable:
        message = "the page on how to report an error is missing; every page links to it"
        yield Finding((), message, f"write pages/{locales[0]}/contact.md, and so in every language")


RULE = Rule(
    code="E008",
    title="a page without what every page has",
    why="""
A hand-written page begins with `# ` and its title, then says in a first paragraph what it is about. It
stands in the folder of a language of the site. The page `contact` must be there, for every page leads
to it.
""",
    wrong="""
# pages/en/contact.md
Write to us.
""",
    right="""
# pages/en/contact.md
# Contact

Write to us.
""",
    of={HandWritten: ask_page},
    across=across,
)
