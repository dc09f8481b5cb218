"""A translation leads from one language of the site to another, and each language is translated once."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.load import KINDS
from briefing.records import EditedRecord, MadeFrom, Site
from briefing.rules.rule import Finding, Rule, Where
from briefing.suggest import did_you_mean


def ask_translation(made: MadeFrom, where: Where) -> Iterator[Finding]:
    """Both languages, which the site has, and which are two."""
    known = where.context.locales
    for key, language in (("language", made.language), ("original", made.original)):
        if known and language not in known:
            hint = did_you_mean(language, known) or f"languages: {', '.join(known)}"
            yield Finding((key,), f'the site has no texts in "{language}"', hint)
    if made.language == made.original:
        yield Finding(
            ("original",), f'a translation from "{made.original}" to itself', "write the language that the text was first written in"
        )


def ask_record(record: EditedRecord, where: Where) -> Iterator[Finding]:
    languages = [made.language for made in record.translations]
    for index, language in enumerate(languages):
        if language in languages[:index]:
            yield Finding(("translations", index, "language"), f'"{language}" is translated twice', "take one of them away")


RULE = Rule(
    code="E043",
    title="a translation between languages that cannot be",
    why="""
`translations` names the language of the translation and that of the original: two languages, both of them
languages of the site (`locales` in `site.yml`), and each language once.
""",
    wrong="""
# places/tamsil.yml
translations:
  - language: ar
    original: ar
    fingerprint: 1580504addda
""",
    right="""
# places/tamsil.yml
translations:
  - language: en
    original: ar
    fingerprint: 1580504addda
""",
    of={MadeFrom: ask_translation, **dict.fromkeys((*KINDS.values(), Site), ask_record)},
)
