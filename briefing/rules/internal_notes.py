"""Notes for the editors alone stand in the private overlay."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.load import Document
from briefing.rules.rule import Finding, Rule, Where
from briefing.seen_as import mapping


def ask_document(document: Document, where: Where) -> Iterator[Finding]:
    if where.context.is_public and "internal_notes" in mapping(document.data):
        hint = "move them to the private overlay; if they were ever committed, tell the person who runs the project"
        yield Finding(
            ("internal_notes",), "the repository is public: git itself would publish these notes", hint, is_key=True, is_secret=True
        )


RULE = Rule(
    code="E031",
    title="internal notes in a public repository",
    why="""
What editors note for themselves may endanger people, and everything in a public repository can be read
by anyone, in its history too. Such notes live in the private overlay, under the same id.
""",
    wrong="""
# site.yml
public: true
# places/tamsil-bridge.yml
publish_as: area
# incidents/2031/inc-0001.yml
internal_notes: Ask the desk who took the picture.
""",
    right="""
# incidents/2031/inc-0001.yml
related: []
""",
    of={Document: ask_document},
)
