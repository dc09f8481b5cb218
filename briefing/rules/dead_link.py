"""A link in a text leads somewhere, and nowhere that it may not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.facts import Archive, Facts, undotted
from briefing.former import renamed
from briefing.load import HandWritten
from briefing.markdown.links import local_faults
from briefing.markers import MARKDOWN
from briefing.rules.rule import Finding, Rule, Where
from briefing.rules.sound import pages_and_texts
from briefing.rules.unpublished_reference import DRAFTS
from briefing.suggest import did_you_mean
from briefing.walk import Leaf
from briefing.withhold import hidden

LINK_FORMS = "a link names a record (actor:id, incident:id …), a page (page:about), a heading (#id) or an address (https://…)"
SIGNS = re.compile(r"\]\(|\]:|\{#")
"""What is in every text in which this could be found."""


def ask_text(value: Leaf | HandWritten, where: Where) -> Iterator[Finding]:
    """Links within the text itself, and links of a kind that is not allowed."""
    for path, text in pages_and_texts(value):
        for words, message in local_faults(text) if SIGNS.search(text) else ():
            yield Finding(path, message, LINK_FORMS if words.startswith("](") else None, words)


def across(facts: Facts, archive: Archive) -> Iterator[Finding]:
    for path, kind, name in facts.links:
        obstacle = _obstacle(kind, name, archive)
        if obstacle is None:
            hint = renamed(kind, name, archive) or did_you_mean(name, archive.records.get(kind, {}))
            yield Finding(undotted(path), f"link to an unknown {kind}: {name}", hint, f"{kind}:{name}")
        elif obstacle and not (kind in ("actor", "place") and _hides(facts, archive)):
            yield Finding(undotted(path), f"link to the {kind} {name}, which is {obstacle}", words=f"{kind}:{name}")


def _obstacle(kind: str, name: str, archive: Archive) -> str | None:
    """Why no text may link to the record; empty if it may, None if there is none."""
    if (kind, name) in archive.unreadable:
        return ""
    target = archive.records.get(kind, {}).get(name)
    if target is None:
        return None
    if target.status in DRAFTS or (kind == "briefing" and target.status == "withdrawn"):
        return f"not published (its status is {target.status})"
    if kind == "place" and target.publish_as in ("parent", "none"):
        return f"not shown (publish_as is {target.publish_as})"
    return "withheld by the incidents that name it" if name in hidden(archive).get(kind, ()) else ""


def _hides(facts: Facts, archive: Archive) -> bool:
    """Whether the record that links has no page itself."""
    return bool(facts.name in hidden(archive).get(facts.kind, ()))


RULE = Rule(
    code="E024",
    title="a link in a text that leads nowhere",
    why="""
A link names a record by kind and id (`[the Guard](actor:hill-guard)`), a page (`page:about`), a heading
of the same text (`#id`) or an address that begins with https://. It may not lead to a record that is
not published or not shown.
""",
    wrong="""
# actors/hill-guard.yml
profile:
  en: 'A group in [Tamsil](place:tamsl).'
""",
    right="""
# actors/hill-guard.yml
profile:
  en: 'A group in [Tamsil](place:tamsil).'
""",
    of={MARKDOWN: ask_text, HandWritten: ask_text},
    across=across,
)
