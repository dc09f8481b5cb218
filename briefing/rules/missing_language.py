"""Every text stands in every language of the site, unless the site lets it fall back to another."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.facts import Archive, Facts
from briefing.markers import TRANSLATED
from briefing.rules.rule import Finding, Rule, Where
from briefing.rules.sound import is_partial
from briefing.suggest import nearest
from briefing.walk import Leaf

NAMES = ("names",)
"""Keys under which other languages than the site's may stand, where a name is in use in them."""


def ask_text(leaf: Leaf, where: Where) -> Iterator[Finding]:
    """Without a fallback, and for the site's own name, every language is needed; otherwise one of them."""
    context, name = where.context, next(step for step in reversed(leaf.path) if isinstance(step, str))
    if context.untranslated == "refuse" or where.document.kind == "site":
        for language in context.locales:
            if language not in leaf.value and (name in NAMES or not _misspelt(language, leaf)):
                yield Finding((), f'"{name}" lacks a text in "{language}"', _hint(language, leaf))
    elif context.locales and not leaf.value:
        yield Finding((), f'"{name}" has no text in any language')


def _misspelt(language: str, leaf: Leaf) -> str | None:
    """The key that was most likely meant for the language; E010 tells of it."""
    return next((key for key in leaf.value if nearest(key, frozenset([language]))), None)


def _hint(language: str, leaf: Leaf) -> str:
    near, other = _misspelt(language, leaf), next(iter(leaf.value), None)
    if near:
        return f'"{near}" is no language of the site: did you mean "{language}"?'
    return f"write {language}: and the text in a line of its own" + (f', in the column of "{other}"' if other else "")


def across(facts: Facts, archive: Archive) -> Iterator[Finding]:
    """The counterparts that a hand-written page lacks."""
    if facts.kind != "page" or ("page", facts.name) in archive.unreadable:
        return
    here = {other.language for other in archive.everything if other.kind == "page" and other.name == facts.name}
    for language in archive.context.locales:
        if language not in here:
            hint = f"write {'/'.join(facts.path.split('/')[:-2])}/{language}/{facts.name}.md"
            yield Finding((), f'the page "{facts.name}" lacks its counterpart in "{language}"', hint)


RULE = Rule(
    code="E017",
    title="a text that lacks a language of the site",
    why="""
Whatever is published stands in Arabic and in English: both have the same standing. Write the missing
text below the key, with the language's code before it. If you do not write that language, ask somebody
who does; until then the record cannot be published.
""",
    wrong="""
# incidents/2031/inc-0001.yml
related: []
claims:
  - id: c1
    note:
      en: The council has not said how it knows.
""",
    right="""
# incidents/2031/inc-0001.yml
related: []
claims:
  - id: c1
    note:
      ar: لم يقل المجلس كيف عرف ذلك.
      en: The council has not said how it knows.
""",
    gate=is_partial,
    of={TRANSLATED: ask_text},
    across=across,
)
