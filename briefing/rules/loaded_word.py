"""A loaded word does not stand in our own voice."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.load import HandWritten
from briefing.loaded_words import search_of
from briefing.markers import TRANSLATED
from briefing.rules.rule import Finding, Rule, Where
from briefing.rules.sound import texts
from briefing.walk import Leaf, Path

PROPER_NAMES = ("place", "outlet")
"""Kinds of records whose names we do not choose: a street may be called after martyrs."""


def has_odd_words(value: Leaf | HandWritten, where: Where) -> bool:
    """Whether a text may hold a loaded word, or a digit of another script."""
    if isinstance(value, HandWritten):
        return True
    return any(isinstance(text, str) and not search_of(where.context, language).is_clean(text) for language, text in value.value.items())


def ask_text(leaf: Leaf, where: Where) -> Iterator[Finding]:
    kind = where.document.kind
    if kind == "glossary" or (kind in PROPER_NAMES and leaf.path == ("names",)):
        return
    for language, text in texts(leaf):
        yield from _findings((language,), text, language, where)


def ask_page(page: HandWritten, where: Where) -> Iterator[Finding]:
    return _findings((), page.text, page.locale, where)


def _findings(path: Path, text: str, language: str, where: Where) -> Iterator[Finding]:
    for word, start, end in search_of(where.context, language).find(text):
        words = text[start:end]
        yield Finding(path, f'loaded word "{words}" in our own voice', f"write: {word.neutral}", words)


RULE = Rule(
    code="W110",
    title="a loaded word in our own voice",
    why="""
The glossary lists words that take a side. In whatever inflection, such a word stands in a quotation (« »,
“ ”, ‘ ’, " ") with its speaker, in an alias or in a source's headline, not in our own texts. Write what the
glossary gives in its place. If the word is harmless where it stands, as in the name of a street, add the
phrase to `harmless` of the glossary's entry; if it is so in this record only, waive the warning.
""",
    wrong="""
# incidents/2031/inc-0001.yml
summary:
  ar: كان بطل من حرس التلال عند الجسر.
  en: A hero of the Hill Guard was at the bridge.
""",
    right="""
# incidents/2031/inc-0001.yml
summary:
  ar: كان مقاتل من حرس التلال عند الجسر، ويسمّيه المجلس «بطلًا».
  en: A fighter of the Hill Guard was at the bridge; the council calls him a “hero”.
""",
    gate=has_odd_words,
    of={TRANSLATED: ask_text, HandWritten: ask_page},
)
