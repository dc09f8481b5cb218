"""A reference names a record that exists."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.facts import Archive, Facts, undotted
from briefing.load import FOLDERS
from briefing.records import Assessment
from briefing.rules.rule import Finding, Rule, Where
from briefing.suggest import did_you_mean


def across(facts: Facts, archive: Archive) -> Iterator[Finding]:
    for path, kind, name in facts.references:
        if name not in archive.records[kind] and (kind, name) not in archive.unreadable:
            yield Finding(undotted(path), f'unknown {kind} "{name}"', _nearest(name, kind, archive))


def ask_assessment(assessment: Assessment, where: Where) -> Iterator[Finding]:
    editors = where.context.editors
    if editors is not None and assessment.by not in editors:
        yield Finding(("by",), f'unknown editor "{assessment.by}"', did_you_mean(assessment.by, editors))


def _nearest(word: str, kind: str, archive: Archive) -> str | None:
    elsewhere = next((other for other in FOLDERS.values() if other != kind and word in archive.records[other]), None)
    if elsewhere:
        return f'"{word}" is the id of {"an" if elsewhere[0] in "aio" else "a"} {elsewhere}'
    folder = next(folder for folder, other in FOLDERS.items() if other == kind)
    return did_you_mean(word, archive.records[kind]) or f"there is no such file in {folder}/"


RULE = Rule(
    code="E012",
    title="a reference to a record that does not exist",
    why="""
An actor, place, source, outlet or incident is named by its id: the name of its file without `.yml`.
If the record is missing, write it first. If it is there, the id is misspelt, or it is of another kind
than this key asks for: a place is no actor. Editors are those of `site.yml`.
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
