"""Nothing that readers are led to still holds what `build.py new` wrote for an editor to replace."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.authoring.placeholders import key_name
from briefing.facts import Archive, Facts, undotted
from briefing.rules.rule import Finding, Rule

PUBLISHED = "published"
CURE = "write the text in place of the square brackets and what is in them"


def across(facts: Facts, archive: Archive) -> Iterator[Finding]:
    if not facts.unfinished:
        return
    if facts.status == PUBLISHED:
        yield finding(facts, "a published record is not written to its end")
    elif facts.status is None and (reader := _leading_here(facts, archive)):
        yield finding(facts, f'the {reader.kind} "{reader.name}" is published and leads readers here')


def finding(facts: Facts, why: str) -> Finding:
    """At the first of the texts that are left to write; the others are named."""
    first, *others = map(undotted, facts.unfinished)
    also = f" (also left: {', '.join(map(key_name, others))})" if others else ""
    return Finding(first, f"left to write{also}; {why}", CURE)


def _leading_here(facts: Facts, archive: Archive) -> Facts | None:
    """A published record that refers to this one, or to one that does."""
    if "led" not in archive.known:
        archive.known["led"] = _led(archive)
    led: dict[tuple[str, str], Facts] = archive.known["led"]
    return led.get((facts.kind, facts.name))


def _led(archive: Archive) -> dict[tuple[str, str], Facts]:
    """Kind and id of each record without a status that published ones lead to → the first that does."""
    found: dict[tuple[str, str], Facts] = {}
    ways = [(facts, facts) for facts in archive.everything if facts.status == PUBLISHED]
    while ways:
        reader, facts = ways.pop()
        for _, kind, name in (*facts.references, *facts.links):
            target = archive.records.get(kind, {}).get(name)
            if target and target.status is None and (kind, name) not in found:
                found[kind, name] = reader
                ways.append((reader, target))
    return found


RULE = Rule(
    code="E029",
    title="a text that is left to write in what is published",
    why="""
`build.py new` puts words such as `[title]` where a text has to be written. Readers must not meet them: not
in a published incident or briefing, nor in an actor, place, source or outlet that one of these leads to.
Write the text, or set the status back to `draft` or `in_review` until it is written.
""",
    wrong="""
# incidents/2031/inc-0001.yml
title:
  ar: '[العنوان]'
  en: '[title]'
""",
    right="""
# incidents/2031/inc-0001.yml
title:
  ar: اشتباك قرب تمسيل
  en: Clash near Tamsil
""",
    across=across,
)
