"""The text of a source is among those that its citations are checked against."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.evidence import Evidence
from briefing.records import Source
from briefing.rules.rule import Finding, Rule


def against_source(source: Source, evidence: Evidence) -> Iterator[Finding]:
    if source.id in evidence.segments:
        return
    count = evidence.citations.get(source.id, 0)
    unchecked = f"{count} {'citation' if count == 1 else 'citations'} of it could not be checked"
    if source.sha256 is None:
        yield Finding(("sha256",), f"no SHA-256 says which text this is: {unchecked}", "save the text and give the SHA-256 of its file")
    else:
        hint = "the text is missing there, or a byte of it was changed after it was cited"
        yield Finding(("sha256",), f"no text in the evidence folder has this SHA-256: {unchecked}", hint)


RULE = Rule(
    code="W141",
    title="a source whose text is not at hand",
    why="""
The texts of the sources lie outside the repository, and `sha256` says which file is meant: it is the
SHA-256 of the file's bytes. Without the text nobody can check what is cited from it. Save the text as it
was read, and write down its SHA-256. If you have no right to keep it, or it is lost, waive this warning
with the reason.
""",
    wrong="""
# sources/src-2031-05-gazette.yml
sha256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
""",
    right="""
# sources/src-2031-05-gazette.yml
sha256: 3e4fb8eee3d8b23cc386733582cd262e4a9cfaab26cd02585ef1261c84c16696
""",
    against={Source: against_source},
)
