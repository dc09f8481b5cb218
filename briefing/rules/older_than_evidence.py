"""An assessment and a record's last revision are not older than the sources that they rest on."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.facts import Archive, Facts
from briefing.rules.rule import Finding, Rule
from briefing.walk import Path


def across(facts: Facts, archive: Archive) -> Iterator[Finding]:
    if facts.kind != "incident" or not (facts.revised or facts.assessed):
        return
    sources = [archive.records["source"][name] for cited in facts.evidence for name in cited if name in archive.records["source"]]
    newest = max((source.first or "" for source in sources), default="")
    if facts.revised and facts.revised < newest:
        yield _finding(("revisions",), f"the last revision is of {facts.revised}", newest, "add the revision that brought the source in")
    elif facts.assessed and facts.assessed < newest:
        yield _finding(
            ("assessment", "on"), f"the assessment is of {facts.assessed}", newest, "assess the incident again and write the day"
        )


def _finding(path: Path, what: str, newest: str, cure: str) -> Finding:
    return Finding(path, f"{what}, but a cited source appeared on {newest}", f"{cure}, or mend published of the source")


RULE = Rule(
    code="W124",
    title="a record or assessment older than its sources",
    why="""
A source that appeared after the record's last revision was added without saying so, and one that
appeared after the assessment was not weighed in it. Readers rely on both days. Add the revision, look
at the assessment again, or mend the day on which the source appeared.
""",
    wrong="""
# sources/src-2031-05-gazette.yml
published: 2031-07-11
""",
    right="""
# sources/src-2031-05-gazette.yml
published: 2031-05-11
""",
    across=across,
)
