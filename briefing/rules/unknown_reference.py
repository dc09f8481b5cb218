"""A reference names a record that exists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.facts import Archive, Facts, undotted
from briefing.former import renamed
from briefing.load import FOLDERS
from briefing.problems import SHOWN
from briefing.records import Assessment
from briefing.rules.rule import Finding, Rule, Where
from briefing.suggest import did_you_mean


def across(facts: Facts, archive: Archive) -> Iterator[Finding]:
    unknown = (row for row in facts.references if row[2] not in archive.records[row[1]] and (row[1], row[2]) not in archive.unreadable)
    for number, (path, kind, name) in enumerate(unknown):
        yield Finding(undotted(path), f'unknown {kind} "{name}"', _nearest(name, kind, archive) if number < SHOWN else None)


def ask_assessment(assessment: Assessment, where: Where) -> Iterator[Finding]:
    editors = where.context.editors
    if editors is not None and assessment.by not in editors:
        yield Finding(("by",), f'unknown editor "{assessment.by}"', did_you_mean(assessment.by, editors))


OTHER_COMMAS = re.compile("[،؛、，;]")


def other_comma(word: str) -> str | None:
    """What to do if the id is two, with a comma between them that YAML takes for a letter."""
    found = OTHER_COMMAS.search(word)
    return f"between the items of a list stands the comma of Latin script: , and not {found.group()}" if found else None


def _a(kind: str) -> str:
    return f"{'an' if kind[0] in 'aio' else 'a'} {kind}"


def _nearest(word: str, kind: str, archive: Archive) -> str | None:
    if cure := other_comma(word):
        return cure
    if new_name := renamed(kind, word, archive):
        return new_name
    elsewhere = next((other for other in FOLDERS.values() if other != kind and word in archive.records[other]), None)
    if elsewhere:
        return f'"{word}" is the id of {_a(elsewhere)}; this key asks for the id of {_a(kind)}'
    folder = next(folder for folder, other in FOLDERS.items() if other == kind)
    more = "" if word.isascii() else ", and ids have Latin letters"
    return did_you_mean(word, archive.records[kind]) or f"there is no such file in {folder}/{more}"


RULE = Rule(
    code="E012",
    title="a reference to a record that does not exist",
    why="""
An actor, place, source, outlet or incident is named by its id: the name of its file without `.yml`.
If the record is missing, write it first. If it is there, the id is misspelt, it is one that the record
had before (`previous_ids`), or it is of another kind than this key asks for: a place is no actor. Editors are those of `site.yml`.
""",
    wrong="""
# incidents/2031/inc-0001.yml
participants:
  - actor: tamsil
    role: present
    certainty: claimed
    claims: [c1]
""",
    right="""
# incidents/2031/inc-0001.yml
participants:
  - actor: hill-guard
    role: present
    certainty: claimed
    claims: [c1]
""",
    of={Assessment: ask_assessment},
    across=across,
)
