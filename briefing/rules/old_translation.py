"""A translation is not older than its original."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.fingerprint import NONE_YET, fingerprint
from briefing.load import KINDS
from briefing.records import EditedRecord, Site
from briefing.rules.parity import language_name
from briefing.rules.rule import Finding, Rule, Where


def ask_record(record: EditedRecord, where: Where) -> Iterator[Finding]:
    for index, made in enumerate(record.translations):
        now = fingerprint(record, made.original)
        if made.fingerprint != now and made.original != made.language and made.language in where.context.locales:
            translation, original = language_name(made.language), language_name(made.original)
            message = f"the {translation} was made from {original} texts that have changed since"
            hint = f"look the {translation} over, then write fingerprint: {now}"
            if made.fingerprint == NONE_YET:
                message, hint = (
                    f"no fingerprint yet of the {original} texts that the {translation} was made from",
                    f"write fingerprint: {now}",
                )
            yield Finding(("translations", index, "fingerprint"), message, hint)


RULE = Rule(
    code="W105",
    title="a translation older than its original",
    why="""
`translations` says which language of a record was translated from which. The fingerprint stands for the
original texts as they were then; when one of them changes it no longer fits, and the translation has to
be looked over. Bring it up to date, then write the fingerprint that the check gives. In a new record write
twelve zeros: the check tells the right one. Records that were written in both languages need no `translations`.
""",
    wrong="""
# places/tamsil.yml
names:
  ar: مدينة تمسيل
translations:
  - language: en
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
    of=dict.fromkeys((*KINDS.values(), Site), ask_record),
)
